/// The weights at which one rival catches up with the leader.
package struct RivalBreakEven: Sendable, Hashable {
  /// The rival, as an index.
  package let rival: Int
  /// For each criterion, the weight that makes both totals equal; `nil` where none does.
  package let criteria: [Double?]
  /// The same for each measure, as a weight within its criterion.
  package let measures: [[Double?]]
}
