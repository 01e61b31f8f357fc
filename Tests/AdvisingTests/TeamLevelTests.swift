import Advising
import ContentModel
import Testing

/// People at levels of skill, worked out by hand and by properties.
@Suite struct TeamLevelTests {
  private static let measure = """
    kind: team, share: 0.5, parts: { broker: 40, language: 45, runtime: 15 },
            ramp-up-weeks: { broker: [2, 4], language: [4, 10], runtime: [1, 3] }
    """
  private static let levels = """
    , levels: [ { id: master, title: Master, share: 1, anchor: A },
                  { id: able, title: Able, share: 1, anchor: A },
                  { id: helper, title: Helper, share: 0.5, anchor: A },
                  { id: novice, title: Novice, share: 0.2, anchor: A },
                  { id: curious, title: Curious, share: 0, anchor: A } ], default-level: able
    """
  private static let names = ["master", "able", "helper", "novice", "curious"]
  private static let shares = [1, 1, 0.5, 0.2, 0]

  private func advice(_ team: String, levels: String = Self.levels) throws -> Advice {
    try Workbench(
      measure: Self.measure + levels, broker: "languages: [go]\nruntime: vm",
      project: "team: { \(team) }"
    ).advice()
  }

  private func fit(_ team: String, levels: String = Self.levels) throws -> TeamFit {
    try #require(try advice(team, levels: levels).teamFits[0])
  }

  /// A fit for people at each level of Heron, on a team of ten, of whom five are needed.
  private func fit(of people: [Int]) throws -> TeamFit {
    let counts = zip(Self.names, people).map { "\($0): \($1)" }.joined(separator: ", ")
    return try fit("size: 10, brokers: { heron: { \(counts) } }")
  }

  /// Three of five are needed.
  ///
  /// One masters Heron, one helps and one is a novice: 1.7. Two are able in Go and one is a novice:
  /// 2.2. Java runs on the same machine: three are able.
  @Test func peopleCountByTheirShares() throws {
    let fit = try fit(
      """
      size: 5, languages: { go: { able: 2, novice: 1 }, java: 3 },
      brokers: { heron: { master: 1, helper: 1, novice: 1 } }
      """)
    #expect(fit.needed == 3)
    #expect(fit.alternative.counted == 1 + 0.5 + 0.2)
    #expect(fit.language.counted == 2 + 0.2)
    #expect(fit.runtime.counted == 3)
    #expect(abs(fit.value - (40 * 1.7 / 3 + 45 * 2.2 / 3 + 15)) < 1e-9)
    // The novice of Heron has 0.8 of its weeks left, the novice of Go 0.8 of the language's.
    #expect(abs(fit.weeksEach.low - 0.8 * (2 + 4)) < 1e-9)
    #expect(abs(fit.weeksEach.high - 0.8 * (4 + 10)) < 1e-9)
    #expect(abs(fit.personWeeks.low - (1.3 * 2 + 0.8 * 4)) < 1e-9)
    #expect(abs(fit.personWeeks.high - (1.3 * 4 + 0.8 * 10)) < 1e-9)
    #expect(fit.alternative.learners == 2)
    #expect(fit.alternative.placedInPart.map { $0.level.id } == ["helper", "novice"])
  }

  /// Five are needed, so of nine novices only five are counted.
  @Test func aCrowdOfBeginnersIsNotOneWhoCan() throws {
    let fit = try fit(of: [0, 0, 0, 9, 0])
    #expect(abs(fit.value - 20) < 1e-9)
    #expect(abs(fit.personWeeks.low - 0.8 * 5 * (2 + 4 + 1)) < 1e-9)
    #expect(fit.alternative.partial == 9)
  }

  @Test func basisNamesThoseWhoKnowItInPart() throws {
    let advice = try advice(
      "size: 4, languages: { go: 4 }, brokers: { heron: { able: 1, helper: 2 } }")
    #expect(
      advice.cells[0][0][0].basis
        == "1 (2 in part) know it, 4 its language, 4 its runtime; 2 needed")
  }

  /// A bare number, people at the level it means and content without levels are all the same.
  @Test func theShortFormIsTheDefaultLevel() throws {
    for people in 0...6 {
      let bare = "size: 6, languages: { go: \(people), java: 1 }, brokers: { heron: \(people / 2) }"
      let long = """
        size: 6, languages: { go: { able: \(people) }, java: { able: 1 } },
        brokers: { heron: { able: \(people / 2) } }
        """
      let (one, other, plain) = (try fit(bare), try fit(long), try fit(bare, levels: ""))
      #expect(one == other)
      for fit in [one, plain] {
        // The formula of whole people, in the order in which it is documented.
        func share(_ people: Int) -> Double { min(1, Double(people) / 3) }
        let runtime = max(people, 1)
        #expect(fit.value == 40 * share(people / 2) + 45 * share(people) + 15 * share(runtime))
        func missing(_ people: Int) -> Double { Double(max(0, 3 - people)) }
        let low = 2 * missing(people / 2) + 4 * missing(people) + missing(runtime)
        #expect(fit.personWeeks.low == low)
        #expect(fit.alternative.productive == people / 2)
      }
    }
  }

  /// All ways to spread up to four people over the levels.
  private static let spreads: [[Int]] = {
    var all: [[Int]] = [[]]
    for _ in Self.names { all = all.flatMap { start in (0...4).map { start + [$0] } } }
    return all.filter { $0.reduce(0, +) <= 4 }
  }()

  /// Who moves up a level, or joins, never lowers the fit nor lengthens the ramp-up.
  @Test func learningNeverHurts() throws {
    let levels = zip(Self.names, Self.shares).map {
      TeamLevel(id: $0, title: $0, anchor: nil, share: $1)
    }
    func skill(_ people: [Int], _ needed: Int) -> TeamSkill {
      TeamSkill(levels: levels, people: people, needed: needed)
    }
    for people in Self.spreads {
      for needed in 1...5 {
        let before = skill(people, needed)
        for level in people.indices {
          var changed = people
          changed[level] += 1
          if level + 1 < people.count, people[level + 1] > 0 { changed[level + 1] -= 1 }
          let after = skill(changed, needed)
          #expect(after.counted >= before.counted - 1e-9)
          #expect(after.missing <= before.missing + 1e-9)
          #expect(after.most <= before.most + 1e-9)
          #expect(after.learners <= before.learners)
        }
        #expect((0...Double(needed)).contains(before.counted))
        #expect(abs(before.places.reduce(0, +) - before.counted) < 1e-9)
        #expect(before.placed.reduce(0, +) <= needed)
      }
    }
  }

  /// A level that counts nothing is as if nobody were there.
  @Test func aShareOfZeroIsNobody() throws {
    let with = try fit(of: [1, 0, 1, 0, 6])
    let without = try fit(of: [1, 0, 1, 0, 0])
    #expect(with.value == without.value)
    #expect(with.personWeeks == without.personWeeks)
    #expect(with.weeksEach == without.weeksEach)
    #expect(with.alternative.partial == 1)
    #expect(with.alternative.learners == 4)
  }

  /// The better of two languages is the one that fills the places, not the one with more heads.
  @Test func skillCountsBeforeHeads() throws {
    var bench = Workbench(
      measure: Self.measure + Self.levels, broker: "languages: [go, java]\nruntime: vm",
      project: "team: { size: 4, languages: { go: { novice: 4 }, java: { able: 1 } } }")
    bench.files["runtimes/vm.yaml"] = "id: vm\nname: VM\nlanguages: [go]\n"
    let fit = try #require(try bench.advice().teamFits[0])
    #expect(fit.language.counted == 1)
    #expect(fit.language.productive == 1)
    #expect(fit.runtime.counted == 0.4)
  }
}
