import ContentLoading
import ContentModel
import Diagnostics
import EvidencePublishing
import Testing

@Suite struct EvidenceDocumentTests {
  private static let files: [String: String] = [
    "Content/site.yaml": """
    title: "Which \\"tool\\"?"
    subject: { singular: tool, plural: tools }
    """,
    "Content/sources.yaml": """
    sources:
      - { id: docs, title: Docs, publisher: P, url: https://example.com/, retrieved: 2026-11-22 }
    """,
    "Content/facts.yaml": """
    facts:
      - { id: rate, title: Rate, type: number, unit: req/s, definition: A rate., group: speed }
      - { id: until, title: Until, type: date, definition: An end., group: speed }
    """,
    "Content/capabilities.yaml": """
    groups: [ { id: all, title: All } ]
    capabilities:
      - { id: forms, group: all, title: Forms, definition: Forms. }
    """,
    "Content/languages.yaml": "languages: [ { id: python, title: Python } ]",
    "Content/criteria.yaml": """
    criteria:
      - id: speed
        title: Speed
        weight: 10
        measures:
          - id: measured
            title: Measured
            kind: number
            weight: 1
            fact: rate
            value: { linear: [0, 100] }
    """,
    "Content/tools/one.yaml": """
    id: one
    name: One
    languages: [python]
    summary: A tool.
    facts:
      rate: { value: 12.5, low: 10, source: docs, locator: "p. 3", as-of: 2026-10-01, note: Told. }
      until: { value: unknown, note: Nobody says. }
    capabilities:
      forms: { level: official, partial: true, source: docs, as-of: 2026-10-02 }
    """,
    "Content/projects/secret.yaml": """
    client: Confidential Corporation
    title: Hidden title
    date: 2026-11-22
    summary: Nobody may know.
    team: { size: 7 }
    """,
  ]

  private func catalog() throws -> Catalog {
    let files = Self.files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let (catalog, log) = CatalogLoader.load(files)
    return try #require(catalog, "\(log.sorted().map(\.message))")
  }

  @Test func holdsFactsWithTheirOrigin() throws {
    let text = String(decoding: EvidenceDocument(try catalog()).json(), as: UTF8.self)
    #expect(text.contains(#""format":"assay-evidence","version":1"#))
    #expect(text.contains(#""title":"Which \"tool\"?""#))
    #expect(
      text.contains(
        #""rate":{"value":12.5,"low":10,"confidence":"medium","source":"docs","#
          + #""as-of":"2026-10-01","locator":"p. 3","note":"Told."}"#))
    #expect(text.contains(#""until":{"value":null,"confidence":"medium","note":"Nobody says."}"#))
    #expect(text.contains(#""forms":{"level":"official","partial":true"#))
  }

  @Test func neverHoldsAnythingOfAProject() throws {
    let document = EvidenceDocument(try catalog())
    for bytes in [document.json(), document.script()] {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["secret", "Confidential", "Hidden title", "Nobody may know"] {
        #expect(!text.contains(word))
      }
    }
  }

  @Test func scriptIsTheSameDataWithoutTheReading() throws {
    let document = EvidenceDocument(try catalog())
    let text = String(decoding: document.script(), as: UTF8.self)
    #expect(text.utf8.starts(with: #"globalThis.AssayEvidence={"format""#.utf8))
    #expect(text.utf8.suffix(3).elementsEqual("};\n".utf8))
    #expect(!text.contains("Told."))
    #expect(text.contains(#""rate":{"value":12.5,"low":10"#))
  }

  @Test func sameContentGivesTheSameBytes() throws {
    // Dictionaries are filled anew, so an order that depends on hashing would show.
    let first = EvidenceDocument(try catalog()).json()
    for _ in 0..<5 { #expect(EvidenceDocument(try catalog()).json() == first) }
  }
}
