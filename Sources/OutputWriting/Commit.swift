internal import FileSystem
internal import SystemPackage

/// The steps of a commit, in the order that makes it safe to be killed between any two.
struct Commit {
  let transaction: OutputTransaction
  /// The files of this build, sorted by path.
  let files: [StagedFile]

  private static let union = ".union"
  private static let final = ".final"

  private var folder: OutputFolder { transaction.folder }
  private var calls: SystemCalls { transaction.calls }

  func run() throws(OutputError) -> WriteReport {
    let newFolders = try checkConflicts()
    let stale = staleFiles(newFolders: newFolders)
    let pruning = Pruning(transaction: transaction)
    var report = WriteReport()
    let removable = try pruning.removable(
      stale, count: &report.removed, kept: &report.kept)
    let replaced = files.filter { $0.state != .unchanged }
    try pruning.checkFolders(inPlaceOf: replaced, removing: removable.map(\.path))

    let final = finalManifest()
    let finalBytes = final.serialised()
    report.unchanged = files.count - replaced.count
    report.written = replaced.count
    report.bytes = replaced.reduce(0) { $0 + ($1.entry.content?.size ?? 0) }
    if replaced.isEmpty, stale.isEmpty, finalBytes == transaction.manifestBytes { return report }

    let stage = try prepare(finalBytes: finalBytes, final: final)
    try step(OutputManifest.fileName) { () throws(Errno) in
      try calls.rename(
        Self.union, in: stage, to: OutputManifest.fileName, in: folder.descriptor, replacing: true)
    }
    try pruning.remove(removable.filter(\.isBlocking).map(\.path))
    try rename(replaced, from: stage)
    try pruning.remove(removable.filter { !$0.isBlocking }.map(\.path))
    try step(OutputManifest.fileName) { () throws(Errno) in
      try calls.rename(
        Self.final, in: stage, to: OutputManifest.fileName, in: folder.descriptor, replacing: true)
    }
    return report
  }

  /// Refuses two files with one path and files that are also folders; returns the new folders.
  private func checkConflicts() throws(OutputError) -> Set<String> {
    var folders: Set<String> = []
    for (index, file) in files.enumerated() {
      if index > 0, files[index - 1].path == file.path {
        throw transaction.duplicate(file.path)
      }
      for folder in file.path.folders { folders.insert(folder) }
    }
    if let file = files.first(where: { folders.contains($0.path.string) }) {
      throw OutputError(
        .conflict, folder.shown(file.path.string),
        "two files of this build need this path as a file and as a folder")
    }
    return folders
  }

  /// Own files of earlier builds that this build does not have.
  private func staleFiles(newFolders: Set<String>) -> [StaleFile] {
    let current = Set(files.map(\.path))
    var stale: [StaleFile] = []
    for (path, entry) in transaction.manifest.entries
    where transaction.scope.contains(entry.owner) && !current.contains(path) {
      let isBlocking =
        newFolders.contains(path.string)
        || path.folders.contains { OutputPath($0).map(current.contains) ?? false }
      stale.append(StaleFile(path: path, entry: entry, isBlocking: isBlocking))
    }
    return stale.sorted { $0.path < $1.path }
  }

  private func finalManifest() -> OutputManifest {
    var result = OutputManifest()
    for (path, entry) in transaction.manifest.entries
    where !transaction.scope.contains(entry.owner) {
      result[path] = entry
    }
    for file in files { result[file.path] = file.entry }
    return result
  }

  /// Every file that may exist during the commit; without content where it may be old or new.
  private func unionManifest(final: OutputManifest) -> OutputManifest {
    var result = transaction.manifest
    for (path, entry) in final.entries {
      let isSame = transaction.manifest[path]?.content == entry.content
      result[path] = isSame ? entry : ManifestEntry(owner: entry.owner, content: nil)
    }
    return result
  }

  /// Writes both manifests to the stage, so that a full disk strikes before the first change.
  private func prepare(
    finalBytes: [UInt8], final: OutputManifest
  ) throws(OutputError) -> FileDescriptor {
    let unionBytes = unionManifest(final: final).serialised()
    do throws(Errno) {
      let stage = try transaction.openStage()
      for (name, bytes) in [(Self.union, unionBytes), (Self.final, finalBytes)] {
        let file = try calls.createFile(name, in: stage)
        do throws(Errno) {
          try calls.write(bytes, to: file)
        } catch {
          calls.close(file)
          throw error
        }
        try calls.closeWritten(file)
      }
      if transaction.options.isDurable { try calls.synchronise(stage) }
      return stage
    } catch {
      throw OutputError(error, folder.shown(OutputManifest.fileName))
    }
  }

  /// Renames the staged files, and whole folders where the output folder has none of that name.
  private func rename(_ staged: [StagedFile], from stage: FileDescriptor) throws(OutputError) {
    var walker = FolderWalker(root: folder.descriptor, calls: calls)
    var index = 0
    while index < staged.count {
      let file = staged[index]
      let path = file.path.string
      do {
        let parent: FileDescriptor
        do throws(Errno) {
          parent = try walker.enterFolder(of: path)
        } catch {
          guard error == .noSuchFileOrDirectory else { throw error }
          let missing = file.path.folders[walker.reached]
          try calls.rename(
            missing, in: stage, to: FileName.lastPart(of: missing), in: walker.current,
            replacing: false)
          repeat {
            index += 1
          } while index < staged.count
            && isInside(missing, staged[index].path.string)
          continue
        }
        try calls.rename(
          path, in: stage, to: FileName.lastPart(of: path), in: parent,
          replacing: file.state == .replacing)
        index += 1
      } catch {
        switch error as? Errno {
        case .notDirectory: throw transaction.link(path)
        case .fileExists, .directoryNotEmpty:
          throw transaction.foreign(path, "something appeared in its place during the build")
        default: throw OutputError(error, at: folder.shown(path))
        }
      }
    }
  }

  private func isInside(_ folder: String, _ path: String) -> Bool {
    path.utf8.starts(with: folder.utf8) && path.utf8.dropFirst(folder.utf8.count).first == 0x2F
  }

  private func step(
    _ path: String, _ body: () throws(Errno) -> Void
  ) throws(OutputError) {
    do throws(Errno) {
      try body()
    } catch {
      throw OutputError(error, folder.shown(path))
    }
  }
}
