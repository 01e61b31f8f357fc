import FileSystem
import Foundation
import SystemPackage

@testable import OutputWriting

/// A project folder of its own for one test, looked at with Foundation rather than our own calls.
final class TemporaryProject: Sendable {
  let root: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.path
    root = base + "/assay-output-" + UUID().uuidString
    for folder in ["Content/guide", "Templates", "home/documents"] {
      try FileManager.default.createDirectory(
        atPath: root + "/" + folder, withIntermediateDirectories: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  var output: String { root + "/Output" }

  var target: OutputTarget { target("Output") }

  func target(_ folder: String) -> OutputTarget {
    OutputTarget(
      folder: FilePath(folder.utf8.first == 0x2F ? folder : root + "/" + folder),
      project: FilePath(root), home: FilePath(root + "/home"))
  }

  /// Writes a file as another program would.
  func put(_ path: String, _ text: String) throws {
    let whole = root + "/" + path
    try FileManager.default.createDirectory(
      atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: whole))
  }

  func link(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root + "/" + path, withDestinationPath: destination)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: root + "/" + path)
  }

  /// Every file and link below a folder with its content; folders only when they are empty.
  func snapshot(_ folder: String = "Output", manifest: Bool = false) throws -> [String: String] {
    var result: [String: String] = [:]
    let top = root + "/" + folder
    guard FileManager.default.fileExists(atPath: top) else { return result }
    for path in try FileManager.default.subpathsOfDirectory(atPath: top) {
      let whole = top + "/" + path
      let attributes = try FileManager.default.attributesOfItem(atPath: whole)
      switch attributes[.type] as? FileAttributeType {
      case .typeSymbolicLink:
        result[path] =
          "-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: whole))
      case .typeDirectory:
        if try FileManager.default.contentsOfDirectory(atPath: whole).isEmpty {
          result[path] = "(empty folder)"
        }
      default:
        if path == OutputManifest.fileName, !manifest { continue }
        let data = FileManager.default.contents(atPath: whole)
        result[path] = data.map { String(decoding: $0, as: UTF8.self) } ?? "(unreadable)"
      }
    }
    return result
  }

  /// Inode and time of every output file: they change when a file is written.
  func traces() throws -> [String: String] {
    var result: [String: String] = [:]
    for path in try snapshot(manifest: true).keys {
      let attributes = try FileManager.default.attributesOfItem(atPath: output + "/" + path)
      result[path] = "\(attributes[.systemFileNumber] ?? 0) \(attributes[.modificationDate] ?? 0)"
    }
    return result
  }

  /// Builds these texts at once and returns the report.
  @discardableResult
  func build(
    _ texts: [String: String], owner: OutputOwner = .site, scope: OutputScope = .everything,
    options: OutputOptions = OutputOptions(), faults: FaultInjection? = nil,
    folder: String = "Output"
  ) throws -> WriteReport {
    let transaction = try OutputTransaction.begin(
      target(folder), scope: scope, options: options, calls: SystemCalls(faults: faults))
    do {
      try transaction.stage(Self.files(texts, owner: owner))
      return try transaction.commit()
    } catch {
      transaction.abandon()
      throw error
    }
  }

  static func files(_ texts: [String: String], owner: OutputOwner = .site) -> [OutputFile] {
    texts.sorted { $0.key < $1.key }.compactMap { path, text in
      OutputPath(path).map { OutputFile(path: $0, owner: owner, bytes: Array(text.utf8)) }
    }
  }
}
