package import Diagnostics
internal import FileSystem
package import SystemPackage

/// Why the output was not written.
package struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    /// The folder must not be written to at all.
    case refusedFolder
    /// A file that Assay did not write is in the way.
    case foreignFile
    /// A link is in the way.
    case link
    /// The file belongs to an owner that this build is not for.
    case otherOwner
    case damagedManifest
    /// Two files of this build have one path.
    case conflict
    /// Another build has the folder.
    case busy
    case interrupted
    /// The machine failed: disk full, no permission.
    case system(Errno)
  }

  package let kind: Kind
  /// The output folder as the user gave it, with the file's path in it.
  package let path: String
  /// What is wrong, as the second half of a sentence.
  package let reason: String
  /// What to do about it.
  package let advice: String?

  init(_ kind: Kind, _ path: String, _ reason: String, advice: String? = nil) {
    self.kind = kind
    self.path = FileName.printable(path.utf8)
    self.reason = reason
    self.advice = advice
  }

  init(_ errno: Errno, _ path: String) {
    self.init(.system(errno), path, errno.reason)
  }

  /// Takes an error of this kind as it is, and makes one about `path` of any other.
  init(_ error: any Error, at path: @autoclosure () -> String) {
    if let error = error as? OutputError {
      self = error
    } else {
      self.init(error as? Errno ?? .ioError, path())
    }
  }

  /// Whether the machine failed, rather than the user having to change something.
  package var isSystemFailure: Bool {
    if case .system = kind { true } else { false }
  }

  package var description: String {
    "cannot write '\(path)': \(reason)" + (advice.map { "; \($0)" } ?? "")
  }

  /// The same as a diagnostic that belongs to no source file.
  package var diagnostic: Diagnostic {
    Diagnostic(
      .error, .outputFolder, "cannot write '\(path)': \(reason)", at: nil,
      fixes: advice.map { [Fix($0)] } ?? [])
  }
}
