/// One level of a scale of judgement, with the words that say when it applies.
package struct ScaleLevel: Sendable, Hashable {
  package let id: String
  /// 0 to 100.
  package let value: Double
  package let anchor: String

  package init(
    id: String, value: Double, anchor: String
  ) {
    self.id = id
    self.value = value
    self.anchor = anchor
  }
}
