internal import ContentModel
internal import Markup

/// The questions, their answers, and what each answer changes.
enum QuestionnaireBlock {
  static func draw(_ scope: inout BlockScope) -> TrustedHTML? {
    var out = HTMLBuffer(capacity: 8192)
    if let introduction = scope.catalog.questionnaire.introduction {
      out.element("p", text: introduction)
    }
    for (number, question) in scope.catalog.questionnaire.questions.enumerated() {
      let id = "\(scope.id)-q\(number + 1)"
      out.open(
        "div", ["class": "table-scroll", "role": "region", "tabindex": "0", "aria-labelledby": id])
      out.raw("<table>")
      out.element("caption", ["id": id], text: "\(number + 1). \(question.title)")
      out.raw("<thead><tr><th scope=\"col\">Answer</th><th scope=\"col\">What it changes</th>")
      out.raw("</tr></thead><tbody>")
      for answer in question.answers {
        out.raw("<tr>")
        out.element("th", ["scope": "row"], text: answer.title)
        out.raw("<td>")
        if let because = answer.because { out.text(because) }
        let effects = effects(answer, scope.catalog)
        if !effects.isEmpty {
          out.raw("<br><small>")
          out.text(effects.joined(separator: ". ") + ".")
          out.raw("</small>")
        }
        out.raw("</td></tr>")
      }
      out.raw("</tbody></table></div>")
    }
    return out.trusted
  }

  /// What an answer changes, a sentence without its stop for each kind of change.
  static func effects(_ answer: Answer, _ catalog: Catalog) -> [String] {
    var effects: [String] = []
    for strength in [NeedStrength.essential, .useful] {
      let titles = catalog.capabilities.filter { answer.needs[$0.id] == strength }.map(\.title)
      if !titles.isEmpty {
        effects.append(Words.capitalised(strength.rawValue) + ": " + titles.joined(separator: ", "))
      }
    }
    let factors = catalog.criteria.compactMap { criterion in
      answer.factors[criterion.id].map {
        "\(criterion.title) × \(NumberText.decimal($0, decimals: 1))"
      }
    }
    if !factors.isEmpty { effects.append("Weights: " + factors.joined(separator: ", ")) }
    let mustHaves = answer.mustHaves.compactMap { catalog.capability($0.capabilityID)?.title }
    if !mustHaves.isEmpty { effects.append("Must-have: " + mustHaves.joined(separator: ", ")) }
    return effects
  }
}
