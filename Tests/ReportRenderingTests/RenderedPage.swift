import Advising
import BrokerFixture
import ContentModel
import Diagnostics
import Foundation
import Narrative
import ReportRendering
import Templating
import Testing

/// A report made with the project's own templates, and what can be read off its HTML.
struct RenderedPage {
  let report: RenderedReport
  let html: String

  init(_ project: BrokerProject) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Templates")
    func bytes(_ path: String) throws -> [UInt8] {
      Array(try Data(contentsOf: root.appending(path: path)))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path() + "/report")
    let files = try (["report.mustache"] + names.map { "report/" + $0 }).map {
      SourceFile(path: "Templates/" + $0, bytes: try bytes($0))
    }
    let compiled = TemplateLibrary.compile(
      files: files, in: "Templates", roots: [ReportRenderer.root])
    let library = try #require(compiled.library, "\(compiled.log.entries.map(\.message))")
    var fonts: [String: [UInt8]] = [:]
    for name in ["sans-bold", "sans-regular", "serif-bold", "serif-italic", "serif-regular"] {
      fonts["fonts/\(name).woff2"] = try bytes("fonts/\(name).woff2")
    }
    let styles = ReportStyles.assemble(
      sheets: [try bytes("tokens.css"), try bytes("base.css"), try bytes("report.css")],
      fonts: fonts)
    #expect(styles.missing == [])
    let narrator = try project.narrator
    let provenance = ReportProvenance(program: "assay test", fingerprint: "0f", asOf: nil)
    report = ReportRenderer(
      catalog: narrator.catalog, library: library, styles: styles.css, provenance: provenance
    ).render(narrator.advice)
    html = String(decoding: report.html, as: UTF8.self)
  }

  /// The values of an attribute, in order.
  func values(_ attribute: String) -> [String] {
    html.matches(of: try! Regex("[ ]\(attribute)=\"([^\"]*)\"")).map {
      String($0.output[1].substring ?? "")
    }
  }

  /// The page without its style sheet and without tags.
  var text: String {
    html.replacing(try! Regex("(?s)<style>.*?</style>"), with: "")
      .replacing(try! Regex("<[^>]*>"), with: " ")
  }
}
