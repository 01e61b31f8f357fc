/// A piece of HTML that was made by code of ours and goes onto a page as it is.
///
/// Values from content are never put into it unescaped: it is made by ``HTMLBuffer``, by the
/// Markdown writer and by the template renderer only.
package struct TrustedHTML: Sendable, Hashable {
  /// The markup as UTF-8.
  package let bytes: [UInt8]

  /// Takes bytes that the caller has already made safe.
  package init(alreadySafe bytes: [UInt8]) {
    self.bytes = bytes
  }

  package static let empty = TrustedHTML(alreadySafe: [])

  package var isEmpty: Bool { bytes.isEmpty }
}
