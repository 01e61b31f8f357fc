/// How far a value is trusted.
package enum Confidence: String, Sendable, Hashable, CaseIterable {
  case high, medium, low
}
