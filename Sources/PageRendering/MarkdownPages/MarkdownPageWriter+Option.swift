internal import ContentModel
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The pages about what is compared.
extension MarkdownPageWriter {
  func writeOptions(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    out.list(
      record.records("options").map { option in
        let more = [text(option, "detail"), text(option, "text")].filter { !$0.utf8.isEmpty }
        return link(option) + (more.isEmpty ? "" : ": " + more.joined(separator: ". "))
      })
  }

  func writeOption(_ record: TemplateRecord, _ body: GuideBody?, _ out: inout MarkdownBuffer) {
    out.paragraph(record.text("summary"))
    out.list(
      record.records("identity").map { item in
        let url = item.text("url")
        let value =
          url.utf8.isEmpty ? text(item, "text") : MarkdownText.link(item.text("text"), to: url)
        return text(item, "term") + ": " + value
      })
    if let alternative = context.plan.alternatives.first(where: { $0.value == path })?.key {
      writeSupport(alternative, &out)
    }
    writeStandings(record, &out)
    writeBody(body, &out)
    writeLearning(record, &out)
    writeMeasures(record, &out)
    writeValues(record, &out)
    let pairs = record.records("pairs").map(link)
    if !pairs.isEmpty {
      out.heading(2, "Against the others")
      out.list(pairs)
    }
  }

  private func writeStandings(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    for (list, title) in [
      ("choose", "Strong: choose it when"), ("avoid", "Weak: do not choose it when"),
    ] {
      let items = record.records(list).map { item in
        let when = text(item, "when")
        return (when.utf8.isEmpty ? "" : when + ". ") + text(item, "title") + ": "
          + text(item, "text")
      }
      guard !items.isEmpty else { continue }
      out.heading(2, title)
      out.list(items)
    }
  }

  private func writeLearning(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    let rows = record.records("learning").map { row in
      [text(row, "know"), text(row, "learn"), row.text("weeks")]
    }
    guard !rows.isEmpty else { return }
    out.heading(2, "What it costs to learn from where you are")
    out.table(["Who knows", "has to learn", "in weeks each"], rows)
  }

  private func writeSupport(_ id: String, _ out: inout MarkdownBuffer) {
    guard let alternative = context.catalog.alternative(id), !alternative.lifecycle.isEmpty else {
      return
    }
    var products = [
      TimelineFigure.Product(name: alternative.name, lifecycle: alternative.lifecycle)
    ]
    if let runtime = alternative.runtimeID.flatMap({ context.catalog.runtime($0) }) {
      products.append(.init(name: runtime.name, lifecycle: runtime.lifecycle))
    }
    out.heading(2, "How long each version is supported")
    MarkdownSupportTable.write(TimelineFigure(context: context).shown(products), &out)
  }

  private func writeMeasures(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    let rows = record.records("measures").map { row in
      [
        text(row, "criterion") + ": " + text(row, "title"), row.text("value"), row.text("range"),
        text(row, "basis"),
      ]
    }
    guard !rows.isEmpty else { return }
    out.heading(2, "How it does on each criterion")
    out.paragraph("Values from 0 to 100 on fixed scales; what depends on a project is left out.")
    out.table(["Measure", "Value", "Range", "Made from"], rows)
  }

  private func writeValues(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    for (list, title) in [
      ("fact-groups", "Facts and where they come from"), ("groups", "Capabilities"),
    ] {
      let groups = record.records(list)
      if !groups.isEmpty { out.heading(2, title) }
      for group in groups {
        out.heading(3, group.text("title"))
        out.table(
          ["", "Value", "Note", "As of", "Source", "Confidence"],
          group.records("values").map { cell in
            [
              text(cell, "title"), text(cell, "value"), text(cell, "note"), cell.text("as-of"),
              [source(cell), text(cell, "place")].filter { !$0.utf8.isEmpty }
                .joined(separator: ", "), text(cell, "confidence"),
            ]
          })
      }
    }
    let judgements = record.records("judgements").map { item in
      text(item, "title") + ": " + text(item, "level") + ". " + text(item, "reason")
        + " Judged by " + text(item, "author") + ", " + item.text("as-of") + ". The level means: "
        + text(item, "anchor") + "."
    }
    if !judgements.isEmpty { out.heading(2, "What is judged, not measured") }
    out.list(judgements)
    let unknowns = record.records("unknowns").map { item in
      let note = text(item, "text")
      return text(item, "title") + (note.utf8.isEmpty ? "" : ": " + note)
    }
    if !unknowns.isEmpty { out.heading(2, "What is not known") }
    out.list(unknowns)
  }

  private func source(_ record: TemplateRecord) -> String {
    let url = record.text("url")
    return url.utf8.isEmpty
      ? text(record, "source") : MarkdownText.link(record.text("source"), to: url)
  }
}
