internal import FileSystem
internal import Synchronization
internal import SystemPackage

extension OutputTransaction {
  /// Hands over finished files; their bytes are not kept in memory.
  ///
  /// Portions that come in the order of their paths are fastest. After an error the transaction can
  /// only be abandoned.
  package func stage(_ portion: some Sequence<OutputFile>) throws(OutputError) {
    try enter(.staging)
    defer { leave() }
    do throws(OutputError) {
      var walker = FolderWalker(root: folder.descriptor, calls: calls)
      var space = Space(moment: calls.moment)
      var staged: [StagedFile] = []
      for file in portion {
        if isInterrupted.load(ordering: .acquiring) { throw interruption }
        staged.append(try stage(file, walker: &walker, space: &space))
      }
      state.withLock { $0.files += staged }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  /// What one call uses again for each of its files.
  private struct Space {
    /// Where files are read to be compared.
    var block: [UInt8] = []
    /// Where the last file was found in the manifest.
    var hint = -1
    /// When the first of them was looked at.
    let moment: Int64
    /// A folder that the output folder did not have, with a slash at its end.
    var missing: String?
    /// The folder of the stage that the last file was written to.
    var made = ""
  }

  private func stage(
    _ file: OutputFile, walker: inout FolderWalker, space: inout Space
  ) throws(OutputError) -> StagedFile {
    guard scope.contains(file.owner) else {
      throw OutputError(
        .otherOwner, folder.shown(file.path.string), "this build is not for the file's owner")
    }
    let entry = ManifestEntry(
      path: file.path, owner: file.owner,
      content: .init(size: file.bytes.count, hash: ContentHash.hash(file.bytes[...])))
    var old: FileStatus?
    if !(space.missing.map { file.path.string.utf8.starts(with: $0.utf8) } ?? false) {
      do {
        let parent = try walker.enterFolder(of: file.path.string)
        old = try calls.status(of: FileName.lastPart(of: file.path.string), in: parent)
        if let old, old.kind == .regular {
          try requireOwned(file.path, hint: &space.hint)
          if old.size == file.bytes.count {
            if space.block.isEmpty { space.block = [UInt8](repeating: 0, count: 1 << 16) }
            if try holds(parent, file, block: &space.block) {
              return StagedFile(
                entry: entry, state: .unchanged, seen: space.moment,
                stamp: FileStamp(old, seenAt: space.moment))
            }
          }
        }
      } catch Errno.noSuchFileOrDirectory {
        // A folder on the way does not exist yet, and files of this build do not make it.
        let folders = file.path.folders
        if walker.reached < folders.count { space.missing = folders[walker.reached] + "/" }
      } catch Errno.notDirectory {
        try requireOwnFile(inPlaceOfFolderOf: file.path, walker: walker)
      } catch {
        throw OutputError(error, at: folder.shown(file.path.string))
      }
    }
    switch old?.kind {
    case nil, .regular: break
    case .folder:
      guard manifest.hasFiles(inFolder: file.path.string) else {
        throw foreign(file.path.string, "a folder that Assay did not make is in its place")
      }
    case .link: throw link(file.path.string)
    case .some(let kind):
      throw foreign(file.path.string, "a \(kind.rawValue) is in its place")
    }
    do throws(Errno) {
      try write(file, into: &space.made)
    } catch {
      if error == .fileExists { throw duplicate(file.path) }
      throw OutputError(error, folder.shown(file.path.string))
    }
    return StagedFile(
      entry: entry, state: old?.kind == .regular ? .replacing : .new, seen: space.moment)
  }

  /// Whether the file in the output folder has the same bytes.
  private func holds(
    _ parent: FileDescriptor, _ file: OutputFile, block: inout [UInt8]
  ) throws(Errno) -> Bool {
    let open: FileDescriptor
    do throws(Errno) {
      open = try calls.openFile(FileName.lastPart(of: file.path.string), in: parent)
    } catch {
      // An own file that may not be read can still be replaced.
      if error == .permissionDenied { return false }
      throw error
    }
    defer { calls.close(open) }
    return try calls.rest(of: open, equals: file.bytes, block: &block)
  }

  /// Writes a file to the stage; `made` is a folder that is known to be there.
  private func write(_ file: OutputFile, into made: inout String) throws(Errno) {
    let stage = try openStage()
    let path = file.path.string
    if !PathOrder.isEntry(of: made, path), let slash = path.utf8.lastIndex(of: 0x2F) {
      // Most pages have a folder of their own, so it is made without a look.
      made = String(path[..<slash])
      do throws(Errno) {
        try calls.makeFolder(made, in: stage)
      } catch {
        if error == .noSuchFileOrDirectory {
          try makeFolders(of: file.path, in: stage)
        } else if error != .fileExists {
          throw error
        }
      }
    }
    let open = try calls.createFile(path, in: stage)
    do throws(Errno) {
      try calls.write(file.bytes, to: open)
    } catch {
      calls.close(open)
      throw error
    }
    try calls.closeWritten(open)
  }

  private func makeFolders(of path: OutputPath, in stage: FileDescriptor) throws(Errno) {
    let folders = path.folders
    var level = folders.count - 1
    // The nearest folder is usually the only one missing.
    while level >= 0 {
      do throws(Errno) {
        try calls.makeFolder(folders[level], in: stage)
        break
      } catch {
        if error == .fileExists { break }
        guard error == .noSuchFileOrDirectory, level > 0 else { throw error }
        level -= 1
      }
    }
    for folder in folders[(level + 1)...] {
      do throws(Errno) {
        try calls.makeFolder(folder, in: stage)
      } catch {
        // Another task makes folders too.
        guard error == .fileExists else { throw error }
      }
    }
  }

  /// The stage folder, made with rights for its owner only: its files are not public yet.
  func openStage() throws(Errno) -> FileDescriptor {
    let result = state.withLock { state -> Result<FileDescriptor, Errno> in
      if let stage = state.stage { return .success(stage) }
      do throws(Errno) {
        try calls.makeFolder(OutputFolder.stageName, in: folder.descriptor, mode: 0o700)
        let stage = try calls.openFolder(OutputFolder.stageName, in: folder.descriptor)
        state.stage = stage
        return .success(stage)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func requireOwned(_ path: OutputPath, hint: inout Int) throws(OutputError) {
    guard let entry = manifest.entry(of: path, hint: &hint) else {
      throw foreign(path.string, "a file that Assay did not write is in its place")
    }
    guard scope.contains(entry.owner) else {
      throw OutputError(
        .otherOwner, folder.shown(path.string), "it belongs to another report or to the guide")
    }
  }

  /// Checks what stands in the place of a folder of `path`: an old file of this build may.
  private func requireOwnFile(
    inPlaceOfFolderOf path: OutputPath, walker: borrowing FolderWalker
  ) throws(OutputError) {
    let place = path.folders[min(walker.reached, path.folders.count - 1)]
    let status: FileStatus?
    do throws(Errno) {
      status = try calls.status(of: FileName.lastPart(of: place), in: walker.current)
    } catch {
      throw OutputError(error, folder.shown(place))
    }
    guard status?.kind == .regular, let file = OutputPath(place) else { throw link(place) }
    var hint = -1
    try requireOwned(file, hint: &hint)
  }

  func foreign(_ path: String, _ reason: String) -> OutputError {
    OutputError(
      .foreignFile, folder.shown(path), reason, advice: "move or remove it, then build again")
  }

  func link(_ path: String) -> OutputError {
    OutputError(
      .link, folder.shown(path), "a symbolic link is in its place",
      advice: "remove the link, then build again")
  }

  func duplicate(_ path: OutputPath) -> OutputError {
    OutputError(.conflict, folder.shown(path.string), "two files of this build have this path")
  }
}
