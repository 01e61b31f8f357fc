internal import Markup

/// Writes JSON-LD as bytes, members in the order they are given; a member without a value is left
/// out.
struct LinkedDataBuffer: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    Escaping.appendJSON(text, to: &bytes)
  }

  mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func object(
    _ name: StaticString, type: String, _ members: (inout LinkedDataBuffer) -> Void
  ) {
    key(name)
    write(type, members)
  }

  /// An object as an element of a list.
  mutating func object(type: String, _ members: (inout LinkedDataBuffer) -> Void) {
    separate()
    write(type, members)
  }

  mutating func list<Items: Sequence>(
    _ name: StaticString, _ items: Items, _ write: (inout LinkedDataBuffer, Items.Element) -> Void
  ) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for item in items { write(&self, item) }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Members that were written before.
  mutating func append(_ members: [UInt8]) {
    guard !members.isEmpty else { return }
    separate()
    bytes.append(contentsOf: members)
  }

  /// An element of a list that was written before.
  mutating func element(_ element: [UInt8]) {
    separate()
    bytes.append(contentsOf: element)
  }

  /// An element of a list whose elements have positions, counted from one.
  mutating func listItem(_ position: Int, _ name: String, _ address: String?) {
    object(type: "ListItem") { json in
      json.member("position", position)
      json.member("name", name)
      json.member("item", address)
    }
  }

  /// Opens the document with the list of what it describes.
  mutating func open(_ name: StaticString) {
    Escaping.append("{\"@context\":\"https://schema.org\",\"", to: &bytes)
    Escaping.append(name, to: &bytes)
    Escaping.append("\":[", to: &bytes)
  }

  mutating func close() {
    Escaping.append("]}", to: &bytes)
  }

  private mutating func write(_ type: String, _ members: (inout LinkedDataBuffer) -> Void) {
    Escaping.append("{\"@type\":\"", to: &bytes)
    bytes.append(contentsOf: type.utf8)
    bytes.append(UInt8(ascii: "\""))
    members(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    Escaping.append(name, to: &bytes)
    Escaping.append("\":", to: &bytes)
  }

  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "["), UInt8(ascii: "{"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }
}
