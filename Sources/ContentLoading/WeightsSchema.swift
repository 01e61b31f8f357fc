internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// The key `weights` of a project or a stakeholder.
struct WeightsSchema {
  let criteria: [String]
  /// The day of the project; nobody can have weighed later what its report rests on.
  let projectDate: CalendarDate?

  func decode(_ reader: SchemaReader, _ node: YAMLNode) -> WeightStatement? {
    guard var map = reader.mapping(node, "'weights'") else { return nil }
    let method = map.required("method").flatMap {
      reader.choice($0, "'method'", WeightMethod.self)
    }
    let author = map.optionalText("by")
    let date = map.optional("date").flatMap { decodeDate(reader, $0) }
    let valuesNode = map.optional("values")
    let judgementsNode = map.optional("judgements")
    map.finish()
    guard let method else { return nil }
    var values: [String: Double] = [:]
    var judgements: [PairwiseJudgement] = []
    switch method {
    case .questionnaire:
      if let extra = valuesNode ?? judgementsNode {
        reader.error(
          .invalidWeights, "weights from the questionnaire have no values of their own",
          at: extra.offsets, fixes: [Fix("delete them, or choose another method")])
      }
    case .pairwise:
      guard let judgementsNode else {
        reader.error(
          .missingKey, "pairwise weights need 'judgements'", at: node.offsets,
          fixes: [Fix("add 'judgements: [[first, second, ratio], …]'")])
        return nil
      }
      judgements = decodeJudgements(reader, judgementsNode)
    case .direct, .swing, .ranking:
      guard let valuesNode else {
        reader.error(
          .missingKey, "\(method.rawValue) weights need 'values'", at: node.offsets,
          fixes: [Fix("add 'values: { criterion: points, … }'")])
        return nil
      }
      values = decodeValues(reader, valuesNode, method)
    }
    return WeightStatement(
      method: method, author: author, date: date, values: values, judgements: judgements,
      range: reader.range(node))
  }

  private func decodeDate(_ reader: SchemaReader, _ node: YAMLNode) -> CalendarDate? {
    let date = reader.date(node, "'date'")
    if let date, let projectDate, date > projectDate {
      reader.error(
        .invalidValue, "the weights are dated after the project", at: node.offsets,
        notes: ["the project's date is the day of its report"],
        fixes: [Fix("write the day on which they were stated, or date the project later")])
    }
    return date
  }

  private func decodeValues(
    _ reader: SchemaReader, _ node: YAMLNode, _ method: WeightMethod
  ) -> [String: Double] {
    guard let map = reader.mapping(node, "'values'") else { return [:] }
    var values: [String: Double] = [:]
    let most = max(1, criteria.count, map.entries.count)
    for entry in map.entries {
      guard criteria.contains(entry.key.text) else {
        reader.unknown(
          .unknownReference, "no criterion of this name is declared in criteria.yaml",
          entry.key.offsets, entry.key.text, criteria, of: .criteria)
        continue
      }
      values[entry.key.text] =
        method == .ranking
        ? reader.integer(entry.value, "a rank", in: 1...most).map { Double($0) }
        : reader.number(entry.value, "a weight", in: 0...1_000_000)
    }
    let missing = criteria.filter { name in !map.entries.contains { $0.key.text == name } }
    if !missing.isEmpty {
      reader.error(
        .invalidWeights, "these criteria have no weight: \(missing.joined(separator: ", "))",
        at: node.offsets, fixes: [Fix("give each criterion a value; 0 leaves it out")])
    } else if values.count < criteria.count || values.count < map.entries.count {
      // What is wrong with the others has been said.
    } else if values.values.allSatisfy({ $0 == 0 }) {
      reader.error(.invalidWeights, "the weights are all zero", at: node.offsets)
    } else if method == .swing, values.values.max() != 100 {
      reader.error(
        .invalidWeights, "swing weights need one criterion at 100", at: node.offsets,
        notes: ["the criterion you would raise first is 100; the others are compared with it"])
    }
    return values
  }

  private func decodeJudgements(
    _ reader: SchemaReader, _ node: YAMLNode
  ) -> [PairwiseJudgement] {
    var seen: Set<Set<String>> = []
    let judgements = reader.items(node, "'judgements'").compactMap { item -> PairwiseJudgement? in
      let parts = reader.items(item, "a judgement")
      guard parts.count == 3 else {
        reader.error(
          .invalidValue, "a judgement is written [first, second, ratio]", at: item.offsets)
        return nil
      }
      guard let first = reader.reference(parts[0], "a judgement", among: criteria, of: .criteria),
        let second = reader.reference(parts[1], "a judgement", among: criteria, of: .criteria),
        let ratio = reader.number(parts[2], "a ratio", in: (1.0 / 9)...9)
      else { return nil }
      guard first != second, seen.insert([first, second]).inserted else {
        reader.error(
          .invalidWeights, "each pair of different criteria is judged once", at: item.offsets)
        return nil
      }
      return PairwiseJudgement(first: first, second: second, ratio: ratio)
    }
    let needed = criteria.count * (criteria.count - 1) / 2
    if judgements.count != needed {
      reader.error(
        .invalidWeights,
        "pairwise weights need \(needed) \(needed == 1 ? "judgement" : "judgements"), one for each pair "
          + "of criteria, not \(judgements.count)",
        at: node.offsets)
    }
    return judgements
  }
}
