internal import FileSystem
internal import Glibc
package import SystemPackage

/// A folder that only this user can read; it goes away with the value and with the program.
package final class TemporaryFolder: Sendable {
  package let path: FilePath
  private let calls = SystemCalls()

  /// Makes the folder where the machine keeps temporary files.
  package init() throws(Errno) {
    let place = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    let parent = place.utf8.first == UInt8(ascii: "/") ? place : "/tmp"
    var template = Array((parent + "/assay-XXXXXX").utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return unsafe mkdtemp(start) != nil
    }
    guard isMade else { throw Errno(rawValue: errno) }
    path = FilePath(
      String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    RunningPrograms.add(self)
  }

  deinit {
    RunningPrograms.remove(self)
    remove()
  }

  /// The whole path of a file in it.
  package func file(_ name: String) -> FilePath { path.appending(name) }

  /// Writes a file that must not be there yet.
  package func put(_ name: String, _ bytes: [UInt8]) throws(Errno) {
    let folder = try calls.openFolder(path)
    defer { calls.close(folder) }
    let file = try calls.createFile(name, in: folder)
    do throws(Errno) {
      try calls.write(bytes, to: file)
    } catch {
      calls.close(file)
      throw error
    }
    try calls.closeWritten(file)
  }

  /// Reads a file; `nil` when there is none.
  package func bytes(of name: String, limit: Int) throws(Errno) -> [UInt8]? {
    let folder = try calls.openFolder(path)
    defer { calls.close(folder) }
    do throws(Errno) {
      let file = try calls.openFile(name, in: folder)
      defer { calls.close(file) }
      let status = try calls.status(of: file)
      guard status.kind == .regular else { throw .invalidArgument }
      return try calls.read(file, size: status.size, limit: limit)
    } catch {
      if error == .noSuchFileOrDirectory { return nil }
      throw error
    }
  }

  /// Removes a file, if it is there.
  package func discard(_ name: String) throws(Errno) {
    let folder = try calls.openFolder(path)
    defer { calls.close(folder) }
    do throws(Errno) {
      try calls.unlink(name, in: folder)
    } catch {
      if error != .noSuchFileOrDirectory { throw error }
    }
  }

  /// Removes the folder; what cannot be removed is left to the machine's own cleaning.
  func remove() {
    guard let name = path.lastComponent?.string else { return }
    do throws(Errno) {
      let parent = try calls.openFolder(path.removingLastComponent())
      defer { calls.close(parent) }
      try FolderRemoval(of: name, in: parent, calls: calls).run()
    } catch {
      // A program that is just being killed may still write; the folder is readable by this user only.
    }
  }
}
