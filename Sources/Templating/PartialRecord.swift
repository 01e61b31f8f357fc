/// A record while its values come together.
struct PartialRecord: Sendable {
  /// The slots of a schema that have a value.
  struct Slots: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The most slots that are kept track of.
    static let most = 128

    func contains(_ slot: Int) -> Bool {
      (slot < 64 ? low >> UInt64(slot) : high >> UInt64(slot - 64)) & 1 != 0
    }

    mutating func insert(_ slot: Int) {
      if slot < 64 { low |= 1 << UInt64(slot) } else { high |= 1 << UInt64(slot - 64) }
    }
  }

  let schema: TemplateSchema
  private(set) var values: [TemplateValue]
  private(set) var given = Slots()
  /// Where the next value goes when it comes in the order of the schema.
  private var next = 0

  init(_ schema: TemplateSchema) {
    self.schema = schema
    values = Array(repeating: .absent, count: schema.names.count)
  }

  mutating func add(_ name: String, _ value: TemplateValue) {
    let slot: Int
    if next < schema.names.count, schema.names[next] == name {
      slot = next
    } else if let found = schema.slot(of: name.utf8Span.span) {
      slot = found
    } else {
      preconditionFailure("the schema has no '\(name)'")
    }
    precondition(
      value.conforms(to: schema.kinds[slot]),
      "'\(name)' is not \(schema.kinds[slot].description)")
    precondition(!given.contains(slot), "'\(name)' is given twice")
    values[slot] = value
    given.insert(slot)
    next = slot + 1
  }

  func adding(_ fields: [(key: String, value: TemplateValue)]) -> PartialRecord {
    var record = self
    for (name, value) in fields { record.add(name, value) }
    return record
  }

  /// The record, once every value that is not optional is there.
  var record: TemplateRecord {
    for slot in schema.names.indices where !given.contains(slot) {
      precondition(schema.kinds[slot].isOptional, "'\(schema.names[slot])' is missing")
    }
    return TemplateRecord(schema: schema, values: values)
  }
}
