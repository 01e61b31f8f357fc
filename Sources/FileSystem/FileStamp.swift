/// What tells from a file's status alone that it is still the file that was seen.
///
/// Size, times and inode together, as git does it. A stamp is only made of a file that had been at
/// rest when it was looked at: file times move in steps of some milliseconds, and a second change
/// within the step of the first would leave no trace.
package struct FileStamp: Sendable, Hashable {
  package let size: Int
  /// Nanoseconds since 1970, as are the others.
  package let modified: Int64
  package let changed: Int64
  package let inode: UInt64

  package init(size: Int, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// The stamp of a file; `nil` when it changed too shortly before `moment`, which is not after its
  /// status was taken.
  package init?(_ status: FileStatus, seenAt moment: Int64) {
    self.init(
      size: status.size, modified: status.modified, changed: status.changed,
      inode: status.identity.inode)
    guard isSettled(at: moment) else { return nil }
  }

  /// The longest step in which the times of a file system that keeps parts of a second move.
  private static let shortStep: Int64 = 100_000_000

  /// Whether a later change cannot have the same time.
  package func isSettled(at moment: Int64) -> Bool {
    // Times in whole seconds come from a file system that keeps no others.
    let step = changed % 1_000_000_000 == 0 ? 2_100_000_000 : Self.shortStep
    return changed < moment - step
  }

  /// Whether a file that changed after a moment cannot have settled at a later one, so that its
  /// status need not be asked for.
  package static func isTooEarly(_ moment: Int64, forChangesAfter start: Int64) -> Bool {
    start >= moment - shortStep
  }
}
