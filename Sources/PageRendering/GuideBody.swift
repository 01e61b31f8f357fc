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
    // What the links within the site lead to, in their order.
    var targets: [OutputPath?] = []
    markdown.resolveLink = { destination in
      guard case .site(let target, let fragment) = destination else { return .unchanged }
      let page = context.plan.pageOfFile.target(of: target, in: file.path)
      targets.append(page)
      if let page {
        return .address(RelativeAddress.address(to: page, from: path, fragment: fragment))
      }
      guard let resolved = RelativeAddress.resolve(target, against: file.path) else {
        return .broken(message: "the link leads out of the project's folder", suggestion: nil)
      }
      if let asset = context.plan.assetOfFile[resolved] {
        return .address(RelativeAddress.address(to: asset, from: path, fragment: fragment))
      }
      let near = Suggestion.nearest(
        to: resolved,
        among: context.plan.pageOfFile.files + Array(context.plan.assetOfFile.keys))
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
    var next = 0
    for link in rendered.links {
      switch link.destination {
      case .fragment(let fragment):
        if !fragment.isEmpty {
          links.append(AnchorLink(target: path, fragment: fragment, range: link.range))
        }
      case .site(_, let fragment):
        if let fragment, let found = targets[next] {
          links.append(AnchorLink(target: found, fragment: fragment, range: link.range))
        }
        next += 1
      case .external: break
      }
    }
    self.page = page
    self.rendered = rendered
    anchorLinks = links
    self.log = log
  }
}
