internal import ContentModel

/// The published end of security fixes of a release line, and where it is published.
struct SupportEnd {
  let day: CalendarDate
  let citation: Citation
}
