package import ContentModel

/// Something the project needs, and the answers that say so.
package struct Need: Sendable, Hashable {
  package let capabilityID: String
  package let strength: NeedStrength
  /// The questions whose answers ask for it.
  package let questionIDs: [String]

  package init(
    capabilityID: String, strength: NeedStrength, questionIDs: [String]
  ) {
    self.capabilityID = capabilityID
    self.strength = strength
    self.questionIDs = questionIDs
  }
}
