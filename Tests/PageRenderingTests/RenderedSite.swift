import ContentLoading
import ContentModel
import Diagnostics
import OutputWriting
import PageRendering
import SiteChecking
import SitePlanning
import Templating
import TestSupport
import Testing

/// The fixture about brokers with some files replaced, rendered in memory.
struct RenderedSite {
  let pages: [RenderedPage]
  let log: DiagnosticLog
  let context: GuideContext

  /// Renders the fixture.
  ///
  /// - Parameters:
  ///   - replacements: Texts by their path in Content/.
  ///   - assets: Paths of further files that are copied.
  /// - Throws: What the expectations throw.
  init(replacing replacements: [String: String] = [:], assets: [String] = []) throws {
    let folder = "Tests/Fixtures/brokers/Content"
    var files: [String: [UInt8]] = [:]
    for path in try Repository.files(in: folder) where !path.hasSuffix(".svg") {
      files["Content/" + path] = try Repository.bytes(folder + "/" + path)
    }
    for (path, text) in replacements { files["Content/" + path] = Array(text.utf8) }
    let (loaded, found) = CatalogLoader.load(
      files.map { SourceFile(path: $0.key, bytes: $0.value) })
    #expect(found.isEmpty, "\(found.entries)")
    let catalog = try #require(loaded)
    let (plan, planLog) = SitePlanner.plan(
      catalog, assets: ["Content/assets/fan.svg"] + assets, includesDrafts: false)
    #expect(planLog.isEmpty)
    let templates = try Repository.files(in: "Tests/Fixtures/templates").map { path in
      SourceFile(
        path: "Templates/" + path,
        bytes: try Repository.bytes("Tests/Fixtures/templates/" + path))
    }
    let compilation = TemplateLibrary.compile(
      files: templates, in: "Templates", roots: GuideRenderer.roots)
    #expect(!compilation.log.hasErrors, "\(compilation.log.entries)")
    context = GuideContext(catalog, plan, on: catalog.latestDate)
    let renderer = GuideRenderer(context, try #require(compilation.library))
    pages = renderer.jobs.compactMap { renderer.render($0) }
    var log = DiagnosticLog()
    for page in pages { log.merge(page.log) }
    log.merge(AnchorCheck.check(pages))
    self.log = log
  }

  /// The text of a page by its path under guide/.
  func text(_ path: String) throws -> String {
    let page = try #require(pages.first { $0.path.string == "guide/" + path })
    return String(decoding: page.bytes, as: UTF8.self)
  }
}

/// A page with the places of expected problems between « and ».
struct MarkedPage {
  let text: String
  let places: [Range<Int>]

  init(_ body: String) {
    var bytes = Array("---\ntitle: Probe\n---\n".utf8)
    var places: [Range<Int>] = []
    var start = 0
    for scalar in body.unicodeScalars {
      switch scalar {
      case "«": start = bytes.count
      case "»": places.append(start..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.places = places
  }
}
