/// The largest files that are read, in bytes; larger ones are refused before they are opened.
package struct SourceLimits: Sendable, Hashable {
  package var page = 1 << 20
  package var yaml = 1 << 20
  /// Templates, style sheets, scripts and plain text.
  package var template = 1 << 20
  /// Drawings, and the pictures of clients.
  package var picture = 256 << 10
  package var asset = 20 << 20
  /// How many folders may lie inside each other, the first one included.
  package var depth = 16

  package init() {}

  /// The limit for one kind of file.
  package func size(of kind: SourceKind) -> Int {
    switch kind {
    case .page: page
    case .yaml: yaml
    case .template, .style, .script, .text: template
    case .image, .picture: picture
    case .asset: asset
    }
  }
}
