package import Diagnostics

/// A fact that can be stated of an alternative: its name, type, unit and shelf life.
package struct FactDefinition: Sendable, Hashable {
  package let id: String
  package let title: String
  package let type: FactType
  package let unit: String?
  /// Digits shown after the decimal point.
  package let decimals: Int
  package let definition: String
  /// What a reader sees instead of a text value: "dates, with long-term lines" for `dated-lts`.
  package let labels: [String: String]
  /// After so many days a value counts as stale.
  package let shelfLifeDays: Int
  /// The criterion it belongs to, or `identity` or `lifecycle`.
  package let group: String
  package let range: SourceRange

  package init(
    id: String, title: String, type: FactType, unit: String?, decimals: Int, definition: String,
    labels: [String: String] = [:], shelfLifeDays: Int, group: String, range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.type = type
    self.unit = unit
    self.decimals = decimals
    self.definition = definition
    self.labels = labels
    self.shelfLifeDays = shelfLifeDays
    self.group = group
    self.range = range
  }
}
