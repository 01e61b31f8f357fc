internal import Markup
internal import Narrative
internal import Templating

/// A figure with a caption that concludes and a line that says where its data comes from.
struct ReportExhibit {
  let caption: Sentence
  let chart: TrustedHTML
  let sourceLine: Sentence?

  static let schema = TemplateSchema([
    "caption": .html, "chart": .html, "source": .optional(.html),
  ])

  func record(_ writer: InlineWriter) -> TemplateRecord {
    Self.schema.record([
      "caption": .html(writer.html(caption.unstopped)), "chart": .html(chart),
      "source": sourceLine.map { .html(writer.html($0)) } ?? .absent,
    ])
  }
}
