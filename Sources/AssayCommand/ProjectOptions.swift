internal import ArgumentParser
internal import ContentModel
internal import SystemPackage

/// The options that every command takes.
struct ProjectOptions: ParsableArguments {
  @Option(help: "The project's folder, with Content/ and Templates/ in it.")
  var project = "."

  @Option(help: "How many tasks work at the same time; all processors by default.")
  var jobs: Int?

  @Option(name: .customLong("as-of"), help: "Read the evidence for this day (YYYY-MM-DD).")
  var asOf: String?

  @Flag(help: "Publish drafts too.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(name: .customLong("base-url"), help: "Replaces base-url of site.yaml.")
  var baseURL: String?

  var root: FilePath { FilePath(project) }

  func day() throws -> CalendarDate? {
    guard let asOf else { return nil }
    guard let date = CalendarDate(iso: asOf) else {
      throw Failure.usage("--as-of needs a date that exists, as in 2026-11-22")
    }
    return date
  }

  /// The address given with `--base-url`, ending in a slash.
  func address() throws -> String? {
    guard let baseURL else { return nil }
    let bytes = baseURL.utf8
    let isWeb = bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8)
    guard isWeb, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Failure.usage("--base-url needs an address that starts with https:// or http://")
    }
    return bytes.last == UInt8(ascii: "/") ? baseURL : baseURL + "/"
  }

  func jobCount() throws -> Int { try Self.jobCount(jobs) }

  static func jobCount(_ jobs: Int?) throws -> Int {
    guard let jobs else { return Machine.processors }
    guard (1...256).contains(jobs) else { throw Failure.usage("--jobs needs 1 to 256") }
    return jobs
  }
}
