internal import ContentModel

/// The end of support in words.
enum SupportText {
  static func words(_ end: SupportEnd) -> String {
    switch end {
    case .date(let date): "until \(date.iso)"
    case .open: "with no end published"
    case .unknown: "until an unknown date"
    }
  }
}
