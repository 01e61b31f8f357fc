internal import FileSystem
internal import Glibc
package import SystemPackage

/// Finds installed programs.
package enum ProgramSearch {
  /// The programs that child processes find, from this one's own environment.
  package static var searchPath: String {
    unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
  }

  /// The user's own folder, where programs have their settings.
  package static var home: String {
    unsafe getenv("HOME").map { unsafe String(cString: $0) } ?? "/"
  }

  /// The first folder of the search path that has an executable file of that name; a name with a
  /// slash is a path itself.
  package static func find(_ name: String) -> FilePath? {
    if name.utf8.contains(UInt8(ascii: "/")) {
      return isProgram(name) ? FilePath(name) : nil
    }
    for folder in searchPath.utf8.split(separator: UInt8(ascii: ":")) {
      guard folder.first == UInt8(ascii: "/"), let start = String(folder) else { continue }
      let path = start + "/" + name
      if isProgram(path) { return FilePath(path) }
    }
    return nil
  }

  private static func isProgram(_ path: String) -> Bool {
    guard let status = try? SystemCalls().status(of: FilePath(path)) else { return false }
    return unsafe status.kind == .regular && access(path, X_OK) == 0
  }
}
