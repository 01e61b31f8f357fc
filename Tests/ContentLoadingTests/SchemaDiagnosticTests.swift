import ContentLoading
import Diagnostics
import Testing

/// Every problem the schemas can find, each at its exact place and alone.
@Suite struct SchemaDiagnosticTests {
  @Test(
    arguments: vocabularyCases + criteriaCases + alternativeCases + projectCases + siteCases
      + pageCases)
  func reportsTheProblemAtItsPlace(_ example: DiagnosticCase) {
    let marked = MarkedText(example.text)
    let project = SmallProject(
      replacing: example.path, with: String(decoding: marked.bytes, as: UTF8.self))
    let (catalog, log) = project.load()
    #expect(catalog == nil)
    let path = "Content/" + example.path
    let found = log.sorted().filter { $0.primary?.path == path }
    #expect(found.map(\.id) == [example.id], "\(found)")
    #expect(found.compactMap(\.primary?.offsets) == marked.places)
    let said = found.flatMap { [$0.message] + $0.notes + $0.fixes.map(\.title) }
    #expect(said.contains { $0.contains(example.words) }, "\(said)")
  }

  @Test func theSmallProjectItselfIsValid() {
    let (catalog, log) = SmallProject().load()
    #expect(catalog != nil)
    #expect(log.entries == [])
  }
}
