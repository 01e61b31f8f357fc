import Foundation
import SystemPackage

@testable import SourceReading

/// A project folder of its own for one test, made with Foundation rather than our own calls.
final class TemporaryProject: Sendable {
  let root: String

  init() throws {
    root = FileManager.default.temporaryDirectory.path + "/assay-source-" + UUID().uuidString
    for folder in ["Content", "Templates"] {
      try FileManager.default.createDirectory(
        atPath: root + "/" + folder, withIntermediateDirectories: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  var path: FilePath { FilePath(root) }

  func put(_ path: String, _ text: String) throws { try put(path, Array(text.utf8)) }

  /// Writes a file whose name is given as bytes, which Foundation could not.
  func put(_ path: String, _ bytes: [UInt8]) throws {
    try put(Array(path.utf8), bytes)
  }

  func put(_ path: [UInt8], _ bytes: [UInt8]) throws {
    let whole = Array((root + "/").utf8) + path
    if let slash = whole.lastIndex(of: 0x2F),
      let folder = String(validating: whole[..<slash], as: UTF8.self)
    {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    }
    let name = whole.map { CChar(bitPattern: $0) } + [0]
    let file = unsafe fopen(name, "wb")
    guard let file = unsafe file else { throw CocoaError(.fileWriteUnknown) }
    _ = unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
  }

  func link(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root + "/" + path, withDestinationPath: destination)
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: root + "/" + path, withIntermediateDirectories: true)
  }
}
