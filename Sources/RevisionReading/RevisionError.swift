/// Why the files of a revision cannot be read.
package enum RevisionError: Error, Sendable, Hashable {
  /// There is no program of that name.
  case gitIsMissing
  /// What git said; the revision or the folder is not there, or it is no repository.
  case refused(String)
  /// The machine failed.
  case failed(String)
}
