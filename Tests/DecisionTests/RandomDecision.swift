import Decision

/// Makes random decisions for property tests.
struct RandomDecision {
  var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &generator)
  }

  mutating func count(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  mutating func points(_ count: Int) -> [Double] {
    (0..<count).map { _ in Double(self.count(1...100)) }
  }

  mutating func weights(_ count: Int) throws -> Weights {
    try Weights(points: points(count))
  }

  mutating func hierarchy(criteria: Int) throws -> WeightHierarchy {
    var measures: [Weights] = []
    for _ in 0..<criteria { measures.append(try weights(count(1...4))) }
    return try WeightHierarchy(criteria: weights(criteria), measures: measures)
  }

  mutating func cell(fixed: Bool = false) throws -> Cell {
    let mode = number(0...100)
    if fixed { return try Cell(low: mode, mode: mode, high: mode) }
    switch count(0...9) {
    case 0: return .missing
    case 1: return try Cell(low: mode, mode: mode, high: mode)
    case 2: return try Cell(low: number(0...mode), mode: mode, high: number(mode...100))
    default:
      return try Cell(
        value: mode, grade: EvidenceGrade.allCases[count(0...3)])
    }
  }

  mutating func cells(_ hierarchy: WeightHierarchy, fixed: Bool = false) throws -> [[Cell]] {
    try hierarchy.measures.map { weights in
      try (0..<weights.count).map { _ in try cell(fixed: fixed) }
    }
  }

  mutating func alternatives(
    _ count: Int, _ hierarchy: WeightHierarchy, fixed: Bool = false
  ) throws -> [Alternative] {
    try (0..<count).map { index in
      Alternative(id: "option-\(index)", cells: try cells(hierarchy, fixed: fixed))
    }
  }

  func settings(
    _ hierarchy: WeightHierarchy, draws: Int = 300, criteria: WeightSampling = .band(0.25),
    measures: WeightSampling = .band(0.25), commonError: Double = 5
  ) throws -> AcceptabilitySettings {
    try AcceptabilitySettings(
      draws: draws, seed: "properties", criteria: criteria,
      measures: Array(repeating: measures, count: hierarchy.criteria.count),
      commonError: commonError)
  }

  func problem(
    _ hierarchy: WeightHierarchy, _ alternatives: [Alternative], gates: [Gate] = [],
    draws: Int = 100
  ) throws -> DecisionProblem {
    let criteria = try hierarchy.measures.enumerated().map { index, weights in
      try Criterion(
        id: "criterion-\(index)", measures: (0..<weights.count).map { "measure-\($0)" },
        weights: weights)
    }
    return try DecisionProblem(
      criteria: criteria, weights: hierarchy.criteria, alternatives: alternatives, gates: gates,
      settings: AnalysisSettings(acceptability: settings(hierarchy, draws: draws)))
  }
}
