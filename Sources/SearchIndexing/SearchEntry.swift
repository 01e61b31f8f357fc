/// One thing that a reader can search for, and where it is.
package struct SearchEntry: Sendable, Hashable {
  package let kind: SearchKind
  package let title: String
  /// The page, relative to the first page of the guide.
  package let page: String
  /// The title of the page, for what is a part of it.
  package let pageTitle: String
  /// The id on the page; `nil` for the page as a whole.
  package let anchor: String?
  /// UTF-8; what stands there, in words separated by single spaces.
  package let text: [UInt8]

  package init(
    _ kind: SearchKind, title: String, page: String, pageTitle: String, anchor: String? = nil,
    text: [UInt8]
  ) {
    self.kind = kind
    self.title = title
    self.page = page
    self.pageTitle = pageTitle
    self.anchor = anchor
    self.text = text
  }
}
