/// One value of a fact that a gate can look at.
package enum FactValue: Sendable, Equatable {
  case boolean(Bool)
  case number(Double)
  case text(String)

  /// Texts are equal where their UTF-8 bytes are; values of different kinds never are.
  package static func == (first: FactValue, second: FactValue) -> Bool {
    switch (first, second) {
    case (.boolean(let one), .boolean(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.text(let one), .text(let other)): one.utf8.elementsEqual(other.utf8)
    default: false
    }
  }

  var isFinite: Bool {
    if case .number(let number) = self { number.isFinite } else { true }
  }
}
