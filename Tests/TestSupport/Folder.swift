import Foundation

/// Folders as Foundation sees them, so that tests do not look with the program's own calls.
package enum Folder {
  /// Paths of all files below a folder, relative to it, in byte order.
  package static func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(
        atPath: folder + "/" + path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
