/// How a browser reads the content of an element.
enum HTMLElementKind: Equatable {
  case ordinary
  /// Text with character references and no markup.
  case textOnly
  /// Neither markup nor character references.
  case raw
  /// The rest of the page, whatever it is.
  case endless

  /// The kind of the element with a lower-case name.
  init(_ name: [UInt8]) {
    switch String(decoding: name, as: UTF8.self) {
    case "title", "textarea": self = .textOnly
    case "script", "style", "iframe", "xmp", "noembed", "noframes": self = .raw
    case "plaintext": self = .endless
    default: self = .ordinary
    }
  }
}
