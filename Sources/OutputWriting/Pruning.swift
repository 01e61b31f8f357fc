internal import FileSystem
internal import SystemPackage

/// Removes what earlier builds wrote and this one did not, and nothing else.
struct Pruning {
  let transaction: OutputTransaction

  private var folder: OutputFolder { transaction.folder }
  private var calls: SystemCalls { transaction.calls }

  /// Those of the stale files that are still as they were written, or gone already.
  ///
  /// Files that someone has changed since are added to `kept`; one that is in the way of a new file
  /// is an error. Files that are gone are counted in, because a build that was killed while it
  /// removed them may have left their folders.
  func removable(
    _ stale: [StaleFile], count: inout Int, kept: inout [OutputPath]
  ) throws(OutputError) -> [StaleFile] {
    var walker = FolderWalker(root: folder.descriptor, calls: calls)
    var result: [StaleFile] = []
    for file in stale {
      do {
        switch try condition(of: file, walker: &walker) {
        case .gone: result.append(file)
        case .asWritten:
          result.append(file)
          count += 1
        case .changed:
          if file.isBlocking {
            throw transaction.foreign(
              file.path.string, "it was changed by hand and is in the way of a new file")
          }
          kept.append(file.path)
        }
      } catch {
        throw OutputError(error, at: folder.shown(file.path.string))
      }
    }
    return result
  }

  private enum Condition { case gone, asWritten, changed }

  private func condition(
    of file: StaleFile, walker: inout FolderWalker
  ) throws(Errno) -> Condition {
    let name = FileName.lastPart(of: file.path.string)
    do throws(Errno) {
      let parent = try walker.enterFolder(of: file.path.string)
      guard let status = try calls.status(of: name, in: parent) else { return .gone }
      if status.kind == .folder { return .gone }
      guard status.kind == .regular else { return .changed }
      // A build was killed while it replaced this file: it is the old or the new one.
      guard let content = file.entry.content else { return .asWritten }
      guard status.size == content.size else { return .changed }
      let open = try calls.openFile(name, in: parent)
      defer { calls.close(open) }
      let bytes = try calls.read(open, size: status.size, limit: .max)
      return ContentHash.hash(bytes[...]) == content.hash ? .asWritten : .changed
    } catch {
      switch error {
      case .noSuchFileOrDirectory: return .gone
      case .notDirectory:
        // In the place of a folder there is a file, so that nothing can be inside, or a link.
        let place = FileName.lastPart(of: file.path.folders[walker.reached])
        let kind = try calls.status(of: place, in: walker.current)?.kind
        return kind == .link ? .changed : .gone
      case .tooManySymbolicLinkLevels, .permissionDenied: return .changed
      default: throw error
      }
    }
  }

  /// Makes sure that a folder in the place of a new file holds nothing but files to be removed.
  func checkFolders(
    inPlaceOf files: [StagedFile], removing stale: [OutputPath]
  ) throws(OutputError) {
    let removed = Set(stale)
    guard !removed.isEmpty else { return }
    var walker = FolderWalker(root: folder.descriptor, calls: calls)
    for file in files where file.state == .new {
      guard transaction.manifest.hasFiles(inFolder: file.path.string) else { continue }
      var pending = [file.path.string]
      while let path = pending.popLast() {
        do {
          let open = try walker.enter(path)
          for name in try calls.names(in: open) {
            let inner = path + "/" + FileName.printable(name)
            let kind = try calls.status(of: FileName.lastPart(of: inner), in: open)?.kind
            if kind == .folder {
              pending.append(inner)
            } else if OutputPath(inner).map(removed.contains) != true {
              throw transaction.foreign(inner, "it is in the way of a new file")
            }
          }
        } catch Errno.noSuchFileOrDirectory {
          continue
        } catch {
          throw OutputError(error, at: folder.shown(path))
        }
      }
    }
  }

  /// Removes files and then the folders that this left empty.
  func remove(_ paths: [OutputPath]) throws(OutputError) {
    var walker = FolderWalker(root: folder.descriptor, calls: calls)
    var emptied: Set<String> = []
    for path in paths {
      do throws(Errno) {
        let parent = try walker.enterFolder(of: path.string)
        try calls.unlink(FileName.lastPart(of: path.string), in: parent)
      } catch {
        switch error {
        case .noSuchFileOrDirectory, .notDirectory, .isDirectory: break
        default: throw OutputError(error, folder.shown(path.string))
        }
      }
      emptied.formUnion(path.folders)
    }
    // The innermost first: a folder sorts before what is inside it.
    let folders = emptied.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
    for path in folders {
      do throws(Errno) {
        let parent = try walker.enterFolder(of: path)
        try calls.removeFolder(FileName.lastPart(of: path), in: parent)
      } catch {
        switch error {
        // A folder that holds other files stays.
        case .directoryNotEmpty, .fileExists, .noSuchFileOrDirectory, .notDirectory,
          .resourceBusy:
          break
        default: throw OutputError(error, folder.shown(path))
        }
      }
    }
  }
}
