internal import Diagnostics
internal import FileSystem
internal import SystemPackage

/// Tells what is wrong with a file from what is wrong with the machine.
enum SourceProblem {
  /// Whether an error is about this one file, which its author can put right.
  static func isContent(_ error: Errno) -> Bool {
    switch error {
    case .permissionDenied, .notPermitted, .noSuchFileOrDirectory, .notDirectory,
      .tooManySymbolicLinkLevels, .noSuchAddressOrDevice, .fileTooLarge, .fileNameTooLong:
      true
    default: false
    }
  }

  /// The diagnostic for a file or folder that cannot be read.
  static func unreadable(_ path: String, _ error: Errno) -> Diagnostic {
    let place = SourceRange(path: path, offsets: 0..<0)
    return switch error {
    case .notDirectory:
      Diagnostic(
        .error, .unsupportedFile, "a folder on the way to '\(path)' is a link or a file",
        at: place)
    case .tooManySymbolicLinkLevels:
      Diagnostic(
        .error, .unsupportedFile, "'\(path)' is a symbolic link; links are not followed",
        at: place)
    case .fileTooLarge:
      Diagnostic(.error, .fileTooLarge, "'\(path)' grew beyond the limit", at: place)
    default:
      Diagnostic(
        .error, .unreadableFile, "'\(path)' cannot be read: \(error.reason)", at: place)
    }
  }
}
