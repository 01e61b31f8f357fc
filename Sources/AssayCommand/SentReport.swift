internal import Diagnostics
internal import Locking
internal import SourceReading
internal import SystemPackage

/// A report as it lies before us: its lock, and whether its files are those that were written.
struct SentReport {
  private(set) var files: [SourceFile] = []
  private(set) var lock: ReportLock?
  private(set) var log = DiagnosticLog()

  /// Reads a report.
  ///
  /// - Parameter path: Its folder or one of its files; only that file is then held against the lock.
  /// - Returns: The report, with what is wrong with it.
  /// - Throws: When a file cannot be read.
  static func read(_ path: FilePath) throws(SourceReadingError) -> SentReport {
    var report = SentReport()
    switch try SingleFile.kind(of: path) {
    case .folder: try report.readFolder(path)
    case .file: try report.readFile(path)
    case .nothing: throw SourceReadingError(path: path.string, errno: .noSuchFileOrDirectory)
    }
    return report
  }

  private mutating func readFolder(_ folder: FilePath) throws(SourceReadingError) {
    guard let lock = try readLock(folder) else { return }
    for file in lock.files {
      let path = folder.appending(file.name)
      if try SingleFile.kind(of: path) == .file { try compare(path, [file]) }
    }
  }

  private mutating func readFile(_ path: FilePath) throws(SourceReadingError) {
    let folder = path.removingLastComponent()
    guard path.lastComponent?.string != ReportLock.fileName else {
      return try readFolder(folder.isEmpty ? "." : folder)
    }
    // A client may have named the page after the project: its content decides.
    guard let lock = try readLock(folder.isEmpty ? "." : folder) else { return }
    try compare(path, lock.files)
  }

  private mutating func readLock(_ folder: FilePath) throws(SourceReadingError) -> ReportLock? {
    let path = folder.appending(ReportLock.fileName)
    guard try SingleFile.kind(of: path) == .file else {
      log.error(
        .invalidReport, "there is no report.lock in '\(folder.string)'", at: nil,
        notes: ["a report.lock is written beside each report and belongs to it"],
        fixes: [Fix("name the folder of a report, or a file in it")])
      return nil
    }
    let file = try SingleFile.read(path, limit: 64 << 20)
    files.append(file)
    let (found, problems) = ReportLock.read(file)
    log.merge(problems)
    lock = found
    return found
  }

  private mutating func compare(
    _ path: FilePath, _ expected: [LockedFile]
  ) throws(SourceReadingError) {
    let file = try SingleFile.read(path)
    let found = LockedFile(name: "", bytes: file.bytes)
    if expected.contains(where: { $0.sha256 == found.sha256 && $0.size == found.size }) { return }
    log.error(
      .alteredReport, "'\(path.string)' is not the file that was written with this report.lock",
      at: nil, notes: ["it was changed, or it is of another report or another build"],
      fixes: [Fix("take the files of one build together, or build the report anew")])
  }
}
