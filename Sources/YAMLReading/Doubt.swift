/// What is not known of a vocabulary because the place that declares it is damaged.
///
/// A name that may have been declared there is no problem of its own.
package struct Doubt: Sendable {
  /// Whether any name may have been declared.
  package var isOfAll: Bool
  /// Names whose declarations could not be read in full.
  package var names: Set<String>

  package init(ofAll isOfAll: Bool = false, of names: Set<String> = []) {
    self.isOfAll = isOfAll
    self.names = names
  }

  /// Whether a name may have been declared.
  package func isOf(_ name: String) -> Bool { isOfAll || names.contains(name) }

  /// Adds what is not known for another reason.
  package mutating func merge(_ other: Doubt) {
    isOfAll = isOfAll || other.isOfAll
    names.formUnion(other.names)
  }
}
