internal import ContentModel
internal import Diagnostics
internal import ReportRendering
internal import SourceReading

/// What the reports of a publication are made from.
///
/// What they share is hashed once: the data, the templates and the program's version.
struct ReportOrigins: Sendable {
  private let tree: SourceTree
  private let day: CalendarDate?
  private let shared: ContentFingerprint

  /// - Parameters:
  ///   - project: The files.
  ///   - day: The day that was given on the command line.
  init(_ project: LoadedProject, asOf day: CalendarDate? = nil) {
    var fingerprint = ContentFingerprint()
    fingerprint.add("version", Array(ProgramVersion.text.utf8))
    for file in project.tree.files {
      if LoadedProject.isConfidential(file.path) { continue }
      if file.path.utf8.starts(with: "Content/guide/".utf8) { continue }
      fingerprint.add(file.path, file.bytes)
    }
    tree = project.tree
    self.day = day
    shared = fingerprint
  }

  /// What the report of one project is made from: its own profile, never another client's.
  func provenance(of id: String) -> ReportProvenance {
    var fingerprint = shared
    if let profile = tree.file(at: "Content/projects/\(id).yaml") {
      fingerprint.add(profile.path, profile.bytes)
    }
    return ReportProvenance(
      program: "Assay " + ProgramVersion.text, fingerprint: fingerprint.text, asOf: day)
  }
}
