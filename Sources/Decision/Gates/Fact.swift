/// A known fact about an alternative; an unknown one is simply absent.
package enum Fact: Sendable, Equatable {
  case single(FactValue)
  case several([FactValue])

  var isFinite: Bool {
    switch self {
    case .single(let value): value.isFinite
    case .several(let values): values.allSatisfy(\.isFinite)
    }
  }
}
