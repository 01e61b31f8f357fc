internal import ContentModel
internal import Diagnostics
internal import MarkdownRendering
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// A page of the guide: home, chapters, sections and all other Markdown.
struct GuidePageModel {
  static let criterion = TemplateSchema([
    "number": .text, "class": .text, "url": .url, "title": .text, "text": .text,
  ])
  static let child = TemplateSchema(["url": .url, "title": .text, "text": .optional(.text)])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + NotesModel.fields + ContentsModel.fields + [
      ("eyebrow", .optional(.text)), ("answer", .optional(.text)), ("has-meta", .flag),
      ("date", .optional(.text)), ("updated", .optional(.text)), ("has-tags", .flag),
      ("tags", .list(of: .text)), ("has-criteria", .flag), ("criteria", .records(criterion)),
      ("body", .html), ("has-children", .flag), ("children", .records(child)),
      ("has-turn", .flag), ("previous", .optional(.record(ChromeModel.link))),
      ("next", .optional(.record(ChromeModel.link))),
    ])

  let context: GuideContext
  let planned: PlannedPage
  let body: GuideBody

  /// The values that the page does not share with its neighbours.
  var own: [(key: String, value: TemplateValue)] {
    let page = planned.page
    let isHome = planned.isIndex && planned.section == nil
    let criteria = isHome ? criteria : []
    let children = children
    var values = ChromeModel(context).own(
      path: planned.path, title: page.title, description: page.description ?? page.answer,
      editPath: page.file.path,
      article: isHome
        ? nil
        : Article(
          published: page.date ?? page.updated, modified: page.updated,
          sourceIDs: body.rendered.citations.map(\.sourceID)))
    values += NotesModel.values(body.rendered.citations, context.catalog)
    values += ContentsModel.values(ContentsModel.items(body.rendered.outline))
    values += [
      ("eyebrow", .text(ifPresent: eyebrow)),
      ("answer", .text(ifPresent: page.answer)),
      ("has-meta", .flag(page.date != nil || page.updated != nil || !page.tags.isEmpty)),
      ("date", .text(ifPresent: (page.date ?? page.updated)?.iso)),
      ("updated", .text(ifPresent: page.date == page.updated ? nil : page.updated?.iso)),
      ("has-tags", .flag(!page.tags.isEmpty)),
      ("tags", .texts(page.tags)),
      ("has-criteria", .flag(!criteria.isEmpty)),
      ("criteria", .records(criteria)),
      ("body", .html(body.html)),
      ("has-children", .flag(!children.isEmpty)),
      ("children", .records(children)),
      ("has-turn", .flag(planned.previous != nil || planned.next != nil)),
      ("previous", link(planned.previous)),
      ("next", link(planned.next)),
    ]
    return values
  }

  /// Everything, for a page that is in a menu itself.
  var record: TemplateRecord {
    Self.schema.record(fields: ChromeModel(context).shared(by: planned.path) + own)
  }

  /// The criterion a chapter answers, with its number.
  private var eyebrow: String? {
    guard let id = planned.page.criterionID,
      let index = context.catalog.criteria.firstIndex(where: { $0.id == id })
    else { return nil }
    let criterion = context.catalog.criteria[index]
    let place = "Criterion \(index + 1) of \(context.catalog.criteria.count)"
    return criterion.question.map { "\(place): \($0)" } ?? place
  }

  private var criteria: [TemplateRecord] {
    context.catalog.criteria.enumerated().compactMap { index, criterion in
      guard let chapter = context.plan.chapters[criterion.id] else { return nil }
      let page = context.plan.pages[chapter]
      return Self.criterion.record([
        "number": .text("\(index + 1)"), "class": .text("ordinal-\(index % 6 + 1)"),
        "url": .url(RelativeAddress.address(to: page.path, from: planned.path)),
        "title": .text(criterion.title),
        "text": .text(page.page.answer ?? criterion.summary ?? ""),
      ])
    }
  }

  /// The pages of a section, or the sections themselves on the first page.
  private var children: [TemplateRecord] {
    guard planned.isIndex else { return [] }
    if let section = planned.section {
      return context.plan.sections[section].pages.map { index in
        let page = context.plan.pages[index]
        return child(page.page.title, page.path, page.page.description)
      }
    }
    return context.plan.sections.map { child($0.title, $0.path, nil) }
  }

  private func child(_ title: String, _ path: OutputPath, _ text: String?) -> TemplateRecord {
    Self.child.record([
      "url": .url(RelativeAddress.address(to: path, from: planned.path)), "title": .text(title),
      "text": .text(ifPresent: text),
    ])
  }

  private func link(_ index: Int?) -> TemplateValue {
    guard let index else { return .absent }
    let page = context.plan.pages[index]
    return .record(
      ChromeModel.link.record([
        "url": .url(RelativeAddress.address(to: page.path, from: planned.path)),
        "title": .text(page.page.title),
      ]))
  }
}
