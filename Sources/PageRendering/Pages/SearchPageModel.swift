internal import ContentModel
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The page of the search, which lists what the guide holds for whoever has no script.
struct SearchPageModel {
  static let entry = TemplateSchema(["url": .url, "title": .text, "text": .optional(.text)])
  static let group = TemplateSchema(["title": .text, "entries": .records(entry)])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + [("answer", .text), ("groups", .records(group))])

  /// The first page of a section with more pages than this lists them itself.
  private static let longestSection = 200

  let context: GuideContext
  let path: OutputPath

  var record: TemplateRecord {
    let answer = "Everything in this guide, by its words or as a list."
    return Self.schema.record(
      fields: ChromeModel(context).values(path: path, title: "Search", description: answer)
        + [("answer", .text(answer)), ("groups", .records(groups))])
  }

  private var groups: [TemplateRecord] {
    let plan = context.plan
    let site = context.catalog.site
    let top = plan.pages.indices.filter { plan.pages[$0].section == nil }
    var groups = [group(site.title, ordered(top).map(page))]
    for section in plan.sections {
      let first = plan.pages.indices.filter { plan.pages[$0].path == section.path }
      let isShort = section.pages.count <= Self.longestSection
      groups.append(group(section.title, (first + (isShort ? section.pages : [])).map(page)))
    }
    let alternatives = context.catalog.alternatives.compactMap { alternative in
      plan.alternatives[alternative.id].map {
        entry($0, alternative.name, alternative.summary)
      }
    }
    groups.append(group(Words.capitalised(site.subject.plural), alternatives))
    let tools: [(OutputPath?, String)] = [
      (plan.chooser, "Choose a \(site.subject.singular)"),
      (plan.matrix, MatrixPageModel.title(site.subject)),
      (plan.alternativesIndex, "All \(site.subject.plural)"), (plan.sources, "Sources"),
    ]
    groups.append(
      group("Tools and lists", tools.compactMap { path, title in path.map { entry($0, title) } }))
    return groups.filter { !$0.records("entries").isEmpty }
  }

  /// In reading order, the first page first.
  private func ordered(_ pages: [Int]) -> [Int] {
    let plan = context.plan
    return pages.sorted { one, other in
      let places = [one, other].map { index in
        plan.pages[index].isIndex ? -1 : plan.pages[index].page.order ?? .greatestFiniteMagnitude
      }
      return (places[0], plan.pages[one].path) < (places[1], plan.pages[other].path)
    }
  }

  private func page(_ index: Int) -> TemplateRecord {
    let planned = context.plan.pages[index]
    return entry(planned.path, planned.page.title, planned.page.description)
  }

  private func group(_ title: String, _ entries: [TemplateRecord]) -> TemplateRecord {
    Self.group.record(["title": .text(title), "entries": .records(entries)])
  }

  private func entry(_ target: OutputPath, _ title: String, _ text: String? = nil)
    -> TemplateRecord
  {
    Self.entry.record([
      "url": .url(RelativeAddress.address(to: target, from: path)), "title": .text(title),
      "text": .text(ifPresent: text),
    ])
  }
}
