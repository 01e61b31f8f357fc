/// The smallest and largest margin of one alternative over another for a set of weights.
package struct WeightBound: Sendable, Hashable {
  package enum Outcome: String, Sendable, Hashable {
    /// Ahead for all of these weights.
    case always
    /// Behind for all of these weights.
    case never
    /// Ahead or behind, as the weights are.
    case depends
  }

  package let minimum: Double
  package let maximum: Double

  package var outcome: Outcome {
    minimum > 0 ? .always : maximum < 0 ? .never : .depends
  }

  /// The bounds over a relative band around weights, by filling the cheapest criteria first.
  static func band(_ band: WeightBand, differences: [Double]) -> WeightBound {
    WeightBound(
      minimum: leastMargin(band, differences),
      maximum: -leastMargin(band, differences.map { -$0 }))
  }

  /// The bounds over all weights that agree with an order of importance.
  ///
  /// The extreme points of that set are equal weights on the most important criteria.
  static func rankOrder(_ groups: RankGroups, differences: [Double]) -> WeightBound {
    WeightBound(
      minimum: leastMean(groups, differences),
      maximum: -leastMean(groups, differences.map { -$0 }))
  }

  private static func leastMargin(_ band: WeightBand, _ differences: [Double]) -> Double {
    var spare = 1.0
    var low = 0.0
    for weight in band.low { low += weight }
    spare -= low
    var weights = band.low
    for index in ascending(Array(differences.indices), by: differences) where spare > 0 {
      let room = band.high[index] - band.low[index]
      let added = min(room, spare)
      weights[index] += added
      spare -= added
    }
    return dot(weights, differences)
  }

  private static func leastMean(_ groups: RankGroups, _ differences: [Double]) -> Double {
    var least = Double.infinity
    var sum = 0.0
    var count = 0
    for group in groups.groups {
      for index in ascending(group, by: differences) {
        sum += differences[index]
        count += 1
        least = min(least, sum / Double(count))
      }
    }
    return least
  }

  private static func ascending(_ indices: [Int], by differences: [Double]) -> [Int] {
    indices.sorted { first, second in
      differences[first] == differences[second]
        ? first < second : differences[first] < differences[second]
    }
  }
}
