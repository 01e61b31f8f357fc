package import ContentModel
internal import Decision
internal import Diagnostics

/// What the evidence alone says of each alternative: the measures that depend on no project.
package struct EvidenceProfile: Sendable {
  /// The measures, in the criteria's order, with the criterion each belongs to.
  package let measures: [(criterion: ContentModel.Criterion, measure: Measure)]
  /// By alternative id, in the order of ``measures``.
  package let cells: [String: [DerivedCell]]
  /// The middle value of all alternatives that have one, by measure.
  package let medians: [Double?]

  /// Derives the profile for a day.
  ///
  /// - Parameters:
  ///   - catalog: The content.
  ///   - day: For days of support left and for shelf lives.
  package init(_ catalog: Catalog, on day: CalendarDate) {
    let measures = catalog.criteria.flatMap { criterion in
      criterion.measures.compactMap { measure in
        Self.dependsOnProject(measure) ? nil : (criterion: criterion, measure: measure)
      }
    }
    let derivation = CellDerivation(
      catalog: catalog, project: Self.neutral(day), needs: [], load: nil, widths: .standard)
    var cells: [String: [DerivedCell]] = [:]
    for alternative in catalog.alternatives {
      cells[alternative.id] = measures.map { item in
        // The schemas let nothing through that the engine refuses; unknown stands in for it.
        (try? derivation.derive(item.measure, alternative))
          ?? DerivedCell(
            cell: .missing, basis: "unknown", citations: [], factID: nil, isStale: false)
      }
    }
    medians = measures.indices.map { index in
      let known = catalog.alternatives.compactMap { alternative in
        cells[alternative.id].flatMap { $0[index].cell.isMissing ? nil : $0[index].cell.mode }
      }.sorted()
      guard !known.isEmpty else { return nil }
      let middle = known.count / 2
      return known.count % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2
    }
    self.measures = measures
    self.cells = cells
  }

  /// The value of a criterion from these measures alone; `nil` when all are missing.
  package func value(of criterionID: String, for alternativeID: String) -> Double? {
    guard let row = cells[alternativeID] else { return nil }
    var sum = 0.0
    var weights = 0.0
    for (index, item) in measures.enumerated() where item.criterion.id == criterionID {
      guard !row[index].cell.isMissing else { continue }
      sum += item.measure.weight * row[index].cell.mode
      weights += item.measure.weight
    }
    return weights > 0 ? sum / weights : nil
  }

  /// Whether a measure has no value without a project.
  package static func dependsOnProject(_ measure: Measure) -> Bool {
    switch measure.kind {
    case .capacity, .needs, .team: true
    case .number, .capability, .judgement: false
    }
  }

  private static func neutral(_ day: CalendarDate) -> Project {
    Project(
      id: "none", client: "", title: "", date: day, contact: nil, summary: nil, answers: [:],
      load: nil, team: nil, mustHaves: [], gates: [], weights: nil, stakeholders: [],
      candidates: nil, current: nil, isDraft: false, range: .init(path: "", offsets: 0..<0))
  }
}
