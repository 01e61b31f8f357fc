/// A text with the places of expected problems between « and ».
struct MarkedText {
  let bytes: [UInt8]
  /// In byte offsets of the text without the marks.
  let places: [Range<Int>]

  init(_ text: String) {
    var bytes: [UInt8] = []
    var places: [Range<Int>] = []
    var start: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": start = bytes.count
      case "»":
        places.append((start ?? bytes.count)..<bytes.count)
        start = nil
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.places = places
  }
}
