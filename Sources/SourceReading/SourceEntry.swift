/// One file of the project as the listing saw it, not yet read.
package struct SourceEntry: Sendable, Hashable {
  /// The path with `/` between its parts, relative to the project's folder.
  package let path: String
  package let kind: SourceKind
  /// Bytes.
  package let size: Int
  /// When the content changed last, in nanoseconds since 1970.
  package let modified: Int64
  /// When the content or the metadata changed last, in nanoseconds since 1970.
  package let changed: Int64
  package let inode: UInt64

  package init(
    path: String, kind: SourceKind, size: Int, modified: Int64, changed: Int64, inode: UInt64
  ) {
    self.path = path
    self.kind = kind
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}
