internal import MarkdownRendering
internal import Markup
internal import Templating

/// The contents list of a page: its headings of the second and third level.
enum ContentsModel {
  static let entry = TemplateSchema(["url": .url, "html": .html, "is-inner": .flag])
  static let fields: [(name: String, kind: TemplateKind)] = [
    ("has-contents", .flag), ("contents", .records(entry)),
  ]

  /// One line of the list.
  struct Item {
    let id: String
    let html: TrustedHTML
    let isInner: Bool

    init(id: String, html: TrustedHTML, isInner: Bool) {
      self.id = id
      self.html = html
      self.isInner = isInner
    }

    /// A heading of the program's own.
    init(id: String, text: String) {
      var buffer = HTMLBuffer()
      buffer.text(text)
      self.init(id: id, html: buffer.trusted, isInner: false)
    }
  }

  static func items(_ outline: [OutlineEntry], includesInner: Bool = true) -> [Item] {
    outline.filter { $0.level == 2 || ($0.level == 3 && includesInner) }.map {
      Item(id: $0.id, html: $0.html, isInner: $0.level == 3)
    }
  }

  static func values(_ items: [Item]) -> [(key: String, value: TemplateValue)] {
    let shown = items.count >= 2 ? items : []
    return [
      ("has-contents", .flag(!shown.isEmpty)),
      (
        "contents",
        .records(
          shown.map { item in
            entry.record(inOrder: [
              .url("#" + item.id), .html(item.html), .flag(item.isInner),
            ])
          })
      ),
    ]
  }
}
