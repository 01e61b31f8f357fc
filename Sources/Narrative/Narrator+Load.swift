package import Advising
internal import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// How the peak was worked out.
  package var loadSentences: [Sentence] {
    guard let load = advice.load, let told = advice.project.load else {
      return [
        "The project does not say how much load it expects, so no capacity is estimated."
      ]
    }
    var sentences: [Sentence] = []
    if let rate = load.fromRequests, let day = told.requestsPerDay {
      let peak: Sentence =
        switch told.peakFactor {
        case nil: ", spread evenly because no peak factor is given,"
        case 1?: ""
        case let factor?: ", times \(Self.factor(factor), from: .profile) at the peak,"
        }
      sentences.append(
        """
        \(NumberText.decimal(day), from: .profile) requests a day\(peak) \
        make \(Self.rate(rate), from: .load).
        """)
    }
    if let rate = load.fromUsers, let users = told.concurrentUsers {
      let cycle = (told.thinkTime ?? 0) + (load.responseTime ?? 0)
      sentences.append(
        """
        \(NumberText.decimal(users), from: .profile) people at once, each with a request \
        \(Self.every(cycle)), make \(Self.rate(rate), from: .load).
        """)
    }
    if load.fromRequests != nil, load.fromUsers != nil {
      sentences.append("We plan with the larger of the two.")
    }
    if let concurrency = load.concurrency, let time = told.responseTime {
      let count = NumberText.decimal(max(1, concurrency))
      sentences.append(
        """
        At \(NumberText.decimal(time) + "\u{00A0}ms", from: .profile) each, about \(count, from: .load) \
        \(count == "1" ? "request is" : "requests are") in progress at the same time.
        """)
    }
    return sentences
  }

  /// How often one person asks, as exactly as a plan needs: "every 8.5 seconds", "about every 15
  /// seconds".
  private static func every(_ seconds: Double) -> Sentence {
    let scale = seconds >= 10 ? 1.0 : seconds >= 1 ? 10 : seconds >= 0.1 ? 100 : 1000
    let rounded = (seconds * scale).rounded(.toNearestOrAwayFromZero) / scale
    if rounded == 0 { return "every few thousandths of a second" }
    let about: Sentence = abs(rounded - seconds) > 1e-9 ? "about " : ""
    return rounded == 1
      ? "\(about)every second" : "\(about)every \(factor(rounded), from: .profile) seconds"
  }

  /// A rate in words.
  package static func rate(_ perSecond: Double) -> String {
    perSecond < 1
      ? "less than one request a second"
      : "about \(NumberText.decimal(perSecond)) requests a second"
  }

  /// What the peak takes of the machine a candidate was measured on, as a range.
  package func capacity(_ candidate: Int) -> [Sentence] {
    guard advice.load != nil else { return [] }
    guard let estimate = advice.capacities[candidate] else {
      return ["No measured rate of \(name: name(candidate)) was found, so its capacity is unknown."]
    }
    return [
      """
      At that peak, \(name: name(candidate)) takes \(Self.share(estimate)) of the server it was \
      measured on.
      """,
      Self.servers(estimate),
    ]
  }

  /// What the peak takes of one server, in one sentence that stands by itself.
  package func capacityFinding(_ candidate: Int) -> Sentence? {
    guard advice.load != nil, let estimate = advice.capacities[candidate] else { return nil }
    return """
      The peak takes \(Wording.shareRange(estimate.low, estimate.high), from: .load) of one server of \
      the kind that \(name: name(candidate)) was measured on.
      """
  }

  /// How a candidate's rate was measured; empty where nothing was reckoned from it.
  package func testConditions(_ candidate: Int) -> [Sentence] {
    guard advice.load != nil, let estimate = advice.capacities[candidate] else { return [] }
    for measure in advice.criteria.flatMap(\.measures) {
      guard case .capacity(let factID, _, _) = measure.kind else { continue }
      let citation = advice.candidates[candidate].facts[factID]?.citation
      guard let citation, let source = catalog.source(citation.sourceID) else { return [] }
      let how = source.locatorsArePaths ? nil : citation.locator
      let unit = catalog.factDefinition(factID)?.unit
      let rate = FactText.withUnit(NumberText.decimal(estimate.measuredRate), unit)
      return [
        """
        Measured: \(rate, from: .load)\(how.map { ", as “\(title: $0)”" } ?? ""), in \
        \(title: source.title).
        """
      ]
    }
    return []
  }

  /// The range of shares in words; small ones as an upper end only.
  private static func share(_ estimate: CapacityEstimate) -> Sentence {
    let high = Wording.shareRange(estimate.high, estimate.high)
    let mode = Wording.shareRange(estimate.mode, estimate.mode)
    if estimate.high < 0.005 { return "\(high, from: .load)" }
    if estimate.low < 0.005 {
      return "at most \(high, from: .load), most likely \(mode, from: .load),"
    }
    return """
      between \(Wording.shareRange(estimate.low, estimate.low), from: .load) and \(high, from: .load), most likely \
      \(mode, from: .load),
      """
  }

  /// The range as a number of servers.
  package static func servers(_ estimate: CapacityEstimate) -> Sentence {
    let low = count(estimate.low)
    let mode = count(estimate.mode)
    let high = count(estimate.high)
    if estimate.high <= 1 {
      return "One such server carries it, even in the worst of these cases."
    }
    if estimate.mode <= 1 {
      return "One such server probably carries it; in the worst case it takes \(high, from: .load)."
    }
    return """
      That is \(low, from: .load) to \(high, from: .load) such servers, most likely \
      \(mode, from: .load).
      """
  }

  private static func count(_ share: Double) -> String {
    Wording.count(Int(min(1e6, max(1, share.rounded(.up)))))
  }

  /// The assumption behind every capacity figure.
  package var capacityAssumption: Sentence? {
    for measure in advice.criteria.flatMap(\.measures) {
      guard case .capacity(_, let discount, _) = measure.kind else { continue }
      return """
        Real work is assumed to reach between \(NumberText.percent(discount.low), from: .measures) and \
        \(NumberText.percent(discount.high), from: .measures), most likely \
        \(NumberText.percent(discount.mode), from: .measures), of \
        the measured rate, because a benchmark does less than a product. Measure your own finalists \
        before you buy servers.
        """
    }
    return nil
  }
}
