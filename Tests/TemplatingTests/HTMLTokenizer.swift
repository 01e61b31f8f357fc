/// A tokenizer of HTML for the tests, written from the HTML Standard without the product's code.
///
/// It reads a whole page by index, and decodes only the character references that escaping makes.
struct HTMLTokenizer {
  enum Token: Equatable {
    case start(String, [Attribute])
    case end(String)
    case comment
    case text(String)
  }

  struct Attribute: Equatable {
    let name: String
    let value: String
  }

  private let page: [UInt8]
  private var place = 0
  private var tokens: [Token] = []

  static func tokens(of page: [UInt8]) -> [Token] {
    var tokenizer = HTMLTokenizer(page: page)
    while tokenizer.place < page.count { tokenizer.readToken() }
    return tokenizer.tokens
  }

  /// The tokens with what values may change taken out: text, comments' and attributes' content.
  static func shape(of page: [UInt8]) -> [String] {
    tokens(of: page).compactMap { token in
      switch token {
      case .start(let name, let attributes):
        "<\(name) \(attributes.map(\.name).joined(separator: " "))>"
      case .end(let name): "</\(name)>"
      case .comment: "<!>"
      case .text: nil
      }
    }
  }

  private init(page: [UInt8]) {
    self.page = page
  }

  private func isNext(_ text: String) -> Bool {
    page[place...].starts(with: text.utf8)
  }

  private func byte(at index: Int) -> UInt8? {
    index < page.count ? page[index] : nil
  }

  private static func isLetter(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte)
  }

  private static func lower(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  private mutating func readToken() {
    if isNext("<!--") {
      readComment()
    } else if isNext("<!") || isNext("<?")
      || (isNext("</") && !Self.isLetter(byte(at: place + 2)) && byte(at: place + 2) != 0x3E
        && place + 2 < page.count)
    {
      place = (page[place...].firstIndex(of: 0x3E) ?? page.count - 1) + 1
      tokens.append(.comment)
    } else if isNext("</"), Self.isLetter(byte(at: place + 2)) {
      place += 2
      readTag(isEnd: true)
    } else if isNext("<"), Self.isLetter(byte(at: place + 1)) {
      place += 1
      readTag(isEnd: false)
    } else {
      let start = place
      place += 1
      while place < page.count, page[place] != 0x3C { place += 1 }
      tokens.append(.text(Self.decoded(page[start..<place])))
    }
  }

  private mutating func readComment() {
    place += 4
    tokens.append(.comment)
    if isNext(">") { return place += 1 }
    if isNext("->") { return place += 2 }
    while place < page.count {
      if isNext("-->") { return place += 3 }
      if isNext("--!>") { return place += 4 }
      place += 1
    }
  }

  private mutating func readTag(isEnd: Bool) {
    let start = place
    while let next = byte(at: place), !Self.isSpace(next), next != 0x2F, next != 0x3E { place += 1 }
    let name = Self.lower(page[start..<place])
    var attributes: [Attribute] = []
    while let next = byte(at: place) {
      if next == 0x3E {
        place += 1
        tokens.append(isEnd ? .end(name) : .start(name, attributes))
        if !isEnd { readContent(of: name) }
        return
      }
      if Self.isSpace(next) || next == 0x2F {
        place += 1
      } else {
        attributes.append(readAttribute())
      }
    }
    // A tag that never ends is dropped by a browser.
  }

  private mutating func readAttribute() -> Attribute {
    let start = place
    place += 1
    while let next = byte(at: place), !Self.isSpace(next), ![0x2F, 0x3E, 0x3D].contains(next) {
      place += 1
    }
    let name = Self.lower(page[start..<place])
    var ahead = place
    while let next = byte(at: ahead), Self.isSpace(next) { ahead += 1 }
    guard byte(at: ahead) == 0x3D else { return Attribute(name: name, value: "") }
    place = ahead + 1
    while let next = byte(at: place), Self.isSpace(next) { place += 1 }
    guard let first = byte(at: place), first != 0x3E else {
      return Attribute(name: name, value: "")
    }
    let isQuoted = first == 0x22 || first == 0x27
    let valueStart = isQuoted ? place + 1 : place
    place = valueStart
    while let next = byte(at: place),
      isQuoted ? next != first : !Self.isSpace(next) && next != 0x3E
    {
      place += 1
    }
    let value = Self.decoded(page[valueStart..<place])
    if isQuoted { place = min(place + 1, page.count) }
    return Attribute(name: name, value: value)
  }

  /// Reads what is not markup, in the elements whose content is none.
  private mutating func readContent(of name: String) {
    let isText = ["title", "textarea"].contains(name)
    guard isText || ["script", "style", "iframe", "xmp", "noembed", "noframes"].contains(name)
    else { return }
    let start = place
    while place < page.count {
      if isNext("</"), endsContent(of: name) { break }
      place += 1
    }
    if start < place {
      let content = page[start..<place]
      tokens.append(
        .text(isText ? Self.decoded(content) : String(decoding: content, as: UTF8.self)))
    }
  }

  private func endsContent(of name: String) -> Bool {
    let end = place + 2 + name.utf8.count
    guard end < page.count, Self.lower(page[(place + 2)..<end]) == name else { return false }
    return Self.isSpace(page[end]) || page[end] == 0x2F || page[end] == 0x3E
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    var result: [UInt8] = []
    var rest = bytes
    while let first = rest.first {
      if first == 0x26, let found = references.first(where: { rest.starts(with: $0.key.utf8) }) {
        result += Array(found.value.utf8)
        rest = rest.dropFirst(found.key.utf8.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
