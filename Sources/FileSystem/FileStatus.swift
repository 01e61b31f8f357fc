/// What the file system knows about a file without opening it.
package struct FileStatus: Sendable, Hashable {
  package let kind: FileKind
  /// Bytes.
  package let size: Int
  /// When the content changed last, in nanoseconds since 1970.
  package let modified: Int64
  /// When the content or the metadata changed last, in nanoseconds since 1970.
  package let changed: Int64
  package let identity: FileIdentity

  package init(
    kind: FileKind, size: Int, modified: Int64, changed: Int64, identity: FileIdentity
  ) {
    self.kind = kind
    self.size = size
    self.modified = modified
    self.changed = changed
    self.identity = identity
  }
}
