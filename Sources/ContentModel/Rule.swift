/// A three-valued rule on an alternative's facts.
package indirect enum Rule: Sendable, Hashable {
  case fact(String, RuleOperator, RuleValue)
  case capability(String, atLeast: CapabilityLevel)
  case all([Rule])
  case any([Rule])
  case not(Rule)
}
