package import Advising
internal import Comparing
package import ContentModel
internal import Decision

extension ReportLock {
  /// The lock of a report that was just made.
  ///
  /// - Parameters:
  ///   - advice: What the report says.
  ///   - catalog: What it was worked out from.
  ///   - program: Name and version of the program.
  ///   - contentHash: The hash that the report prints.
  ///   - files: The report's files.
  package init(
    _ advice: Advice, _ catalog: Catalog, program: String, contentHash: String,
    files: [LockedFile]
  ) {
    self.init(
      program: program, methodVersion: DecisionEngine.methodVersion, contentHash: contentHash,
      project: advice.project.id, plural: catalog.site.subject.plural, files: files,
      outcome: Outcome(advice),
      weights: advice.criteria.indices.map {
        (advice.criteria[$0].id, advice.weights.final[$0])
      },
      mustHaves: advice.requirements.map(\.id), inputs: Inventory(catalog, for: advice.project))
  }
}
