/// A picture that is put into the page itself.
package struct ReportImage: Sendable, Hashable {
  /// Such as `image/svg+xml`.
  package let mediaType: String
  package let bytes: [UInt8]

  package init(mediaType: String, bytes: [UInt8]) {
    self.mediaType = mediaType
    self.bytes = bytes
  }

  /// A picture whose kind the ending of its file's name tells: svg, png, webp or gif, otherwise JPEG.
  package init(fileName: String, bytes: [UInt8]) {
    let ending = fileName.utf8.split(separator: UInt8(ascii: ".")).last.map { String($0) ?? "" }
    let mediaType =
      switch ending ?? "" {
      case "svg": "image/svg+xml"
      case "png": "image/png"
      case "webp": "image/webp"
      case "gif": "image/gif"
      default: "image/jpeg"
      }
    self.init(mediaType: mediaType, bytes: bytes)
  }

  var address: String {
    var out = Array("data:\(mediaType);base64,".utf8)
    Base64.append(bytes, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
