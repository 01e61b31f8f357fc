internal import Narrative

/// Text for a terminal of a given width: headings, wrapped paragraphs and bars.
struct TerminalPage {
  /// A line with a bar.
  struct Bar {
    let label: String
    let figure: String
    /// The bar's length as a share of the longest possible, from 0 to 1.
    let share: Double
    let note: String
  }

  let width: Int
  private var lines: [String] = []

  init(width: Int) {
    self.width = width
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func title(_ text: String) {
    paragraph(text)
    lines.append(String(repeating: "=", count: min(width, text.count)))
  }

  /// A heading; what follows stands under it.
  mutating func section(_ title: String) {
    lines.append("")
    lines.append(title)
    lines.append(String(repeating: "-", count: min(width, title.count)))
  }

  /// A heading with paragraphs; nothing where there are none.
  mutating func section(_ title: String, _ sentences: [Sentence]) {
    guard sentences.contains(where: { !$0.plain.isEmpty }) else { return }
    section(title)
    paragraphs(sentences)
  }

  /// A heading with points; nothing where there are none.
  mutating func list(_ title: String, _ sentences: [Sentence]) {
    guard sentences.contains(where: { !$0.plain.isEmpty }) else { return }
    section(title)
    points(sentences)
  }

  /// An empty line.
  mutating func gap() {
    lines.append("")
  }

  mutating func paragraph(_ text: String) {
    wrap(text, first: "", rest: "")
  }

  mutating func paragraphs(_ sentences: [Sentence]) {
    let text = sentences.map(\.plain).filter { !$0.isEmpty }.joined(separator: " ")
    if !text.isEmpty { paragraph(text) }
  }

  mutating func point(_ text: String) {
    wrap(text, first: "- ", rest: "  ")
  }

  mutating func points(_ sentences: [Sentence]) {
    for sentence in sentences where !sentence.plain.isEmpty { point(sentence.plain) }
  }

  /// Bars under one another, the labels cut to what leaves room for them.
  mutating func bars(_ bars: [Bar]) {
    let labels = min(28, bars.map(\.label.count).max() ?? 0)
    let figures = bars.map(\.figure.count).max() ?? 0
    let notes = bars.map(\.note.count).max() ?? 0
    let room = max(4, min(24, width - labels - figures - notes - 6))
    for bar in bars {
      let label =
        bar.label.count > labels ? String(bar.label.prefix(labels - 1)) + "…" : bar.label
      let length = Int((min(1, max(0, bar.share)) * Double(room)).rounded())
      var line = label + spaces(labels - label.count + 2 + figures - bar.figure.count)
      line += bar.figure + "  " + String(repeating: "█", count: length)
      if !bar.note.isEmpty { line += spaces(room - length + 2) + bar.note }
      lines.append(line)
    }
  }

  private mutating func wrap(_ text: String, first: String, rest: String) {
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
  }

  private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
