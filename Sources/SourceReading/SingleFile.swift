package import Diagnostics
internal import FileSystem
package import SystemPackage

/// Reads one file that the user names, outside of any project.
package enum SingleFile {
  /// What a path leads to.
  package enum Kind: Sendable, Hashable { case file, folder, nothing }

  package static func kind(of path: FilePath) throws(SourceReadingError) -> Kind {
    do throws(Errno) {
      return switch try SystemCalls().status(of: path)?.kind {
      case .regular: .file
      case .folder: .folder
      default: .nothing
      }
    } catch {
      if error == .notDirectory { return .nothing }
      throw SourceReadingError(path: path.string, errno: error)
    }
  }

  /// The file's bytes.
  ///
  /// - Parameters:
  ///   - path: Where it is; a link in its last part is not followed.
  ///   - limit: The most bytes that are read.
  /// - Returns: The file under the path that was given.
  /// - Throws: When it is no file, too large or cannot be read.
  package static func read(
    _ path: FilePath, limit: Int = 200 << 20
  ) throws(SourceReadingError) -> SourceFile {
    let calls = SystemCalls()
    do throws(Errno) {
      let parent = path.removingLastComponent()
      let folder = try calls.openFolder(parent.isEmpty ? "." : parent)
      defer { calls.close(folder) }
      let file = try calls.openFile(path.lastComponent?.string ?? "", in: folder)
      defer { calls.close(file) }
      let status = try calls.status(of: file)
      guard status.kind == .regular else { throw .isDirectory }
      let bytes = try calls.read(file, size: status.size, limit: limit)
      return SourceFile(path: path.string, bytes: bytes)
    } catch {
      throw SourceReadingError(path: path.string, errno: error)
    }
  }
}
