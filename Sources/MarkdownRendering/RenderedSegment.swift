package import Markup

/// A piece of a rendered page; the pieces are put one after the other.
package enum RenderedSegment: Sendable, Hashable {
  /// Markup that is only complete together with the pieces around it.
  case html(TrustedHTML)
  case dataBlock(DataBlock)
}
