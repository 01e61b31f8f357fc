import Diagnostics

private func source(_ text: String) -> String {
  "sources:\n  - \(text)\n"
}

private let whole = """
  id: manual, title: M, publisher: P, url: "https://manual.test/", retrieved: 2026-01-02
  """

/// Problems of sources.yaml, facts.yaml, capabilities.yaml, languages.yaml, runtimes/.
let vocabularyCases: [DiagnosticCase] = [
  .init("sources.yaml", "«»{}\n", .missingKey, "add 'sources: …'"),
  .init("sources.yaml", "«- a»\n", .wrongType, "sources.yaml must be a mapping"),
  .init("sources.yaml", "sources: «{ a: b }»\n", .wrongType, "'sources' must be a list"),
  .init("sources.yaml", "«sources»:\n", .invalidValue, "'sources' has no value"),
  .init("sources.yaml", source("«words»"), .wrongType, "a source must be a mapping"),
  .init("sources.yaml", source("{ \(whole), «licens»: MIT }"), .unknownKey, "'licence'?"),
  .init("sources.yaml", source("{ \(whole), «colour»: red }"), .unknownKey, "valid: id, licence"),
  .init(
    "sources.yaml",
    source("«»{ id: manual, title: M, publisher: P, retrieved: 2026-01-02 }"), .missingKey, "'url'"),
  .init("sources.yaml", source("{ \(whole), note: «[a]» }"), .wrongType, "single text"),
  .init("sources.yaml", source("{ \(whole), note: «\" \"» }"), .invalidValue, "is empty"),
  .init("sources.yaml", source("{ \(whole), «note»: }"), .invalidValue, "'note' has no value"),
  .init(
    "sources.yaml", source("{ \(whole), note: «\"a\\u202Eb\"» }"), .forbiddenCharacter, "U+202E"),
  .init("sources.yaml", source("{ \(whole), locators: «paht» }"), .invalidValue, "'path'?"),
  .init("sources.yaml", source("{ \(whole), published: «2026-02-29» }"), .invalidValue, "date"),
  .init("sources.yaml", source("{ \(whole), published: «2026-2-03» }"), .invalidValue, "digits"),
  .init("sources.yaml", source("{ \(whole), shelf-life-days: «0» }"), .outOfRange, "1 and 36500"),
  .init("sources.yaml", source("{ \(whole), shelf-life-days: «1.5» }"), .wrongType, "whole number"),
  .init("sources.yaml", source("{ \(whole), shelf-life-days: «\"9\"» }"), .wrongType, "the quotes"),
  .init("sources.yaml", source("{ \(whole), shelf-life-days: «1e3» }"), .wrongType, "a number"),
  .init(
    "sources.yaml", source("{ \(whole) }\n  - «{ \(whole) }»"), .duplicateIdentifier, "'manual'"),
  .init(
    "sources.yaml", source("{ \(whole), «title»: again }"), .duplicateKey, "'title' is given twice"),
  .init(
    "sources.yaml",
    source(
      "{ id: «Manual», title: M, publisher: P, url: \"https://m.test/\", retrieved: 2026-01-02 }"),
    .invalidIdentifier, "a-z"),
  .init(
    "sources.yaml",
    source("{ id: m, title: M, publisher: P, url: «\"javascript:x\"», retrieved: 2026-01-02 }"),
    .unsafeURL, "may be published"),
  .init(
    "sources.yaml",
    source("{ id: m, title: M, publisher: P, url: «page.html», retrieved: 2026-01-02 }"),
    .unsafeURL, "must start with https://"),
  .init(
    "sources.yaml",
    source("{ id: m, title: M, publisher: P, url: «\"https://a b/\"», retrieved: 2026-01-02 }"),
    .unsafeURL, "without spaces"),
  .init(
    "facts.yaml", "facts:\n  - { id: a, title: A, type: «numbr», definition: D }\n",
    .invalidValue, "'number'?"),
  .init(
    "facts.yaml",
    "facts:\n  - { id: a, title: A, type: number, definition: D, labels: «{ a: A }» }\n",
    .wrongType, "only a text has 'labels'"),
  .init(
    "facts.yaml", "facts:\n  - { id: a, title: A, type: text, definition: D, labels: «[a]» }\n",
    .wrongType, "'labels' must be a mapping"),
  .init(
    "facts.yaml", "facts:\n  - { id: a, title: A, type: text, definition: D, decimals: «7» }\n",
    .outOfRange, "0 and 6"),
  .init(
    "facts.yaml", "facts:\n  - «»{ id: a, title: A, type: text }\n",
    .missingKey, "'definition'"),
  .init(
    "facts.yaml",
    """
    facts:
      - { id: a, title: A, type: text, definition: D }
      - «{ id: a, title: B, type: text, definition: D }»

    """, .duplicateIdentifier, "the fact 'a'"),
  .init(
    "capabilities.yaml",
    """
    groups: [ { id: flow, title: F } ]
    capabilities:
      - { id: a, group: «flwo», title: A, definition: D }

    """, .unknownReference, "'flow'?"),
  .init(
    "capabilities.yaml",
    """
    groups: [ { id: flow, title: F } ]
    capabilities:
      - «{ id: a, group: flow, title: A, definition: D, criterion: sped }»

    """, .unknownReference, "'speed'?"),
  .init(
    "capabilities.yaml",
    """
    groups: [ { id: flow, title: F } ]
    capabilities:
      - { id: a, group: flow, title: A, definition: D }
      - «{ id: a, group: flow, title: B, definition: D }»

    """, .duplicateIdentifier, "the capability 'a'"),
  .init(
    "capabilities.yaml",
    "groups: [ { id: a, title: A }, «{ id: a, title: B }» ]\ncapabilities: []\n",
    .duplicateIdentifier, "the group 'a'"),
  .init(
    "languages.yaml", "languages: [ { id: go, title: A }, «{ id: go, title: B }» ]\n",
    .duplicateIdentifier, "the language 'go'"),
  .init("runtimes/vm.yaml", "id: «jvm»\nname: V\n", .invalidIdentifier, "write 'vm'"),
  .init(
    "runtimes/vm.yaml", "id: vm\nname: V\nlanguages: [go, «go»]\n", .duplicateIdentifier,
    "'languages' names 'go' twice"),
  .init("runtimes/vm.yaml", "id: vm\nname: V\nlanguages: [«goo»]\n", .unknownReference, "'go'?"),
  .init("runtimes/vm.yaml", "id: vm\nname: V\nlanguages: «go»\n", .wrongType, "must be a list"),
  .init(
    "runtimes/vm.yaml",
    "id: vm\nname: V\nlifecycle: [ «{ line: \"1\" }» ]\n", .missingSource, "has no source"),
  .init(
    "runtimes/vm.yaml",
    "id: vm\nname: V\nlifecycle: [ «{ line: \"1\", source: manual }» ]\n", .missingSource, "as-of"),
  .init(
    "runtimes/vm.yaml",
    """
    id: vm
    name: V
    lifecycle:
      - { line: "1", support-until: «never», source: manual, as-of: 2026-01-01 }

    """, .invalidValue, "date"),
  .init(
    "runtimes/vm.yaml",
    """
    id: vm
    name: V
    lifecycle:
      - { line: "1", lts: «yes», source: manual, as-of: 2026-01-01 }

    """, .wrongType, "true or false"),
]
