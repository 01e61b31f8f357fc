internal import ContentModel
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The list of all alternatives.
struct OptionListModel {
  static let option = TemplateSchema([
    "url": .url, "title": .text, "detail": .text, "text": .optional(.text),
  ])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + [("answer", .text), ("options", .records(option))])

  let context: GuideContext
  let path: OutputPath

  var record: TemplateRecord {
    let catalog = context.catalog
    let plural = catalog.site.subject.plural
    let sources = Set(catalog.alternatives.flatMap(SourceUse.sourceIDs)).count
    let answer =
      "\(catalog.alternatives.count) \(plural), described by the same facts from "
      + "\(sources) sources; none is best, each is best for somebody."
    return Self.schema.record(
      fields: ChromeModel(context).values(
        path: path, title: Words.capitalised(plural), description: answer)
        + [
          ("answer", .text(answer)),
          ("options", .records(options)),
        ])
  }

  private var options: [TemplateRecord] {
    context.catalog.alternatives.sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }.compactMap { alternative in
      guard let target = context.plan.alternatives[alternative.id] else { return nil }
      let runtime = alternative.runtimeID.flatMap { context.catalog.runtime($0)?.name }
      return Self.option.record([
        "url": .url(RelativeAddress.address(to: target, from: path)),
        "title": .text(alternative.name),
        "detail": .text([alternative.category, runtime].compactMap { $0 }.joined(separator: ", ")),
        "text": .text(
          ifPresent: context.catalog.prose[alternative.id]?.answer ?? alternative.summary),
      ])
    }
  }
}
