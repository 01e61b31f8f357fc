internal import ContentModel
internal import Markup
internal import OutputWriting
internal import SitePlanning
internal import YAMLReading

/// The blocks that show how the method asks, defines and weighs.
extension MarkdownBlock {
  static func capability(_ scope: inout BlockScope, _ out: inout MarkdownBuffer) -> Bool {
    guard let id = scope.map.required("group").flatMap({ scope.reader.text($0, "'group'") }) else {
      return false
    }
    out.list(
      scope.catalog.capabilities.filter { $0.groupID == id }.map { capability in
        let standard = capability.standard.map { " (\(MarkdownText.escaped($0)))" } ?? ""
        return "**" + MarkdownText.escaped(capability.title) + "**" + standard + ": "
          + MarkdownText.escaped(capability.definition)
      })
    return true
  }

  static func questionnaire(_ scope: inout BlockScope, _ out: inout MarkdownBuffer) -> Bool {
    let catalog = scope.catalog
    if let introduction = catalog.questionnaire.introduction { out.paragraph(introduction) }
    for (number, question) in catalog.questionnaire.questions.enumerated() {
      out.table(
        ["Answer", "What it changes"], caption: "\(number + 1). \(question.title)",
        question.answers.map { answer in
          let effects = QuestionnaireBlock.effects(answer, catalog).map { $0 + "." }
          let text = ([answer.because].compactMap { $0 } + effects).joined(separator: " ")
          return [MarkdownText.escaped(answer.title), MarkdownText.escaped(text)]
        })
    }
    return true
  }

  static func scale(_ scope: inout BlockScope, _ out: inout MarkdownBuffer) -> Bool {
    let measures = scope.catalog.criteria.flatMap(\.measures)
    guard let id = scope.map.required("measure").flatMap({ scope.reader.text($0, "'measure'") }),
      let measure = measures.first(where: { $0.id == id })
    else { return false }
    var rows = [["0", measure.lowAnchor ?? ""], ["100", measure.highAnchor ?? ""]]
    if case .judgement(let levels) = measure.kind {
      rows = levels.map { [NumberText.decimal($0.value), "\($0.id): \($0.anchor)"] }
    }
    out.table(
      ["Value", "When it applies"], caption: "\(measure.title): what the values mean",
      rows.map { $0.map(MarkdownText.escaped) })
    return true
  }

  static func weights(_ scope: inout BlockScope, _ out: inout MarkdownBuffer) -> Bool {
    let criteria = scope.catalog.criteria
    let plan = scope.context.plan
    let sum = criteria.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return false }
    out.table(
      ["Criterion", "It asks", "Default weight"],
      caption: "The criteria and their default weights",
      criteria.map { criterion in
        var title = MarkdownText.escaped(criterion.title)
        if let index = plan.chapters[criterion.id] {
          let page = plan.pages[index].path
          title = MarkdownText.link(
            criterion.title,
            to: RelativeAddress.address(to: plan.markdownPages[page] ?? page, from: scope.origin))
        }
        return [
          title, MarkdownText.escaped(criterion.question ?? ""),
          NumberText.percent(criterion.weight / sum),
        ]
      })
    return true
  }
}
