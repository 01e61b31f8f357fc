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
    try checkConflicts()
    let final = finalManifest()
    let stale = staleFiles(final: final)
    let pruning = Pruning(transaction: transaction)
    var report = WriteReport()
    let removable = try pruning.removable(
      stale, count: &report.removed, kept: &report.kept)
    let replaced = files.filter { $0.state != .unchanged }
    try pruning.checkFolders(inPlaceOf: replaced, removing: removable.map(\.path))

    report.unchanged = files.count - replaced.count
    report.written = replaced.count
    report.bytes = replaced.reduce(0) { $0 + ($1.entry.content?.size ?? 0) }
    let isUnchanged = transaction.hasManifest && final == transaction.manifest
    if replaced.isEmpty, stale.isEmpty, isUnchanged {
      report.snapshot = snapshot(of: final, transaction.manifestHash)
      return report
    }

    let finalBytes = final.serialised()
    let stage = try prepare(final, finalBytes)
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
    report.snapshot = snapshot(of: final, ContentHash.hash(finalBytes[...]))
    return report
  }

  /// How the files of the manifest lie in the folder now; those that cannot be seen are unknown.
  private func snapshot(of final: OutputManifest, _ hash: UInt64) -> OutputSnapshot {
    let moment = calls.moment
    var next = 0
    var hint = -1
    let stamps = final.entries.map { entry -> FileStamp? in
      while next < files.count, files[next].path < entry.path { next += 1 }
      guard next < files.count, files[next].path == entry.path else {
        // A file of another owner: what was known of it still counts.
        let index = transaction.manifest.index(of: entry.path, hint: &hint)
        return index.flatMap { $0 < transaction.stamps.count ? transaction.stamps[$0] : nil }
      }
      if files[next].state == .unchanged { return files[next].stamp }
      if FileStamp.isTooEarly(moment, forChangesAfter: files[next].seen) { return nil }
      do throws(Errno) {
        // A link put in a folder's place would show another file, whose stamp fits nothing later.
        return try calls.status(of: entry.path.string, in: folder.descriptor)
          .flatMap { FileStamp($0, seenAt: moment) }
      } catch {
        return nil
      }
    }
    return OutputSnapshot(folder: folder.identity, manifest: hash, stamps: stamps)
  }

  /// Refuses two files with one path, and a file that another needs as a folder.
  private func checkConflicts() throws(OutputError) {
    for (index, file) in files.enumerated().dropFirst() where files[index - 1].path == file.path {
      throw transaction.duplicate(file.path)
    }
    for (index, file) in files.enumerated() {
      // In byte order only the few names that go on with a byte before the slash come between.
      var next = index + 1
      while next < files.count,
        let byte = PathOrder.byte(after: file.path.string, in: files[next].path.string),
        byte <= 0x2F
      {
        if byte == 0x2F {
          throw OutputError(
            .conflict, folder.shown(file.path.string),
            "two files of this build need this path as a file and as a folder")
        }
        next += 1
      }
    }
  }

  /// The index of the file of this build with this path.
  ///
  /// O(log n).
  private func find(_ path: String) -> Int? {
    let index = lowerBound(path)
    guard index < files.count, PathOrder.areEqual(files[index].path.string, path) else {
      return nil
    }
    return index
  }

  private func lowerBound(_ path: String) -> Int {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if PathOrder.precedes(files[middle].path.string, path) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Own files of earlier builds that this build does not have.
  private func staleFiles(final: OutputManifest) -> [StaleFile] {
    var stale: [StaleFile] = []
    _ = transaction.manifest.merged(with: final) { old, new in
      guard let old, new == nil else { return nil }
      let inside = lowerBound(old.path.string + "/")
      let isNeededAsFolder =
        inside < files.count && PathOrder.isInside(old.path.string, files[inside].path.string)
      let isInsideNewFile = old.path.folders.contains { find($0) != nil }
      stale.append(StaleFile(entry: old, isBlocking: isNeededAsFolder || isInsideNewFile))
      return nil
    }
    return stale
  }

  /// The files of this build and those of other owners.
  private func finalManifest() -> OutputManifest {
    let new = OutputManifest(sorted: files.map(\.entry))
    return transaction.manifest.merged(with: new) { old, new in
      if let new { return new }
      guard let old, !transaction.scope.contains(old.owner) else { return nil }
      return old
    }
  }

  /// Every file that may exist during the commit; without content where it may be old or new.
  private func unionManifest(final: OutputManifest) -> OutputManifest {
    transaction.manifest.merged(with: final) { old, new in
      guard let new else { return old }
      if old?.content == new.content { return new }
      return ManifestEntry(path: new.path, owner: new.owner, content: nil)
    }
  }

  /// Writes both manifests to the stage, so that a full disk strikes before the first change.
  private func prepare(
    _ final: OutputManifest, _ finalBytes: [UInt8]
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
            && PathOrder.isInside(missing, staged[index].path.string)
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
