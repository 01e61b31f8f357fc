import ContentModel
import Diagnostics

/// Makes random profiles over the vocabulary of a catalog.
///
/// The profile of a number and a seed is always the same one. Every method of weighting, every kind
/// of rule and every part that may be absent comes up, and now and then something the engine must
/// refuse, such as swing weights without a 100.
struct ProfileGenerator {
  let catalog: Catalog
  let seed: UInt64

  func profile(_ number: Int) -> Project {
    var random = SplitMix64(seed: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    return Project(
      id: "profile-\(number)", client: "Parity", title: "Profile \(number)", date: date(&random),
      contact: nil, summary: nil, answers: answers(&random),
      load: random.maybe(0.8) { load(&$0) }, team: random.maybe(0.8) { team(&$0) },
      mustHaves: mustHaves(&random), gates: gates(&random), weights: weights(&random),
      stakeholders: [], candidates: candidates(&random), current: nil, isDraft: false,
      range: nowhere)
  }

  private var nowhere: SourceRange { SourceRange(path: "generated", offsets: 0..<0) }

  private func date(_ random: inout SplitMix64) -> CalendarDate {
    CalendarDate(
      year: random.integer(2024...2030), month: random.integer(1...12),
      day: random.integer(1...28)) ?? .earliest
  }

  private func answers(_ random: inout SplitMix64) -> [String: String] {
    var answers: [String: String] = [:]
    for question in catalog.questionnaire.questions where random.chance(0.8) {
      answers[question.id] = random.pick(question.answers).id
    }
    return answers
  }

  private func load(_ random: inout SplitMix64) -> Load {
    func spread(_ powers: ClosedRange<Int>, _ random: inout SplitMix64) -> Double {
      var number = 1 + 9 * random.uniform()
      for _ in 0..<random.integer(powers) { number *= 10 }
      // Round numbers, as people write them, and any other ones.
      return random.chance(0.5) ? number.rounded() : number
    }
    return Load(
      concurrentUsers: random.maybe(0.6) { spread(0...6, &$0) },
      thinkTime: random.maybe(0.6) { Double($0.integer(0...120)) / 4 },
      requestsPerDay: random.maybe(0.6) { spread(0...8, &$0) },
      peakFactor: random.maybe(0.6) { 1 + 9 * $0.uniform() },
      responseTime: random.maybe(0.6) { spread(0...3, &$0) },
      tailTarget: random.maybe(0.3) { spread(1...3, &$0) })
  }

  private func team(_ random: inout SplitMix64) -> Team {
    let size = random.integer(1...14)
    var languages: [String: Headcount] = [:]
    for language in random.some(catalog.languages, 0.3) {
      languages[language.id] = people(size, &random)
    }
    var alternatives: [String: Headcount] = [:]
    for alternative in random.some(catalog.alternatives, 0.15) {
      alternatives[alternative.id] = people(size, &random)
    }
    return Team(size: size, languages: languages, alternatives: alternatives)
  }

  /// A bare number, or people at some of the levels, no more together than the team has.
  private func people(_ size: Int, _ random: inout SplitMix64) -> Headcount {
    guard random.chance(0.6) else { return .atDefault(random.integer(0...size)) }
    var left = size
    var people: [String: Int] = [:]
    for level in random.some(catalog.criteria.teamLevels.all, 0.7) {
      let count = random.integer(0...left)
      people[level.id] = count
      left -= count
    }
    return .byLevel(people)
  }

  private func mustHaves(_ random: inout SplitMix64) -> [MustHave] {
    guard random.chance(0.4), !catalog.capabilities.isEmpty else { return [] }
    return (0..<random.integer(1...3)).map { _ in
      MustHave(
        capabilityID: random.pick(catalog.capabilities).id,
        atLeast: random.pick(CapabilityLevel.allCases), range: nowhere)
    }
  }

  private func gates(_ random: inout SplitMix64) -> [Gate] {
    guard random.chance(0.3) else { return [] }
    return (0..<random.integer(1...2)).map { index in
      Gate(
        id: "gate-\(index)", title: "Gate \(index)", rule: rule(&random, depth: 0),
        range: nowhere)
    }
  }

  private func rule(_ random: inout SplitMix64, depth: Int) -> Rule {
    switch random.integer(depth < 2 ? 0...10 : 3...10) {
    case 0: .all((0..<2).map { _ in rule(&random, depth: depth + 1) })
    case 1: .any((0..<2).map { _ in rule(&random, depth: depth + 1) })
    case 2: .not(rule(&random, depth: depth + 1))
    case 3:
      .capability(
        random.pick(catalog.capabilities).id, atLeast: random.pick(CapabilityLevel.allCases))
    case 4: .fact("licence", .isIn, .texts(["MIT", "Apache-2.0"]))
    case 5: .fact("runtime", .equals, .text(random.pick(catalog.runtimes).id))
    case 6: .fact("languages", .contains, .text(random.pick(catalog.languages).id))
    default: factRule(&random)
    }
  }

  private func factRule(_ random: inout SplitMix64) -> Rule {
    let fact = random.pick(catalog.factDefinitions)
    let values = catalog.alternatives.compactMap { $0.facts[fact.id]?.value }
    let bound: RuleOperator = random.chance(0.5) ? .atLeast : .atMost
    switch values.isEmpty ? .unknown : random.pick(values) {
    case .number(let number, _, _): return .fact(fact.id, bound, .number(number))
    case .date(let date): return .fact(fact.id, bound, .date(date))
    case .boolean(let flag): return .fact(fact.id, .equals, .boolean(flag))
    case .text(let text):
      // Facts are single values, so "contains" is refused.
      return .fact(fact.id, random.chance(0.03) ? .contains : .equals, .text(text))
    case .unknown: return .fact(fact.id, .equals, .text("nothing"))
    }
  }

  private func weights(_ random: inout SplitMix64) -> WeightStatement? {
    guard random.chance(0.8) else { return nil }
    let method = random.pick(WeightMethod.allCases)
    var values: [String: Double] = [:]
    var judgements: [PairwiseJudgement] = []
    switch method {
    case .questionnaire: break
    case .direct, .swing:
      // Often none is 0, and now and then all but one are.
      let zeros = random.chance(0.3) ? random.uniform() : 0
      for criterion in catalog.criteria {
        values[criterion.id] =
          random.chance(zeros)
          ? 0 : random.chance(0.5) ? Double(random.integer(0...100)) : 100 * random.uniform()
      }
      if method == .swing, random.chance(0.97) {
        values[random.pick(catalog.criteria).id] = 100
      }
    case .ranking:
      for criterion in catalog.criteria {
        values[criterion.id] = Double(random.integer(1...catalog.criteria.count))
      }
    case .pairwise: judgements = pairs(&random)
    }
    return WeightStatement(
      method: method, author: nil, date: nil, values: values, judgements: judgements,
      range: nowhere)
  }

  private func pairs(_ random: inout SplitMix64) -> [PairwiseJudgement] {
    var judgements: [PairwiseJudgement] = []
    for (index, first) in catalog.criteria.enumerated() {
      for second in catalog.criteria[(index + 1)...] where random.chance(0.95) {
        let ratio = random.chance(0.5) ? Double(random.integer(1...9)) : 0.2 + random.uniform()
        let isTurned = random.chance(0.3)
        judgements.append(
          PairwiseJudgement(
            first: isTurned ? second.id : first.id, second: isTurned ? first.id : second.id,
            ratio: ratio))
      }
    }
    return judgements
  }

  private func candidates(_ random: inout SplitMix64) -> [String]? {
    guard random.chance(0.6) else { return nil }
    let picked = random.some(catalog.alternatives, random.uniform()).map(\.id)
    return picked.isEmpty ? [random.pick(catalog.alternatives).id] : picked
  }
}
