internal import ContentModel
internal import Diagnostics
internal import MarkdownRendering
internal import OutputWriting
internal import SitePlanning

/// The terms of `guide/glossary.md`: one heading of the second level for each, and what is below.
struct Glossary: Sendable {
  static let file = "Content/guide/glossary.md"

  /// Its page; `nil` when there is none.
  let page: OutputPath?
  /// Names in site.yaml that are none of a term.
  let log: DiagnosticLog
  private let index: TermIndex?
  private let exceptions: Set<Int>

  init(_ catalog: Catalog, _ plan: SitePlan) {
    let settings = catalog.site.glossary
    let planned = plan.pages.first { $0.page.file.path == Self.file }
    page = planned?.path
    guard let source = planned?.page, settings.isLinked else {
      index = nil
      exceptions = []
      log = DiagnosticLog()
      return
    }
    let terms = Self.terms(source, catalog)
    var found = DiagnosticLog()
    var places: Set<Int> = []
    for exception in settings.exceptions {
      guard let place = terms.firstIndex(where: { $0.anchor == exception.id }) else {
        let near = Suggestion.nearest(to: exception.id, among: terms.map(\.anchor))
        found.error(
          .unknownReference, "the glossary has no term with the id '\(exception.id)'",
          at: exception.range, fixes: near.map { [Fix("did you mean '\($0)'?")] } ?? [])
        continue
      }
      places.insert(place)
    }
    index = terms.isEmpty ? nil : TermIndex(terms)
    exceptions = places
    log = found
  }

  /// What a page links; `nil` for the glossary itself and for a page that wants none.
  func links(for page: Page, at path: OutputPath) -> TermLinks? {
    guard let index, let target = self.page, target != path, page.linksTerms else { return nil }
    return TermLinks(
      index: index, address: RelativeAddress.address(to: target, from: path),
      exceptions: exceptions)
  }

  private static func terms(_ page: Page, _ catalog: Catalog) -> [TermIndex.Term] {
    var options = MarkdownOptions()
    options.collectsText = true
    var context = MarkdownContext()
    context.sourceIDs = Set(catalog.sources.map(\.id))
    // What is wrong with the page is reported when it is rendered.
    let rendered = MarkdownRenderer(options: options).render(
      page.file, body: page.bodyOffset..<page.file.bytes.count, context: context)
    var definitions: [String: String] = [:]
    for section in rendered.sections {
      guard let id = section.headingID else { continue }
      definitions[id] = String(decoding: section.lead, as: UTF8.self)
    }
    return rendered.outline.filter { $0.level == 2 }.map { heading in
      TermIndex.Term(
        forms: forms(heading.text), anchor: heading.id, definition: definitions[heading.id] ?? "")
    }
  }

  /// The ways a term is written: `Percentile (p95, p99)` is written in three.
  private static func forms(_ heading: String) -> [String] {
    let bytes = heading.utf8
    guard let open = bytes.firstIndex(of: UInt8(ascii: "(")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return [heading] }
    let inner = bytes[bytes.index(after: open)..<close].split(separator: UInt8(ascii: ","))
    return ([bytes[..<open]] + inner).map { part in
      let start = part.drop { $0 == UInt8(ascii: " ") }
      let end = start.lastIndex { $0 != UInt8(ascii: " ") }.map { bytes.index(after: $0) }
      return String(decoding: start[..<(end ?? start.endIndex)], as: UTF8.self)
    }.filter { !$0.utf8.isEmpty }
  }
}
