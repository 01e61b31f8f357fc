internal import ContentModel
internal import Diagnostics
internal import OutputWriting

/// What surrounds the pages on the web: copies in Markdown, redirects, pictures.
extension SitePlanner {
  /// Each page's copy lies beside it, as llms.txt proposes: `index.html.md` for `index.html`.
  mutating func planMarkdownPages() {
    guard catalog.site.hasMarkdownPages else { return }
    let pages = plan.output.paths.filter {
      $0.string.utf8.suffix(5).elementsEqual(".html".utf8) && $0 != plan.notFound
    }
    for page in pages {
      plan.markdownPages[page] = output(
        page.string + ".md", "the Markdown of \(page.string)", plan.output.origin(of: page)?.range)
    }
    plan.languageModelIndex = output("guide/llms.txt", "the list for language models", nil)
  }

  /// Redirects come last, so that one in the way of a page is the one that is reported.
  mutating func planRedirects() {
    var planned: [(redirect: Redirect, path: OutputPath)] = []
    for redirect in catalog.site.redirects {
      let path = "guide/" + Self.file(redirect.from)
      guard let path = output(path, "the redirect from '\(redirect.from)'", redirect.range) else {
        continue
      }
      planned.append((redirect, path))
    }
    let sources = Set(planned.map(\.path))
    for (redirect, path) in planned {
      guard let target = target(of: redirect, sources) else { continue }
      plan.redirects.append(PlannedRedirect(path: path, target: target))
    }
  }

  private mutating func target(
    of redirect: Redirect, _ sources: Set<OutputPath>
  ) -> RedirectTarget? {
    if redirect.to.utf8.contains(UInt8(ascii: ":")) { return .external(redirect.to) }
    let parts = redirect.to.utf8.split(
      separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let fragment = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
    let path = OutputPath("guide/" + Self.file(written))
    if let path, sources.contains(path) {
      log.error(
        .brokenLink, "the redirect leads to '\(redirect.to)', which is a redirect itself",
        at: redirect.range, fixes: [Fix("write the address where that one ends")])
      return nil
    }
    guard let path, plan.output.origin(of: path) != nil else {
      let pages = plan.output.paths.map { String($0.string.utf8.dropFirst(6)) ?? $0.string }
      let near = Suggestion.nearest(to: Self.file(written), among: pages)
      log.error(
        .brokenLink, "the redirect leads to '\(redirect.to)', which is not published",
        at: redirect.range, fixes: near.map { [Fix("did you mean '\($0)'?")] } ?? [])
      return nil
    }
    return .site(path, fragment: fragment)
  }

  /// The file that answers for an address below the first page: a folder is its `index.html`.
  private static func file(_ address: String) -> String {
    let path = address.utf8.drop { $0 == UInt8(ascii: "/") }
    let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path
    let text = String(decoding: path, as: UTF8.self)
    if name.isEmpty { return text + "index.html" }
    return name.contains(UInt8(ascii: ".")) ? text : text + "/index.html"
  }

  /// A logo or a picture for networks that does not exist is better missed here than by a reader.
  mutating func checkPictures() {
    let site = catalog.site
    if let logo = site.brand.logo {
      plan.logo = plan.assetOfFile["Content/" + logo]
      if plan.logo == nil {
        reportMissing(
          "'brand.logo'", logo, SourceRange(path: "Content/site.yaml", offsets: 0..<0))
      }
    }
    if let picture = site.socialPicture {
      plan.socialPicture = plan.assetOfFile["Content/" + picture.file]
      if plan.socialPicture == nil {
        reportMissing("'social-picture'", picture.file, picture.range)
      }
    }
  }

  private mutating func reportMissing(_ what: String, _ file: String, _ range: SourceRange) {
    let names = plan.assetOfFile.keys.compactMap { name in
      name.utf8.starts(with: "Content/".utf8) ? String(name.utf8.dropFirst(8)) : nil
    }
    let near = Suggestion.nearest(to: file, among: names)
    log.error(
      .missingFile, "\(what) names Content/\(file), which is not published", at: range,
      notes: ["files of Content/assets/ are"],
      fixes: near.map { [Fix("did you mean '\($0)'?")] } ?? [])
  }
}
