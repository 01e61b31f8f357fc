package import ContentModel
package import Diagnostics

/// The pages among some files, their front matter read ahead of everything else.
///
/// It takes most of the time that loading takes and needs nothing else of the project, so that any
/// number of tasks can do it, each with a run of files.
package struct DecodedPages: Sendable {
  private var pages: [String: DecodedPage] = [:]

  /// Reads the front matter of the pages among `files`.
  ///
  /// - Parameters:
  ///   - files: Text files.
  ///   - known: Tells of a path what page it is, if that need not be read.
  package init(_ files: [SourceFile] = [], known: (String) -> Page? = { _ in nil }) {
    for file in files where Self.isPage(file.path) {
      pages[file.path] =
        known(file.path).map { DecodedPage(page: $0, criterionRange: nil, log: DiagnosticLog()) }
        ?? PageSchema.decode(file)
    }
  }

  /// Adds the pages of other files.
  package mutating func merge(_ other: DecodedPages) {
    pages.merge(other.pages) { first, _ in first }
  }

  /// A page that was read already, or is read now.
  func page(_ file: SourceFile) -> DecodedPage { pages[file.path] ?? PageSchema.decode(file) }

  /// Whether a file is a page by its name.
  static func isPage(_ path: String) -> Bool { FileName.has(path, ".md") }
}
