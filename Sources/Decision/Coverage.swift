/// How much of an alternative is known, by weight.
package enum Coverage: String, Sendable, Hashable {
  /// Enough is known.
  case sufficient
  /// Too much is missing for more than a provisional result.
  case provisional
  /// Too much is missing to recommend the alternative at all.
  case insufficient
}
