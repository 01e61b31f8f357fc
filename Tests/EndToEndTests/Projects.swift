import TestSupport

/// Projects to run the program on.
enum Projects {
  /// The fixture about brokers with the repository's templates.
  static func brokers() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy("Tests/Fixtures/brokers/Content", to: "Content")
    try folder.copy("Templates", to: "Templates")
    return folder
  }

  /// A project with many things wrong at once.
  static func broken() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy("Tests/Fixtures/broken/Content", to: "Content")
    try folder.copy("Templates", to: "Templates")
    return folder
  }
}
