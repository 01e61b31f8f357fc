package import ContentModel
internal import Markup

/// Writes facts as a reader sees them.
package enum FactText {
  /// The value with its unit; "unknown" where it is.
  package static func plain(_ fact: Fact, _ definition: FactDefinition?) -> String {
    switch fact.value {
    case .number(let value, _, _):
      let text = NumberText.decimal(value, decimals: definition?.decimals ?? 0)
      return withUnit(text, definition?.unit)
    case .date(let date):
      return Conventions.current.day(date.day, month: date.month, year: date.year)
    case .text(let text): return definition?.labels[text] ?? text
    case .boolean(let flag): return flag ? "yes" : "no"
    case .unknown: return "unknown"
    }
  }

  /// A number with its unit; a percent sign follows a narrow space, words a no-break space.
  package static func withUnit(_ text: String, _ unit: String?) -> String {
    switch unit {
    case nil: text
    case "%", "percent": NumberText.percent(text)
    case let unit?: text + "\u{00A0}" + unit
    }
  }
}
