/// A picture that is put into the page itself.
package struct ReportImage: Sendable, Hashable {
  /// Such as `image/svg+xml`.
  package let mediaType: String
  package let bytes: [UInt8]

  package init(mediaType: String, bytes: [UInt8]) {
    self.mediaType = mediaType
    self.bytes = bytes
  }

  var address: String {
    var out = Array("data:\(mediaType);base64,".utf8)
    Base64.append(bytes, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
