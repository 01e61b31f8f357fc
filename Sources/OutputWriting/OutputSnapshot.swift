package import FileSystem

/// How the output folder was left by a build, so that the next one can tell what nobody touched.
package struct OutputSnapshot: Sendable, Hashable {
  package let folder: FileIdentity
  /// The XXH64 of the manifest that was left, which has the size and hash of every file.
  package let manifest: UInt64
  /// For each file of the manifest what its status was; `nil` where it was too new to be told by.
  package let stamps: [FileStamp?]

  package init(folder: FileIdentity, manifest: UInt64, stamps: [FileStamp?]) {
    self.folder = folder
    self.manifest = manifest
    self.stamps = stamps
  }
}
