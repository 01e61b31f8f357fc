package import ContentModel
package import OutputWriting

/// A Markdown page with its place in the guide.
package struct PlannedPage: Sendable {
  package let page: Page
  package let path: OutputPath
  /// The section it lies in, as an index of ``SitePlan/sections``; `nil` at the top.
  package internal(set) var section: Int?
  /// Whether it is the page of its folder.
  package let isIndex: Bool
  /// Its neighbours in reading order, as indices of ``SitePlan/pages``.
  package var previous: Int?
  package var next: Int?

  package init(
    page: Page, path: OutputPath, section: Int?, isIndex: Bool, previous: Int?, next: Int?
  ) {
    self.page = page
    self.path = path
    self.section = section
    self.isIndex = isIndex
    self.previous = previous
    self.next = next
  }
}
