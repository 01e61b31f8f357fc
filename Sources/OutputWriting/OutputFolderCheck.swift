internal import FileSystem
internal import SystemPackage

/// Makes sure that a folder may be written to; folders are compared by identity, not by name, so
/// that neither links nor dots in a path can hide one.
struct OutputFolderCheck {
  let target: OutputTarget
  let calls: SystemCalls

  /// Makes the folder and its parents when they do not exist; returns those that were made.
  func makeMissingFolders() throws(OutputError) -> [FilePath] {
    guard !target.folder.isEmpty else {
      throw OutputError(.refusedFolder, "", "no output folder is given")
    }
    do {
      var missing: [FilePath] = []
      var path = target.folder
      while true {
        do throws(Errno) {
          if try calls.status(of: path) != nil { break }
        } catch {
          guard error == .notDirectory else { throw error }
        }
        guard let last = path.lastComponent, last.kind == .regular else {
          throw refusal("a folder on the way to it does not exist")
        }
        missing.insert(path, at: 0)
        path.removeLastComponent()
        if path.isEmpty { path = "." }
      }
      if missing.isEmpty { return [] }
      guard try calls.status(of: path)?.kind == .folder else {
        throw refusal("a file is in the place of a folder")
      }
      let parent = try calls.openFolder(path)
      defer { calls.close(parent) }
      try refuseSources(around: parent)
      var made: [FilePath] = []
      for folder in missing {
        do throws(Errno) {
          try calls.makeFolder(folder)
          made.append(folder)
        } catch {
          // Another build may have made it in the meantime.
          guard error == .fileExists else { throw error }
        }
      }
      return made
    } catch {
      throw OutputError(error, at: target.folder.string)
    }
  }

  /// Opens the folder when it may be written to.
  func openFolder() throws(OutputError) -> FileDescriptor {
    let descriptor: FileDescriptor
    do throws(Errno) {
      descriptor = try calls.openFolder(target.folder)
    } catch {
      guard error == .notDirectory else { throw OutputError(error, target.folder.string) }
      throw refusal("it is not a folder")
    }
    do {
      try refuseAncestors(descriptor)
      try refuseSources(around: descriptor)
      return descriptor
    } catch {
      calls.close(descriptor)
      throw OutputError(error, at: target.folder.string)
    }
  }

  private func refuseAncestors(_ folder: FileDescriptor) throws {
    let identity = try calls.status(of: folder).identity
    var places = [(target.project, "it is the project's folder or contains it")]
    if let home = target.home { places.append((home, "it is your home folder or contains it")) }
    for (path, reason) in places where try calls.status(of: path)?.kind == .folder {
      let descriptor = try calls.openFolder(path)
      defer { calls.close(descriptor) }
      if try ancestors(of: descriptor).contains(identity) { throw refusal(reason) }
    }
    if try ancestors(of: folder).count == 1 { throw refusal("it is the root of the machine") }
  }

  private func refuseSources(around folder: FileDescriptor) throws(OutputError) {
    do {
      let chain = try ancestors(of: folder)
      for source in target.sources {
        let path = target.project.appending(source)
        if let status = try calls.status(of: path), chain.contains(status.identity) {
          throw refusal("it is inside the sources in '\(source)'")
        }
      }
    } catch {
      throw OutputError(error, at: target.folder.string)
    }
  }

  /// The folder itself and all folders it lies in, up to the root.
  private func ancestors(of folder: FileDescriptor) throws(Errno) -> [FileIdentity] {
    var chain = [try calls.status(of: folder).identity]
    var current = try calls.openFolder("..", in: folder)
    defer { calls.close(current) }
    while true {
      let identity = try calls.status(of: current).identity
      if chain.last == identity { return chain }
      chain.append(identity)
      let parent = try calls.openFolder("..", in: current)
      calls.close(current)
      current = parent
    }
  }

  private func refusal(_ reason: String) -> OutputError {
    OutputError(
      .refusedFolder, target.folder.string, reason,
      advice: "give a folder of its own, such as 'Output'")
  }
}
