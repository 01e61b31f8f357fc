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

  /// Makes a record from names that are not known as a literal.
  package func record(fields: [(key: String, value: TemplateValue)]) -> TemplateRecord {
    PartialRecord(self).adding(fields).record
  }
}
