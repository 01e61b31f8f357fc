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
    var items: [Item] = []
    items.reserveCapacity(outline.count)
    for entry in outline where entry.level == 2 || (entry.level == 3 && includesInner) {
      items.append(Item(id: entry.id, html: entry.html, isInner: entry.level == 3))
    }
    return items
  }

  static func values(_ items: [Item]) -> [(key: String, value: TemplateValue)] {
    let shown = items.count >= 2 ? items : []
    return [
      ("has-contents", .flag(!shown.isEmpty)),
      (
        "contents",
        .list(
          shown.map { item in
            .record(
              entry.record(inOrder: [
                .url("#" + item.id), .html(item.html), .flag(item.isInner),
              ]))
          })
      ),
    ]
  }
}
