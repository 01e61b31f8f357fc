internal import BuildCaching
internal import Diagnostics
internal import PageRendering

/// What is left of a guide once its files are handed over.
struct PublishedGuide: Sendable {
  let log: DiagnosticLog
  /// The sources that pages cite.
  let cited: Set<String>
  /// Without their bytes.
  let pages: [RenderedPage]
  /// What the next build need not make again.
  let products: [BuildRecord.Product]
}
