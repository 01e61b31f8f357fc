/// Makes the ids that GitHub gives to headings, each one once.
///
/// The algorithm is that of github-slugger: lower case; everything dropped that is no letter,
/// number, mark, connector, hyphen or space; spaces to hyphens; `-1`, `-2` for repeats.
struct HeadingSlugger: Sendable {
  /// For each id given so far, the last number put after it.
  private var used: [ByteKey: Int] = [:]

  init(reserving ids: [[UInt8]] = []) {
    used.reserveCapacity(ids.count + 32)
    for id in ids { used[ByteKey(bytes: id)] = 0 }
  }

  /// An id for a heading's text that no other heading of the page has.
  mutating func uniqueSlug(for text: [UInt8]) -> [UInt8] {
    var slug = Self.slug(for: text)
    if slug.isEmpty || Self.isCitationAnchor(slug) {
      slug = Array("section".utf8) + (slug.isEmpty ? [] : [UInt8(ascii: "-")] + slug)
    }
    let key = ByteKey(bytes: slug)
    var number = Self.next(&used[key, default: -1])
    if number == 0 { return slug }
    var numbered = slug
    while true {
      numbered = slug + [UInt8(ascii: "-")]
      numbered.append(decimal: number)
      if used[ByteKey(bytes: numbered)] == nil { break }
      number += 1
    }
    used[key] = number
    used[ByteKey(bytes: numbered)] = 0
    return numbered
  }

  /// Counts up, in one look at the dictionary.
  private static func next(_ number: inout Int) -> Int {
    number += 1
    return number
  }

  /// Takes an id that the author chose; returns whether it was free.
  mutating func claim(_ id: [UInt8]) -> Bool {
    guard used[ByteKey(bytes: id)] == nil, !Self.isCitationAnchor(id) else { return false }
    used[ByteKey(bytes: id)] = 0
    return true
  }

  /// Whether an id has the form of those that citations use: `src-1`, `ref-1-1`.
  static func isCitationAnchor(_ id: [UInt8]) -> Bool {
    guard id.count > 4, id.starts(with: "src-".utf8) || id.starts(with: "ref-".utf8) else {
      return false
    }
    return id[4...].allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// The id that a text gets where it is not yet taken.
  static func slug(for text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case UInt8(ascii: " "): result.append(UInt8(ascii: "-"))
      case UInt8(ascii: "-"), UInt8(ascii: "_"): result.append(byte)
      case 0x80...: return unicodeSlug(for: String(utf8: text))
      default: if ASCII.isAlphanumeric(byte) { result.append(ASCII.lowercased(byte)) }
      }
    }
    return result
  }

  private static func unicodeSlug(for text: String) -> [UInt8] {
    var result: [UInt8] = []
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\u{3A3}" {
        result.append(contentsOf: isFinalSigma(at: index, in: scalars) ? "ς".utf8 : "σ".utf8)
        continue
      }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        if lower == " " {
          result.append(UInt8(ascii: "-"))
        } else if isKept(lower) {
          result.append(contentsOf: UTF8.encode(lower).map { Array($0) } ?? [])
        }
      }
    }
    return result
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "-" || scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      return true
    default: return false
    }
  }

  /// Whether a capital sigma ends a word: lower-casing makes another letter of it then.
  private static func isFinalSigma(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<index].reversed().first { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }
}
