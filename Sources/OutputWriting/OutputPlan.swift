package import Diagnostics
internal import FileSystem

/// Every path a build is going to write, so that collisions are found before anything is made.
///
/// Two paths collide when some file system takes them for one: letter case and the Unicode form
/// of accents do not count, and a path cannot be a file and a folder.
package struct OutputPlan: Sendable {
  private var order: [OutputPath] = []
  /// Each path and its origin by the key under which it collides.
  private var files: [String: (path: OutputPath, origin: OutputOrigin)] = [:]
  private var folders: [String: (spelling: String, file: OutputPath)] = [:]

  package init() {}

  /// Makes room for a number of paths.
  package mutating func reserveCapacity(_ count: Int) {
    order.reserveCapacity(count)
    files.reserveCapacity(count)
  }

  /// The planned paths in byte order.
  package var paths: [OutputPath] { order.sorted() }

  package var count: Int { order.count }

  /// What a planned path is made from.
  package func origin(of path: OutputPath) -> OutputOrigin? {
    guard let file = files[FileName.collisionKey(path.string)], file.path == path else {
      return nil
    }
    return file.origin
  }

  /// Plans a path, or reports the one it collides with and leaves the plan as it is.
  @discardableResult
  package mutating func add(
    _ path: OutputPath, from origin: OutputOrigin, log: inout DiagnosticLog
  ) -> Bool {
    let key = FileName.collisionKey(path.string)
    if let other = files[key]?.path ?? folders[key]?.file {
      report(path, origin, other, &log)
      return false
    }
    let inner = newFolders(of: path)
    for folder in inner {
      if let other = files[folder.key]?.path {
        report(path, origin, other, &log)
        return false
      }
      if let known = folders[folder.key],
        !known.spelling.utf8.elementsEqual(folder.spelling.utf8)
      {
        report(path, origin, known.file, &log)
        return false
      }
    }
    for folder in inner where folders[folder.key] == nil {
      folders[folder.key] = (folder.spelling, path)
    }
    files[key] = (path, origin)
    order.append(path)
    return true
  }

  /// The folders of a path that no planned path has with the same spelling, the innermost first.
  ///
  /// Above one that is known, all were checked when it came.
  private func newFolders(of path: OutputPath) -> [(key: String, spelling: String)] {
    var new: [(key: String, spelling: String)] = []
    var rest = path.string.utf8[...]
    while let slash = rest.lastIndex(of: 0x2F) {
      rest = rest[..<slash]
      let spelling = String(Substring(rest))
      let key = FileName.collisionKey(spelling)
      if let known = folders[key], PathOrder.areEqual(known.spelling, spelling) { break }
      new.append((key, spelling))
    }
    return new
  }

  private func report(
    _ path: OutputPath, _ origin: OutputOrigin, _ other: OutputPath, _ log: inout DiagnosticLog
  ) {
    let first = self.origin(of: other)
    let what = first?.description ?? "another file"
    let message =
      path == other
      ? "\(origin.description) and \(what) both write '\(path)'"
      : "\(origin.description) writes '\(path)', which collides with '\(other)' of \(what)"
    var labels: [Label] = []
    if let range = first?.range { labels.append(Label(range, "the other one")) }
    log.error(
      .pathCollision, message, at: origin.range, labels: labels,
      notes: path == other
        ? [] : ["on some file systems the two cannot exist beside each other"],
      fixes: [Fix("give one of them another address")])
  }
}
