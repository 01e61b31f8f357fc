internal import ContentModel
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The page on which a reader answers the questionnaire and gets the result at once.
struct ChooserPageModel {
  static let item = TemplateSchema(["id": .text, "title": .text])
  static let answer = TemplateSchema(["id": .text, "title": .text, "because": .optional(.text)])
  static let question = TemplateSchema([
    "number": .text, "name": .text, "title": .text, "help": .optional(.text),
    "answers": .records(answer),
  ])
  static let alternative = TemplateSchema(["id": .text, "name": .text, "page": .text])
  static let group = TemplateSchema(["title": .text, "capabilities": .records(item)])
  static let level = TemplateSchema([
    "level": .text, "level-title": .text, "anchor": .optional(.text),
  ])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + [
      ("answer", .optional(.text)), ("introduction", .optional(.text)), ("subject", .text),
      ("subject-plural", .text), ("subject-plural-capitalised", .text), ("evidence-url", .url),
      ("questions", .records(question)), ("languages", .records(item)),
      ("alternatives", .records(alternative)), ("groups", .records(group)),
      ("productive", .optional(.text)), ("has-levels", .flag), ("levels", .records(level)),
      ("evidence-script", .url), ("decision-script", .url), ("chooser-script", .url),
      ("worker-script", .text),
    ])

  let context: GuideContext
  let path: OutputPath

  var record: TemplateRecord {
    let catalog = context.catalog
    let subject = catalog.site.subject
    let answer =
      "Answer what you can; the ranking of \(catalog.alternatives.count) \(subject.plural) "
      + "follows at once, with what carries it and what would change it."
    return Self.schema.record(
      fields: ChromeModel(context).values(
        path: path, title: "Choose a \(subject.singular)", description: answer)
        + [
          ("answer", .text(answer)),
          ("introduction", .text(ifPresent: catalog.questionnaire.introduction)),
          ("subject", .text(subject.singular)),
          ("subject-plural", .text(subject.plural)),
          ("subject-plural-capitalised", .text(Words.capitalised(subject.plural))),
          ("evidence-url", .url(address(context.plan.evidence))),
          ("questions", .records(questions)),
          ("languages", .records(catalog.languages.map { item($0.id, $0.title) })),
          ("alternatives", .records(alternatives)),
          ("groups", .records(groups)),
          ("productive", .text(ifPresent: productive)),
          ("has-levels", .flag(!otherLevels.isEmpty)),
          ("levels", .records(otherLevels)),
          ("evidence-script", .url(address(context.plan.evidenceScript))),
          ("decision-script", .url(script("decision.js"))),
          ("chooser-script", .url(script("chooser.js"))),
          ("worker-script", .text(script("chooser-worker.js"))),
        ])
  }

  private func address(_ target: OutputPath?) -> String {
    target.map { RelativeAddress.address(to: $0, from: path) } ?? "#"
  }

  private func script(_ name: String) -> String {
    address(context.plan.assetOfFile["Templates/scripts/" + name])
  }

  private func item(_ id: String, _ title: String) -> TemplateRecord {
    Self.item.record(["id": .text(id), "title": .text(title)])
  }

  private var questions: [TemplateRecord] {
    context.catalog.questionnaire.questions.enumerated().map { index, question in
      Self.question.record([
        "number": .text("\(index + 1)"), "name": .text("a_" + question.id),
        "title": .text(question.title), "help": .text(ifPresent: question.help),
        "answers": .records(
          question.answers.map { answer in
            Self.answer.record([
              "id": .text(answer.id), "title": .text(answer.title),
              "because": .text(ifPresent: answer.because),
            ])
          }),
      ])
    }
  }

  private var alternatives: [TemplateRecord] {
    context.catalog.alternatives.map { alternative in
      Self.alternative.record([
        "id": .text(alternative.id), "name": .text(alternative.name),
        "page": .text(address(context.plan.alternatives[alternative.id])),
      ])
    }
  }

  /// What a person has done who counts without a level.
  private var productive: String? {
    let levels = context.catalog.criteria.teamLevels
    return levels.all.first { $0.id == levels.defaultID }?.anchor
  }

  private var otherLevels: [TemplateRecord] {
    let levels = context.catalog.criteria.teamLevels
    return levels.all.filter { $0.id != levels.defaultID }.map { level in
      Self.level.record([
        "level": .text(level.id), "level-title": .text(level.title),
        "anchor": .text(ifPresent: level.anchor),
      ])
    }
  }

  private var groups: [TemplateRecord] {
    let catalog = context.catalog
    return catalog.capabilityGroups.map { group in
      let members = catalog.capabilities.filter { $0.groupID == group.id }
      return Self.group.record([
        "title": .text(group.title),
        "capabilities": .records(members.map { item($0.id, $0.title) }),
      ])
    }
  }
}
