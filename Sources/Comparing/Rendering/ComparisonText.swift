/// A comparison for a terminal.
package struct ComparisonText {
  private let comparison: CatalogComparison
  private let wording: ComparisonWording
  private var lines: [String] = []

  package init(_ comparison: CatalogComparison) {
    self.comparison = comparison
    wording = ComparisonWording(comparison: comparison)
    write()
  }

  package var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func write() {
    lines.append(wording.summary)
    for project in comparison.projects {
      lines.append("")
      lines.append("\(project.id): \(wording.headline(project))")
      if let before = project.before, let after = project.after, !project.changes.isEmpty {
        lines.append("  before  \(wording.outcome(project).verdict(before))")
        lines.append("  after   \(wording.outcome(project).verdict(after))")
      }
      changes(project)
    }
    lines.append("")
    guard !comparison.inputs.isEmpty else {
      lines.append("Nothing that advice depends on is different.")
      return
    }
    lines.append("What is different (\(comparison.inputs.count))")
    for change in comparison.inputs {
      lines.append("  \(change.key.path(comparison.plural)): \(change.text)")
    }
  }

  /// The changed aspects, each with the numbers of its causes, and the causes.
  private mutating func changes(_ project: ProjectComparison) {
    var causes: [Cause] = []
    for line in wording.lines(project) {
      var marks = ""
      for cause in line.causes {
        let place = causes.firstIndex(of: cause) ?? causes.count
        if place == causes.count { causes.append(cause) }
        marks += " [\(place + 1)]"
      }
      if line.causes.isEmpty { marks = " [no part of the content explains it]" }
      lines.append("  \(line.title): \(line.text)\(marks)")
    }
    for (index, cause) in causes.enumerated() {
      lines.append("  [\(index + 1)] because of \(wording.cause(cause, project))")
      for key in cause.keys.prefix(5) {
        guard let change = project.inputs.first(where: { $0.key == key }) else { continue }
        let prefix = cause.keys.count > 1 ? key.path(comparison.plural) + ": " : ""
        lines.append("      \(prefix)\(change.text)")
      }
      if cause.keys.count > 5 { lines.append("      and \(cause.keys.count - 5) more") }
      if let without = wording.without(cause, project) { lines.append("      \(without)") }
    }
  }
}
