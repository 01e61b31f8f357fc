package import Diagnostics

/// What came of reading a portion of a listing.
package struct SourceBatch: Sendable {
  /// The valid text files, in the order of the entries.
  package internal(set) var files: [SourceFile] = []
  /// Text files with a wrong byte, repaired byte for byte, only for showing the place.
  package internal(set) var damaged: [SourceFile] = []
  package internal(set) var log = DiagnosticLog()

  package init() {}

  package init(files: [SourceFile], damaged: [SourceFile], log: DiagnosticLog) {
    self.files = files
    self.damaged = damaged
    self.log = log
  }

  /// Adds what another portion gave.
  package mutating func merge(_ other: SourceBatch) {
    files += other.files
    damaged += other.damaged
    log.merge(other.log)
  }
}
