internal import Advising
internal import Charts
internal import ContentModel
internal import Markup
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The first page: the way in, what the evidence says of each criterion, everything compared.
struct HomePageModel {
  static let criterion = TemplateSchema([
    "number": .text, "class": .text, "url": .url, "title": .text, "question": .optional(.text),
    "text": .text, "figure": .optional(.html),
  ])
  static let option = TemplateSchema(["url": .url, "title": .text, "detail": .text])
  static let language = TemplateSchema(["title": .text, "options": .records(option)])
  static let schema = TemplateSchema(
    fields: GuidePageModel.fields + [
      ("has-door", .flag), ("chooser", .url), ("compare", .url), ("options-url", .url),
      ("question", .text), ("answers", .records(ChromeModel.link)), ("question-count", .text),
      ("singular", .text), ("plural", .text), ("count", .text), ("source-count", .text),
      ("day", .text), ("has-criteria", .flag), ("criteria", .records(criterion)),
      ("criteria-count", .text), ("finding", .optional(.text)), ("has-languages", .flag),
      ("languages", .records(language)),
    ])

  let page: GuidePageModel

  private var context: GuideContext { page.context }
  private var catalog: Catalog { page.context.catalog }
  private var path: OutputPath { page.planned.path }

  var record: TemplateRecord {
    let subject = catalog.site.subject
    let first = catalog.questionnaire.questions.first
    let criteria = criteria
    let languages = languages
    return Self.schema.record(
      fields: page.values + [
        ("has-door", .flag(context.plan.chooser != nil && first != nil)),
        ("chooser", .url(address(context.plan.chooser))),
        ("compare", .url(address(context.plan.matrix))),
        ("options-url", .url(address(context.plan.alternativesIndex))),
        ("question", .text(first?.title ?? "")),
        ("answers", .records(first.map(answers) ?? [])),
        ("question-count", .text("\(catalog.questionnaire.questions.count)")),
        ("singular", .text(subject.singular)), ("plural", .text(subject.plural)),
        ("count", .text("\(catalog.alternatives.count)")),
        ("source-count", .text("\(catalog.sources.count)")),
        ("day", .text(context.day.words)),
        ("has-criteria", .flag(!criteria.isEmpty)), ("criteria", .records(criteria)),
        ("criteria-count", .text(Words.capitalised(Words.counted(criteria.count)))),
        ("finding", .text(ifPresent: finding)),
        ("has-languages", .flag(!languages.isEmpty)), ("languages", .records(languages)),
      ])
  }

  private func address(_ target: OutputPath?) -> String {
    target.map { RelativeAddress.address(to: $0, from: path) } ?? "#"
  }

  /// The answers of the first question, each a link to the chooser with that answer given.
  private func answers(_ question: Question) -> [TemplateRecord] {
    guard let chooser = context.plan.chooser else { return [] }
    return question.answers.map { answer in
      ChromeModel.link.record([
        "url": .url(
          RelativeAddress.address(
            to: chooser, from: path, fragment: "a_\(question.id)=\(answer.id)")),
        "title": .text(answer.title),
      ])
    }
  }

  private var criteria: [TemplateRecord] {
    catalog.criteria.enumerated().compactMap { index, criterion in
      guard let chapter = context.plan.chapters[criterion.id] else { return nil }
      let page = context.plan.pages[chapter]
      return Self.criterion.record([
        "number": .text("\(index + 1)"), "class": .text("ordinal-\(index % 6 + 1)"),
        "url": .url(address(page.path)), "title": .text(criterion.title),
        "question": .text(ifPresent: criterion.question),
        "text": .text(page.page.answer ?? criterion.summary ?? ""),
        "figure": figure(index, criterion).map { .html($0) } ?? .absent,
      ])
    }
  }

  /// The values of one criterion that are known.
  private func dots(_ criterion: Criterion) -> [ScaleStrip.Dot] {
    catalog.alternatives.compactMap { alternative in
      context.evidence.value(of: criterion.id, for: alternative.id).map {
        ScaleStrip.Dot(label: alternative.name, value: $0)
      }
    }
  }

  private func figure(_ number: Int, _ criterion: Criterion) -> TrustedHTML? {
    let dots = dots(criterion)
    guard dots.count >= 2 else { return nil }
    return ScaleStrip(
      id: "spread-\(criterion.id)",
      title: "\(criterion.title): \(dots.count) \(catalog.site.subject.plural) from 0 to 100",
      description: dots.sorted { $0.value > $1.value }.map {
        "\($0.label) \(NumberText.decimal($0.value))"
      }.joined(separator: ", "), dots: dots, series: number
    ).svg()
  }

  /// Where the alternatives lie furthest apart and closest together, in one sentence.
  private var finding: String? {
    let spreads = catalog.criteria.compactMap { criterion -> (title: String, size: Double)? in
      let values = dots(criterion).map(\.value)
      guard values.count >= 2, let low = values.min(), let high = values.max() else { return nil }
      return (criterion.title, high - low)
    }
    guard spreads.count >= 2, let widest = spreads.max(by: { $0.size < $1.size }),
      let closest = spreads.min(by: { $0.size < $1.size }), widest.size > closest.size
    else { return nil }
    return "The \(catalog.alternatives.count) \(catalog.site.subject.plural) lie furthest apart on "
      + "\(Words.lowered(widest.title)), \(NumberText.decimal(widest.size)) points of 100, and "
      + "closest together on \(Words.lowered(closest.title)), "
      + "\(NumberText.decimal(closest.size))"
  }

  /// Everything compared, by the languages it is written in.
  private var languages: [TemplateRecord] {
    var groups: [(title: String, options: [TemplateRecord])] = []
    for alternative in catalog.alternatives {
      guard let target = context.plan.alternatives[alternative.id] else { continue }
      let titles = catalog.languages.filter { alternative.languageIDs.contains($0.id) }
        .map(\.title)
      let title = titles.isEmpty ? "Other" : titles.joined(separator: " or ")
      let option = Self.option.record([
        "url": .url(address(target)), "title": .text(alternative.name),
        "detail": .text(
          alternative.category.map(catalog.site.subject.title(ofKind:)) ?? ""),
      ])
      if let index = groups.firstIndex(where: { $0.title == title }) {
        groups[index].options.append(option)
      } else {
        groups.append((title, [option]))
      }
    }
    return groups.sorted { one, other in
      one.options.count == other.options.count
        ? one.title.utf8.lexicographicallyPrecedes(other.title.utf8)
        : one.options.count > other.options.count
    }.map { group in
      Self.language.record([
        "title": .text(group.title), "options": .records(group.options),
      ])
    }
  }
}
