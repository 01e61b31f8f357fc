/// Over which weights the simulation varies.
package enum WeightSampling: Sendable, Hashable {
  /// The base weights, always.
  case fixed
  /// Any weights, each mixture as likely as any other.
  case simplex
  /// Any weights within a relative band of the base weights: 0.25 is plus or minus 25 %.
  case band(Double)
  /// Any weights in an order of importance, 1 first, ties allowed.
  case ordinal(ranks: [Int])
}
