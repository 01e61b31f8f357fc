internal import ContentModel
internal import OutputWriting
internal import SitePlanning

/// llms.txt: what the guide holds, for programs that read text (https://llmstxt.org).
package enum LanguageModelIndex {
  /// The file: the title, the description, then the copies of all pages with what each says.
  ///
  /// Comparisons of two stand under `Optional`, which a reader short of room leaves out.
  package static func bytes(_ context: GuideContext, _ pages: [RenderedPage]) -> [UInt8] {
    let plan = context.plan
    let site = context.catalog.site
    let subject = site.subject
    var out = MarkdownBuffer()
    out.heading(1, site.title)
    if let description = site.description { out.quote(description) }
    out.paragraph("Each page is listed as Markdown. Every value has its source and its date.")
    let written = Set(plan.pages.map(\.path))
    let products = Set(plan.alternatives.values)
    let pairs = Set(plan.pairs.values)
    func isOther(_ path: OutputPath) -> Bool {
      !written.contains(path) && !products.contains(path) && !pairs.contains(path)
    }
    let sections: [(title: String, includes: (OutputPath) -> Bool)] = [
      ("Guide", written.contains), (Words.capitalised(subject.plural), products.contains),
      ("Lists and tools", isOther),
    ]
    for section in sections {
      write(section.title, pages.filter { section.includes($0.path) }, context, &out)
    }
    let data = [
      (plan.evidence, "The evidence as JSON"), (plan.evidenceTable, "The evidence as a table"),
      (plan.feed, "What changed in the evidence, as a feed"),
    ].compactMap { path, title in
      path.map { MarkdownText.link(title, to: address($0, context)) }
    }
    if !data.isEmpty {
      out.heading(2, "Data")
      let licence = site.dataLicence.map { ": " + MarkdownText.link($0.name, to: $0.url) } ?? ""
      out.list(data.map { $0 + licence })
    }
    write("Optional", pages.filter { pairs.contains($0.path) }, context, &out)
    return out.bytes
  }

  private static func write(
    _ title: String, _ pages: [RenderedPage], _ context: GuideContext, _ out: inout MarkdownBuffer
  ) {
    let lines = pages.sorted { $0.path < $1.path }.compactMap { page -> String? in
      guard let copy = context.plan.markdownPages[page.path] else { return nil }
      let link = MarkdownText.link(page.title, to: address(copy, context))
      return page.description.map { link + ": " + MarkdownText.escaped($0) } ?? link
    }
    guard !lines.isEmpty else { return }
    out.heading(2, title)
    out.list(lines)
  }

  private static func address(_ path: OutputPath, _ context: GuideContext) -> String {
    CanonicalAddress.of(path, context.catalog.site)
      ?? String(decoding: path.string.utf8.dropFirst("guide/".utf8.count), as: UTF8.self)
  }
}
