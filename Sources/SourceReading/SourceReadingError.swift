internal import FileSystem
package import SystemPackage

/// The machine failed while the project was read; nothing is wrong with the content.
package struct SourceReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The project's folder as the user gave it, or a path relative to it.
  package let path: String
  package let errno: Errno

  package init(path: String, errno: Errno) {
    self.path = path
    self.errno = errno
  }

  package var description: String { "cannot read '\(path)': \(errno.reason)" }
}
