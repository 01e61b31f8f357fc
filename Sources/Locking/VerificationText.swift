internal import Comparing

/// The result of a verification, for a terminal.
package struct VerificationText {
  private let verification: Verification

  package init(_ verification: Verification) {
    self.verification = verification
  }

  package var text: String { lines.joined(separator: "\n") + "\n" }

  private var lines: [String] {
    let lock = verification.lock
    guard let today = verification.outcome else {
      return ["The project '\(lock.project)' is not in today's data, or it cannot be decided."]
    }
    var lines: [String] = []
    if verification.agrees {
      lines.append("The report on '\(lock.project)' agrees with today's data.")
      if !verification.hasSameHash {
        lines.append(
          "Its page would be made otherwise: templates, texts or data that it does not rest on changed."
        )
      }
      return lines
    }
    lines.append("The report on '\(lock.project)' does not agree with today's data.")
    let wording = OutcomeWording(lock.outcome, today)
    lines.append(
      verification.keepsRecommendation
        ? "The recommendation would still be \(wording.leader(today))."
        : "The recommendation would be another: \(wording.leader(today)) instead of \(wording.leader(lock.outcome))."
    )
    lines.append("  in the report  \(wording.verdict(lock.outcome))")
    lines.append("  today          \(wording.verdict(today))")
    for aspect in verification.aspects {
      let shown = wording.aspect(aspect)
      lines.append("  \(shown.title): \(shown.before) → \(shown.after)")
    }
    if verification.isAnotherMethod {
      lines.append("The method has another version since (\(lock.methodVersion) then).")
    }
    if verification.inputs.isEmpty {
      lines.append(
        "Nothing that it rests on is different: the program is another (\(lock.program) then).")
    } else {
      lines.append("What it rests on and is different (\(verification.inputs.count))")
      for change in verification.inputs {
        lines.append("  \(change.key.path(lock.plural)): \(change.text)")
      }
    }
    return lines
  }
}
