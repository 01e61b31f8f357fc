internal import ContentModel
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// Writes the copy of a page in Markdown from the values that its template is given.
///
/// What a page has beyond these, such as its pictures, is left out; a kind of page that is not
/// known here still has its title, its answer and its address.
struct MarkdownPageWriter {
  let context: GuideContext
  /// The page, whose folder the copy shares: addresses are the same from both.
  let path: OutputPath

  /// The whole copy.
  func bytes(_ template: String, _ record: TemplateRecord, _ body: GuideBody?) -> [UInt8] {
    var out = MarkdownBuffer()
    out.heading(1, record.text("title"))
    let answer = record.text("answer")
    out.quote(answer.utf8.isEmpty ? record.text("description") : answer)
    switch template {
    case "page", "home": writePage(record, body, &out)
    case "option": writeOption(record, body, &out)
    case "options": writeOptions(record, &out)
    case "matrix": writeMatrix(record, &out)
    case "pair": writePair(record, &out)
    case "chooser": writeChooser(record, &out)
    case "search": writeContents(record, &out)
    case "sources": writeSources(record, &out)
    default: break
    }
    writeNotes(record, &out)
    writeEnd(record, &out)
    return out.bytes
  }

  /// Where an address of the page leads in the copies; other addresses stay as they are.
  func copied(_ address: String) -> String {
    guard !address.utf8.contains(UInt8(ascii: ":")) else { return address }
    let end = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    guard address[..<end].utf8.suffix(5).elementsEqual(".html".utf8) else { return address }
    return address[..<end] + ".md" + address[end...]
  }

  /// A record's title as a link to its address.
  func link(_ record: TemplateRecord) -> String {
    MarkdownText.link(record.text("title"), to: copied(record.text("url")))
  }

  /// A text of a record, escaped.
  func text(_ record: TemplateRecord, _ name: String) -> String {
    MarkdownText.escaped(record.text(name))
  }

  private func writePage(
    _ record: TemplateRecord, _ body: GuideBody?, _ out: inout MarkdownBuffer
  ) {
    let dates = ["date-words", "updated-words"].map { record.text($0) }.filter { !$0.utf8.isEmpty }
    if !dates.isEmpty { out.paragraph("Dated " + dates.joined(separator: ", updated ") + ".") }
    let criteria = record.records("criteria").map { link($0) + ": " + text($0, "text") }
    out.list(criteria)
    out.paragraph(record.text("finding"))
    writeBody(body, &out)
    out.list(
      record.records("children").map { child in
        let text = text(child, "text")
        return link(child) + (text.utf8.isEmpty ? "" : ": " + text)
      })
  }

  func writeBody(_ body: GuideBody?, _ out: inout MarkdownBuffer) {
    guard let body else { return }
    let bytes = MarkdownBodyCopy(context: context, origin: path).bytes(body)
    if !bytes.isEmpty { out.verbatim(bytes) }
  }

  /// The sources, to which the numbers in the text refer.
  private func writeNotes(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    let notes = record.records("notes")
    guard !notes.isEmpty else { return }
    var text = ""
    for (index, note) in notes.enumerated() {
      let date = note.text("date")
      text += "[^\(index + 1)]: " + link(note) + ", " + self.text(note, "publisher")
      if !date.utf8.isEmpty { text += ", " + date }
      text += "; read " + note.text("retrieved") + "."
      let places = note.records("places").map(link)
      if !places.isEmpty { text += " Places: " + places.joined(separator: ", ") + "." }
      text += "\n"
    }
    out.verbatim(text.utf8)
  }

  private func writeEnd(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    let site = context.catalog.site
    let page = CanonicalAddress.of(path, site) ?? "index.html"
    var parts = [
      MarkdownText.link("The page", to: page) + " of "
        + MarkdownText.link(site.title, to: copied(record.text("home")))
    ]
    if let licence = site.dataLicence {
      parts.append("data: " + MarkdownText.link(licence.name, to: licence.url))
    }
    out.verbatim("---\n".utf8)
    out.paragraph(inline: parts.joined(separator: "; ") + ".")
  }
}
