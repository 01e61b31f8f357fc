internal import FileSystem
internal import SystemPackage

/// Removes the stage folder with everything in it, without recursion and without following a link.
struct StageRemoval {
  /// The output folder.
  let folder: FileDescriptor
  let calls: SystemCalls

  func run() throws(Errno) {
    var walker = FolderWalker(root: folder, calls: calls)
    var pending = [OutputFolder.stageName]
    var emptied: [String] = []
    while let path = pending.popLast() {
      let open = try walker.enter(path)
      for name in try calls.names(in: open) {
        // All names here are ours; one that is not text cannot be.
        guard let name = String(validating: name, as: UTF8.self) else { continue }
        do throws(Errno) {
          try calls.unlink(name, in: open)
        } catch {
          guard error == .isDirectory || error == .notPermitted else { throw error }
          pending.append(path + "/" + name)
        }
      }
      emptied.append(path)
    }
    for path in emptied.reversed() {
      let parent = try walker.enterFolder(of: path)
      try calls.removeFolder(FileName.lastPart(of: path), in: parent)
    }
  }
}
