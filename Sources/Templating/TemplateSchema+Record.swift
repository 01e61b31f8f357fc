extension TemplateSchema {
  /// Makes a record from values in any order; fastest in the order of the schema.
  ///
  /// A name that the schema does not have, a name twice, a value of another kind and a missing
  /// value that is not optional are mistakes in the program, never in content, so they trap and
  /// name the field. Templates can then be rendered without any check of kinds.
  package func record(_ values: KeyValuePairs<String, TemplateValue>) -> TemplateRecord {
    var record = PartialRecord(self)
    for (name, value) in values { record.add(name, value) }
    return record.record
  }

  /// Makes a record from all values in the order of the schema, for records that are made often.
  ///
  /// Another number of values or one of another kind traps, as in ``record(_:)``.
  package func record(inOrder values: [TemplateValue]) -> TemplateRecord {
    precondition(values.count == kinds.count, "a record needs a value for each name")
    for (slot, value) in values.enumerated() {
      precondition(
        value.conforms(to: kinds[slot]), "'\(names[slot])' is not \(kinds[slot].description)")
    }
    return TemplateRecord(schema: self, values: values)
  }

  /// Makes a record from names that are not known as a literal.
  package func record(fields: [(key: String, value: TemplateValue)]) -> TemplateRecord {
    PartialRecord(self).adding(fields).record
  }
}
