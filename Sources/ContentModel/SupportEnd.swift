/// When support of a release line ends.
package enum SupportEnd: Sendable, Hashable {
  case date(CalendarDate)
  /// It is supported and no end has been published.
  case open
  case unknown

  /// Whether the line is supported on a day; `nil` when nobody says.
  package func covers(_ day: CalendarDate) -> Bool? {
    switch self {
    case .date(let end): day <= end
    case .open: true
    case .unknown: nil
    }
  }
}
