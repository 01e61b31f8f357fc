package import SystemPackage

/// Removes a folder of the program's own with everything in it, without recursion and without following a link.
package struct FolderRemoval {
  /// The folder that it is in, open.
  let parent: FileDescriptor
  let name: String
  let calls: SystemCalls

  package init(of name: String, in parent: FileDescriptor, calls: SystemCalls) {
    self.name = name
    self.parent = parent
    self.calls = calls
  }

  package func run() throws(Errno) {
    var walker = FolderWalker(root: parent, calls: calls)
    var pending = [name]
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
      let holder = try walker.enterFolder(of: path)
      try calls.removeFolder(FileName.lastPart(of: path), in: holder)
    }
  }
}
