/// What a search can find; the order is the order of the kinds in the index.
package enum SearchKind: Int, Sendable, CaseIterable {
  /// A page of the guide.
  case page
  /// A part of a page, under a heading of its own.
  case section
  /// One of the things that are compared.
  case alternative
  /// Something that an alternative can have.
  case capability
  /// A word of the glossary.
  case term
  /// The comparison of two alternatives.
  case comparison

  /// How the kind is called beside a hit.
  func name(alternative: String) -> String {
    switch self {
    case .page: "Page"
    case .section: "Section"
    case .alternative: alternative
    case .capability: "Capability"
    case .term: "Glossary"
    case .comparison: "Comparison"
    }
  }
}
