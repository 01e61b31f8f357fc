package import Diagnostics
package import OutputWriting

/// A finished page and what has to be checked once all pages are there.
package struct RenderedPage: Sendable {
  package let path: OutputPath
  package let bytes: [UInt8]
  /// The ids that a link may name.
  package let anchors: Set<String>
  /// Links to places on pages of this site.
  package let anchorLinks: [AnchorLink]
  /// The sources cited.
  package let citedSources: Set<String>
  package let log: DiagnosticLog

  package init(
    path: OutputPath, bytes: [UInt8], anchors: Set<String>, anchorLinks: [AnchorLink],
    citedSources: Set<String>, log: DiagnosticLog
  ) {
    self.path = path
    self.bytes = bytes
    self.anchors = anchors
    self.anchorLinks = anchorLinks
    self.citedSources = citedSources
    self.log = log
  }
}

extension RenderedPage {
  /// The same page without its bytes, once they are written.
  package var withoutBytes: RenderedPage {
    RenderedPage(
      path: path, bytes: [], anchors: anchors, anchorLinks: anchorLinks,
      citedSources: citedSources, log: log)
  }
}
