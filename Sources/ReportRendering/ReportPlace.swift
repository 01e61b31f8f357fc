/// An element of a report that figures lead to, and the section it stands in.
struct ReportPlace {
  let section: ReportSection
  let id: String

  init(_ section: ReportSection, _ id: String? = nil) {
    self.section = section
    self.id = id ?? section.rawValue
  }

  /// What leads back: the head of an appendix, and in a chapter the place itself.
  var back: String { section.isAppendix ? section.rawValue : id }
}
