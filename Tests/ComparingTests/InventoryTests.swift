import Advising
import BrokerFixture
import ContentLoading
import ContentModel
import Testing

@testable import Comparing

/// What advice depends on, piece by piece.
@Suite struct InventoryTests {
  @Test func everyPathReadsBackAsItsKey() throws {
    var project = BrokerProject()
    project.project += """

      must-have: [ replay ]
      candidates: [ alpha, beta ]
      gates:
        - { id: free, title: Free, rule: { fact: licence, in: [MIT] } }
      """
    let inventory = Inventory(try project.catalog)
    var paths: Set<String> = []
    for key in inventory.inputs.keys {
      let path = key.path("brokers")
      #expect(InputKey(path: path, plural: "brokers") == key, "\(path)")
      #expect(paths.insert(path).inserted, "\(path)")
    }
    let kinds = Set(paths.map { $0.split(separator: "/").prefix(1).joined() })
    let expected: Set<String> = [
      "brokers", "criteria", "facts", "method", "projects", "questionnaire", "sources",
    ]
    #expect(kinds == expected)
    #expect(InputKey(path: "brokers/alpha/prices/rate", plural: "brokers") == nil)
    #expect(InputKey(path: "brokers/alpha", plural: "engines") == nil)
    #expect(InputKey(path: "", plural: "brokers") == nil)
  }

  /// Words that no decision reads.
  @Test func titlesAndNotesAreNoInput() throws {
    let project = BrokerProject()
    var other = project
    other.client = "Somebody else"
    #expect(Inventory(try project.catalog) == Inventory(try other.catalog))
  }

  /// What was read for one project is not what all have.
  @Test func aProjectReadsOnlyWhatItNeeds() throws {
    var project = BrokerProject()
    project.project = "candidates: [ alpha, beta ]"
    project.answers = "kind: jobs"
    let catalog = try project.catalog
    let its = Inventory(catalog, for: try #require(catalog.projects.first)).inputs
    // Jobs need routing, nothing asks for replay, and gamma is no candidate.
    #expect(its[.capability(alternative: "alpha", id: "routing")] != nil)
    #expect(its[.capability(alternative: "alpha", id: "replay")] == nil)
    #expect(its[.capability(alternative: "gamma", id: "routing")] == nil)
    #expect(its[.fact(alternative: "beta", id: "rate")] != nil)
    #expect(its[.answer(question: "kind", id: "jobs")] != nil)
    #expect(its[.answer(question: "kind", id: "events")] == nil)
  }
}
