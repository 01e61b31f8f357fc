/// Reads HTML as a browser's tokenizer does and says what is not on the list of what may be there.
///
/// Written apart from the writer: it knows no Markdown, only which elements, attributes and
/// addresses a page may have, and that elements close in order.
enum MarkupChecker {
  private static let elements: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code",
    "em", "strong", "a", "img", "br", "hr", "div", "table", "caption", "thead", "tbody", "tr", "th",
    "td", "sup", "span",
  ]
  private static let attributes: [String: Set<String>] = [
    "a": ["href", "title", "rel", "id", "aria-label"], "ol": ["start"], "li": ["class"],
    "img": ["src", "alt", "title", "width", "height", "loading", "decoding"], "code": ["class"],
    "pre": ["tabindex"], "div": ["class", "role", "tabindex", "aria-label"], "p": ["class"],
    "th": ["scope", "class"], "td": ["class"], "sup": ["class"],
    "span": ["class", "role", "aria-label"], "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"],
    "h5": ["id"], "h6": ["id"],
  ]
  private static let withoutEnd: Set<String> = ["img", "br", "hr"]

  /// The first thing that may not be in the markup; `nil` when all is well.
  static func problem(in markup: [UInt8]) -> String? {
    guard let text = String(validating: markup, as: UTF8.self) else { return "not UTF-8" }
    var rest = Array(text.unicodeScalars)[...]
    var open: [String] = []
    var ids: Set<String> = []
    while let next = rest.popFirst() {
      switch next {
      case "<":
        guard let end = rest.firstIndex(of: ">") else { return "tag without end" }
        let tag = String(String.UnicodeScalarView(rest[..<end]))
        rest = rest[(end + 1)...]
        if tag.hasPrefix("data:") { continue }
        if let problem = check(tag, &open, &ids) { return problem }
      case ">", "\"": return "\(next) in text"
      case "&": if !isReference(rest) { return "bare ampersand" }
      default: break
      }
    }
    return open.isEmpty ? nil : "not closed: \(open)"
  }

  private static func check(
    _ tag: String, _ open: inout [String], _ ids: inout Set<String>
  ) -> String? {
    if tag.hasPrefix("/") {
      return open.popLast() == String(tag.dropFirst()) ? nil : "end tag out of order: \(tag)"
    }
    let body = tag.hasSuffix(" /") ? String(tag.dropLast(2)) : tag
    let name = String(body.prefix { $0 != " " })
    guard elements.contains(name) else { return "element \(name)" }
    guard withoutEnd.contains(name) == tag.hasSuffix(" /") else { return "form of \(name)" }
    if name == "a", open.contains("a") { return "a link in a link" }
    if !withoutEnd.contains(name) { open.append(name) }
    var rest = Array(body.unicodeScalars.dropFirst(name.unicodeScalars.count))[...]
    var seen: Set<String> = []
    while !rest.isEmpty {
      guard rest.popFirst() == " ", let equals = rest.firstIndex(of: "=") else {
        return "attributes of \(tag)"
      }
      let key = String(String.UnicodeScalarView(rest[..<equals]))
      rest = rest[(equals + 1)...]
      guard rest.popFirst() == "\"", let quote = rest.firstIndex(of: "\"") else {
        return "value of \(key)"
      }
      let value = rest[..<quote]
      rest = rest[(quote + 1)...]
      guard attributes[name]?.contains(key) == true, seen.insert(key).inserted else {
        return "attribute \(key) of \(name)"
      }
      if let problem = check(key, Array(value), &ids) { return problem }
    }
    return nil
  }

  private static func check(
    _ key: String, _ value: [Unicode.Scalar], _ ids: inout Set<String>
  ) -> String? {
    for (index, scalar) in value.enumerated() {
      if scalar == "<" || scalar == ">" { return "\(scalar) in \(key)" }
      if scalar == "&", !isReference(value[(index + 1)...]) { return "bare ampersand in \(key)" }
    }
    let text = String(String.UnicodeScalarView(value))
    switch key {
    case "id": return !text.isEmpty && ids.insert(text).inserted ? nil : "id \(text)"
    case "href", "src": return isAllowed(text) ? nil : "address \(text)"
    default: return nil
    }
  }

  /// Whether a browser would take the address for `http`, `https`, `mailto` or a relative one.
  private static func isAllowed(_ address: String) -> Bool {
    let plain = address.replacing("&amp;", with: "&").replacing("&#x27;", with: "'")
    let scalars = plain.unicodeScalars.filter { $0.value > 0x20 }.map { String($0).lowercased() }
    let text = scalars.joined()
    if text.hasPrefix("//") || text.hasPrefix("/\\") || text.hasPrefix("\\") { return false }
    let head = text.prefix { !"/?#".contains($0) }
    guard let colon = head.firstIndex(of: ":") else { return true }
    return ["http", "https", "mailto"].contains(String(head[..<colon]))
  }

  private static func isReference(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = String(String.UnicodeScalarView(rest.prefix { $0 != ";" }.prefix(8)))
    return ["amp", "lt", "gt", "quot", "#39", "#x27"].contains(name)
  }
}
