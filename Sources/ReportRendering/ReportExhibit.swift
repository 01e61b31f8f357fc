internal import Markup
internal import Templating

/// A figure with a caption that concludes and a line that says where its data comes from.
struct ReportExhibit {
  let caption: TrustedHTML
  let chart: TrustedHTML
  let sourceLine: String?

  static let schema = TemplateSchema([
    "caption": .html, "chart": .html, "source": .optional(.text),
  ])

  var record: TemplateRecord {
    Self.schema.record([
      "caption": .html(caption), "chart": .html(chart), "source": .text(ifPresent: sourceLine),
    ])
  }
}
