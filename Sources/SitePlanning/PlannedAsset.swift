package import OutputWriting

/// A file that is copied or made once and used by pages.
package struct PlannedAsset: Sendable {
  /// Its path in the project's folder.
  package let source: String
  package let path: OutputPath

  package init(
    source: String, path: OutputPath
  ) {
    self.source = source
    self.path = path
  }
}
