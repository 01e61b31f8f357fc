package import OutputWriting

/// A folder of the guide with its own first page.
package struct SiteSection: Sendable {
  package let title: String
  package let path: OutputPath
  /// Its pages in reading order, without the first page, as indices of ``SitePlan/pages``.
  package var pages: [Int]

  package init(
    title: String, path: OutputPath, pages: [Int]
  ) {
    self.title = title
    self.path = path
    self.pages = pages
  }
}
