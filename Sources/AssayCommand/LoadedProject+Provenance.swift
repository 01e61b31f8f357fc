internal import ContentModel
internal import Diagnostics
internal import ReportRendering
internal import SourceReading

extension LoadedProject {
  /// What the report of one project is made from.
  func provenance(of id: String, asOf day: CalendarDate?) -> ReportProvenance {
    ReportProvenance(
      program: "Assay " + ProgramVersion.text, fingerprint: fingerprint(of: id), asOf: day)
  }

  /// A hash over the data, this project's own profile, the templates and the program's version;
  /// never over another client's profile.
  func fingerprint(of id: String) -> String {
    var fingerprint = ContentFingerprint()
    fingerprint.add("version", Array(ProgramVersion.text.utf8))
    for file in tree.files {
      let isProfile = Self.isConfidential(file.path)
      if isProfile, file.path != "Content/projects/\(id).yaml" { continue }
      if file.path.utf8.starts(with: "Content/guide/".utf8) { continue }
      fingerprint.add(file.path, file.bytes)
    }
    return fingerprint.text
  }
}
