/// Why one alternative is ahead of another, criterion by criterion.
package struct Explanation: Sendable, Hashable {
  /// The sum of the contributions: the total of the first minus that of the second, in points.
  package let margin: Double
  /// For each criterion, its weight times the difference in value.
  package let contributions: [Double]
  /// The criteria that favour the first, the strongest first, as indices.
  package let pros: [Int]
  /// The criteria that favour the second, the strongest first.
  package let cons: [Int]
  /// The fewest pros that outweigh all cons together; all pros where they do not.
  package let keyPros: [Int]
  /// The points in favour of the first.
  package let sumFor: Double
  /// The points in favour of the second, not negative.
  package let sumAgainst: Double

  /// Explains the values of two alternatives on the criteria.
  package init(weights: Weights, first: [Double], second: [Double]) throws(DecisionError) {
    for values in [first, second] where values.count != weights.count {
      throw .criterionCountMismatch(expected: weights.count, found: values.count)
    }
    for (row, values) in [first, second].enumerated() {
      for (column, value) in values.enumerated() where !value.isFinite {
        throw .notFinite(row: row, column: column)
      }
    }
    let contributions = first.indices.map { weights[$0] * (first[$0] - second[$0]) }
    self.contributions = contributions
    var margin = 0.0
    for contribution in contributions { margin += contribution }
    self.margin = margin
    pros = contributions.indices.filter { contributions[$0] > 0 }.sorted { one, other in
      contributions[one] == contributions[other]
        ? one < other : contributions[one] > contributions[other]
    }
    cons = contributions.indices.filter { contributions[$0] < 0 }.sorted { one, other in
      contributions[one] == contributions[other]
        ? one < other : contributions[one] < contributions[other]
    }
    var sumFor = 0.0
    for pro in pros { sumFor += contributions[pro] }
    var sumAgainst = 0.0
    for con in cons { sumAgainst += -contributions[con] }
    self.sumFor = sumFor
    self.sumAgainst = sumAgainst
    var keyPros: [Int] = []
    var covered = 0.0
    for pro in pros where covered <= sumAgainst {
      keyPros.append(pro)
      covered += contributions[pro]
    }
    self.keyPros = keyPros
  }
}
