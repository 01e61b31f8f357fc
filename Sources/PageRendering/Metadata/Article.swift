internal import ContentModel

/// What search engines want to know of a page that somebody wrote.
struct Article {
  var published: CalendarDate?
  var modified: CalendarDate?
  /// The ids of the sources it cites, each once.
  var sourceIDs: [String] = []
}
