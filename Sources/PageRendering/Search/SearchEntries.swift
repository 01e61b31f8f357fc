internal import ContentModel
internal import MarkdownRendering
internal import OutputWriting
package import SearchIndexing
internal import SitePlanning
internal import Templating

/// What a search can find on each page, and in the data.
package struct SearchEntries {
  let context: GuideContext

  package init(_ context: GuideContext) {
    self.context = context
  }

  /// What can be found on a page: the page itself, and its parts where its text is searched.
  func all(
    _ path: OutputPath, _ record: TemplateRecord, _ body: GuideBody?, isPair: Bool
  ) -> [SearchEntry] {
    let plan = context.plan
    guard context.searchExtent != .nothing, path != plan.notFound, path != plan.search else {
      return []
    }
    let title = record.text("title")
    let address = address(path)
    if isPair {
      return [SearchEntry(.comparison, title: title, page: address, pageTitle: title, text: [])]
    }
    let alternative = context.alternativeOfPage[path]
    let lead = [record.text("description")] + (alternative.map(properties) ?? [])
    var text = Array(lead.filter { !$0.utf8.isEmpty }.joined(separator: " ").utf8)
    guard let body, context.searchExtent == .texts else {
      return [
        SearchEntry(
          alternative == nil ? .page : .alternative, title: title, page: address,
          pageTitle: title, text: text)
      ]
    }
    var texts: [String: [UInt8]] = [:]
    for section in body.rendered.sections {
      if let id = section.headingID {
        texts[id] = section.text
      } else if !section.text.isEmpty {
        text += [UInt8(ascii: " ")] + section.text
      }
    }
    let isGlossary = context.glossary.page == path
    return [
      SearchEntry(
        alternative == nil ? .page : .alternative, title: title, page: address, pageTitle: title,
        text: text)
    ]
      + body.rendered.outline.map { heading in
        SearchEntry(
          isGlossary && heading.level == 2 ? .term : .section, title: heading.text, page: address,
          pageTitle: title, anchor: heading.id, text: texts[heading.id] ?? [])
      }
  }

  /// The capabilities, each at its row of the comparison of all.
  package func capabilities() -> [SearchEntry] {
    guard context.searchExtent != .nothing, let matrix = context.plan.matrix else { return [] }
    let title = MatrixPageModel.title(context.catalog.site.subject)
    return context.catalog.capabilities.map { capability in
      SearchEntry(
        .capability, title: capability.title, page: address(matrix), pageTitle: title,
        anchor: MatrixTable.anchor(of: capability), text: Array(capability.definition.utf8))
    }
  }

  /// What else a reader may know an alternative by.
  private func properties(_ alternative: Alternative) -> [String] {
    let catalog = context.catalog
    let languages = alternative.languageIDs.map { id in
      catalog.languages.first { $0.id == id }?.title ?? id
    }
    let runtime = alternative.runtimeID.flatMap { catalog.runtime($0)?.name }
    let kind = alternative.category.map(catalog.site.subject.title(ofKind:))
    return [alternative.summary, kind, runtime].compactMap(\.self) + languages
  }

  private func address(_ path: OutputPath) -> String {
    String(decoding: path.string.utf8.dropFirst("guide/".utf8.count), as: UTF8.self)
  }
}
