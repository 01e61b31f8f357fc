internal import ContentModel

/// Sorts alternatives by a fact; the unknown come last, equals keep their order.
enum FactOrder {
  static func sort(_ alternatives: inout [Alternative], by id: String, isDescending: Bool) {
    func key(_ alternative: Alternative) -> Double? {
      switch alternative.facts[id]?.value {
      case .number(let value, _, _): value
      case .date(let date): Double(date.dayNumber)
      case .boolean(let flag): flag ? 1 : 0
      case .text, .unknown, nil: nil
      }
    }
    let keyed = alternatives.enumerated().map { (index: $0, alternative: $1, key: key($1)) }
    alternatives = keyed.sorted { one, other in
      switch (one.key, other.key) {
      case (let first?, let second?) where first != second:
        isDescending ? first > second : first < second
      case (.some, nil): true
      case (nil, .some): false
      default: one.index < other.index
      }
    }.map(\.alternative)
  }
}
