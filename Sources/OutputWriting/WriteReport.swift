/// What a build changed in the output folder.
package struct WriteReport: Sendable, Hashable {
  /// Files that are new or have new content.
  package var written = 0
  /// Files that already had the right content and were not touched.
  package var unchanged = 0
  /// Files of earlier builds that were removed.
  package var removed = 0
  /// Bytes of the written files.
  package var bytes = 0
  /// Files of earlier builds that are no longer built, but stay because someone changed them.
  package var kept: [OutputPath] = []
  /// How the folder was left.
  package var snapshot: OutputSnapshot?

  package init() {}
}
