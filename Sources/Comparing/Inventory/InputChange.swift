/// A piece of the content that is not the same in two states.
package struct InputChange: Sendable, Hashable {
  package let key: InputKey
  /// `nil` when it is new.
  package let before: [InputField]?
  /// `nil` when it is gone.
  package let after: [InputField]?

  package init(key: InputKey, before: [InputField]?, after: [InputField]?) {
    self.key = key
    self.before = before
    self.after = after
  }

  /// The fields that differ, those that are gone last.
  package var fields: [(name: String, before: String?, after: String?)] {
    let old = Dictionary((before ?? []).map { ($0.name, $0.text) }) { first, _ in first }
    let new = Dictionary((after ?? []).map { ($0.name, $0.text) }) { first, _ in first }
    let names = (after ?? []).map(\.name) + (before ?? []).map(\.name).filter { new[$0] == nil }
    return names.compactMap { name in
      old[name] == new[name] ? nil : (name, old[name], new[name])
    }
  }

  /// "value 26856 req/s → 30000 req/s", field by field.
  package var text: String {
    func shown(_ text: String) -> String { text.isEmpty ? "nothing" : text }
    let fields = fields.map { field in
      switch (field.before, field.after) {
      case (let before?, let after?): "\(field.name) \(shown(before)) → \(shown(after))"
      case (nil, let after?): "\(field.name) \(shown(after))"
      case (let before, nil): "\(field.name) \(shown(before ?? "")) → nothing"
      }
    }.joined(separator: "; ")
    if before == nil { return fields.isEmpty ? "new" : "new: " + fields }
    return after == nil ? "gone" : fields
  }

  /// What two inventories do not share, in the byte order of the paths.
  ///
  /// Where a whole alternative, criterion or runtime is new or gone, its parts are not listed.
  package static func between(
    _ before: Inventory, _ after: Inventory, _ plural: String
  ) -> [InputChange] {
    func isWhole(_ key: InputKey) -> Bool {
      (before.inputs[key] == nil) != (after.inputs[key] == nil)
    }
    var found: [(path: String, change: InputChange)] = []
    for key in Set(before.inputs.keys).union(after.inputs.keys) {
      let (old, new) = (before.inputs[key], after.inputs[key])
      let change = InputChange(key: key, before: old, after: new)
      let isSame = !isWhole(key) && change.fields.isEmpty
      guard !isSame, !(key.whole.map(isWhole) ?? false) else { continue }
      found.append((key.path(plural), change))
    }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.change)
  }
}
