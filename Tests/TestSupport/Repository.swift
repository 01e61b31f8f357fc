import Foundation

/// The checkout that the tests were compiled from.
package enum Repository {
  /// The folder that holds Package.swift.
  package static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// The bytes of a file, by its path in the checkout.
  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)))
  }

  /// Paths of all files below a folder, relative to it, in byte order.
  package static func files(in folder: String) throws -> [String] {
    try Folder.files(in: root + "/" + folder)
  }
}
