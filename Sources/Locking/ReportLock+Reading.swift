internal import Comparing
package import Diagnostics

extension ReportLock {
  /// Reads a lock, or says what is wrong with it.
  package static func read(_ file: SourceFile) -> (lock: ReportLock?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let root: JSONValue
    do throws(JSONReader.Problem) {
      root = try JSONReader.read(file.bytes)
    } catch {
      let end = min(error.offset + 1, file.bytes.count)
      log.error(
        .invalidReport, "this is not a report.lock: \(error.message)",
        at: file.range(min(error.offset, end)..<end), fixes: [rebuild])
      return (nil, log)
    }
    guard root["format"]?.string == format else {
      log.error(
        .invalidReport, "this is not a report.lock of Assay: its 'format' is not '\(format)'",
        at: file.range(0..<0),
        fixes: [Fix("name the folder of a report, or a file in it")])
      return (nil, log)
    }
    guard root["formatVersion"]?.whole == formatVersion else {
      log.error(
        .invalidReport, "this program reads version \(formatVersion) of report.lock only",
        at: file.range(0..<0),
        fixes: [Fix("use the version of Assay that the line 'program' names, or build anew")])
      return (nil, log)
    }
    guard isSealed(file.bytes) else {
      log.error(
        .alteredReport, "report.lock was changed after it was written: its checksum is wrong",
        at: file.range(0..<0), fixes: [rebuild])
      return (nil, log)
    }
    guard let lock = ReportLock(root) else {
      log.error(
        .invalidReport, "this report.lock is not complete", at: file.range(0..<0),
        fixes: [rebuild])
      return (nil, log)
    }
    return (lock, log)
  }

  private static let rebuild = Fix("take the file that was written with the report, or build anew")

  private static func isSealed(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > sealLength else { return false }
    let body = Array(bytes.dropLast(sealLength))
    return bytes.suffix(sealLength)
      .elementsEqual(sealStart + Array(SHA256.text(of: body).utf8) + sealEnd)
  }

  private init?(_ root: JSONValue) {
    guard let program = root["program"]?.string,
      let methodVersion = root["methodVersion"]?.string,
      let contentHash = root["contentHash"]?.string, let project = root["project"]?.string,
      let plural = root["plural"]?.string, let files = root["files"]?.array,
      let outcome = root["outcome"].flatMap(Outcome.init(json:)),
      let inputs = root["inputs"]?.object, let weights = root["weights"]?.object
    else { return nil }
    var found: [InputKey: [InputField]] = [:]
    for (path, fields) in inputs {
      guard let key = InputKey(path: path, plural: plural), let members = fields.object else {
        return nil
      }
      // A dictionary has no order that two runs share.
      found[key] = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .compactMap { name, value in value.string.map { InputField(name, $0) } }
    }
    self.init(
      program: program, methodVersion: methodVersion, contentHash: contentHash, project: project,
      plural: plural,
      files: files.compactMap { file in
        guard let name = file["name"]?.string, let size = file["size"]?.whole,
          let hash = file["sha256"]?.string
        else { return nil }
        return LockedFile(name: name, size: size, sha256: hash)
      },
      outcome: outcome,
      weights: weights.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .compactMap { key, value in value.number.map { (key, $0) } },
      mustHaves: (root["mustHaves"]?.array ?? []).compactMap(\.string),
      inputs: Inventory(inputs: found))
  }
}
