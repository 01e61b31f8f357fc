import Advising
import BrokerFixture
import ContentModel
import TestSupport
import Testing

@testable import Comparing

/// Which change of the content changed the outcome.
@Suite struct AttributionTests {
  private static func compare(
    _ before: BrokerProject, _ after: BrokerProject
  ) async throws -> ProjectComparison {
    let comparison = await CatalogComparison.compare(
      try before.catalog, try after.catalog, projects: ["post"])
    return try #require(comparison.projects.first)
  }

  private static func keys(_ change: AspectChange?) -> [[InputKey]] {
    (change?.causes ?? []).map(\.keys)
  }

  private static func recommendation(_ project: ProjectComparison) -> AspectChange? {
    project.changes.first { $0.aspect == .recommendation }
  }

  /// The inputs are all there is: with every change undone, the old outcome is back to the last bit.
  @Test(arguments: 0..<60) func undoingEverythingGivesTheOldOutcome(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let before = try RandomBrokers.project(&random).catalog
    let after = try RandomBrokers.project(&random).catalog
    let changes = InputChange.between(Inventory(before), Inventory(after), "brokers")
    var undone = after
    undone.revert(changes.map(\.key), to: before)
    #expect(Inventory(undone) == Inventory(before))
    #expect(
      CatalogComparison.outcome(undone, "post") == CatalogComparison.outcome(before, "post"))
  }

  /// Each cause, undone by editing the files, brings back what it is said to bring back.
  @Test func theOneChangeThatMattersIsNamed() async throws {
    let before = BrokerProject(alpha: .init(rate: "60000", ease: "easy"))
    var after = before
    after.alpha.ease = "hard"
    after.alpha.replay = "none"
    after.gamma.rate = "1100"
    after.alpha.licence = "GPL-3.0"
    let result = try await Self.compare(before, after)
    #expect(result.before?.leader == "alpha" && result.after?.leader == "beta")
    #expect(
      Self.keys(Self.recommendation(result)) == [[.capability(alternative: "alpha", id: "replay")]])
    var edited = after
    edited.alpha.replay = "builtin"
    let again = try await Self.compare(before, edited)
    #expect(again.after?.leader == "alpha")
    #expect(
      Self.recommendation(result)?.causes.first?.without == again.after)
  }

  /// Two changes, either of which is enough, are found together and not alone.
  @Test func changesThatStandInForEachOtherAreFoundAsAGroup() async throws {
    let before = BrokerProject(alpha: .init(rate: "60000", ease: "easy"))
    var after = before
    after.alpha.replay = "none"
    after.alpha.routing = "none"
    after.alpha.rate = "100"
    let result = try await Self.compare(before, after)
    #expect(result.after?.leader == "beta")
    let causes = try #require(Self.recommendation(result)).causes
    #expect(causes.map(\.group) == [.alternative("alpha")])
    #expect(causes.first?.keys.count == 3)
  }

  @Test func aNewAlternativeIsOneCause() async throws {
    var before = BrokerProject(names: ["alpha", "gamma"])
    before.beta = .init(rate: "90000", ease: "easy")
    var after = before
    after.names = ["alpha", "beta", "gamma"]
    let result = try await Self.compare(before, after)
    #expect(result.after?.leader == "beta")
    #expect(result.inputs.map(\.key) == [.alternative("beta")])
    #expect(Self.keys(Self.recommendation(result)) == [[.alternative("beta")]])
    let gone = try await Self.compare(after, before)
    #expect(gone.after?.leader == "alpha")
    #expect(Self.keys(Self.recommendation(gone)) == [[.alternative("beta")]])
  }

  @Test func aMustHaveIsACause() async throws {
    let before = BrokerProject(alpha: .init(rate: "60000", replay: "none", ease: "easy"))
    var after = before
    after.project += "\nmust-have: [ replay ]"
    let result = try await Self.compare(before, after)
    let screening = result.changes.first { $0.aspect == .screening("alpha") }
    #expect(screening?.after == "excluded by must-replay")
    #expect(Self.keys(screening) == [[.profile(project: "post", .mustHaves)]])
  }

  @Test func whatTheProjectDoesNotReadIsNoInputOfIts() async throws {
    var before = BrokerProject()
    before.answers = "kind: jobs"
    var after = before
    after.alpha.replay = "none"
    let comparison = await CatalogComparison.compare(
      try before.catalog, try after.catalog, projects: ["post"])
    #expect(comparison.inputs.count == 1)
    #expect(comparison.projects.first?.inputs.isEmpty == true)
    #expect(comparison.projects.first?.changesAnything == false)
  }

  @Test func aProjectOfOneStateOnlyIsSaidToBeNewOrGone() async throws {
    let catalog = try BrokerProject().catalog
    var empty = catalog
    empty.projects = []
    let new = await CatalogComparison.compare(empty, catalog, projects: ["post"])
    #expect(new.projects.first?.before == nil && new.projects.first?.after?.leader != nil)
    #expect(new.projects.first?.changesRecommendation == true)
    let gone = await CatalogComparison.compare(catalog, empty, projects: ["post"])
    #expect(gone.projects.first?.after == nil)
    #expect(gone.projects.first?.changesRecommendation == true)
  }
}
