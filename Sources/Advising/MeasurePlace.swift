/// How many others an alternative is ahead of and behind on one measure.
package struct MeasurePlace: Sendable, Hashable {
  package let ahead: Int
  package let behind: Int
  /// The others whose value is known.
  package let others: Int
}
