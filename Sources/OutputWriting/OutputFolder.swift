internal import FileSystem
internal import SystemPackage

/// The output folder, open and locked for this build.
struct OutputFolder: Sendable {
  /// Where new files wait until the build is complete; made inside the output folder, so that they
  /// can be renamed into place.
  static let stageName = ".assay-stage"

  let target: OutputTarget
  let descriptor: FileDescriptor
  let identity: FileIdentity
  /// Folders that were made for this build, the outermost first.
  let created: [FilePath]
  let calls: SystemCalls

  /// Opens the folder, makes it when it does not exist, and waits for its lock.
  static func open(
    _ target: OutputTarget, lockWait: Int, calls: SystemCalls
  ) throws(OutputError) -> OutputFolder {
    let pause = 20
    var waited = 0
    var created: [FilePath] = []
    while true {
      let check = OutputFolderCheck(target: target, calls: calls)
      created += try check.makeMissingFolders()
      let descriptor = try check.openFolder()
      do throws(Errno) {
        if try calls.lock(descriptor) {
          // The build that had the lock may have removed the folder again.
          let open = try calls.status(of: descriptor).identity
          if try calls.status(of: target.folder)?.identity == open {
            return OutputFolder(
              target: target, descriptor: descriptor, identity: open, created: created,
              calls: calls)
          }
        }
      } catch {
        calls.close(descriptor)
        throw OutputError(error, target.folder.string)
      }
      calls.close(descriptor)
      guard waited < lockWait else {
        throw OutputError(
          .busy, target.folder.string, "another build is writing to this folder",
          advice: "try again when it has ended")
      }
      calls.pause(milliseconds: pause)
      waited += pause
    }
  }

  /// A path in the folder as messages show it.
  func shown(_ path: String) -> String {
    path.isEmpty ? target.folder.string : target.folder.appending(path).string
  }

  /// Reads the manifest of earlier builds and the hash of its bytes; `nil` when there is none.
  func readManifest() throws(OutputError) -> (manifest: OutputManifest, hash: UInt64)? {
    let name = OutputManifest.fileName
    let bytes: [UInt8]
    do {
      guard let status = try calls.status(of: name, in: descriptor) else {
        return nil
      }
      guard status.kind == .regular else {
        throw OutputError(
          .damagedManifest, shown(name), "the manifest is a \(status.kind.rawValue)",
          advice: "remove it")
      }
      let file = try calls.openFile(name, in: descriptor)
      defer { calls.close(file) }
      bytes = try calls.read(file, size: status.size, limit: OutputManifest.maximumSize)
    } catch {
      throw OutputError(error, at: shown(name))
    }
    guard let manifest = OutputManifest(parsing: bytes) else {
      throw OutputError(
        .damagedManifest, shown(name),
        "the list of the files that Assay wrote is damaged, so none of them may be replaced",
        advice: "build into an empty folder, or remove this one first")
    }
    return (manifest, ContentHash.hash(bytes[...]))
  }

  /// Removes the stage of this build or of one that was killed.
  func removeStage() throws(Errno) {
    guard let status = try calls.status(of: Self.stageName, in: descriptor) else { return }
    if status.kind == .folder {
      try FolderRemoval(of: Self.stageName, in: descriptor, calls: calls).run()
    } else {
      try calls.unlink(Self.stageName, in: descriptor)
    }
  }

  /// Gives the lock back; `undoing` also removes the folders that were made and are still empty.
  func close(undoing: Bool) {
    if undoing {
      for path in created.reversed() {
        do throws(Errno) {
          try calls.removeFolder(path)
        } catch {
          break
        }
      }
    }
    calls.close(descriptor)
  }
}
