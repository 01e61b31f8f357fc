internal import ContentModel
internal import OutputWriting
internal import SitePlanning

/// The pages above each page: those of the folders it lies in, from the first page down.
struct Breadcrumbs: Sendable {
  struct Crumb: Sendable {
    let title: String
    let path: OutputPath
  }

  /// The page of each folder, by the folder with its final slash.
  private var folders: [String: Crumb] = [:]

  init(_ catalog: Catalog, _ plan: SitePlan) {
    if let home = plan.home { add("Home", plan.pages[home].path) }
    for section in plan.sections { add(section.title, section.path) }
    if let list = plan.alternativesIndex {
      add(Words.capitalised(catalog.site.subject.plural), list)
    }
    if let matrix = plan.matrix { add("Compare", matrix) }
  }

  private mutating func add(_ title: String, _ path: OutputPath) {
    let folder = path.string.utf8.dropLast("index.html".utf8.count)
    folders[String(decoding: folder, as: UTF8.self)] = Crumb(title: title, path: path)
  }

  /// The trail to a page, without the page itself.
  func trail(to path: OutputPath) -> [Crumb] {
    var trail: [Crumb] = []
    for index in path.string.utf8.indices where path.string.utf8[index] == UInt8(ascii: "/") {
      let folder = path.string[...index]
      guard let crumb = folders[String(folder)], crumb.path != path else { continue }
      trail.append(crumb)
    }
    return trail
  }
}
