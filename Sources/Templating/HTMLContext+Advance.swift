/// Reading the markup of a template byte by byte.
extension HTMLContext {
  mutating func advance(over bytes: Span<UInt8>) {
    var start = 0
    while start < bytes.count {
      // Most bytes are text, an attribute's value or a name and do not change the state.
      var end = start
      switch state {
      case .text: while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
      case .doubleQuoted where isValueStarted && !decidesScript:
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
      case .tagName:
        while end < bytes.count, !Self.endsName(bytes[end]) { end += 1 }
        Self.append(bytes.extracting(start..<end), to: &element)
      case .attributeName:
        while end < bytes.count, !Self.endsName(bytes[end]) { end += 1 }
        if end > start {
          Self.append(bytes.extracting(start..<end), to: &attribute)
          noteAttribute()
        }
      default: break
      }
      if end < bytes.count { advance(over: bytes[end]) }
      start = end + 1
    }
  }

  private mutating func advance(over byte: UInt8) {
    switch state {
    case .text: if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen, .endTagOpen, .declaration: readTagStart(byte)
    case .tagName, .beforeAttributeName, .attributeName, .afterAttributeName, .afterQuotedValue,
      .afterSlash, .beforeAttributeValue:
      readTag(byte)
    case .doubleQuoted: readValue(byte, ending: byte == UInt8(ascii: "\""))
    case .singleQuoted: readValue(byte, ending: byte == UInt8(ascii: "'"))
    case .unquoted:
      if Self.isSpace(byte) {
        endValue(then: .beforeAttributeName)
      } else if byte == UInt8(ascii: ">") {
        endValue(then: .beforeAttributeName)
        endTag()
      } else {
        readValue(byte, ending: false)
      }
    case .comment(let place): readComment(byte, place)
    case .bogusComment: if byte == UInt8(ascii: ">") { reset() }
    case .textOnly, .rawText: readRawText(byte)
    case .opaque: break
    }
  }

  /// Whether a byte in a tag belongs to no name.
  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "=")
  }

  private mutating func readTagStart(_ byte: UInt8) {
    switch (state, byte) {
    case (.tagOpen, UInt8(ascii: "!")):
      state = .declaration
      matched = []
    case (.tagOpen, UInt8(ascii: "/")): state = .endTagOpen
    case (.tagOpen, UInt8(ascii: "<")): break
    case (.tagOpen, UInt8(ascii: "?")): state = .bogusComment
    case (.tagOpen, _) where Self.isLetter(byte): startTag(byte, isEnd: false)
    case (.tagOpen, _): state = .text
    case (.endTagOpen, _) where Self.isLetter(byte): startTag(byte, isEnd: true)
    case (.endTagOpen, UInt8(ascii: ">")): state = .text
    case (.endTagOpen, _): state = .bogusComment
    default: readDeclaration(byte)
    }
  }

  private mutating func readDeclaration(_ byte: UInt8) {
    matched.append(byte)
    if matched.elementsEqual("--".utf8) {
      state = .comment(.start)
    } else if matched.elementsEqual("[CDATA[".utf8) {
      // A comment in HTML, character data in SVG: which of the two is not known here.
      state = .opaque
    } else if byte == UInt8(ascii: ">") {
      reset()
    } else if !"--".utf8.starts(with: matched), !"[CDATA[".utf8.starts(with: matched) {
      state = .bogusComment
    }
  }

  private mutating func startTag(_ byte: UInt8, isEnd: Bool) {
    reset()
    state = .tagName
    isEndTag = isEnd
    element = [Self.lowercased(byte)]
  }

  private mutating func readTag(_ byte: UInt8) {
    if state == .beforeAttributeValue {
      readValueStart(byte)
    } else if byte == UInt8(ascii: ">") {
      endTag()
    } else if Self.isSpace(byte) {
      switch state {
      case .attributeName, .afterAttributeName: state = .afterAttributeName
      default: state = .beforeAttributeName
      }
    } else if byte == UInt8(ascii: "/") {
      state = .afterSlash
    } else if state == .tagName {
      Self.append(byte, to: &element)
    } else if byte == UInt8(ascii: "="), state == .attributeName || state == .afterAttributeName {
      state = .beforeAttributeValue
      value = []
      isValueStarted = false
    } else if state == .attributeName {
      Self.append(byte, to: &attribute)
      noteAttribute()
    } else {
      state = .attributeName
      attribute = [Self.lowercased(byte)]
    }
  }

  private mutating func noteAttribute() {
    if element.elementsEqual("meta".utf8), attribute.elementsEqual("http-equiv".utf8) {
      isInstruction = true
      if metaValue != nil { conflict = metaValue }
    }
  }

  private mutating func readValueStart(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): state = .doubleQuoted
    case UInt8(ascii: "'"): state = .singleQuoted
    case UInt8(ascii: ">"): endTag()
    case _ where Self.isSpace(byte): break
    default:
      state = .unquoted
      readValue(byte, ending: false)
    }
  }

  private mutating func readValue(_ byte: UInt8, ending: Bool) {
    if ending {
      endValue(then: .afterQuotedValue)
    } else {
      isValueStarted = true
      if decidesScript { Self.append(byte, to: &value) }
    }
  }

  private mutating func endValue(then next: State) {
    if decidesScript {
      isJSON = ["application/ld+json", "application/json"].contains { value.elementsEqual($0.utf8) }
    }
    value = []
    isValueStarted = false
    state = next
  }

  /// Whether the attribute being read says what the script holds.
  private var decidesScript: Bool {
    element.elementsEqual("script".utf8) && attribute.elementsEqual("type".utf8)
  }

  private mutating func endTag() {
    let (name, hasJSON, opens) = (element, isJSON, !isEndTag)
    reset()
    guard opens else { return }
    switch HTMLElementKind(name) {
    case .ordinary: return
    case .textOnly: state = .textOnly
    case .raw: state = .rawText
    case .endless: state = .opaque
    }
    element = name
    isJSON = hasJSON
  }

  private mutating func readComment(_ byte: UInt8, _ place: Comment) {
    let isDash = byte == UInt8(ascii: "-")
    let isClose = byte == UInt8(ascii: ">")
    switch place {
    case .start where isClose, .startDash where isClose, .end where isClose, .bang where isClose:
      reset()
    case .start: state = .comment(isDash ? .startDash : .inside)
    case .startDash, .dash: state = .comment(isDash ? .end : .inside)
    case .inside, .bang: state = .comment(isDash ? .dash : .inside)
    case .end:
      let isBang = byte == UInt8(ascii: "!")
      state = .comment(isDash ? .end : isBang ? .bang : .inside)
    }
  }

  private mutating func readRawText(_ byte: UInt8) {
    if byte == UInt8(ascii: "<") {
      matched = [byte]
      return
    }
    guard !matched.isEmpty else { return }
    let ending = Array("</".utf8) + element
    let comment = Array("<!--".utf8)
    if matched == ending {
      // What may follow the name of a tag ends the element; anything else makes another name.
      let endsName =
        Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      matched = []
      guard endsName else { return }
      let name = element
      reset()
      isEndTag = true
      element = name
      state = .tagName
      readTag(byte)
      return
    }
    matched.append(Self.lowercased(byte))
    if state == .rawText, element.elementsEqual("script".utf8), matched == comment {
      // A comment in a script hides end tags in a way that is not followed here.
      state = .opaque
    } else if !ending.starts(with: matched), !comment.starts(with: matched) {
      matched = []
    }
  }

  private static func append(_ byte: UInt8, to name: inout [UInt8]) {
    if name.count < longestName { name.append(lowercased(byte)) }
  }

  private static func append(_ bytes: Span<UInt8>, to name: inout [UInt8]) {
    for index in bytes.indices.prefix(longestName - name.count) {
      name.append(lowercased(bytes[index]))
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) && byte != 0x0B
  }
}
