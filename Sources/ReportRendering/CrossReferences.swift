/// Which sections lead to which place, noted while a page is composed, so that the place can lead
/// back.
///
/// A page is composed twice: the first time fills this, the second time reads it.
final class CrossReferences {
  /// The section that is being composed.
  var section = ReportSection.summary
  /// Sections by the id of the place they link to.
  private var users: [String: Set<ReportSection>] = [:]

  /// The section that is being composed links to a place.
  func use(_ place: ReportPlace) {
    use(place.back)
  }

  /// The section that is being composed links to what has this id.
  func use(_ place: String) {
    users[place, default: []].insert(section)
  }

  /// The sections that link to any of the places, in the order of the report.
  func sections(using places: [String]) -> [ReportSection] {
    let all = places.reduce(into: Set<ReportSection>()) { $0.formUnion(users[$1] ?? []) }
    return ReportSection.allCases.filter { all.contains($0) }
  }
}
