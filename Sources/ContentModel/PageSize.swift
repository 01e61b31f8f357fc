/// The paper a report is set for.
package enum PageSize: String, Sendable, Hashable, CaseIterable {
  case a4 = "A4"
  case letter = "Letter"
}
