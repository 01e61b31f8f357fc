internal import Markup

/// A figure as every page shows it: what it proves, the drawing, where it comes from, the values.
struct Exhibit {
  let caption: String
  let chart: TrustedHTML
  /// Paragraphs beside or beneath the drawing: conditions, what is missing, sources.
  var notes: [TrustedHTML] = []
  /// The words on the closed table, and the table.
  var values: (summary: String, table: TrustedHTML)?

  /// Adds a note in words.
  mutating func add(_ note: String) {
    var out = HTMLBuffer()
    out.element("p", ["class": "source-line"], text: note)
    notes.append(out.trusted)
  }

  /// The figure.
  func html() -> TrustedHTML {
    var out = HTMLBuffer(capacity: chart.bytes.count + 2048)
    out.open("figure", ["class": notes.isEmpty ? "exhibit" : "exhibit with-notes"])
    out.element("figcaption", text: caption)
    out.raw("<div class=\"exhibit-drawing\">")
    out.html(chart)
    out.raw("</div>")
    if !notes.isEmpty {
      out.raw("<div class=\"exhibit-notes\">")
      for note in notes { out.html(note) }
      out.raw("</div>")
    }
    if let values {
      out.raw("<details class=\"data\"><summary>")
      out.text(values.summary)
      out.raw("</summary>")
      out.html(values.table)
      out.raw("</details>")
    }
    out.raw("</figure>")
    return out.trusted
  }
}
