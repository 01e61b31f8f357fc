internal import ContentModel

extension Picture {
  /// The picture itself as an address, so that a page needs no other file.
  var address: String {
    var out = Array("data:\(kind.mediaType);base64,".utf8)
    Base64.append(bytes, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
