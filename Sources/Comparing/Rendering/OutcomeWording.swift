internal import Markup

/// Words for two outcomes of one project, the same in every form.
package struct OutcomeWording {
  private let before: Outcome?
  private let after: Outcome?

  package init(_ before: Outcome?, _ after: Outcome?) {
    self.before = before
    self.after = after
  }

  /// "Django, clear (93 %, 3.1 points ahead)".
  package func verdict(_ outcome: Outcome) -> String {
    var details: [String] = []
    if let probability = outcome.probability { details.append(NumberText.percent(probability)) }
    if let margin = outcome.margin {
      details.append("\(NumberText.decimal(margin, decimals: 1)) points ahead")
    }
    let rest = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
    return "\(leader(outcome)), \(Self.strength(outcome.strength))\(rest)"
  }

  package func leader(_ outcome: Outcome) -> String {
    outcome.leader.map { outcome.standing($0)?.name ?? $0 } ?? "nothing"
  }

  /// A strength in words.
  package static func strength(_ strength: String?) -> String {
    switch strength {
    case "clear": "clear"
    case "lean": "a lean"
    case "too_close": "too close to call"
    case "only_option": "the only one left"
    default: "no verdict"
    }
  }

  package func name(_ id: String) -> String {
    (after?.standing(id) ?? before?.standing(id))?.name ?? id
  }

  /// What an aspect is called, and its two values as a reader sees them.
  package func aspect(_ aspect: Aspect) -> (title: String, before: String, after: String) {
    func value(_ outcome: Outcome?) -> String {
      guard let text = outcome?[aspect] else { return "none" }
      return switch aspect {
      case .recommendation, .stakeholder: name(text)
      case .verdict: Self.strength(text)
      case .contenders: (outcome?.contenders ?? []).map(name).joined(separator: ", ")
      case .screening, .rank: text
      }
    }
    let title =
      switch aspect {
      case .recommendation: "recommendation"
      case .verdict: "verdict"
      case .contenders: "may still be best"
      case .screening(let id): name(id)
      case .rank(let id): "rank of \(name(id))"
      case .stakeholder(let id): "first for \(id)"
      }
    return (title, value(before), value(after))
  }
}
