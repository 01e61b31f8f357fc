package import SystemPackage

/// The folder to write to, and the folders it must not be.
package struct OutputTarget: Sendable, Hashable {
  /// The output folder as the user gave it; messages show it so.
  package var folder: FilePath
  package var project: FilePath
  /// Folders inside the project that hold sources.
  package var sources: [String]
  /// The user's own folder, if known.
  package var home: FilePath?

  package init(
    folder: FilePath, project: FilePath, sources: [String] = ["Content", "Templates"],
    home: FilePath?
  ) {
    self.folder = folder
    self.project = project
    self.sources = sources
    self.home = home
  }
}
