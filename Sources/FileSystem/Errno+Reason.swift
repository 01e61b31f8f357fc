package import SystemPackage

extension Errno {
  /// What went wrong, in plain words, for messages to people.
  package var reason: String {
    switch self {
    case .noSpace: "no space left on the disk"
    case .diskQuotaExceeded: "the disk quota is used up"
    case .fileTooLarge: "the file is larger than the limit allows"
    case .ioError: "the disk reported an input/output error"
    case .readOnlyFileSystem: "the file system is read-only"
    case .permissionDenied, .notPermitted: "permission denied"
    case .noSuchFileOrDirectory: "no such file or folder"
    case .notDirectory: "a file or a link is in the place of a folder"
    case .isDirectory: "a folder is in the place of a file"
    case .directoryNotEmpty: "the folder is not empty"
    case .fileExists: "the file exists already"
    case .tooManySymbolicLinkLevels: "it is a symbolic link"
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "too many files are open"
    case .improperLink: "it is on another file system"
    case .fileNameTooLong: "the name is too long"
    default: "\(self)"
    }
  }
}
