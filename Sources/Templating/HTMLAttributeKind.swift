/// What a browser does with an attribute's value, as far as it decides what may stand in it.
enum HTMLAttributeKind: Equatable {
  case plain
  /// It is fetched or followed.
  case address
  /// It is run, or changes what other parts of the page mean.
  case forbidden

  /// The kind of an attribute with a lower-case name, on an element with a lower-case name.
  init(_ attribute: [UInt8], on element: [UInt8]) {
    let colon = attribute.lastIndex(of: UInt8(ascii: ":"))
    let local = String(decoding: attribute[(colon.map { $0 + 1 } ?? 0)...], as: UTF8.self)
    let tag = String(decoding: element, as: UTF8.self)
    switch local {
    case "href", "src", "action", "formaction", "poster", "data", "cite", "srcset", "imagesrcset",
      "ping", "background", "manifest", "longdesc", "codebase":
      self = .address
    case "style", "srcdoc", "http-equiv", "attributename":
      self = .forbidden
    case "type" where tag == "script":
      self = .forbidden
    case "to", "from", "by", "values":
      // An animation can set an address or a handler of another element.
      self = tag == "set" || tag.utf8.starts(with: "animate".utf8) ? .forbidden : .plain
    default:
      self = local.utf8.starts(with: "on".utf8) ? .forbidden : .plain
    }
  }
}
