/// The kinds of pictures that browsers and print engines show alike.
package enum PictureKind: String, Sendable, Hashable, CaseIterable {
  case svg = "SVG"
  case png = "PNG"
  case jpeg = "JPEG"

  /// As in RFC 6838's registry.
  package var mediaType: String {
    switch self {
    case .svg: "image/svg+xml"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    }
  }

  /// How the names of such files end, the usual way first.
  package var endings: [String] {
    switch self {
    case .svg: ["svg"]
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg"]
    }
  }
}
