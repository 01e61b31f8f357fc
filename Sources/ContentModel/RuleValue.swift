/// What a fact is compared with.
package enum RuleValue: Sendable, Hashable {
  case number(Double)
  case text(String)
  case texts([String])
  case boolean(Bool)
  case date(CalendarDate)
}
