internal import ContentModel

/// The end of support in words.
enum SupportText {
  static func words(_ end: SupportEnd) -> String {
    switch end {
    case .date(let date): "until \(date.words)"
    case .open: "with no end published"
    case .unknown: "until an unknown date"
    }
  }

  /// The latest end of security fixes among the lines released by a day.
  static func latest(_ lifecycle: [ReleaseLine], on day: CalendarDate) -> String {
    if lifecycle.contains(where: { $0.securityUntil == .open }) { return "no end published" }
    let ends = lifecycle.compactMap { line -> CalendarDate? in
      guard (line.released ?? .earliest) <= day, case .date(let end) = line.securityUntil else {
        return nil
      }
      return end
    }
    return ends.max()?.words ?? "unknown"
  }
}
