/// How far the weight of one criterion can move before another alternative leads.
///
/// The other weights shrink or grow in proportion.
package struct StabilityInterval: Sendable, Hashable {
  /// The weight as it is.
  package let weight: Double
  /// The smallest weight with the same leader; 0 where no smaller one changes it.
  package let lower: Double
  /// The alternative that takes over below ``lower``, as an index.
  package let lowerLeader: Int?
  /// The largest weight with the same leader; 1 where no larger one changes it.
  package let upper: Double
  /// The alternative that takes over above ``upper``, as an index.
  package let upperLeader: Int?

  init(weight: Double, breakEvens: [(rival: Int, weight: Double)]) {
    var lower = 0.0
    var upper = 1.0
    var lowerLeader: Int?
    var upperLeader: Int?
    for (rival, breakEven) in breakEvens {
      if breakEven < weight, lowerLeader == nil || breakEven > lower {
        (lower, lowerLeader) = (breakEven, rival)
      } else if breakEven > weight, upperLeader == nil || breakEven < upper {
        (upper, upperLeader) = (breakEven, rival)
      }
    }
    self.weight = weight
    self.lower = lower
    self.lowerLeader = lowerLeader
    self.upper = upper
    self.upperLeader = upperLeader
  }
}
