/// Draws weights, uniformly over what a ``WeightSampling`` allows.
///
/// Only sums, products and comparisons are used, so every implementation gets the same bits.
package struct WeightSampler: Sendable {
  /// How many draws in a row may fall outside the band before it is refused.
  package static let maximumRejections = 1000

  /// The number of weights in a draw.
  package var count: Int { base.count }

  private let base: [Double]
  private let sampling: WeightSampling
  private let band: WeightBand
  private let groups: [[Int]]
  private var scratch: [Double]

  /// A sampler around base weights, which only ``WeightSampling/fixed`` and a band use.
  ///
  /// - Throws: ``DecisionError/invalidBand(_:)``, ``DecisionError/invalidRank(index:rank:)`` or
  ///   ``DecisionError/criterionCountMismatch(expected:found:)`` for ranks of another number.
  package init(base: Weights, sampling: WeightSampling) throws(DecisionError) {
    self.base = base.values
    self.sampling = sampling
    switch sampling {
    case .band(let width):
      band = try WeightBand(around: base, width: width)
      groups = []
    case .ordinal(let ranks):
      guard ranks.count == base.count else {
        throw .criterionCountMismatch(expected: base.count, found: ranks.count)
      }
      for (index, rank) in ranks.enumerated() where rank < 1 {
        throw .invalidRank(index: index, rank: rank)
      }
      band = WeightBand(fixedAt: base)
      groups = RankGroups(ranks: ranks).groups
    case .fixed, .simplex:
      band = WeightBand(fixedAt: base)
      groups = []
    }
    scratch = Array(repeating: 0, count: base.count)
  }

  /// Draws weights into `output`, beginning at `offset`; there must be room for all of them.
  ///
  /// - Throws: ``DecisionError/bandRejectsEveryDraw(_:)`` after ``maximumRejections``.
  package mutating func draw(
    using generator: inout Xoshiro128StarStar, into output: inout [Double], at offset: Int
  ) throws(DecisionError) {
    switch sampling {
    case .fixed:
      for index in base.indices { output[offset + index] = base[index] }
    case .simplex:
      drawSimplex(using: &generator, into: &output, at: offset)
    case .ordinal:
      drawOrdinal(using: &generator, into: &output, at: offset)
    case .band(let width):
      for _ in 0..<Self.maximumRejections {
        if drawBand(using: &generator, into: &output, at: offset) { return }
      }
      throw .bandRejectsEveryDraw(width)
    }
  }

  /// The gaps between sorted uniform numbers.
  private mutating func drawSimplex(
    using generator: inout Xoshiro128StarStar, into output: inout [Double], at offset: Int
  ) {
    let cuts = base.count - 1
    for count in 0..<cuts {
      let cut = generator.uniform()
      var place = count
      while place > 0, scratch[place - 1] > cut {
        scratch[place] = scratch[place - 1]
        place -= 1
      }
      scratch[place] = cut
    }
    var previous = 0.0
    for index in 0..<cuts {
      output[offset + index] = scratch[index] - previous
      previous = scratch[index]
    }
    output[offset + cuts] = 1 - previous
  }

  /// The largest gaps to the most important group, shuffled within a group.
  private mutating func drawOrdinal(
    using generator: inout Xoshiro128StarStar, into output: inout [Double], at offset: Int
  ) {
    drawSimplex(using: &generator, into: &output, at: offset)
    for count in base.indices {
      let weight = output[offset + count]
      var place = count
      while place > 0, scratch[place - 1] < weight {
        scratch[place] = scratch[place - 1]
        place -= 1
      }
      scratch[place] = weight
    }
    var first = 0
    for group in groups {
      for last in stride(from: group.count - 1, to: 0, by: -1) {
        let other = Int(generator.uniform() * Double(last + 1))
        scratch.swapAt(first + last, first + other)
      }
      for (position, index) in group.enumerated() {
        output[offset + index] = scratch[first + position]
      }
      first += group.count
    }
  }

  /// All but one uniform in their bands; the one with the widest band takes the rest.
  private func drawBand(
    using generator: inout Xoshiro128StarStar, into output: inout [Double], at offset: Int
  ) -> Bool {
    guard !band.isPoint else {
      // The numbers are taken all the same: what follows in the stream stays where it is.
      for index in base.indices where index != band.widest { _ = generator.uniform() }
      for index in base.indices { output[offset + index] = base[index] }
      return true
    }
    var sum = 0.0
    for index in base.indices where index != band.widest {
      let weight = band.low[index] + (band.high[index] - band.low[index]) * generator.uniform()
      output[offset + index] = weight
      sum += weight
    }
    let rest = 1 - sum
    output[offset + band.widest] = rest
    return rest >= band.low[band.widest] && rest <= band.high[band.widest]
  }
}
