import Advising
import ContentLoading
import ContentModel
import Decision
import Diagnostics
import Testing

/// A project of two criteria, small enough to be worked out by hand.
///
/// Its project is dated 2026-03-01, and every shelf life is 730 days.
struct Workbench {
  var files: [String: String] = [
    "site.yaml": "title: T\nsubject: { singular: broker, plural: brokers }\n",
    "sources.yaml": """
    sources:
      - { id: book, title: B, publisher: P, url: "https://book.test/", retrieved: 2026-01-01 }
      - { id: news, title: N, publisher: P, url: "https://news.test/", retrieved: 2026-01-01,
          shelf-life-days: 10 }

    """,
    "facts.yaml": """
    facts:
      - { id: rate, title: Rate, type: number, unit: msg/s, definition: D }
      - { id: until, title: Until, type: date, definition: D }
      - { id: kind, title: Kind, type: text, definition: D }
      - { id: open, title: Open, type: boolean, definition: D }

    """,
    "capabilities.yaml": """
    groups: [ { id: flow, title: Flow } ]
    capabilities:
      - { id: replay, group: flow, title: Replay, definition: D }
      - { id: tls, group: flow, title: TLS, definition: D }

    """,
    "languages.yaml":
      "languages: [ { id: go, title: Go }, { id: java, title: Java }, { id: c, title: C } ]\n",
    "runtimes/vm.yaml": "id: vm\nname: VM\nlanguages: [go, java]\n",
    "questionnaire.yaml": """
    questions:
      - id: history
        title: History
        answers:
          - { id: wanted, title: W, needs: { replay: essential, tls: useful }, factors: { ease: 2 } }
          - { id: strict, title: S, must-have: [ { capability: tls, at-least: official } ] }
          - { id: none, title: N }
      - id: border
        title: Border
        answers:
          - { id: crossed, title: C, needs: { tls: essential }, factors: { ease: 1.5 } }

    """,
  ]

  /// A project with this measure of its first criterion and these keys of its only broker.
  init(measure: String, broker: String = "", project: String = "") {
    files["criteria.yaml"] = """
      method: { samples: 200 }
      criteria:
        - id: speed
          title: Speed
          weight: 60
          measures:
            - { id: m, title: M, \(measure) }
        - id: ease
          title: Ease
          weight: 40
          measures: [ { id: aside, title: A, kind: needs } ]

      """
    files["brokers/heron.yaml"] = "id: heron\nname: Heron\n\(broker)\n"
    files["projects/one.yaml"] = "client: C\ntitle: T\ndate: 2026-03-01\n\(project)\n"
  }

  /// A project of two criteria, judged, for weights and gates.
  init(brokers: [String: String], project: String) {
    self.init(measure: "", project: project)
    files["criteria.yaml"] = """
      method: { samples: 200 }
      criteria:
        - id: speed
          title: Speed
          weight: 60
          measures:
            - { id: quick, title: Q, kind: number, fact: rate, value: { linear: [0, 100] } }
        - id: ease
          title: Ease
          weight: 40
          measures:
            - { id: wanted, title: W, kind: needs }

      """
    files["brokers/heron.yaml"] = nil
    for (id, text) in brokers {
      files["brokers/\(id).yaml"] = "id: \(id)\nname: \(id)\n\(text)\n"
    }
  }

  func catalog() throws -> Catalog {
    let (catalog, log) = CatalogLoader.load(
      files.map { SourceFile(path: "Content/" + $0.key, bytes: Array($0.value.utf8)) })
    #expect(log.entries == [])
    return try #require(catalog)
  }

  func advise() throws -> (advice: Advice?, log: DiagnosticLog) {
    let catalog = try catalog()
    return Adviser(catalog).advise(try #require(catalog.projects.first))
  }

  func advice() throws -> Advice {
    let (advice, log) = try advise()
    #expect(log.entries == [])
    return try #require(advice)
  }

  /// The cell of the only broker under the first measure.
  func cell() throws -> DerivedCell {
    try advice().cells[0][0][0]
  }
}

/// Whether a cell has these ends and this middle, to nine digits.
func expectCell(
  _ derived: DerivedCell, _ low: Double, _ mode: Double, _ high: Double,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  #expect(!derived.cell.isMissing, sourceLocation: sourceLocation)
  for (found, expected) in [
    (derived.cell.low, low), (derived.cell.mode, mode), (derived.cell.high, high),
  ] {
    #expect(abs(found - expected) < 1e-9, "\(derived.cell)", sourceLocation: sourceLocation)
  }
}
