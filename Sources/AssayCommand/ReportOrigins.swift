internal import ContentModel
internal import Diagnostics
internal import Locking
internal import ReportRendering
internal import SourceReading

/// What the reports of a publication are made from.
///
/// What they share is hashed once: the data, the templates and typefaces, the publisher's logo and the
/// program's version.
struct ReportOrigins: Sendable {
  private let project: LoadedProject
  private let day: CalendarDate?
  private let shared: ContentFingerprint

  /// - Parameters:
  ///   - project: The files.
  ///   - day: The day that was given on the command line.
  /// - Throws: When a file cannot be read.
  init(_ project: LoadedProject, asOf day: CalendarDate? = nil) throws {
    var fingerprint = ContentFingerprint()
    fingerprint.add("version", Array(ProgramVersion.text.utf8))
    for file in project.tree.files {
      if LoadedProject.isConfidential(file.path) { continue }
      if file.path.utf8.starts(with: "Content/guide/".utf8) { continue }
      fingerprint.add(file.path, file.bytes)
    }
    let logo = project.catalog?.site.brand.logo.map { "Content/" + $0 }
    // What cannot be read is reported where it is put into the page.
    var log = DiagnosticLog()
    for asset in project.tree.assets
    where asset.path == logo || asset.path.utf8.starts(with: "Templates/".utf8) {
      if let bytes = try project.tree.bytes(of: asset, log: &log) {
        fingerprint.add(asset.path, bytes)
      }
    }
    self.project = project
    self.day = day
    shared = fingerprint
  }

  /// What the report of one project is made from: its own profile and picture, never another client's.
  ///
  /// - Throws: When the picture cannot be read.
  func provenance(of id: String) throws -> ReportProvenance {
    var fingerprint = shared
    let picture = project.catalog?.projects.first { $0.id == id }?.picture
    for path in ["Content/projects/\(id).yaml", picture].compactMap(\.self) {
      var log = DiagnosticLog()
      if let bytes = try project.bytes(at: path, log: &log) { fingerprint.add(path, bytes) }
    }
    return ReportProvenance(
      program: "Assay " + ProgramVersion.text, fingerprint: fingerprint.text, asOf: day)
  }
}
