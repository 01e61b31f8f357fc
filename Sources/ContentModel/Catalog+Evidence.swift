internal import Diagnostics

extension Catalog {
  /// The dated values of an alternative, in the order of the vocabularies.
  package func evidence(of alternative: Alternative) -> [EvidenceItem] {
    var items: [EvidenceItem] = []
    for definition in factDefinitions {
      guard let fact = alternative.facts[definition.id], let citation = fact.citation else {
        continue
      }
      items.append(
        item(
          .fact(group: definition.group), definition.title, fact.value != .unknown, citation,
          definition.shelfLifeDays, fact.range))
    }
    for capability in capabilities {
      guard let cell = alternative.capabilities[capability.id], let citation = cell.citation else {
        continue
      }
      items.append(
        item(
          .capability, capability.title, cell.level != nil, citation,
          CapabilityCell.shelfLifeDays, cell.range))
    }
    return items + evidence(of: alternative.lifecycle)
  }

  /// The dated values of a lifecycle.
  package func evidence(of lifecycle: [ReleaseLine]) -> [EvidenceItem] {
    lifecycle.map { line in
      item(
        .releaseLine, "release line \(line.line)", true, line.citation, ReleaseLine.shelfLifeDays,
        line.range)
    }
  }

  private func item(
    _ kind: EvidenceItem.Kind, _ title: String, _ isKnown: Bool, _ citation: Citation,
    _ days: Int, _ range: SourceRange
  ) -> EvidenceItem {
    EvidenceItem(
      kind: kind, title: title, isKnown: isKnown, citation: citation,
      shelfLifeDays: source(citation.sourceID)?.shelfLifeDays ?? days, range: range)
  }

  /// The capabilities of which nobody could say whether an alternative has them.
  package func unknownCapabilities(of alternative: Alternative) -> [Capability] {
    capabilities.filter { alternative.capabilities[$0.id]?.level == nil }
  }

  /// The facts that are unknown: those that a measure reads, and those that say so themselves.
  ///
  /// A fact that only some alternatives can have is no gap where nothing is written of it.
  package func unknownFacts(of alternative: Alternative) -> [FactDefinition] {
    let measured = measuredFacts
    return factDefinitions.filter { definition in
      guard let fact = alternative.facts[definition.id] else {
        return measured.contains(definition.id)
      }
      return fact.value == .unknown
    }
  }

  private var measuredFacts: Set<String> {
    var ids: Set<String> = []
    for measure in criteria.flatMap(\.measures) {
      switch measure.kind {
      case .number(let factID, _, _), .capacity(let factID, _, _): ids.insert(factID)
      case .capability, .needs, .team, .judgement: break
      }
    }
    return ids
  }
}
