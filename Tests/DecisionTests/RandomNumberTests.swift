import Testing

@testable import Decision

@Suite("Random numbers")
struct RandomNumberTests {
  @Test("The generator gives the published outputs")
  func publishedOutputs() {
    var first = Xoshiro128StarStar(0x964D_4A0C, 0xD40A_B895, 0xAD7F_DECB, 0x3006_F0F0)
    #expect(
      (0..<4).map { _ in first.next() } == [0xf139_1922, 0x6fe5_3806, 0xa5be_2840, 0xf510_ee70])
    var second = Xoshiro128StarStar(0, 1, 2, 3)
    #expect(
      (0..<5).map { _ in second.next() } == [5760, 17280, 2_966_400, 32_451_840, 2_604_340_873])
  }

  @Test("The state of all zeros is left")
  func zeroState() {
    #expect(Xoshiro128StarStar(0, 0, 0, 0).state == [1, 0, 0, 0])
  }

  @Test("Uniform numbers are below 1 and use 53 bits")
  func uniform() {
    var generator = Xoshiro128StarStar(seed: "uniform", stream: "w")
    var copy = generator
    for _ in 0..<10_000 {
      let high = Double(copy.next() >> 5)
      let low = Double(copy.next() >> 6)
      let number = generator.uniform()
      #expect(number == (high * 67_108_864 + low) / 9_007_199_254_740_992)
      #expect(number >= 0 && number < 1)
    }
  }

  @Test("Lanes give the numbers of their own streams, bit for bit")
  func lanes() throws {
    let streams = ["a", "b", "c", "d"]
    var single = streams.map { Xoshiro128StarStar(seed: "lanes", stream: $0) }
    var joined = XoshiroLanes(single)
    for _ in 0..<10_000 {
      let numbers = joined.uniform().numbers
      for lane in 0..<4 { #expect(numbers[lane] == single[lane].uniform()) }
    }
  }

  @Test("Lanes give the values of their own cells, bit for bit")
  func cellLanes() throws {
    var random = RandomDecision(seed: 7)
    for round in 0..<50 {
      let cells = try (0..<4).map { _ in CellSampler(try random.cell()) }
      var single = (0..<4).map { Xoshiro128StarStar(seed: "\(round)", stream: "\($0)") }
      var joined = XoshiroLanes(single)
      let lanes = CellLanes(cells, filler: CellSampler(constant: 0))
      for _ in 0..<200 {
        let values = lanes.draw(using: &joined)
        for lane in 0..<4 {
          #expect(values[lane] == cells[lane].draw(using: &single[lane]))
        }
      }
    }
  }

  @Test("The whole number at which a draw stops rising is exact")
  func riseLimit() throws {
    var random = RandomDecision(seed: 10)
    let ends: [Double] = [0, 1e-300, 1e-9, 50, 99.999_999_999, 100]
    var samplers = try (0..<300).map { _ in CellSampler(try random.cell()) }
    for low in ends {
      for mode in ends where mode >= low {
        for high in ends where high >= mode {
          samplers.append(CellSampler(try Cell(low: low, mode: mode, high: high)))
        }
      }
    }
    for sampler in samplers {
      func isRising(_ number: Int64) -> Bool {
        Double(number) * 0x1p-53 * sampler.width < sampler.threshold
      }
      let limit = sampler.riseLimit
      #expect(limit == 0 || isRising(limit - 1))
      #expect(limit == 1 << 53 || !isRising(limit))
    }
  }

  @Test("Numbers in lanes are compared by both of their parts")
  func laneOrder() {
    let first = UniformLanes(high: [1, 5, 5, 5], low: [9, 1, 2, 2])
    let second = UniformLanes(high: [2, 4, 5, 5], low: [0, 9, 3, 2])
    let isLess = first .< second
    for lane in 0..<4 { #expect(isLess[lane] == (first.numbers[lane] < second.numbers[lane])) }
  }

  @Test("Cells are drawn by the written rule")
  func cellRule() throws {
    var random = RandomDecision(seed: 8)
    for round in 0..<200 {
      let cell = try random.cell()
      var generator = Xoshiro128StarStar(seed: "\(round)", stream: "cell")
      var copy = generator
      for _ in 0..<50 {
        let (u1, u2, u3) = (copy.uniform(), copy.uniform(), copy.uniform())
        let larger = max(u1, u2)
        let expected =
          cell.high <= cell.low
          ? cell.mode
          : cell.distribution == .uniform
            ? cell.low + (cell.high - cell.low) * u1
            : u3 * (cell.high - cell.low) < cell.mode - cell.low
              ? cell.low + (cell.mode - cell.low) * larger
              : cell.high - (cell.high - cell.mode) * larger
        #expect(CellSampler(cell).draw(using: &generator) == expected)
      }
    }
  }

  @Test("Sampled weights are valid and within what was asked")
  func weightSamplers() throws {
    var random = RandomDecision(seed: 9)
    for round in 0..<60 {
      let base = try random.weights(random.count(1...9))
      let ranks = (0..<base.count).map { _ in random.count(1...4) }
      for sampling in [WeightSampling.fixed, .simplex, .band(0.4), .ordinal(ranks: ranks)] {
        var sampler = try WeightSampler(base: base, sampling: sampling)
        var generator = Xoshiro128StarStar(seed: "\(round)", stream: "w")
        var weights = Array(repeating: 0.0, count: base.count)
        for _ in 0..<50 {
          try sampler.draw(using: &generator, into: &weights, at: 0)
          #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
          #expect(weights.allSatisfy { $0 >= 0 && $0 <= 1 })
          for (index, weight) in weights.enumerated() {
            if sampling == .fixed { #expect(weight == base[index]) }
            if sampling == .band(0.4) {
              #expect(weight >= base[index] * 0.6 - 1e-15 && weight <= base[index] * 1.4 + 1e-15)
            }
            guard case .ordinal = sampling else { continue }
            for other in weights.indices where ranks[other] > ranks[index] {
              #expect(weights[other] <= weight)
            }
          }
        }
      }
    }
  }

  @Test("A band of nothing keeps the base weights and the place in the stream")
  func emptyBand() throws {
    let base = try Weights(points: [3, 2, 1])
    var sampler = try WeightSampler(base: base, sampling: .band(0))
    var generator = Xoshiro128StarStar(seed: "none", stream: "w")
    var copy = generator
    var weights = [0.0, 0, 0]
    try sampler.draw(using: &generator, into: &weights, at: 0)
    #expect(weights == base.values)
    _ = copy.uniform()
    _ = copy.uniform()
    #expect(generator == copy)
  }

  @Test("A band that hardly any weights fit is refused instead of sampled forever")
  func hopelessBand() throws {
    let base = try Weights.equal(count: 40)
    var sampler = try WeightSampler(base: base, sampling: .band(30))
    var generator = Xoshiro128StarStar(seed: "none", stream: "w")
    var weights = Array(repeating: 0.0, count: 40)
    #expect(throws: DecisionError.bandRejectsEveryDraw(30)) {
      try sampler.draw(using: &generator, into: &weights, at: 0)
    }
  }

  @Test("Selection finds what sorting finds")
  func selection() {
    var random = RandomDecision(seed: 10)
    for _ in 0..<200 {
      let count = random.count(1...60)
      let values = (0..<count).map { _ in Double(random.count(0...20)) }
      let rank = random.count(0...(count - 1))
      var scratch = values
      #expect(Percentiles.select(rank, below: count, in: &scratch) == values.sorted()[rank])
      #expect(scratch[..<rank].allSatisfy { $0 <= scratch[rank] })
      #expect(scratch[rank...].allSatisfy { $0 >= scratch[rank] })
    }
  }
}
