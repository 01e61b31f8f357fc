internal import Decision
internal import Markup

/// A comparison as JSON; `Documentation/diff-json.md` names every key.
package struct ComparisonData {
  package static let formatVersion = 1

  private let comparison: CatalogComparison
  private let labels: ComparisonLabels
  private let program: String

  package init(_ comparison: CatalogComparison, _ labels: ComparisonLabels, program: String) {
    self.comparison = comparison
    self.labels = labels
    self.program = program
  }

  package var bytes: [UInt8] {
    var writer = JSONWriter()
    let projects = comparison.projects
    writer.object { writer in
      writer.field("format", "assay-diff")
      writer.field("formatVersion", Self.formatVersion)
      writer.field("program", program)
      writer.field("methodVersion", DecisionEngine.methodVersion)
      writer.field("before", labels.before)
      writer.field("after", labels.after)
      writer.object("summary") { writer in
        writer.field("projects", projects.count)
        writer.field("recommendationsChanged", projects.count { $0.changesRecommendation })
        writer.field("verdictsChanged", projects.count { $0.changesVerdict })
        writer.field("projectsChanged", projects.count { $0.changesAnything })
        writer.field("inputsChanged", comparison.inputs.count)
      }
      writer.array("inputs", comparison.inputs) { writer, change in
        writer.object { writer in change.write(to: &writer, comparison.plural) }
      }
      writer.array("projects", projects) { writer, project in
        writer.object { writer in self.project(project, &writer) }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func project(_ project: ProjectComparison, _ writer: inout JSONWriter) {
    writer.field("id", project.id)
    writer.field("recommendationChanged", project.changesRecommendation)
    writer.field("verdictChanged", project.changesVerdict)
    outcome("before", project.before, &writer)
    outcome("after", project.after, &writer)
    writer.strings("inputs", project.inputs.map { $0.key.path(comparison.plural) })
    writer.array("changes", project.changes) { writer, change in
      let name = change.aspect.name
      writer.object { writer in
        writer.field("aspect", name.kind)
        writer.field("of", name.id)
        writer.field("before", change.before)
        writer.field("after", change.after)
        writer.array("causes", change.causes) { writer, cause in
          writer.object { writer in self.cause(cause, &writer) }
        }
      }
    }
  }

  private func cause(_ cause: Cause, _ writer: inout JSONWriter) {
    writer.field("group", Self.name(cause.group))
    writer.strings("inputs", cause.keys.map { $0.path(comparison.plural) })
    writer.field("leaderWithout", cause.without.leader)
    writer.field("strengthWithout", cause.without.strength)
    writer.field("marginWithout", cause.without.margin)
  }

  private static func name(_ group: Cause.Group) -> String {
    switch group {
    case .single: "single"
    case .alternative(let id): "alternative:" + id
    case .subject(let path): "subject:" + path
    case .source(let id): "source:" + id
    case .profile: "profile"
    case .method: "method"
    case .everything: "everything"
    }
  }

  private func outcome(_ key: String, _ outcome: Outcome?, _ writer: inout JSONWriter) {
    guard let outcome else { return writer.field(key, nil as String?) }
    writer.object(key) { writer in outcome.write(to: &writer) }
  }
}
