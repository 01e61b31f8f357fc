extension TemplateSchema {
  /// Makes a record from values in any order; fastest in the order of the schema.
  ///
  /// A name that the schema does not have, a name twice, a value of another kind and a missing
  /// value that is not optional are mistakes in the program, never in content, so they trap and
  /// name the field. Templates can then be rendered without any check of kinds.
  package func record(_ values: KeyValuePairs<String, TemplateValue>) -> TemplateRecord {
    record(fields: values)
  }

  /// Makes a record from names that are not known as a literal.
  package func record(
    fields: some Sequence<(key: String, value: TemplateValue)>
  ) -> TemplateRecord {
    var values: [TemplateValue?] = Array(repeating: nil, count: names.count)
    var expected = 0
    for (name, value) in fields {
      let slot: Int
      if expected < names.count, names[expected] == name {
        slot = expected
      } else if let found = self.slot(of: name.utf8) {
        slot = found
      } else {
        preconditionFailure("the schema has no '\(name)'")
      }
      precondition(values[slot] == nil, "'\(name)' is given twice")
      precondition(value.conforms(to: kinds[slot]), "'\(name)' is not \(kinds[slot].description)")
      values[slot] = value
      expected = slot + 1
    }
    let complete = values.enumerated().map { slot, value in
      precondition(value != nil || kinds[slot].isOptional, "'\(names[slot])' is missing")
      return value ?? .absent
    }
    return TemplateRecord(schema: self, values: complete)
  }
}
