/// What kind of value a fact has.
package enum FactType: String, Sendable, Hashable, CaseIterable {
  case number, date, text, version, boolean
}
