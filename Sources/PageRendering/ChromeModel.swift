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

  static let fields: [(name: String, kind: TemplateKind)] = [
    ("lang", .text), ("head-title", .text), ("title", .text), ("site-title", .text),
    ("description", .optional(.text)), ("canonical", .optional(.url)), ("style-sheet", .url),
    ("icon", .optional(.url)),
    ("contents-script", .optional(.url)),
    ("home", .url), ("nav", .records(navItem)), ("publisher", .optional(.text)),
    ("publisher-url", .optional(.url)), ("more", .records(link)),
    ("edit-url", .optional(.url)), ("issues-url", .optional(.url)),
    ("data-licence", .optional(.record(licence))), ("action", .optional(.record(action))),
    ("has-crumbs", .flag), ("crumbs", .records(link)), ("logo", .optional(.url)),
    ("contact", .optional(.url)),
    ("og-type", .text), ("social-picture", .optional(.url)), ("social-text", .optional(.text)),
    ("is-unlisted", .flag), ("feed", .optional(.url)), ("markdown", .optional(.url)),
    ("evidence-json", .optional(.url)), ("evidence-csv", .optional(.url)),
    ("structured-data", .optional(.json)), ("search", .optional(.record(search))),
  ]

  private let context: GuideContext

  init(_ context: GuideContext) {
    self.context = context
  }

  /// The menus of the pages that lie side by side and are in no menu themselves: their addresses
  /// and marks are the same, so they are made once.
  struct Menus: Sendable {
    let navigation: TemplateValue
    let more: TemplateValue
  }

  /// The menus as seen from one page.
  func menus(of path: OutputPath) -> Menus {
    Menus(navigation: .records(navigation(path)), more: .records(more(path)))
  }

  /// The values for one page.
  func values(
    path: OutputPath, title: String, description: String?, editPath: String? = nil,
    shared: Menus? = nil, article: Article? = nil
  ) -> [(key: String, value: TemplateValue)] {
    let site = context.catalog.site
    let plan = context.plan
    let isHome = context.home == path
    let isUnlisted = path == plan.notFound
    let description = description ?? (isHome ? site.description : nil)
    let trail = isUnlisted ? [] : context.breadcrumbs.trail(to: path)
    return [
      ("lang", .text(site.language)),
      ("head-title", .text(isHome ? site.title : title + " | " + site.title)),
      ("title", .text(title)),
      ("site-title", .text(site.title)),
      ("description", .text(ifPresent: description)),
      ("canonical", .url(ifPresent: isUnlisted ? nil : CanonicalAddress.of(path, site))),
      ("style-sheet", .url(address(context.plan.styleSheet, from: path))),
      (
        "icon",
        .url(ifPresent: context.plan.assetOfFile["Templates/icon.svg"].map { link($0, path) })
      ),
      (
        "contents-script",
        .url(
          ifPresent: context.plan.assetOfFile["Templates/scripts/contents.js"].map {
            link($0, path)
          })
      ),
      ("home", .url(address(context.home, from: path))),
      ("nav", shared?.navigation ?? .records(navigation(path))),
      ("publisher", .text(ifPresent: site.publisher?.name)),
      ("publisher-url", .url(ifPresent: site.publisher?.url)),
      ("more", shared?.more ?? .records(more(path))),
      ("edit-url", .url(ifPresent: editPath.flatMap { file in site.editURL.map { $0 + file } })),
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
      ("has-crumbs", .flag(!trail.isEmpty)),
      (
        "crumbs",
        .records(
          trail.map { crumb in
            Self.link.record(["url": .url(link(crumb.path, path)), "title": .text(crumb.title)])
          })
      ),
      ("logo", .url(ifPresent: plan.logo.map { link($0, path) })),
      ("contact", .url(ifPresent: site.publisher?.email.map { "mailto:" + $0 })),
      ("og-type", .text(article == nil ? "website" : "article")),
      (
        "social-picture",
        .url(ifPresent: plan.socialPicture.flatMap { CanonicalAddress.of($0, site) })
      ),
      ("social-text", .text(ifPresent: site.socialPicture?.text)),
      ("is-unlisted", .flag(isUnlisted)),
      ("feed", .url(ifPresent: plan.feed.map { link($0, path) })),
      ("markdown", .url(ifPresent: plan.markdownPages[path].map { link($0, path) })),
      ("evidence-json", .url(ifPresent: plan.evidence.map { link($0, path) })),
      ("evidence-csv", .url(ifPresent: plan.evidenceTable.map { link($0, path) })),
      ("search", search(path)),
      (
        "structured-data",
        isUnlisted
          ? .absent
          : context.structuredData.bytes(
            path, title: title, description: description, trail: trail, article: article,
            kind: article != nil ? .article : path == plan.alternativesIndex ? .dataset : .page,
            context.catalog
          ).map { .json($0) } ?? .absent
      ),
    ]
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
