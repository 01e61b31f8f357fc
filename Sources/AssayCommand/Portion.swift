internal import BuildCaching
internal import Diagnostics
internal import OutputWriting
internal import PageRendering

/// Pages that one task rendered, without their bytes, which are staged already.
struct Portion: Sendable {
  var pages: [RenderedPage] = []
  var log = DiagnosticLog()
  /// What the next build need not make again.
  var products: [BuildRecord.Product] = []
}
