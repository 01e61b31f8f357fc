internal import ContentModel
internal import Diagnostics
internal import MarkdownRendering
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// A page of the guide: home, chapters, sections and all other Markdown.
struct GuidePageModel {
  static let child = TemplateSchema(["url": .url, "title": .text, "text": .optional(.text)])
  static let fields: [(name: String, kind: TemplateKind)] =
    ChromeModel.fields + NotesModel.fields + ContentsModel.fields + [
      ("eyebrow", .optional(.text)), ("answer", .optional(.text)), ("class", .text),
      ("has-meta", .flag), ("date", .optional(.text)), ("date-words", .text),
      ("updated", .optional(.text)), ("updated-words", .text), ("has-tags", .flag),
      ("tags", .list(of: .text)),
      ("body", .html), ("has-children", .flag), ("children", .records(child)),
      ("has-turn", .flag), ("previous", .optional(.record(ChromeModel.link))),
      ("next", .optional(.record(ChromeModel.link))),
    ]
  static let schema = TemplateSchema(fields: fields)

  let context: GuideContext
  let planned: PlannedPage
  let body: GuideBody

  /// The values that the page does not share with its neighbours.
  var own: [(key: String, value: TemplateValue)] {
    let page = planned.page
    let isHome = planned.isIndex && planned.section == nil
    let children = children
    let date = page.date ?? page.updated
    let updated = page.date == page.updated ? nil : page.updated
    var values = ChromeModel(context).own(
      path: planned.path, title: page.title, description: page.description ?? page.answer,
      editPath: page.file.path,
      article: isHome
        ? nil
        : Article(
          published: page.date ?? page.updated, modified: page.updated,
          sourceIDs: body.rendered.citations.map(\.sourceID)))
    func add(_ name: String, _ value: TemplateValue) { values.append((name, value)) }
    values.reserveCapacity(values.count + 20)
    values += NotesModel(body.rendered.citations, context).values
    values += ContentsModel.values(ContentsModel.items(body.rendered.outline))
    add("eyebrow", .text(ifPresent: eyebrow))
    add("answer", .text(ifPresent: page.answer))
    add("class", .text(className))
    add("has-meta", .flag(page.date != nil || page.updated != nil || !page.tags.isEmpty))
    add("date", .text(ifPresent: date?.iso))
    add("date-words", .text(date?.words ?? ""))
    add("updated", .text(ifPresent: updated?.iso))
    add("updated-words", .text(updated?.words ?? ""))
    add("has-tags", .flag(!page.tags.isEmpty))
    add("tags", .texts(page.tags))
    add("body", .html(body.html))
    add("has-children", .flag(!children.isEmpty))
    add("children", .records(children))
    add("has-turn", .flag(planned.previous != nil || planned.next != nil))
    add("previous", link(planned.previous))
    add("next", link(planned.next))
    return values
  }

  /// Everything, for a page that is in a menu itself.
  var values: [(key: String, value: TemplateValue)] {
    ChromeModel(context).shared(by: planned.path) + own
  }

  /// The record of ``values``.
  var record: TemplateRecord {
    Self.schema.record(fields: values)
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

  /// The colour of its criterion, for a chapter.
  private var className: String {
    let index = planned.page.criterionID.flatMap { id in
      context.catalog.criteria.firstIndex { $0.id == id }
    }
    return index.map { "chapter chapter-\($0 % 6 + 1)" } ?? "plain"
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
      ChromeModel.link.record(inOrder: [
        .url(RelativeAddress.address(to: page.path, from: planned.path)),
        .text(page.page.title),
      ]))
  }
}
