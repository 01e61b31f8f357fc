/// A comparison in a rule on facts.
package enum RuleOperator: String, Sendable, Hashable, CaseIterable {
  case equals = "eq"
  case isIn = "in"
  case atLeast = "gte"
  case atMost = "lte"
  case contains
}
