internal import ContentModel

/// The dates of release lines as a table.
enum MarkdownSupportTable {
  static func write(
    _ products: [TimelineFigure.Product], caption: String? = nil, _ out: inout MarkdownBuffer
  ) {
    let rows = products.flatMap { product in
      product.lifecycle.map { line in
        [
          MarkdownText.escaped(product.name + " " + line.line), line.released?.words ?? "unknown",
          SupportText.words(line.supportUntil), SupportText.words(line.securityUntil),
        ]
      }
    }
    out.table(["Line", "Released", "Full support", "Security fixes"], caption: caption, rows)
  }
}
