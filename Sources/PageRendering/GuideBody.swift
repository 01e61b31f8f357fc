internal import ContentModel
internal import Diagnostics
internal import MarkdownRendering
internal import Markup
internal import OutputWriting
internal import SitePlanning

/// A Markdown body rendered for its place on the site.
struct GuideBody {
  let page: Page
  let html: TrustedHTML
  let rendered: RenderedMarkdown
  let anchorLinks: [AnchorLink]
  let log: DiagnosticLog

  /// Renders a page's body.
  init(_ page: Page, at path: OutputPath, _ context: GuideContext, _ renderer: MarkdownRenderer) {
    let file = page.file
    let plan = context.plan
    var markdown = MarkdownContext()
    markdown.sourceIDs = context.sourceIDs
    markdown.sourcesWithPathLocators = context.sourcesWithPathLocators
    markdown.marginNote = { id, locator in
      context.sourcesByID[id].map { source in
        MarginNote(
          title: source.title, detail: source.publisher, address: source.address(of: locator))
      }
    }
    markdown.facts = context.inlineFacts
    markdown.terms = context.glossary.links(for: page, at: path)
    markdown.resolveLink = { destination in
      guard case .site(let target, let fragment) = destination else { return .unchanged }
      guard let resolved = RelativeAddress.resolve(target, against: file.path) else {
        return .broken(message: "the link leads out of the project's folder", suggestion: nil)
      }
      if let found = plan.pageOfFile[resolved] ?? plan.assetOfFile[resolved] {
        return .address(RelativeAddress.address(to: found, from: path, fragment: fragment))
      }
      let near = Suggestion.nearest(
        to: resolved, among: Array(plan.pageOfFile.keys) + Array(plan.assetOfFile.keys))
      return .broken(
        message: "there is no published file at '\(resolved)'",
        suggestion: near.map { RelativeAddress.reference(to: $0, from: file.path) })
    }
    markdown.resolveImage = markdown.resolveLink
    let rendered = renderer.render(
      file, body: page.bodyOffset..<file.bytes.count, context: markdown)
    let blocks = DataBlockRenderer(context: context, origin: path)
    var log = rendered.log
    if path == context.glossary.page { log.merge(context.glossary.log) }
    var number = 0
    html = rendered.html { block in
      number += 1
      return blocks.draw(block, number: number, log: &log)
    }
    var links: [AnchorLink] = []
    for link in rendered.links {
      switch link.destination {
      case .fragment(let fragment):
        if !fragment.isEmpty {
          links.append(AnchorLink(target: path, fragment: fragment, range: link.range))
        }
      case .site(let target, let fragment?):
        if let resolved = RelativeAddress.resolve(target, against: file.path),
          let found = plan.pageOfFile[resolved]
        {
          links.append(AnchorLink(target: found, fragment: fragment, range: link.range))
        }
      case .site, .external: break
      }
    }
    self.page = page
    self.rendered = rendered
    anchorLinks = links
    self.log = log
  }
}
