internal import ContentModel
internal import OutputWriting
internal import SitePlanning
internal import Templating

/// The pages that compare, ask and list sources.
extension MarkdownPageWriter {
  func writeMatrix(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    let catalog = context.catalog
    for group in catalog.capabilityGroups {
      let members = catalog.capabilities.filter { $0.groupID == group.id }
      guard !members.isEmpty else { continue }
      out.heading(2, group.title)
      MarkdownLevelTable.write(members, catalog.alternatives, &out)
    }
    guard !context.plan.pairs.isEmpty else { return }
    out.heading(2, "Two at a time")
    out.list(
      catalog.alternatives.enumerated().flatMap { index, one in
        catalog.alternatives[(index + 1)...].compactMap { other in
          context.plan.pairs[AlternativePair(one.id, other.id)].map { target in
            MarkdownText.link(
              "\(one.name) and \(other.name)",
              to: copied(RelativeAddress.address(to: target, from: path)))
          }
        }
      })
  }

  func writePair(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    let names = [record.text("first"), record.text("second")]
    for (name, list) in zip(names, ["for-first", "for-second"]) {
      let reasons = record.records(list).map { reason in
        text(reason, "text") + " (" + text(reason, "detail") + ")"
      }
      out.heading(2, "Choose \(name) when")
      out.list(
        reasons.isEmpty
          ? ["Your team knows it: the evidence shows no measure on which it is clearly ahead."]
          : reasons)
    }
    out.heading(2, "Where they differ most, first")
    out.table(
      ["Measure"] + names + ["Difference"],
      record.records("measures").map { row in
        [text(row, "title")]
          + ["first-value", "second-value", "difference"].map { row.text($0) }
      })
    out.heading(2, "Side by side")
    out.paragraph(
      inline: zip(names, ["first-url", "second-url"]).map { name, url in
        MarkdownText.link(name, to: copied(record.text(url)))
      }.joined(separator: ", "))
    out.table(
      ["Property"] + names,
      record.records("properties").map { row in
        ["title", "first-value", "second-value"].map { text(row, $0) }
      })
    writeSame("The same for both", record.records("same"), &out)
    let capabilities = record.records("capabilities")
    if !capabilities.isEmpty { out.heading(2, "Capabilities in which they differ") }
    out.table(
      ["Capability"] + names,
      capabilities.map { row in ["title", "first-level", "second-level"].map { text(row, $0) } })
    writeSame("Capabilities on which they agree", record.records("agreed"), &out)
  }

  private func writeSame(
    _ title: String, _ rows: [TemplateRecord], _ out: inout MarkdownBuffer
  ) {
    guard !rows.isEmpty else { return }
    out.heading(2, title)
    out.list(rows.map { text($0, "title") + ": " + text($0, "value") })
  }

  func writeChooser(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    out.paragraph(record.text("introduction"))
    out.paragraph("The page works the answer out in a browser; these are its questions.")
    for question in record.records("questions") {
      out.heading(2, question.text("number") + ". " + question.text("title"))
      out.paragraph(question.text("help"))
      out.list(
        question.records("answers").map { answer in
          let because = text(answer, "because")
          return text(answer, "title") + (because.utf8.isEmpty ? "" : ": " + because)
        })
    }
  }

  /// Everything in the guide, which the page of the search lists.
  func writeContents(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    for group in record.records("groups") {
      out.heading(2, group.text("title"))
      out.list(
        group.records("entries").map { entry in
          let text = text(entry, "text")
          return link(entry) + (text.utf8.isEmpty ? "" : ": " + text)
        })
    }
  }

  private func uses(_ source: TemplateRecord) -> String {
    let users = source.records("users").map { user in
      let detail = text(user, "detail")
      return link(user) + (detail.utf8.isEmpty ? "" : " (\(detail))")
    }
    return users.isEmpty ? "Cited by nothing yet." : "Cited by \(Words.listed(users))."
  }

  func writeSources(_ record: TemplateRecord, _ out: inout MarkdownBuffer) {
    out.list(
      record.records("sources").map { source in
        var line = link(source) + ", " + text(source, "publisher")
        let published = source.text("published")
        if !published.utf8.isEmpty { line += ", " + published }
        line += "; read " + source.text("retrieved") + ". " + uses(source)
        let note = text(source, "note")
        return note.utf8.isEmpty ? line : line + " " + note
      })
  }
}
