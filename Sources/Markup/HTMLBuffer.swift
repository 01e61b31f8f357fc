/// Builds HTML or SVG in one byte buffer; every value that goes in is escaped on the way.
package struct HTMLBuffer: Sendable {
  private var bytes: [UInt8] = []

  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Markup of the program's own, appended as it is.
  package mutating func raw(_ literal: StaticString) {
    Escaping.append(literal, to: &bytes)
  }

  /// Markup that is already safe.
  package mutating func html(_ html: TrustedHTML) {
    bytes.append(contentsOf: html.bytes)
  }

  /// A value as text.
  package mutating func text(_ value: String) {
    Escaping.appendHTML(value, to: &bytes)
  }

  /// An opening tag; attribute values are escaped, a `nil` value leaves the attribute out.
  package mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    bytes.append(UInt8(ascii: "<"))
    Escaping.append(name, to: &bytes)
    for (key, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      Escaping.append(key, to: &bytes)
      Escaping.append("=\"", to: &bytes)
      Escaping.appendHTML(value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  /// A closing tag.
  package mutating func close(_ name: StaticString) {
    Escaping.append("</", to: &bytes)
    Escaping.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element with text only.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// What has been built so far.
  package var trusted: TrustedHTML { TrustedHTML(alreadySafe: bytes) }
}
