package import Comparing

/// `report.lock`: what a report was worked out from and what it came to, to be compared with later.
///
/// It holds nothing of another project, and no free text of its own. `Documentation/report-lock.md`
/// describes the format.
package struct ReportLock: Sendable {
  package static let fileName = "report.lock"
  package static let format = "assay-lock"
  package static let formatVersion = 1

  /// Name and version of the program.
  package let program: String
  package let methodVersion: String
  /// The hash that the report prints.
  package let contentHash: String
  /// The project's id.
  package let project: String
  /// What the alternatives are called, as in `frameworks`.
  package let plural: String
  package let files: [LockedFile]
  package let outcome: Outcome
  /// The weights that were used, by criterion, in the criteria's order.
  package let weights: [(criterion: String, weight: Double)]
  /// The ids of the must-haves, in the order in which they were applied.
  package let mustHaves: [String]
  package let inputs: Inventory

  package init(
    program: String, methodVersion: String, contentHash: String, project: String, plural: String,
    files: [LockedFile], outcome: Outcome, weights: [(criterion: String, weight: Double)],
    mustHaves: [String], inputs: Inventory
  ) {
    self.program = program
    self.methodVersion = methodVersion
    self.contentHash = contentHash
    self.project = project
    self.plural = plural
    self.files = files
    self.outcome = outcome
    self.weights = weights
    self.mustHaves = mustHaves
    self.inputs = inputs
  }
}
