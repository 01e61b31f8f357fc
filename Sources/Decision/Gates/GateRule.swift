/// What an alternative must satisfy, as a condition on its facts.
package indirect enum GateRule: Sendable, Equatable {
  case fact(String, GateTest)
  case all([GateRule])
  case any([GateRule])
  case not(GateRule)
}
