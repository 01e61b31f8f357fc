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
    var values: [TemplateValue] = []
    values.reserveCapacity(names.count)
    // In the order of the schema the next value goes to the end; a name that comes out of turn
    // fills what it skips.
    var skipped: Set<Int> = []
    for (name, value) in fields {
      let slot: Int
      if values.count < names.count, names[values.count] == name {
        slot = values.count
      } else if let found = self.slot(of: name.utf8) {
        slot = found
      } else {
        preconditionFailure("the schema has no '\(name)'")
      }
      precondition(value.conforms(to: kinds[slot]), "'\(name)' is not \(kinds[slot].description)")
      if slot == values.count {
        values.append(value)
        continue
      }
      while values.count <= slot {
        skipped.insert(values.count)
        values.append(.absent)
      }
      precondition(skipped.remove(slot) != nil, "'\(name)' is given twice")
      values[slot] = value
    }
    while values.count < names.count {
      skipped.insert(values.count)
      values.append(.absent)
    }
    for slot in skipped {
      precondition(kinds[slot].isOptional, "'\(names[slot])' is missing")
    }
    return TemplateRecord(schema: self, values: values)
  }
}
