/// The value of a fact.
package enum FactValue: Sendable, Hashable {
  /// A number, with its interval where one is given.
  case number(Double, low: Double?, high: Double?)
  case date(CalendarDate)
  case text(String)
  case boolean(Bool)
  /// Nobody could be found who says it.
  case unknown
}
