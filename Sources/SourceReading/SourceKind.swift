/// What a project file is read as; its name decides.
package enum SourceKind: String, Sendable, Hashable, CaseIterable {
  case page, yaml, template, style, script, image, text
  /// A client's picture in bytes, for that client's report alone.
  case picture
  /// Bytes that are copied as they are.
  case asset

  /// Whether the file is text: valid UTF-8 with normalised line ends.
  package var isText: Bool { self != .asset && self != .picture }

  /// The kind a file extension stands for; extensions are lower-case and without the dot.
  init?(fileExtension: String) {
    switch fileExtension {
    case "md": self = .page
    case "yaml": self = .yaml
    case "mustache": self = .template
    case "css": self = .style
    case "js": self = .script
    case "svg": self = .image
    case "txt": self = .text
    default: return nil
    }
  }
}
