/// Reads the Markdown of one block sentence by sentence and finds the claims nothing backs.
struct ClaimReader {
  let bytes: [UInt8]
  let names: SubjectNames
  let findsSuperlatives: Bool

  /// English words that set one above all others; "most" and "least" count after "the" only.
  private static let superlatives: Set<[UInt8]> = Set(
    [
      "fastest", "slowest", "largest", "biggest", "smallest", "best", "worst", "highest", "lowest",
      "easiest", "hardest", "oldest", "newest", "youngest", "safest", "simplest", "cheapest",
      "richest", "strongest", "weakest", "broadest", "unrivalled", "unmatched", "unbeatable",
    ].map { Array($0.utf8) })

  /// What is known of the sentence being read.
  private struct Sentence {
    var claims: [Claim] = []
    var isBacked = false
    var words = 0
    /// The last word, and what may follow it closely.
    var lastWord: Range<Int>?
    /// The end of the last name of a subject.
    var nameEnd: Int?
  }

  /// The claims in `range` that stand near a subject's name and have no source.
  ///
  /// - Parameters:
  ///   - range: The block's bytes.
  ///   - isNamed: Whether the text is about a subject from its first word on.
  /// - Returns: The claims in the order of the text.
  func unbackedClaims(in range: Range<Int>, isNamed: Bool) -> [Claim] {
    var isNamed = isNamed
    var found: [Claim] = []
    var sentence = Sentence()
    func close() {
      if isNamed, !sentence.isBacked { found += sentence.claims }
      sentence = Sentence()
    }
    let isTable = range.first.map { bytes[$0] == UInt8(ascii: "|") } ?? false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = endOfCode(from: index, before: range.upperBound)
      case UInt8(ascii: "["):
        if let end = endOfReference(from: index, before: range.upperBound) {
          sentence.isBacked = true
          index = end
        } else {
          index += 1
        }
      case UInt8(ascii: "]"):
        index = endOfDestination(after: index, before: range.upperBound)
      case UInt8(ascii: "<"):
        index = endOfAngle(from: index, before: range.upperBound)
      case UInt8(ascii: "{"):
        index = skip(to: UInt8(ascii: "}"), from: index, before: range.upperBound)
      case UInt8(ascii: "\n"):
        if isTable { close() }
        index += 1
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        index += 1
        guard endsSentence(&index, before: range.upperBound) else { continue }
        if let end = citation(after: index, before: range.upperBound) {
          sentence.isBacked = true
          index = end
        }
        close()
      case _ where ProseByte.isWord(byte):
        if let end = names.end(in: bytes, at: index, before: range.upperBound) {
          isNamed = true
          sentence.nameEnd = end
          sentence.lastWord = index..<end
          sentence.words += 1
          index = end
        } else {
          index = readWord(from: index, before: range.upperBound, &sentence)
        }
      default: index += 1
      }
    }
    close()
    return found
  }

  // MARK: Words

  private func readWord(from start: Int, before limit: Int, _ sentence: inout Sentence) -> Int {
    var end = start
    while end < limit, continuesWord(end, before: limit) { end += 1 }
    let word = start..<end
    let isMarker = sentence.words == 0 && isListMarker(word, before: limit)
    if !isMarker, ProseByte.isDigit(bytes[start]), !isPartOfName(word, sentence) {
      var claimEnd = end
      if claimEnd < limit, bytes[claimEnd] == UInt8(ascii: "%") { claimEnd += 1 }
      sentence.claims.append(Claim(range: start..<claimEnd, isSuperlative: false))
    } else if findsSuperlatives, isSuperlative(word, sentence) {
      sentence.claims.append(Claim(range: word, isSuperlative: true))
    }
    if !isMarker { sentence.words += 1 }
    sentence.lastWord = word
    return end
  }

  /// Whether the byte at `index` goes on with a word: `1,000.5`, `HTTP/2` and `row-level` are one.
  private func continuesWord(_ index: Int, before limit: Int) -> Bool {
    if ProseByte.isWord(bytes[index]) { return true }
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return ProseByte.isDigit(bytes[index - 1]) && index + 1 < limit
        && ProseByte.isDigit(bytes[index + 1])
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "'"):
      return index + 1 < limit && ProseByte.isWord(bytes[index + 1])
    default: return false
    }
  }

  /// Whether a number belongs to a proper name before it, as in "OAuth 2.0" or "Top 10".
  ///
  /// A year does not: "May 2027" is a date.
  private func isPartOfName(_ number: Range<Int>, _ sentence: Sentence) -> Bool {
    guard let last = sentence.lastWord, sentence.words > 1,
      last.upperBound + 1 == number.lowerBound,
      sentence.nameEnd != last.upperBound
    else { return false }
    return ProseByte.isCapital(bytes[last.lowerBound]) && !isYear(number)
  }

  private func isYear(_ number: Range<Int>) -> Bool {
    let digits = bytes[number]
    return digits.count == 4 && digits.allSatisfy(ProseByte.isDigit)
      && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
  }

  private func isListMarker(_ word: Range<Int>, before limit: Int) -> Bool {
    guard bytes[word].allSatisfy(ProseByte.isDigit), word.upperBound < limit else { return false }
    let after = bytes[word.upperBound]
    return after == UInt8(ascii: ".") || after == UInt8(ascii: ")")
  }

  private func isSuperlative(_ word: Range<Int>, _ sentence: Sentence) -> Bool {
    let lowered = bytes[word].map { ProseByte.isCapital($0) ? $0 | 0x20 : $0 }
    if Self.superlatives.contains(lowered) { return true }
    guard lowered.elementsEqual("most".utf8) || lowered.elementsEqual("least".utf8),
      let last = sentence.lastWord, last.upperBound + 1 == word.lowerBound
    else { return false }
    return bytes[last].map { ProseByte.isCapital($0) ? $0 | 0x20 : $0 }.elementsEqual("the".utf8)
  }

  // MARK: Sentences

  /// Whether a sentence ends before `index`, which moves past closing marks.
  private func endsSentence(_ index: inout Int, before limit: Int) -> Bool {
    var end = index
    while end < limit {
      switch bytes[end] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "*"),
        UInt8(ascii: "_"):
        end += 1
      default:
        guard ProseByte.isSpace(bytes[end]) else { return false }
        index = end
        return true
      }
    }
    index = end
    return true
  }

  private func citation(after index: Int, before limit: Int) -> Int? {
    var start = index
    while start < limit, ProseByte.isSpace(bytes[start]) { start += 1 }
    guard start + 1 < limit, bytes[start] == UInt8(ascii: "["),
      bytes[start + 1] == UInt8(ascii: "@")
    else { return nil }
    return endOfReference(from: start, before: limit)
  }

  // MARK: Markup

  /// The end of `[@…]`, `[fact: …]` or `[editorial]` at `index`.
  private func endOfReference(from index: Int, before limit: Int) -> Int? {
    let rest = bytes[index..<limit]
    guard
      rest.starts(with: "[@".utf8) || rest.starts(with: "[fact:".utf8)
        || rest.starts(with: "[editorial]".utf8)
    else { return nil }
    return skip(to: UInt8(ascii: "]"), from: index, before: limit)
  }

  /// The end of a code span that opens at `index`, or of its backticks where it never closes.
  private func endOfCode(from index: Int, before limit: Int) -> Int {
    var open = index
    while open < limit, bytes[open] == UInt8(ascii: "`") { open += 1 }
    var next = open
    while next < limit {
      guard bytes[next] == UInt8(ascii: "`") else {
        next += 1
        continue
      }
      let start = next
      while next < limit, bytes[next] == UInt8(ascii: "`") { next += 1 }
      if next - start == open - index { return next }
    }
    return open
  }

  private func endOfDestination(after index: Int, before limit: Int) -> Int {
    guard index + 1 < limit, bytes[index + 1] == UInt8(ascii: "(") else { return index + 1 }
    return skip(to: UInt8(ascii: ")"), from: index + 1, before: limit)
  }

  /// The end of an address in angle brackets; a `<` before a space or a digit is text.
  private func endOfAngle(from index: Int, before limit: Int) -> Int {
    guard index + 1 < limit, ProseByte.isWord(bytes[index + 1]),
      !ProseByte.isDigit(bytes[index + 1])
    else { return index + 1 }
    return skip(to: UInt8(ascii: ">"), from: index, before: limit)
  }

  private func skip(to byte: UInt8, from index: Int, before limit: Int) -> Int {
    guard let end = bytes[index..<limit].firstIndex(of: byte) else { return index + 1 }
    return end + 1
  }
}
