/// The three-valued (Kleene) result of a gate.
package enum GateOutcome: String, Sendable, Hashable {
  case pass
  case fail
  case unknown

  static func all(_ outcomes: [GateOutcome]) -> GateOutcome {
    outcomes.contains(.fail) ? .fail : outcomes.contains(.unknown) ? .unknown : .pass
  }

  static func any(_ outcomes: [GateOutcome]) -> GateOutcome {
    outcomes.contains(.pass) ? .pass : outcomes.contains(.unknown) ? .unknown : .fail
  }

  var negated: GateOutcome {
    switch self {
    case .pass: .fail
    case .fail: .pass
    case .unknown: .unknown
    }
  }
}
