package import ContentModel
package import Diagnostics

/// The pages among some files, their front matter read ahead of everything else.
///
/// It takes most of the time that loading takes and needs nothing else of the project, so that any
/// number of tasks can do it, each with a run of files.
package struct DecodedPages: Sendable {
  private typealias Entry = (path: String, page: DecodedPage)

  private var pages: [Entry] = []
  /// Where the page is likely to be that is asked for next.
  private var next = 0

  /// Reads the front matter of the pages among `files`.
  ///
  /// - Parameters:
  ///   - files: Text files, in the order of their paths.
  ///   - known: Tells of a path what page it is, if that need not be read.
  package init(_ files: [SourceFile] = [], known: (String) -> Page? = { _ in nil }) {
    pages.reserveCapacity(files.count)
    for file in files where Self.isPage(file.path) {
      let page =
        known(file.path).map { DecodedPage(page: $0, criterionRange: nil, log: DiagnosticLog()) }
        ?? PageSchema.decode(file)
      pages.append((file.path, page))
    }
  }

  /// Adds the pages of files that come after these.
  package mutating func append(_ other: DecodedPages) {
    pages += other.pages
  }

  /// A page that was read already, or is read now; fastest in the order of the files.
  mutating func page(_ file: SourceFile) -> DecodedPage {
    if next >= pages.count || pages[next].path != file.path {
      next = pages.firstIndex { $0.path == file.path } ?? 0
    }
    guard next < pages.count, pages[next].path == file.path else { return PageSchema.decode(file) }
    next += 1
    return pages[next - 1].page
  }

  /// Whether a file is a page by its name.
  static func isPage(_ path: String) -> Bool { FileName.has(path, ".md") }
}
