import ContentLoading
import ContentModel
import Diagnostics

/// A small valid project in memory, any file of which a test replaces.
struct SmallProject {
  var files: [String: String] = [
    "Content/site.yaml": "title: T\nsubject: { singular: broker, plural: brokers }\n",
    "Content/sources.yaml": """
    sources:
      - { id: manual, title: M, publisher: P, url: "https://manual.test/", retrieved: 2026-01-02 }

    """,
    "Content/facts.yaml": """
    facts:
      - { id: rate, title: Rate, type: number, definition: D }
      - { id: until, title: Until, type: date, definition: D }
      - { id: kind, title: Kind, type: text, definition: D }
      - { id: terms, title: Terms, type: text, labels: { open: Open, closed: Closed }, definition: D }
      - { id: open, title: Open, type: boolean, definition: D }

    """,
    "Content/capabilities.yaml": """
    groups:
      - { id: flow, title: Flow }
    capabilities:
      - { id: replay, group: flow, title: Replay, definition: D }
      - { id: tls, group: flow, title: TLS, definition: D }

    """,
    "Content/languages.yaml": "languages:\n  - { id: go, title: Go }\n",
    "Content/runtimes/vm.yaml": "id: vm\nname: VM\nlanguages: [go]\n",
    "Content/criteria.yaml": """
    criteria:
      - id: speed
        title: Speed
        weight: 60
        measures:
          - { id: quick, title: Quick, kind: number, fact: rate, value: { linear: [0, 10] } }
      - id: ease
        title: Ease
        weight: 40
        measures:
          - id: upkeep
            title: Upkeep
            kind: judgement
            scale: [ { id: heavy, value: 10, anchor: A }, { id: light, value: 90, anchor: A } ]
          - id: people
            title: People
            kind: team
            parts: { broker: 40, language: 45, runtime: 15 }
            ramp-up-weeks: { broker: [2, 4], language: [4, 10], runtime: [1, 3] }
            levels:
              - { id: productive, title: Productive, share: 1, anchor: A }
              - { id: novice, title: Novice, share: 0.2, anchor: A }
            default-level: productive

    """,
    "Content/questionnaire.yaml": """
    questions:
      - id: history
        title: History
        answers: [ { id: wanted, title: Wanted, needs: { replay: essential } } ]

    """,
    "Content/brokers/heron.yaml": "id: heron\nname: Heron\nlanguages: [go]\nruntime: vm\n",
    "Content/projects/one.yaml": "client: C\ntitle: T\ndate: 2026-03-01\n",
    "Content/guide/index.md": "---\ntitle: Home\n---\nText.\n",
  ]

  init() {}

  init(replacing path: String, with text: String) {
    files["Content/" + path] = text
  }

  func load() -> (catalog: Catalog?, log: DiagnosticLog) {
    CatalogLoader.load(
      files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) })
  }
}
