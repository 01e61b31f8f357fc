internal import Markup

/// A comparison as Markdown, short enough for a comment on a pull request.
package struct ComparisonMarkdown {
  private let comparison: CatalogComparison
  private let wording: ComparisonWording
  private let labels: ComparisonLabels
  private var lines: [String] = []
  /// More inputs than this are counted, not listed.
  private static let longestList = 100

  package init(_ comparison: CatalogComparison, _ labels: ComparisonLabels) {
    self.comparison = comparison
    self.labels = labels
    wording = ComparisonWording(comparison: comparison)
    write()
  }

  package var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func write() {
    lines.append("### Recommendations: \(code(labels.before)) → \(code(labels.after))")
    lines.append("")
    lines.append("**\(wording.summary)**")
    let changed = comparison.projects.filter(\.changesAnything)
    if !changed.isEmpty {
      lines.append("")
      lines.append("| Project | Before | After | Because of |")
      lines.append("| --- | --- | --- | --- |")
      for project in changed { lines.append(row(project)) }
    }
    for project in changed where !project.changes.isEmpty { details(project) }
    let same = comparison.projects.filter { !$0.changesAnything }.map { code($0.id) }
    if !same.isEmpty {
      lines.append("")
      lines.append("Nothing changes for \(same.joined(separator: ", ")).")
    }
    inputs()
  }

  private func row(_ project: ProjectComparison) -> String {
    func cell(_ outcome: Outcome?) -> String {
      outcome.map { text(wording.outcome(project).verdict($0)) } ?? ""
    }
    let after =
      project.changesRecommendation ? "**\(cell(project.after))**" : cell(project.after)
    return "| \(code(project.id)) | \(cell(project.before)) | \(after) | \(because(project)) |"
  }

  /// The causes of the weightiest aspect that changed.
  private func because(_ project: ProjectComparison) -> String {
    guard let first = project.changes.first else { return "" }
    if first.causes.isEmpty { return "no part of the content explains it" }
    var texts = first.causes.prefix(3).map { label($0, project) }
    if first.causes.count > 3 { texts.append("and \(first.causes.count - 3) more") }
    return texts.joined(separator: "<br>")
  }

  private func label(_ cause: Cause, _ project: ProjectComparison) -> String {
    guard case .single(let key) = cause.group,
      let change = project.inputs.first(where: { $0.key == key })
    else { return text(wording.cause(cause, project)) }
    return "\(code(key.path(comparison.plural))): \(text(change.text))"
  }

  private mutating func details(_ project: ProjectComparison) {
    lines.append("")
    lines.append(
      "<details><summary>\(text(project.id)): \(text(wording.headline(project)))</summary>")
    lines.append("")
    lines.append("| | Change | Because of |")
    lines.append("| --- | --- | --- |")
    for line in wording.lines(project) {
      let causes = line.causes.map { text(wording.cause($0, project)) }
      lines.append(
        "| \(text(line.title)) | \(text(line.text)) | \(causes.joined(separator: "<br>")) |")
    }
    lines.append("")
    lines.append("</details>")
  }

  private mutating func inputs() {
    lines.append("")
    guard !comparison.inputs.isEmpty else {
      lines.append("Nothing that advice depends on is different.")
      return
    }
    let count = comparison.inputs.count
    lines.append("<details><summary>What is different (\(count))</summary>")
    lines.append("")
    for change in comparison.inputs.prefix(Self.longestList) {
      lines.append("- \(code(change.key.path(comparison.plural))): \(text(change.text))")
    }
    if count > Self.longestList { lines.append("- and \(count - Self.longestList) more") }
    lines.append("")
    lines.append("</details>")
  }

  /// Text of the content with everything escaped that Markdown or a table would read.
  private func text(_ value: String) -> String {
    var out: [UInt8] = []
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "\n"): out.append(UInt8(ascii: " "))
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "#"),
        UInt8(ascii: "~"), UInt8(ascii: "@"):
        out += [UInt8(ascii: "\\"), byte]
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A name as code; what would end the code or the cell is replaced.
  private func code(_ value: String) -> String {
    let bytes = value.utf8.map { byte in
      byte == UInt8(ascii: "`") || byte == UInt8(ascii: "|") || byte < 0x20
        ? UInt8(ascii: "'") : byte
    }
    return "`" + String(decoding: bytes, as: UTF8.self) + "`"
  }
}
