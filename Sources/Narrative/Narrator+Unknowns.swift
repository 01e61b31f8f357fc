internal import Advising
internal import ContentModel
internal import Decision
internal import Markup

extension Narrator {
  /// The values nobody knows, of one candidate.
  package func missing(_ candidate: Int) -> [CellReference] {
    measures.compactMap { criterion, measure in
      advice.cells[candidate][criterion][measure].cell.isMissing
        ? CellReference(candidate: candidate, criterion: criterion, measure: measure) : nil
    }
  }

  /// Whether a value is missing because the project did not say what it takes.
  func isUntold(_ cell: CellReference) -> Bool {
    switch advice.criteria[cell.criterion].measures[cell.measure].kind {
    case .capacity: advice.load == nil
    case .team: advice.project.team == nil
    default: false
    }
  }

  /// What the project did not say although a measure needs it.
  var untoldParts: [String] {
    func isOpen(_ isMeant: (MeasureKind) -> Bool) -> Bool {
      measures.contains { criterion, measure in
        isMeant(advice.criteria[criterion].measures[measure].kind)
          && isUntold(CellReference(candidate: 0, criterion: criterion, measure: measure))
      }
    }
    var parts: [String] = []
    if isOpen({ if case .capacity = $0 { true } else { false } }) {
      parts.append("how much load it expects")
    }
    if isOpen({ if case .team = $0 { true } else { false } }) { parts.append("who will build it") }
    return parts
  }

  /// What the project left open, and how much of the weight hangs on it.
  private var untold: Sentence? {
    let open = measures.filter { criterion, measure in
      isUntold(CellReference(candidate: 0, criterion: criterion, measure: measure))
    }
    guard !open.isEmpty else { return nil }
    let share = open.reduce(0) { $0 + weight($1.criterion, $1.measure) }
    return """
      The project did not say \(titles: untoldParts); what hangs on that counts for \
      \(NumberText.percent(share), from: .unknowns) and is unknown for all.
      """
  }

  /// Whether a missing value could by itself put another candidate first.
  package func couldMatter(_ cell: CellReference) -> Bool {
    guard let leader, rank(cell.candidate) != nil else { return false }
    let reach = weight(cell.criterion, cell.measure) * 50
    if cell.candidate == leader {
      guard let next = runnerUp else { return false }
      return total(leader) - reach < total(next)
    }
    return total(cell.candidate) + reach > total(leader)
  }

  /// What is unknown about the leader, its rival and the others, and whether it could matter.
  package var unknowns: [Sentence] {
    guard let leader else { return [] }
    var sentences = [untold].compactMap { $0 }
    for candidate in [leader] + [rival].compactMap({ $0 }) {
      sentences.append(unknownSentence(candidate))
    }
    let others = ranked.filter { $0 != leader && $0 != rival }
    let mattering = others.filter { candidate in missing(candidate).contains { couldMatter($0) } }
    if !mattering.isEmpty {
      let verb: Sentence = mattering.count == 1 ? "has" : "have"
      sentences.append(
        """
        \(names: mattering.map { name($0) }, atMost: 5, from: .unknowns) \(verb) gaps in the evidence, one of \
        which alone could be enough to take the lead if it turned out well.
        """)
    }
    if let sentence = worstCase(leader) { sentences.append(sentence) }
    let stale = staleCount([leader] + [rival].compactMap { $0 })
    if stale > 0 {
      sentences.append(
        """
        \(Wording.capitalised(Wording.count(stale)), from: .values) of the values of \
        \(names: ([leader] + [rival].compactMap { $0 }).map { name($0) }, atMost: 2, from: .values) \
        \(stale == 1 ? "rests" : "rest") on facts past their shelf life, and \
        \(stale == 1 ? "has" : "have") a wider range for it.
        """)
    }
    return sentences
  }

  private func unknownSentence(_ candidate: Int) -> Sentence {
    let all = missing(candidate)
    let cells = all.filter { !isUntold($0) }
    if cells.isEmpty, !all.isEmpty {
      return "Beyond that, every measure of \(name: name(candidate)) has a value."
    }
    guard !cells.isEmpty else { return "Every measure of \(name: name(candidate)) has a value." }
    let weights = cells.reduce(0) { $0 + weight($1.criterion, $1.measure) }
    let mattering = cells.filter { couldMatter($0) }
    let verdict: Sentence
    if ranked.count < 2 {
      verdict = ""
    } else if mattering.isEmpty {
      verdict = " None of this alone could change who leads."
    } else {
      verdict = """
         \(mattering.count == 1 ? "By itself" : "Each by itself"), \
        \(titles: quotedMeasures(mattering)) could change who leads.
        """
    }
    return """
      Nothing was found on \(titles: quotedMeasures(cells)) of \(name: name(candidate)); \
      \(cells.count == 1 ? "it counts" : "together they count") for \
      \(NumberText.percent(weights), from: .unknowns).\(verdict)
      """
  }

  /// The titles of measures, in quotation marks.
  func quotedMeasures(_ cells: [CellReference]) -> [String] {
    cells.map {
      "“\(Wording.lowered(advice.criteria[$0.criterion].measures[$0.measure].title))”"
    }
  }

  /// What happens if all that is unknown turns out against the leader.
  package var worstCase: Sentence? { leader.flatMap { worstCase($0) } }

  /// Whether the leader stays ahead if all that is unknown turned out against it.
  private func worstCase(_ leader: Int) -> Sentence? {
    guard ranked.count > 1 else { return nil }
    func reach(_ candidate: Int) -> Double {
      missing(candidate).reduce(0) { $0 + weight($1.criterion, $1.measure) * 50 }
    }
    let others = ranked.dropFirst()
    guard reach(leader) > 0 || others.contains(where: { reach($0) > 0 }) else { return nil }
    let worst = total(leader) - reach(leader)
    let ahead = others.filter { total($0) + reach($0) > worst }
    if ahead.isEmpty {
      return """
        Even if all that is unknown turned out badly for \(name: name(leader)) and well for each \
        of the others, it would still lead.
        """
    }
    return """
      If all that is unknown turned out badly for \(name: name(leader)) and well for the others, \
      \(names: ahead.map { name($0) }, atMost: 4, from: .unknowns) could overtake it.
      """
  }

  func staleCount(_ candidates: [Int]) -> Int {
    candidates.reduce(0) { sum, candidate in
      sum + measures.count { advice.cells[candidate][$0.criterion][$0.measure].isStale }
    }
  }

  /// How much of the result rests on judgement rather than on sourced facts.
  package var judgementShare: Sentence? {
    var share = 0.0
    for (criterion, measure) in measures {
      if case .judgement = advice.criteria[criterion].measures[measure].kind {
        share += weight(criterion, measure)
      }
    }
    guard share > 0 else { return nil }
    return """
      \(NumberText.percent(share), from: .weights) of the weight rests on judgements on described \
      scales rather than on sourced facts; each may be one level off and is simulated as such.
      """
  }
}
