/// The totals of every alternative in every draw.
struct ScoreDraws: Sendable {
  /// `[alternative][draw]`, with the weights of that draw.
  private(set) var totals: [[Double]] = []
  /// `[alternative][draw * criteria + criterion]`, with the base weights within each criterion.
  private(set) var baseCriteria: [[Double]] = []
  /// `[alternative][draw]`, the error that an alternative's scores share.
  private(set) var errors: [[Double]] = []

  /// Draws the cells of each alternative from its own stream: the shared error first, then the
  /// cells in declared order.
  init(
    hierarchy: WeightHierarchy, alternatives: [Alternative], settings: AcceptabilitySettings,
    weights: WeightDraws
  ) {
    var base: [Double] = []
    var ends: [Int] = []
    for criterion in hierarchy.measures {
      base.append(contentsOf: criterion.values)
      ends.append(base.count)
    }
    for alternative in alternatives {
      let cells = alternative.cells.joined().map { CellSampler($0) }
      var generator = Xoshiro128StarStar(
        seed: settings.seed, stream: RandomStreams.scores(of: alternative.id))
      var totals = Array(repeating: 0.0, count: settings.draws)
      var criteria = Array(repeating: 0.0, count: settings.draws * ends.count)
      var errors = Array(repeating: 0.0, count: settings.draws)
      var totalSpan = totals.mutableSpan
      var criterionSpan = criteria.mutableSpan
      var errorSpan = errors.mutableSpan
      Self.draw(
        cells: cells.span, error: CellSampler(errorWithin: settings.commonError),
        ends: ends.span, base: base.span, weights: weights, using: &generator,
        totals: &totalSpan, criteria: &criterionSpan, errors: &errorSpan)
      self.totals.append(totals)
      baseCriteria.append(criteria)
      self.errors.append(errors)
    }
  }

  // The inner loop of the engine: about as many steps as draws x alternatives x measures.
  private static func draw(
    cells: Span<CellSampler>, error: CellSampler, ends: Span<Int>, base: Span<Double>,
    weights: WeightDraws, using generator: inout Xoshiro128StarStar,
    totals: inout MutableSpan<Double>, criteria: inout MutableSpan<Double>,
    errors: inout MutableSpan<Double>
  ) {
    let criterionWeights = weights.criteria.span
    let measureWeights = weights.measures.span
    var local = generator
    var block = 0
    var slot = 0
    for draw in totals.indices {
      let shared = error.draw(using: &local)
      var total = 0.0
      var index = 0
      for criterion in ends.indices {
        var value = 0.0
        var baseValue = 0.0
        while index < ends[criterion] {
          let score = cells[index].draw(using: &local)
          value += measureWeights[block + index] * score
          baseValue += base[index] * score
          index += 1
        }
        total += criterionWeights[slot] * value
        criteria[slot] = baseValue
        slot += 1
      }
      errors[draw] = shared
      totals[draw] = total + shared
      block += weights.measureStride
    }
    generator = local
  }
}
