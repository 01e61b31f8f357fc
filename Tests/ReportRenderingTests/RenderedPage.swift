import Advising
import BrokerFixture
import ContentModel
import Diagnostics
import Narrative
import ReportRendering
import Templating
import TestSupport
import Testing

/// A report made with the project's own templates, and what can be read off its HTML.
struct RenderedPage {
  let report: RenderedReport
  let html: String

  init(_ project: BrokerProject) throws {
    func bytes(_ path: String) throws -> [UInt8] { try Repository.bytes("Templates/" + path) }
    let names = try Repository.files(in: "Templates/report").map { "report/" + $0 }
    let files = try (["report.mustache"] + names).map {
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
    let narrator = try project.narrator
    let provenance = ReportProvenance(program: "assay test", fingerprint: "0f", asOf: nil)
    report = ReportRenderer(
      catalog: narrator.catalog, library: library, styles: styles, provenance: provenance
    ).render(narrator.advice)
    html = String(decoding: report.html, as: UTF8.self)
  }

  /// The values of an attribute, in order.
  func values(_ attribute: String) -> [String] {
    html.matches(of: /\s([a-z-]+)="([^"]*)"/).filter { $0.output.1 == attribute }.map {
      String($0.output.2)
    }
  }

  /// The page without its style sheet and without tags.
  var text: String {
    html.replacing(/<style>[\s\S]*?<\/style>/, with: "").replacing(/<[^>]*>/, with: " ")
  }
}
