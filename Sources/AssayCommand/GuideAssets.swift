internal import ContentModel
internal import Diagnostics
internal import EvidencePublishing
internal import OutputWriting
internal import SitePlanning
internal import SourceReading

/// The style sheet, scripts and typefaces of the guide, and the fingerprints in their names.
///
/// A name that changes with the content lets a server say "keep this for ever" of the file. What
/// authors put into Content/assets/ keeps its name: others may link to it. So does the index of the
/// search: every page names it, and would change with the text of every other.
struct GuideAssets: Sendable {
  private(set) var fingerprints: [String: String] = [:]
  let styleSheet: [UInt8]
  let evidenceScript: [UInt8]

  /// Reads what is copied and makes what is made.
  ///
  /// - Parameters:
  ///   - project: The project's files.
  ///   - catalog: What is in them.
  ///   - assets: Paths of files to copy, in the project's folder.
  ///   - log: Receives style sheets that are missing, and what they name in vain.
  /// - Throws: When a file cannot be read.
  init(
    _ project: LoadedProject, _ catalog: Catalog, copying assets: [String],
    log: inout DiagnosticLog
  ) throws {
    for source in assets where source.utf8.starts(with: "Templates/".utf8) {
      if let bytes = try project.bytes(at: source, log: &log) {
        fingerprints[source] = ContentHash.name(of: bytes)
      }
    }
    let check = StyleSheetCheck(published: assets)
    for part in Set(StyleSheet.parts + ReportPublisher.parts).sorted() {
      guard let sheet = project.tree.file(at: "Templates/" + part) else { continue }
      check.check(sheet, isInReports: ReportPublisher.parts.contains(part), log: &log)
    }
    let css = StyleSheet.guide({ project.tree.file(at: $0) }, catalog.site.brand, log: &log)
    styleSheet = StyleSheet.naming(css, fingerprints)
    fingerprints[MadeAsset.styleSheet] = ContentHash.name(of: styleSheet)
    evidenceScript =
      catalog.questionnaire.questions.isEmpty ? [] : EvidenceDocument(catalog).script()
    fingerprints[MadeAsset.evidenceScript] = ContentHash.name(of: evidenceScript)
  }
}
