/// Where a fact comes from: a source, a place in it, and when it was so.
package struct Citation: Sendable, Hashable {
  package let sourceID: String
  /// The place within the source: a path under its address, or words.
  package let locator: String?
  package let asOf: CalendarDate

  package init(sourceID: String, locator: String?, asOf: CalendarDate) {
    self.sourceID = sourceID
    self.locator = locator
    self.asOf = asOf
  }
}
