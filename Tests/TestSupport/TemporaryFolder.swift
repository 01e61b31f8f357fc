import Foundation

/// A folder of its own for one test; it goes away with the value.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    path = FileManager.default.temporaryDirectory.path + "/assay-test-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Copies a folder of the checkout.
  package func copy(_ folder: String, to place: String) throws {
    try FileManager.default.copyItem(
      atPath: Repository.root + "/" + folder, toPath: path + "/" + place)
  }

  package func put(_ file: String, _ text: String) throws {
    try put(file, Array(text.utf8))
  }

  package func put(_ file: String, _ bytes: [UInt8]) throws {
    let whole = path + "/" + file
    try FileManager.default.createDirectory(
      atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: whole))
  }

  package func text(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  package func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + file)
  }

  package func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }

  /// Replaces one text by another, which must be there exactly once.
  package func edit(_ file: String, _ old: String, _ new: String) throws {
    let parts = try text(file).components(separatedBy: old)
    guard parts.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
    try put(file, parts.joined(separator: new))
  }

  package func files(in folder: String) throws -> [String] {
    try Folder.files(in: path + "/" + folder)
  }

  /// Inode and time of every file below a folder: they change when a file is written.
  package func traces(of folder: String) throws -> [String: String] {
    var traces: [String: String] = [:]
    for file in try files(in: folder) {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: path + "/" + folder + "/" + file)
      let time = attributes[.modificationDate] as? Date
      traces[file] =
        "\(attributes[.systemFileNumber] ?? 0) \(time?.timeIntervalSinceReferenceDate ?? 0)"
    }
    return traces
  }
}
