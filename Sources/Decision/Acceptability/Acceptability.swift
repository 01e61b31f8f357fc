/// How often each alternative takes each rank while weights and scores vary (SMAA).
///
/// Rows and columns are alternatives in the order given; shares are of all draws, 0 to 1.
package struct Acceptability: Sendable, Hashable {
  package let draws: Int
  /// `[a][r]`: the share of draws in which a takes rank r + 1; ties share their ranks.
  package let rankAcceptability: [[Double]]
  /// `[a][b]`: the share of draws in which a beats b; a tie counts half, the diagonal is 0.
  package let pairwise: [[Double]]
  /// The mean weights of the criteria over the draws that each alternative wins; `nil` for never.
  package let centralWeights: [[Double]?]
  /// The share of draws each alternative wins when its own central weights hold.
  package let confidence: [Double?]
  package let expectedRank: [Double]
  /// The mean number of points each alternative falls short of the best.
  package let expectedRegret: [Double]
  /// The mean total.
  package let mean: [Double]
  /// The totals that 10, 50 and 90 of 100 draws do not exceed, by nearest rank.
  package let percentile10: [Double]
  package let median: [Double]
  package let percentile90: [Double]

  /// The standard error of a share of the draws, for display only.
  package func standardError(of share: Double) -> Double {
    let variance = share * (1 - share) / Double(draws)
    return variance > 0 ? variance.squareRoot() : 0
  }
}
