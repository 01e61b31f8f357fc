internal import Advising
internal import ContentLoading
package import ContentModel
package import Diagnostics
package import Narrative

/// A project folder about message brokers: three of them, three criteria, whatever a test changes.
package struct BrokerProject: Sendable {
  /// A load of a thousand messages a second and a team that knows one language.
  package static let told = """
    load: { requests-per-day: 8640000, peak-factor: 10, response-ms: 100 }
    team: { size: 4, languages: { go: 4 } }
    """

  /// What one broker is like.
  package struct Broker: Sendable {
    package var rate = "20000"
    package var replay = "builtin"
    package var routing = "builtin"
    package var ease = "moderate"
    package var until = "2030-01-01"
    package var licence = "MIT"

    package init(
      rate: String = "20000", replay: String = "builtin", routing: String = "builtin",
      ease: String = "moderate"
    ) {
      self.rate = rate
      self.replay = replay
      self.routing = routing
      self.ease = ease
    }
  }

  package var alpha = Broker()
  package var beta = Broker()
  package var gamma = Broker(rate: "1000", replay: "none", routing: "none", ease: "hard")
  package var names = ["alpha", "beta", "gamma"]
  /// Lines of the project file after its answers.
  package var project = BrokerProject.told
  package var answers = "kind: events"
  package var client = "Example Mail"
  package var weights = (features: 40, speed: 30, team: 30)
  /// What a novice counts as, where people have levels of skill.
  package var noviceShare: String?

  package init(
    alpha: Broker = Broker(), names: [String] = ["alpha", "beta", "gamma"],
    project: String = BrokerProject.told,
    answers: String = "kind: events"
  ) {
    self.alpha = alpha
    self.names = names
    self.project = project
    self.answers = answers
  }

  /// Why the folder cannot be used.
  package struct Refusal: Error {
    let messages: [String]
  }

  private var levels: String {
    noviceShare.map {
      """

              levels: [ { id: able, title: Able, share: 1, anchor: Works alone }, { id: novice, title: Novice, share: \($0), anchor: Has read of it } ]
              default-level: able
      """
    } ?? ""
  }

  package var files: [SourceFile] {
    var texts: [(String, String)] = [
      (
        "site.yaml",
        """
        title: Choosing a broker
        subject: { singular: broker, plural: brokers }
        publisher: { name: Example Press, url: "https://press.example/", email: press@example.com }
        report: { page-size: Letter, confidentiality: "For {client} only." }
        """
      ),
      (
        "sources.yaml",
        """
        sources:
          - { id: manual, title: The manual, publisher: Example, url: "https://docs.example/", locators: path, retrieved: 2026-01-01 }
          - { id: bench, title: A benchmark, publisher: Example, url: "https://bench.example/", retrieved: 2026-01-01 }
        """
      ),
      (
        "facts.yaml",
        """
        facts:
          - { id: rate, title: Messages passed, type: number, unit: msg/s, shelf-life-days: 900, group: speed, definition: "Messages in a second." }
        """
      ),
      (
        "capabilities.yaml",
        """
        groups: [ { id: core, title: Core } ]
        capabilities:
          - { id: replay, group: core, title: Replay, definition: "Reading old messages again." }
          - { id: routing, group: core, title: Routing, definition: "Sending by content." }
        """
      ),
      ("languages.yaml", "languages: [ { id: go, title: Go }, { id: erlang, title: Erlang } ]"),
      (
        "criteria.yaml",
        """
        method: { samples: 1000 }
        criteria:
          - id: features
            title: Features
            weight: \(weights.features)
            measures:
              - { id: fit, title: Fit to the needs, kind: needs, weight: 70, essential: 3, useful: 1 }
              - id: ease
                title: Ease of running it
                kind: judgement
                weight: 30
                scale:
                  - { id: hard, value: 10, anchor: Hard }
                  - { id: moderate, value: 50, anchor: So so }
                  - { id: easy, value: 90, anchor: Easy }
          - id: speed
            title: Speed
            weight: \(weights.speed)
            measures:
              - id: capacity
                title: Capacity
                kind: capacity
                weight: 100
                fact: rate
                discount: { low: 0.05, mode: 0.1, high: 0.2 }
                value: { piecewise: [[0.5, 0], [1, 50], [2, 80], [5, 100]] }
          - id: team
            title: Team
            weight: \(weights.team)
            measures:
              - id: known
                title: What the team knows
                kind: team
                weight: 100
                share: 0.5
                parts: { broker: 40, language: 45, runtime: 15 }
                ramp-up-weeks: { broker: [2, 4], language: [4, 8], runtime: [1, 2] }\(levels)
        """
      ),
      (
        "questionnaire.yaml",
        """
        questions:
          - id: kind
            criterion: features
            title: What do you send?
            answers:
              - { id: events, title: Events, needs: { replay: essential, routing: useful }, factors: { speed: 1.5 } }
              - { id: jobs, title: Jobs, must-have: [ routing ] }
        """
      ),
      (
        "projects/post.yaml",
        """
        client: "\(client)"
        title: The post
        date: 2026-06-01
        answers: { \(answers) }

        """ + project + "\n"
      ),
    ]
    for (name, broker) in zip(["alpha", "beta", "gamma"], [alpha, beta, gamma])
    where names.contains(name) {
      texts.append(("brokers/\(name).yaml", Self.text(name, broker)))
    }
    return texts.map { SourceFile(path: "Content/" + $0.0, bytes: Array($0.1.utf8)) }
  }

  private static func text(_ name: String, _ broker: Broker) -> String {
    func capability(_ id: String, _ level: String) -> String {
      level == "unknown"
        ? "  \(id): { level: unknown }"
        : "  \(id): { level: \(level), source: manual, locator: \(id)/, as-of: 2026-01-01 }"
    }
    let rate =
      broker.rate == "unknown"
      ? "{ value: unknown, note: not measured }"
      : "{ value: \(broker.rate), source: bench, locator: \(name), as-of: 2026-01-01, confidence: high }"
    return """
      id: \(name)
      name: \(name == "alpha" ? "Alpha" : name == "beta" ? "Beta" : "Gamma")
      languages: [ \(name == "gamma" ? "erlang" : "go") ]
      licence: \(broker.licence)
      lifecycle:
        - { line: "1", released: 2025-01-01, support-until: \(broker.until), security-until: \(broker.until), source: manual, as-of: 2026-01-01 }
      facts:
        rate: \(rate)
      capabilities:
      \(capability("replay", broker.replay))
      \(capability("routing", broker.routing))
      judgements:
        ease: { level: \(broker.ease), by: editor, as-of: 2026-01-01, because: We ran it }
      """
  }

  package var catalog: Catalog {
    get throws {
      let loaded = CatalogLoader.load(files)
      guard let catalog = loaded.catalog else {
        throw Refusal(messages: loaded.log.entries.map { $0.message })
      }
      return catalog
    }
  }

  package var narrator: Narrator {
    get throws {
      let catalog = try catalog
      guard let project = catalog.projects.first else { throw Refusal(messages: ["no project"]) }
      let advised = Adviser(catalog).advise(project)
      guard let advice = advised.advice else {
        throw Refusal(messages: advised.log.entries.map { $0.message })
      }
      return Narrator(advice, catalog)
    }
  }
}
