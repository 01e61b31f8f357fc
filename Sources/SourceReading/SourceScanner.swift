internal import Diagnostics
internal import FileSystem
internal import SystemPackage

/// Walks the folders of a project without recursion and without following a link.
struct SourceScanner: ~Copyable {
  private(set) var entries: [SourceEntry] = []
  private(set) var log = DiagnosticLog()
  private let limits: SourceLimits
  private let calls: SystemCalls
  private var walker: FolderWalker
  private var pending: [Found] = []

  init(root: FileDescriptor, limits: SourceLimits, calls: SystemCalls) {
    self.limits = limits
    self.calls = calls
    walker = FolderWalker(root: root, calls: calls)
  }

  /// Adds the file at `path`, or all files of the folder at `path`.
  mutating func scan(_ path: String) throws(SourceReadingError) {
    let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        && !part.contains(0)
    }
    guard isSafe else {
      let shown = FileName.printable(path.utf8)
      log.error(.invalidPath, "'\(shown)' is not a path inside the project", at: nil)
      return
    }
    let status: FileStatus?
    do throws(Errno) {
      status = try calls.status(
        of: FileName.lastPart(of: path), in: walker.enterFolder(of: path))
    } catch {
      try report(error, path)
      return
    }
    guard let status else {
      log.error(.missingFile, "'\(path)' does not exist", at: place(path))
      return
    }
    pending = [Found(path: path, status: status)]
    while let next = pending.popLast() { try visit(next) }
  }

  private mutating func visit(_ found: Found) throws(SourceReadingError) {
    switch found.status.kind {
    case .regular: addFile(found)
    case .folder: try enter(found.path)
    case .link:
      log.error(
        .unsupportedFile, "'\(found.path)' is a symbolic link; links are not followed",
        at: place(found.path),
        fixes: [Fix("put the file itself there instead of the link")])
    case .fifo, .socket, .device:
      log.error(
        .unsupportedFile, "'\(found.path)' is a \(found.status.kind.rawValue), not a file",
        at: place(found.path))
    }
  }

  private mutating func addFile(_ found: Found) {
    guard let kind = FileNameRules.kind(ofFileAt: found.path) else {
      reportName(of: found.path)
      return
    }
    let limit = limits.size(of: kind)
    guard found.status.size <= limit else {
      log.error(
        .fileTooLarge,
        "'\(found.path)' has \(found.status.size) bytes; at most \(limit) are read",
        at: place(found.path))
      return
    }
    entries.append(
      SourceEntry(
        path: found.path, kind: kind, size: found.status.size, modified: found.status.modified,
        changed: found.status.changed, inode: found.status.identity.inode))
  }

  private mutating func reportName(of path: String) {
    if let wanted = FileNameRules.intendedExtension(of: path) {
      let better = FileNameRules.path(path, withExtension: wanted)
      log.error(
        .unsupportedFile,
        "'\(path)' would be passed over: files of this kind end in '.\(wanted)'",
        at: place(path), fixes: [Fix("rename it to '\(better)'")])
    } else if FileNameRules.isBesideProfiles(path) {
      // Not into the assets: those are published.
      log.error(
        .unsupportedFile, "'\(path)' is not a kind of file that Assay reads", at: place(path),
        notes: [
          "\(FileNameRules.projectFolder) holds profiles and, directly beside each, at most one picture of the same name: .svg, .png or .jpg"
        ],
        fixes: [Fix("save the picture as one of these, or move it out of the project's folders")])
    } else {
      log.error(
        .unsupportedFile, "'\(path)' is not a kind of file that Assay reads", at: place(path),
        notes: [
          "Content holds .md and .yaml files, and other files in \(FileNameRules.assetFolder)"
        ],
        fixes: [Fix("move it to '\(FileNameRules.assetFolder)' or out of the project's folders")])
    }
  }

  private mutating func enter(_ path: String) throws(SourceReadingError) {
    let depth = path.utf8.count { $0 == 0x2F } + 1
    guard depth <= limits.depth else {
      log.error(
        .invalidPath, "'\(path)' is nested too deeply: at most \(limits.depth) folders",
        at: place(path))
      return
    }
    if let kind = SourceKind(fileExtension: FileNameRules.fileExtension(of: path)) {
      log.error(
        .unsupportedFile, "'\(path)' is a folder with the name of a \(kind.rawValue) file",
        at: place(path), fixes: [Fix("rename the folder")])
      return
    }
    var children: [Found] = []
    do throws(Errno) {
      let folder = try walker.enter(path)
      for name in try calls.names(in: folder) where !FileNameRules.isIgnored(name) {
        guard let text = valid(name, in: path) else { continue }
        guard let status = try calls.status(of: text, in: folder) else { continue }
        children.append(Found(path: path + "/" + text, status: status))
      }
    } catch {
      try report(error, path)
      return
    }
    // A folder sorts with its slash, so that the walk yields the byte order of whole paths.
    children.sort { $0.precedes($1) }
    reportCollisions(children)
    pending.append(contentsOf: children.reversed())
  }

  /// The name as a string when it may be used.
  private mutating func valid(_ name: [UInt8], in folder: String) -> String? {
    guard let text = String(validating: name, as: UTF8.self) else {
      let shown = folder + "/" + FileName.printable(name)
      log.error(
        .invalidPath, "the name of '\(shown)' is not valid UTF-8", at: place(shown),
        fixes: [Fix("rename the file")])
      return nil
    }
    if FileName.firstHiddenScalar(in: text) != nil || name.contains(UInt8(ascii: "\\")) {
      let shown = folder + "/" + FileName.printable(name)
      log.error(
        .invalidPath,
        "the name of '\(shown)' has a control, invisible or backslash character",
        at: place(shown), fixes: [Fix("rename the file")])
      return nil
    }
    return text
  }

  private mutating func reportCollisions(_ children: [Found]) {
    // Names in plain lower case can only collide with a name that is not.
    var keys: [String: String] = [:]
    var hasOthers = false
    for child in children {
      let name = FileName.lastPart(of: child.path)
      if !name.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { hasOthers = true }
    }
    guard hasOthers else { return }
    for child in children {
      let key = FileName.collisionKey(FileName.lastPart(of: child.path))
      guard let first = keys[key] else {
        keys[key] = child.path
        continue
      }
      log.error(
        .pathCollision,
        "'\(child.path)' and '\(first)' differ only in letter case or in how accents are stored",
        at: place(child.path), labels: [Label(place(first), "the other file")],
        notes: ["many file systems take them for one file"], fixes: [Fix("rename one of them")])
    }
  }

  private mutating func report(_ error: Errno, _ path: String) throws(SourceReadingError) {
    guard SourceProblem.isContent(error) else {
      throw SourceReadingError(path: path, errno: error)
    }
    log.append(SourceProblem.unreadable(path, error))
  }

  private func place(_ path: String) -> SourceRange { SourceRange(path: path, offsets: 0..<0) }

  /// A directory entry that waits for its turn.
  private struct Found {
    let path: String
    let status: FileStatus

    func precedes(_ other: Found) -> Bool {
      if status.kind != .folder, other.status.kind != .folder {
        return PathOrder.precedes(path, other.path)
      }
      let left = status.kind == .folder ? path + "/" : path
      let right = other.status.kind == .folder ? other.path + "/" : other.path
      return PathOrder.precedes(left, right)
    }
  }
}
