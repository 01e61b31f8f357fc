package import Comparing
package import ContentModel
internal import Decision

/// A report held against the data of today.
package struct Verification: Sendable {
  package let lock: ReportLock
  /// What the decision reads, or a source behind it, that is not what it was.
  package let inputs: [InputChange]
  /// What would be recommended today; `nil` when the project is gone or cannot be decided.
  package let outcome: Outcome?
  /// The aspects in which today's outcome differs.
  package let aspects: [Aspect]
  /// Whether results may differ because the method is another version.
  package let isAnotherMethod: Bool
  /// Whether the report's page and data would have the same content hash today.
  package let hasSameHash: Bool

  /// Compares a report with a catalog.
  ///
  /// - Parameters:
  ///   - lock: The report's lock.
  ///   - catalog: Today's data.
  ///   - contentHash: What the report would print today.
  package init(_ lock: ReportLock, _ catalog: Catalog, contentHash: String?) {
    self.lock = lock
    let today = catalog.projects.first { $0.id == lock.project }
    outcome = CatalogComparison.outcome(catalog, lock.project)
    inputs =
      today.map { InputChange.between(lock.inputs, Inventory(catalog, for: $0), lock.plural) }
      ?? []
    aspects = outcome.map { Outcome.aspects(between: lock.outcome, and: $0) } ?? []
    isAnotherMethod = lock.methodVersion != DecisionEngine.methodVersion
    hasSameHash = lock.contentHash == contentHash
  }

  /// Whether the report says what it would say today.
  package var agrees: Bool {
    outcome != nil && inputs.isEmpty && aspects.isEmpty && totalsAgree
  }

  /// Whether the same alternative would be recommended today.
  package var keepsRecommendation: Bool {
    outcome != nil && lock.outcome.leader == outcome?.leader
  }

  private var totalsAgree: Bool { lock.outcome.standings == outcome?.standings }
}
