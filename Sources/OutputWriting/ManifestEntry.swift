/// What the manifest knows of one file.
struct ManifestEntry: Sendable, Equatable {
  let path: OutputPath
  let owner: OutputOwner
  /// What was written; `nil` while a build is replacing the file.
  let content: Content?

  /// The size in bytes and the XXH64 of a file's content.
  struct Content: Sendable, Equatable {
    let size: Int
    let hash: UInt64
  }
}
