/// How much a project needs something.
package enum NeedStrength: String, Sendable, Hashable, CaseIterable, Comparable {
  case useful, essential

  package static func < (left: NeedStrength, right: NeedStrength) -> Bool {
    left == .useful && right == .essential
  }
}
