internal import FileSystem

/// A file of this build after it was compared with the output folder.
struct StagedFile: Sendable {
  let entry: ManifestEntry
  let state: State
  /// When it was looked at; if it was written, then after that.
  let seen: Int64
  /// Of a file that stays as it is.
  var stamp: FileStamp?

  var path: OutputPath { entry.path }

  enum State: Sendable {
    /// The output folder has the same bytes already.
    case unchanged
    /// It waits in the stage; nothing is in its place yet, or an old folder.
    case new
    /// It waits in the stage and replaces a file of an earlier build.
    case replacing
  }
}
