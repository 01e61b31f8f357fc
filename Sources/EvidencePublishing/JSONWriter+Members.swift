/// Members of an object in one call.
///
/// A member whose value is `nil` is left out.
extension JSONWriter {
  package mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  package mutating func member(_ name: String, _ number: Double?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  package mutating func member(_ name: String, _ number: Int?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  package mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  package mutating func member(_ name: String, _ numbers: [Double]) {
    key(name)
    array(numbers) { $0.value($1) }
  }

  package mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array(texts) { $0.value($1) }
  }

  package mutating func member(_ name: String, object members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  package mutating func member<Items: Sequence>(
    _ name: String, _ items: Items, _ write: (inout JSONWriter, Items.Element) -> Void
  ) {
    key(name)
    array(items, write)
  }

  /// A member for each entry, in the byte order of the keys.
  package mutating func member<Value>(
    _ name: String, entries: [String: Value], _ write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    object { json in
      let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (key, value) in sorted {
        json.key(key)
        write(&json, value)
      }
    }
  }
}
