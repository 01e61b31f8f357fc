/// How a reader expects numbers and days to be written; the words around them stay as they are.
///
/// The whole table is here, so the same name gives the same text on every machine.
package struct Conventions: Sendable, Hashable {
  package let name: String
  let decimalSign: String
  let groupSign: String
  /// What stands between a number and its percent sign.
  let percentSpace: String
  private let months: [String]
  private let pattern: Pattern

  /// The order of the parts of a day.
  private enum Pattern: Sendable {
    /// 22 November 2026
    case dayFirst
    /// November 22, 2026
    case monthFirst
    /// 22. November 2026
    case ordinalDayFirst
  }

  /// What numbers are written by now; reports set it to what their reader is used to.
  @TaskLocal package static var current = Conventions.british

  /// "1,234.5", "12 %" with a narrow space, "22 November 2026".
  package static let british = Conventions(
    name: "en-GB", decimalSign: ".", groupSign: ",", percentSpace: "\u{202F}",
    months: english, pattern: .dayFirst)

  package static let all = [
    british,
    Conventions(
      name: "en-US", decimalSign: ".", groupSign: ",", percentSpace: "", months: english,
      pattern: .monthFirst),
    Conventions(
      name: "de", decimalSign: ",", groupSign: ".", percentSpace: "\u{202F}",
      months: [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
      ], pattern: .ordinalDayFirst),
    Conventions(
      name: "fr", decimalSign: ",", groupSign: "\u{202F}", percentSpace: "\u{202F}",
      months: [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ], pattern: .dayFirst),
  ]

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The conventions of a name; British ones where there is none of that name.
  package static func named(_ name: String) -> Conventions {
    all.first { $0.name == name } ?? british
  }

  /// A day in words; a number that is no month is left out.
  package func day(_ day: Int, month: Int, year: Int) -> String {
    let month = months.indices.contains(month - 1) ? months[month - 1] : ""
    switch pattern {
    case .dayFirst: return "\(day)\u{00A0}\(month) \(year)"
    case .monthFirst: return "\(month)\u{00A0}\(day), \(year)"
    case .ordinalDayFirst: return "\(day).\u{00A0}\(month) \(year)"
    }
  }
}
