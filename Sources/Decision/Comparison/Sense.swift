/// Whether more or less of a criterion is better.
package enum Sense: Sendable, Hashable {
  case benefit
  case cost
}
