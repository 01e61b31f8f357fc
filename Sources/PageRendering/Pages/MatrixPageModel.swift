internal import ContentModel
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The page that compares all alternatives by capability.
struct MatrixPageModel {
  static let group = TemplateSchema(["title": .text, "links": .records(ChromeModel.link)])
  static let schema = TemplateSchema(
    fields: ChromeModel.fields + [
      ("answer", .text), ("singular", .text), ("body", .html), ("groups", .records(group)),
    ])

  let context: GuideContext
  let path: OutputPath

  var record: TemplateRecord {
    let catalog = context.catalog
    let subject = catalog.site.subject
    let known = catalog.alternatives.reduce(0) { sum, alternative in
      sum + catalog.capabilities.count { alternative.capabilities[$0.id]?.level != nil }
    }
    let all = catalog.alternatives.count * catalog.capabilities.count
    let answer =
      "\(catalog.capabilities.count) capabilities of \(catalog.alternatives.count) "
      + "\(subject.plural); \(known) of \(all) cells are known, and each has its source."
    return Self.schema.record(
      fields: ChromeModel(context).values(
        path: path, title: "Compare \(subject.plural)", description: answer)
        + [
          ("answer", .text(answer)),
          ("singular", .text(subject.singular)),
          (
            "body",
            .html(
              MatrixTable(context: context, origin: path).html(
                capabilities: catalog.capabilityGroups.flatMap { group in
                  catalog.capabilities.filter { $0.groupID == group.id }
                }, alternatives: catalog.alternatives,
                caption: "How each \(subject.singular) has each capability", id: "matrix",
                showsGroups: true))
          ),
          ("groups", .records(groups)),
        ])
  }

  private var groups: [TemplateRecord] {
    context.catalog.alternatives.map { alternative in
      let links = context.catalog.alternatives.compactMap { other -> TemplateRecord? in
        guard other.id != alternative.id,
          let target = context.plan.pairs[AlternativePair(alternative.id, other.id)]
        else { return nil }
        return ChromeModel.link.record([
          "url": .url(RelativeAddress.address(to: target, from: path)), "title": .text(other.name),
        ])
      }
      return Self.group.record(["title": .text(alternative.name), "links": .records(links)])
    }
  }
}
