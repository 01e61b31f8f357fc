/// The totals of every alternative in every draw.
///
/// Four alternatives share a block, one in each lane: alternative `a` is lane `a % 4` of block
/// `a / 4`. Lanes are never added to one another, so each total is the same sum in the same order
/// as if its alternative were alone. The unused lanes of the last block are minus infinity.
struct ScoreDraws: Sendable {
  static let laneCount = 4

  let draws: Int
  let blocks: Int
  let criteria: Int
  /// `[block * draws + draw]`, with the weights of that draw.
  let totals: [SIMD4<Double>]
  /// `[(block * draws + draw) * criteria + criterion]`, with the base weights in each criterion.
  let baseCriteria: [SIMD4<Double>]
  /// `[block * draws + draw]`, the error that an alternative's scores share.
  let errors: [SIMD4<Double>]

  /// Draws the cells of each alternative from its own stream: the shared error first, then the
  /// cells in declared order.
  init(
    hierarchy: WeightHierarchy, alternatives: [Alternative], settings: AcceptabilitySettings,
    weights: WeightDraws
  ) {
    draws = settings.draws
    criteria = hierarchy.criteria.count
    blocks = (alternatives.count + Self.laneCount - 1) / Self.laneCount
    var totals = Array(repeating: SIMD4<Double>(), count: blocks * draws)
    var baseCriteria = Array(repeating: SIMD4<Double>(), count: blocks * draws * criteria)
    var errors = Array(repeating: SIMD4<Double>(), count: blocks * draws)
    let base = Array(hierarchy.measures.map(\.values).joined())
    var ends: [Int] = []
    for measures in hierarchy.measures { ends.append((ends.last ?? 0) + measures.count) }
    for block in 0..<blocks {
      let first = block * Self.laneCount
      let members = alternatives[first..<min(first + Self.laneCount, alternatives.count)]
      let samplers = members.map { $0.cells.joined().map { CellSampler($0) } }
      let cells = base.indices.map { index in
        CellLanes(samplers.map { $0[index] }, filler: CellSampler(constant: 0))
      }
      let error = CellLanes(
        members.map { _ in CellSampler(errorWithin: settings.commonError) },
        filler: CellSampler(constant: -.infinity))
      let generators = members.map {
        Xoshiro128StarStar(seed: settings.seed, stream: RandomStreams.scores(of: $0.id))
      }
      Self.draw(
        cells: cells, error: error, ends: ends, base: base, weights: weights,
        generator: XoshiroLanes(generators), rows: (block * draws)..<((block + 1) * draws),
        totals: &totals, baseCriteria: &baseCriteria, errors: &errors)
    }
    self.totals = totals
    self.baseCriteria = baseCriteria
    self.errors = errors
  }

  // The inner loop of the engine: about as many steps as draws x alternatives x measures / 4.
  private static func draw(
    cells: [CellLanes], error: CellLanes, ends: [Int], base: [Double], weights: WeightDraws,
    generator: XoshiroLanes, rows: Range<Int>, totals: inout [SIMD4<Double>],
    baseCriteria: inout [SIMD4<Double>], errors: inout [SIMD4<Double>]
  ) {
    var generator = generator
    let cells = cells.span
    let ends = ends.span
    let base = base.span
    let criterionWeights = weights.criteria.span
    let measureWeights = weights.measures.span
    var totals = totals.mutableSpan
    var baseCriteria = baseCriteria.mutableSpan
    var errors = errors.mutableSpan
    var slot = 0
    var measures = 0
    for row in rows {
      let shared = error.draw(using: &generator)
      var total = SIMD4<Double>()
      var index = 0
      for criterion in ends.indices {
        var value = SIMD4<Double>()
        var baseValue = SIMD4<Double>()
        while index < ends[criterion] {
          let score = cells[index].draw(using: &generator)
          value += measureWeights[measures + index] * score
          baseValue += base[index] * score
          index += 1
        }
        total += criterionWeights[slot] * value
        baseCriteria[row * ends.count + criterion] = baseValue
        slot += 1
      }
      errors[row] = shared
      totals[row] = total + shared
      measures += weights.measureStride
    }
  }
}
