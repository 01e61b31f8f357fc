package import Diagnostics
package import OutputWriting
package import SearchIndexing

/// A finished page and what has to be checked once all pages are there.
///
/// A class, because pages are gathered from list to list: a copy would count a dozen references.
package final class RenderedPage: Sendable {
  package let path: OutputPath
  package let bytes: [UInt8]
  /// As in the page's heading.
  package let title: String
  package let description: String?
  /// Whether search results and lists may show it.
  package let isListed: Bool
  /// What it is made from.
  package let source: SourceRange?
  /// The ids that a link may name.
  package let anchors: [String]
  /// Links to places on pages of this site.
  package let anchorLinks: [AnchorLink]
  /// The sources cited.
  package let citedSources: Set<String>
  package let log: DiagnosticLog
  /// Its copy in Markdown, where the guide has such copies.
  package let markdown: MarkdownPage?
  /// What a search can find on it.
  package let searchEntries: [SearchEntry]

  package init(
    path: OutputPath, bytes: [UInt8], title: String, description: String?, isListed: Bool,
    source: SourceRange?, anchors: [String], anchorLinks: [AnchorLink],
    citedSources: Set<String>, log: DiagnosticLog, markdown: MarkdownPage?,
    searchEntries: [SearchEntry] = []
  ) {
    self.path = path
    self.bytes = bytes
    self.title = title
    self.description = description
    self.isListed = isListed
    self.source = source
    self.anchors = anchors
    self.anchorLinks = anchorLinks
    self.citedSources = citedSources
    self.log = log
    self.markdown = markdown
    self.searchEntries = searchEntries
  }
}

extension RenderedPage {
  /// The same page without its bytes, once they are written.
  package var withoutBytes: RenderedPage {
    RenderedPage(
      path: path, bytes: [], title: title, description: description, isListed: isListed,
      source: source, anchors: anchors, anchorLinks: anchorLinks, citedSources: citedSources,
      log: log, markdown: nil, searchEntries: searchEntries)
  }
}
