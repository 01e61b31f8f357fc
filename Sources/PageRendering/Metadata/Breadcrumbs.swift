internal import ContentModel
internal import OutputWriting
internal import SitePlanning

/// The pages above each page: those of the folders it lies in, from the first page down.
struct Breadcrumbs: Sendable {
  struct Crumb: Sendable {
    let title: String
    let path: OutputPath
  }

  /// The way to a folder.
  struct Trail: Sendable {
    /// The pages of the folders on the way, and of the folder itself.
    private(set) var crumbs: [Crumb] = []
    /// The same as elements of a schema.org list; the next one has the position after them.
    private(set) var linkedData = LinkedDataBuffer()

    fileprivate mutating func append(_ crumb: Crumb, _ site: Site) {
      crumbs.append(crumb)
      linkedData.listItem(
        crumbs.count, crumb.title, CanonicalAddress.of(crumb.path, site))
    }
  }

  /// By the folder with its final slash.
  private let trails: [String: Trail]
  private let none = Trail()

  init(_ catalog: Catalog, _ plan: SitePlan) {
    var crumbs: [Crumb] = []
    if let home = plan.home { crumbs.append(Crumb(title: "Home", path: plan.pages[home].path)) }
    crumbs += plan.sections.map { Crumb(title: $0.title, path: $0.path) }
    if let list = plan.alternativesIndex {
      let title = Words.capitalised(catalog.site.subject.plural)
      crumbs.append(Crumb(title: title, path: list))
    }
    if let matrix = plan.matrix { crumbs.append(Crumb(title: "Compare", path: matrix)) }
    let folders = crumbs.map { crumb in
      String(crumb.path.string.utf8.dropLast("index.html".utf8.count)) ?? ""
    }
    var trails: [String: Trail] = [:]
    for folder in folders {
      var trail = Trail()
      for (crumb, above) in zip(crumbs, folders).sorted(by: { $0.1.utf8.count < $1.1.utf8.count })
      where folder.utf8.starts(with: above.utf8) {
        trail.append(crumb, catalog.site)
      }
      trails[folder] = trail
    }
    self.trails = trails
  }

  /// The trail to a page, without the page itself.
  func trail(to path: OutputPath) -> Trail {
    var rest = path.string[...]
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      if let trail = trails[String(rest[...slash])], trail.crumbs.last?.path != path {
        return trail
      }
      rest = rest[..<slash]
    }
    return none
  }
}
