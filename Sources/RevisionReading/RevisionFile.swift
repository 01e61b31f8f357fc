/// A file of a revision.
package struct RevisionFile: Sendable, Hashable {
  /// The path relative to the project's folder.
  package let path: String
  /// `nil` for what is no file: a link or another repository.
  package let bytes: [UInt8]?
}
