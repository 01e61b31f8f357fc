internal import ContentModel
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// What stands around every page: head, masthead and footer.
struct ChromeModel {
  static let link = TemplateSchema(["url": .url, "title": .text])
  static let navItem = TemplateSchema([
    "url": .url, "title": .text, "is-current": .flag, "current": .text,
  ])
  static let action = TemplateSchema(["text": .text, "label": .text, "url": .url])
  static let licence = TemplateSchema(["name": .text, "url": .url])

  /// The search's page and script; what the script loads when it is opened, and from where the
  /// addresses in it start.
  static let search = TemplateSchema([
    "url": .url, "script": .url, "index": .text, "root": .text,
  ])

  /// What is the same for all pages that lie side by side and are in no menu themselves.
  static let sharedFields: [(name: String, kind: TemplateKind)] = [
    ("lang", .text), ("site-title", .text), ("style-sheet", .url), ("icon", .optional(.url)),
    ("contents-script", .optional(.url)), ("theme-script", .optional(.url)),
    ("home", .url), ("nav", .records(navItem)), ("publisher", .optional(.text)),
    ("publisher-url", .optional(.url)), ("more", .records(link)), ("issues-url", .optional(.url)),
    ("data-licence", .optional(.record(licence))), ("action", .optional(.record(action))),
    ("has-crumbs", .flag), ("crumbs", .records(link)), ("logo", .optional(.url)),
    ("contact", .optional(.url)), ("social-picture", .optional(.url)),
    ("social-text", .optional(.text)), ("is-unlisted", .flag), ("feed", .optional(.url)),
    ("evidence-json", .optional(.url)), ("evidence-csv", .optional(.url)),
    ("search", .optional(.record(search))),
  ]
  static let ownFields: [(name: String, kind: TemplateKind)] = [
    ("head-title", .text), ("title", .text), ("description", .optional(.text)),
    ("canonical", .optional(.url)), ("edit-url", .optional(.url)), ("og-type", .text),
    ("markdown", .optional(.url)), ("structured-data", .optional(.json)),
  ]
  static let fields = sharedFields + ownFields

  private let context: GuideContext

  init(_ context: GuideContext) {
    self.context = context
  }

  /// The values for one page.
  func values(
    path: OutputPath, title: String, description: String?, editPath: String? = nil,
    article: Article? = nil
  ) -> [(key: String, value: TemplateValue)] {
    shared(by: path)
      + own(
        path: path, title: title, description: description, editPath: editPath, article: article)
  }

  /// The values that a page shares with its neighbours.
  func shared(by path: OutputPath) -> [(key: String, value: TemplateValue)] {
    let site = context.catalog.site
    let plan = context.plan
    let trail = trail(to: path)
    return [
      ("lang", .text(site.language)),
      ("site-title", .text(site.title)),
      ("style-sheet", .url(address(plan.styleSheet, from: path))),
      ("icon", .url(ifPresent: plan.assetOfFile["Templates/icon.svg"].map { link($0, path) })),
      (
        "contents-script",
        .url(
          ifPresent: plan.assetOfFile["Templates/scripts/contents.js"].map { link($0, path) })
      ),
      (
        "theme-script",
        .url(ifPresent: plan.assetOfFile["Templates/scripts/theme.js"].map { link($0, path) })
      ),
      ("home", .url(address(context.home, from: path))),
      ("nav", .records(navigation(path))),
      ("publisher", .text(ifPresent: site.publisher?.name)),
      ("publisher-url", .url(ifPresent: site.publisher?.url)),
      ("more", .records(more(path))),
      ("issues-url", .url(ifPresent: site.issuesURL)),
      (
        "data-licence",
        site.dataLicence.map {
          .record(Self.licence.record(["name": .text($0.name), "url": .url($0.url)]))
        } ?? .absent
      ),
      (
        "action",
        site.callToAction.map {
          .record(
            Self.action.record([
              "text": .text($0.text), "label": .text($0.label), "url": .url($0.url),
            ]))
        } ?? .absent
      ),
      ("has-crumbs", .flag(!trail.crumbs.isEmpty)),
      (
        "crumbs",
        .records(
          trail.crumbs.map { crumb in
            Self.link.record(["url": .url(link(crumb.path, path)), "title": .text(crumb.title)])
          })
      ),
      ("logo", .url(ifPresent: plan.logo.map { link($0, path) })),
      ("contact", .url(ifPresent: site.publisher?.email.map { "mailto:" + $0 })),
      (
        "social-picture",
        .url(ifPresent: plan.socialPicture.flatMap { CanonicalAddress.of($0, site) })
      ),
      ("social-text", .text(ifPresent: site.socialPicture?.text)),
      ("is-unlisted", .flag(path == plan.notFound)),
      ("feed", .url(ifPresent: plan.feed.map { link($0, path) })),
      ("evidence-json", .url(ifPresent: plan.evidence.map { link($0, path) })),
      ("evidence-csv", .url(ifPresent: plan.evidenceTable.map { link($0, path) })),
      ("search", search(path)),
    ]
  }

  /// The values that are a page's own.
  func own(
    path: OutputPath, title: String, description: String?, editPath: String?, article: Article?
  ) -> [(key: String, value: TemplateValue)] {
    let site = context.catalog.site
    let plan = context.plan
    let isHome = context.home == path
    let isUnlisted = path == plan.notFound
    let description = description ?? (isHome ? site.description : nil)
    return [
      ("head-title", .text(isHome ? site.title : title + " | " + site.title)),
      ("title", .text(title)),
      ("description", .text(ifPresent: description)),
      ("canonical", .url(ifPresent: isUnlisted ? nil : CanonicalAddress.of(path, site))),
      ("edit-url", .url(ifPresent: editPath.flatMap { file in site.editURL.map { $0 + file } })),
      ("og-type", .text(article == nil ? "website" : "article")),
      ("markdown", .url(ifPresent: plan.markdownPages[path].map { link($0, path) })),
      (
        "structured-data",
        isUnlisted
          ? .absent
          : context.structuredData.bytes(
            path, title: title, description: description, trail: trail(to: path),
            article: article,
            kind: article != nil ? .article : path == plan.alternativesIndex ? .dataset : .page,
            context.catalog
          ).map { .json($0) } ?? .absent
      ),
    ]
  }

  /// The pages above a page; none above one that stands in for any address.
  private func trail(to path: OutputPath) -> Breadcrumbs.Trail {
    path == context.plan.notFound ? Breadcrumbs.Trail() : context.breadcrumbs.trail(to: path)
  }

  private func search(_ path: OutputPath) -> TemplateValue {
    let plan = context.plan
    guard let page = plan.search, let index = plan.searchIndex,
      let script = plan.assetOfFile["Templates/scripts/search.js"]
    else { return .absent }
    let own = link(page, path)
    let root = own.utf8.dropLast("search/index.html".utf8.count)
    return .record(
      Self.search.record([
        "url": .url(own), "script": .url(link(script, path)), "index": .text(link(index, path)),
        "root": .text(String(decoding: root, as: UTF8.self)),
      ]))
  }

  private func address(_ target: OutputPath?, from path: OutputPath) -> String {
    target.map { link($0, path) } ?? "#"
  }

  /// The address of a file; from the root of the host where the page stands in for any address.
  private func link(_ target: OutputPath, _ path: OutputPath) -> String {
    if path == context.plan.notFound {
      return CanonicalAddress.rooted(target, context.catalog.site)
    }
    return RelativeAddress.address(to: target, from: path)
  }

  /// Chapters, sections and the lists of what is compared.
  private func navigation(_ path: OutputPath) -> [TemplateRecord] {
    let plan = context.plan
    var items: [(title: String, path: OutputPath)] = []
    for criterion in context.catalog.criteria {
      if let index = plan.chapters[criterion.id] {
        let page = plan.pages[index]
        let isShorter = page.page.title.utf8.count < criterion.title.utf8.count
        items.append((isShorter ? page.page.title : criterion.title, page.path))
      }
    }
    for section in plan.sections { items.append((section.title, section.path)) }
    if let list = plan.alternativesIndex {
      items.append((Words.capitalised(context.catalog.site.subject.plural), list))
    }
    if let chooser = plan.chooser { items.append(("Choose", chooser)) }
    if let matrix = plan.matrix { items.append(("Compare", matrix)) }
    return items.map { item in
      let isHere = item.path == path
      let isCurrent = isHere || Self.lies(path, under: item.path)
      return Self.navItem.record([
        "url": .url(link(item.path, path)),
        "title": .text(item.title), "is-current": .flag(isCurrent),
        "current": .text(isHere ? "page" : "true"),
      ])
    }
  }

  /// Whether a page lies in the folder whose first page is `index`.
  private static func lies(_ path: OutputPath, under index: OutputPath) -> Bool {
    let folder = index.string.utf8.dropLast("index.html".utf8.count)
    return path.string.utf8.starts(with: folder)
  }

  /// The top pages that are in no menu, and the sources.
  private func more(_ path: OutputPath) -> [TemplateRecord] {
    let plan = context.plan
    let chapters = Set(plan.chapters.values)
    let others = plan.pages.indices.filter { index in
      plan.pages[index].section == nil && !plan.pages[index].isIndex && !chapters.contains(index)
    }
    var links = others.sorted { one, other in
      (plan.pages[one].page.order ?? 1e9, plan.pages[one].path)
        < (plan.pages[other].page.order ?? 1e9, plan.pages[other].path)
    }.map { (plan.pages[$0].page.title, plan.pages[$0].path) }
    if let sources = plan.sources { links.append(("Sources", sources)) }
    return links.prefix(12).map { item in
      Self.link.record([
        "url": .url(link(item.1, path)), "title": .text(item.0),
      ])
    }
  }
}
