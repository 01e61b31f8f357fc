import MarkdownRendering
import Testing

/// What stands in the margin beside citations.
@Suite struct MarginNoteTests {
  private func page(_ text: String) -> String {
    render(text) { context in
      context.sourceIDs = ["manual", "survey"]
      context.marginNote = { id, place in
        MarginNote(
          title: id == "manual" ? "The <manual>" : "A survey", detail: "Press",
          address: "https://\(id).test/" + (place ?? ""))
      }
    }.text
  }

  /// The source the first time, then only places not named before.
  @Test func aPlaceIsNotedOnce() {
    let text = page("One [@manual, a/]. Two [@manual, b/]. Three [@manual, a/]. Four [@manual].\n")
    let notes = text.split(separator: "<span class=\"sidenote\"").dropFirst()
    #expect(notes.count == 2)
    #expect(notes.first?.contains("The &lt;manual&gt;</a>, Press, a/</span>") == true)
    #expect(
      notes.last?.contains(
        "<b>1</b> <a href=\"https://manual.test/b/\" rel=\"external\" tabindex=\"-1\">b/</a></span>"
      )
        == true)
  }

  /// Several citations in one bracket share a note, which screen readers pass over.
  @Test func oneBracketHasOneNote() {
    let text = page("One [@manual; @survey].\n")
    let notes = text.split(separator: "<span class=\"sidenote\" aria-hidden=\"true\">")
    #expect(notes.count == 2)
    #expect(notes.last?.contains("<br><b>2</b>") == true)
  }

  /// Where a note cannot stand beside the text there is none.
  @Test(arguments: ["## A [@manual]\n", "| a |\n|---|\n| b [@manual] |\n"])
  func headingsAndTablesHaveNone(_ text: String) {
    #expect(!page(text).contains("sidenote"))
  }

  /// The plain text of a page, which is searched, holds no notes.
  @Test func notesAreNoTextOfThePage() {
    var options = MarkdownOptions()
    options.collectsText = true
    var context = MarkdownContext()
    context.sourceIDs = ["manual"]
    context.marginNote = { _, _ in
      MarginNote(title: "Title", detail: "Press", address: "https://m.test/")
    }
    let rendered = render("One [@manual].\n", options: options, context: context)
    #expect(!rendered.sections.isEmpty)
    #expect(
      rendered.sections.allSatisfy { !String(decoding: $0.text, as: UTF8.self).contains("Title") })
  }
}
