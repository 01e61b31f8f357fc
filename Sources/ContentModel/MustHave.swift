package import Diagnostics

/// A capability without which an alternative is out.
package struct MustHave: Sendable, Hashable {
  package let capabilityID: String
  package let atLeast: CapabilityLevel
  package let range: SourceRange

  package init(
    capabilityID: String, atLeast: CapabilityLevel, range: SourceRange
  ) {
    self.capabilityID = capabilityID
    self.atLeast = atLeast
    self.range = range
  }
}
