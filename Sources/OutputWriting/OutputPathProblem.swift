/// Why a string cannot be the path of an output file.
package enum OutputPathProblem: Sendable, Hashable {
  case empty
  case tooManyParts
  case emptyPart
  case partTooLong
  case start(Unicode.Scalar)
  case character(Unicode.Scalar)
  case trailingDot
  case deviceName(String)

  /// The whole rule, as a note under any problem.
  package static let rule =
    "an output path has parts of lower-case letters, digits, '-', '_' and '.', begun by a letter "
    + "or digit, each at most \(OutputPath.maximumPartBytes) bytes, at most "
    + "\(OutputPath.maximumParts) of them"

  /// What is wrong, as the second half of a sentence.
  package var message: String {
    switch self {
    case .empty: "it is empty"
    case .tooManyParts: "it has more than \(OutputPath.maximumParts) parts"
    case .emptyPart: "it has an empty part"
    case .partTooLong: "a part is longer than \(OutputPath.maximumPartBytes) bytes"
    case .start(let scalar): "a part begins with \(Self.name(scalar))"
    case .character(let scalar): "it has the character \(Self.name(scalar))"
    case .trailingDot: "a part ends with a dot"
    case .deviceName(let name): "'\(name)' is the name of a device on Windows"
    }
  }

  /// The first problem of a string, or `nil` when it may be an output path.
  package static func first(in string: String) -> OutputPathProblem? {
    if string.utf8.isEmpty { return .empty }
    if isPlain(string) { return nil }
    let parts = string.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    if parts.count > OutputPath.maximumParts { return .tooManyParts }
    for part in parts {
      if let problem = first(inPart: Substring(part)) { return problem }
    }
    return nil
  }

  /// Whether a path is of the usual kind, decided quickly: short parts of plain ASCII.
  ///
  /// A part of three or four bytes before its first dot might be a device name and is not plain.
  private static func isPlain(_ string: String) -> Bool {
    let bytes = string.utf8Span.span
    var parts = 1
    var length = 0
    var stem = 0
    var last: UInt8 = 0x2F
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A, 0x30...0x39: break
      case 0x2D, 0x5F, 0x2E:
        if length == 0 { return false }
        if byte == 0x2E, stem == 0 { stem = length }
      case 0x2F:
        if stem == 0 { stem = length }
        if length == 0 || last == 0x2E || stem == 3 || stem == 4 { return false }
        parts += 1
        length = 0
        stem = 0
        last = byte
        continue
      default: return false
      }
      length += 1
      if length > OutputPath.maximumPartBytes { return false }
      last = byte
    }
    if stem == 0 { stem = length }
    return length > 0 && last != 0x2E && stem != 3 && stem != 4 && parts <= OutputPath.maximumParts
  }

  private static func first(inPart part: Substring) -> OutputPathProblem? {
    if part.utf8.isEmpty { return .emptyPart }
    if part.utf8.count > OutputPath.maximumPartBytes { return .partTooLong }
    for (index, scalar) in part.unicodeScalars.enumerated() {
      if index == 0 {
        guard canStart(scalar) else { return .start(scalar) }
      } else {
        guard canFollow(scalar) else { return .character(scalar) }
      }
    }
    if part.utf8.last == UInt8(ascii: ".") { return .trailingDot }
    let stem = part.utf8.prefix { $0 != UInt8(ascii: ".") }
    if let name = String(stem), deviceNames.contains(name) { return .deviceName(name) }
    return nil
  }

  private static func canStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": true
    case "\0"..."\u{7F}": false
    default:
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber:
        !scalar.properties.isDefaultIgnorableCodePoint
      default: false
      }
    }
  }

  private static func canFollow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "_", ".": true
    case "\0"..."\u{7F}": canStart(scalar)
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark: !scalar.properties.isDefaultIgnorableCodePoint
      default: canStart(scalar)
      }
    }
  }

  private static let deviceNames: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul"]
    for digit in 0...9 { names.formUnion(["com\(digit)", "lpt\(digit)"]) }
    return names
  }()

  private static func name(_ scalar: Unicode.Scalar) -> String {
    if (0x21...0x7E).contains(scalar.value) { return "'\(scalar)'" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
