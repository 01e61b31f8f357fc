package import SystemPackage

/// Opens the folders on the way to a file one by one, so that no link on the way is followed.
///
/// It keeps the folders of the last path open: paths that come sorted open each folder once. At
/// most one descriptor per level is held.
package struct FolderWalker: ~Copyable {
  private let calls: SystemCalls
  private let root: FileDescriptor
  private var folder = ""
  private var names: [String] = []
  private var open: [FileDescriptor] = []

  /// Starts at an open folder, which stays the caller's to close.
  package init(root: FileDescriptor, calls: SystemCalls) {
    self.root = root
    self.calls = calls
  }

  deinit {
    for descriptor in open { calls.close(descriptor) }
  }

  /// The open folder that holds the last part of `path`, and that part.
  ///
  /// The descriptor is valid until the next call. Throws `noSuchFileOrDirectory` when a folder is
  /// missing and `notDirectory` when something else, such as a link, stands in its place;
  /// `reached` then says how many folders were opened.
  package mutating func enterFolder(of path: String) throws(Errno) -> FileDescriptor {
    if PathOrder.isEntry(of: folder, path) { return open.last ?? root }
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return try enter("") }
    return try enter(String(path[..<slash]))
  }

  /// Opens the folder with this path; the empty path is the root.
  package mutating func enter(_ path: String) throws(Errno) -> FileDescriptor {
    let wanted = path.utf8.isEmpty ? [] : path.utf8.split(separator: 0x2F).map { String($0) ?? "" }
    var shared = 0
    while shared < min(wanted.count, names.count),
      PathOrder.areEqual(wanted[shared], names[shared])
    {
      shared += 1
    }
    leave(downTo: shared)
    for name in wanted[shared...] {
      let next: FileDescriptor
      do throws(Errno) {
        next = try calls.openFolder(name, in: open.last ?? root)
      } catch {
        folder = names.joined(separator: "/")
        // Kernels differ in what they say about a link where a folder is wanted.
        throw error == .tooManySymbolicLinkLevels ? .notDirectory : error
      }
      open.append(next)
      names.append(name)
    }
    folder = path
    return open.last ?? root
  }

  /// How many folders of the last path are open.
  package var reached: Int { open.count }

  /// The folder that is open now.
  package var current: FileDescriptor { open.last ?? root }

  /// Closes the folders below a level, for example before they are renamed or removed.
  package mutating func leave(downTo level: Int) {
    guard level < open.count else { return }
    for descriptor in open[level...].reversed() { calls.close(descriptor) }
    open.removeLast(open.count - level)
    names.removeLast(names.count - level)
    folder = names.joined(separator: "/")
  }
}
