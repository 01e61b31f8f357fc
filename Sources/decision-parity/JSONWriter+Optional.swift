import EvidencePublishing

/// Members that are `null` where there is no value.
extension JSONWriter {
  mutating func required(_ name: String, _ number: Double?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  mutating func required(_ name: String, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  mutating func required(_ name: String, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  mutating func required<Value>(
    _ name: String, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    item(value, write)
  }

  mutating func item<Value>(_ value: Value?, _ write: (inout JSONWriter, Value) -> Void) {
    if let value { write(&self, value) } else { null() }
  }

  mutating func member(_ name: String, indices: [Int]) {
    member(name, indices) { $0.value($1) }
  }

  mutating func member(_ name: String, matrix: [[Double]]) {
    member(name, matrix) { json, row in json.array(row) { $0.value($1) } }
  }
}
