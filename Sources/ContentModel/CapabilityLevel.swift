/// How an alternative has a capability, from not at all to out of the box.
package enum CapabilityLevel: String, Sendable, Hashable, CaseIterable, Comparable {
  case none, community, official, builtin

  package static func < (left: CapabilityLevel, right: CapabilityLevel) -> Bool {
    left.rank < right.rank
  }

  /// 0 for none to 3 for built in.
  package var rank: Int {
    switch self {
    case .none: 0
    case .community: 1
    case .official: 2
    case .builtin: 3
    }
  }
}
