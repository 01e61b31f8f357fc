import BrokerFixture
import ContentModel
import Foundation
import TestSupport
import Testing

@testable import Comparing

/// A comparison as text, Markdown and JSON.
@Suite struct RenderingTests {
  private static let labels = ComparisonLabels(before: "old|`name", after: "new")

  private static func comparison() async throws -> CatalogComparison {
    let before = BrokerProject(alpha: .init(rate: "60000", ease: "easy"))
    var after = before
    after.alpha.ease = "hard"
    after.alpha.replay = "none"
    return await CatalogComparison.compare(
      try before.catalog, try after.catalog, projects: ["post"])
  }

  @Test func textNamesTheChangeAndItsCause() async throws {
    let text = ComparisonText(try await Self.comparison()).text
    #expect(text.hasPrefix("1 of 1 recommendations changes."))
    #expect(text.contains("post: the recommendation changes from Alpha to Beta"))
    #expect(
      text.contains("because of brokers/alpha/capabilities/replay\n      level builtin → none"))
    #expect(text.contains("brokers/alpha/judgements/ease: level easy → hard"))
  }

  @Test func jsonCanBeRead() async throws {
    let data = ComparisonData(try await Self.comparison(), Self.labels, program: "Test").bytes
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any])
    #expect(root["format"] as? String == "assay-diff" && root["formatVersion"] as? Int == 1)
    let summary = try #require(root["summary"] as? [String: Any])
    #expect(summary["recommendationsChanged"] as? Int == 1)
    let projects = try #require(root["projects"] as? [[String: Any]])
    let changes = try #require(projects.first?["changes"] as? [[String: Any]])
    let first = try #require(changes.first)
    #expect(first["aspect"] as? String == "recommendation")
    let causes = try #require(first["causes"] as? [[String: Any]])
    #expect(causes.first?["inputs"] as? [String] == ["brokers/alpha/capabilities/replay"])
    #expect(causes.first?["leaderWithout"] as? String == "alpha")
    #expect(root["before"] as? String == "old|`name")
  }

  /// No name of the content can end a cell, a code span or start an element.
  @Test func markdownHoldsWithHostileNames() async throws {
    var comparison = try await Self.comparison()
    let project = try #require(comparison.projects.first)
    func hostile(_ outcome: Outcome?) -> Outcome? {
      outcome.map { outcome in
        Outcome(
          leader: outcome.leader, strength: outcome.strength, rival: outcome.rival,
          probability: outcome.probability, margin: outcome.margin,
          contenders: outcome.contenders,
          standings: outcome.standings.map {
            Standing(
              id: $0.id, name: "A|b<script>[x](y)`*_\n@all", rank: $0.rank,
              excludedBy: $0.excludedBy, total: $0.total)
          }, stakeholders: outcome.stakeholders)
      }
    }
    comparison = CatalogComparison(
      plural: comparison.plural, inputs: comparison.inputs,
      projects: [
        ProjectComparison(
          id: project.id, before: hostile(project.before), after: hostile(project.after),
          inputs: project.inputs, changes: project.changes)
      ])
    let text = ComparisonMarkdown(comparison, Self.labels).text
    #expect(!text.contains("<script") && !text.contains("[x]("))
    #expect(!text.contains("old|") && text.contains("`old''name`"))
    // Every row of a table has as many cells as its head: bars that are not escaped.
    var expected = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        expected = 0
        continue
      }
      let bars = line.replacing("\\|", with: "").count { $0 == "|" }
      if expected == 0 { expected = bars }
      #expect(bars == expected, "\(line)")
    }
  }

  @Test func nothingIsSaidToBeNothing() async throws {
    let catalog = try BrokerProject().catalog
    let same = await CatalogComparison.compare(catalog, catalog, projects: ["post"])
    #expect(ComparisonText(same).text.hasPrefix("No recommendation changes.\n"))
    let markdown = ComparisonMarkdown(same, Self.labels).text
    #expect(markdown.contains("Nothing changes for `post`."))
  }
}
