import Diagnostics

private func broker(_ text: String) -> String {
  "id: heron\nname: Heron\n\(text)\n"
}

private func fact(_ text: String) -> String {
  broker("facts: { rate: \(text) }")
}

private let cited = "source: manual, as-of: 2026-01-01"

/// Problems of an alternative's file.
let alternativeCases: [DiagnosticCase] = [
  .init("brokers/heron.yaml", "id: «hreon»\nname: H\n", .invalidIdentifier, "write 'heron'"),
  .init("brokers/heron.yaml", "«»name: H\n", .missingKey, "this file needs the key 'id'"),
  .init("brokers/heron.yaml", broker("runtime: «vn»"), .unknownReference, "'vm'?"),
  .init("brokers/heron.yaml", broker("languages: [«gp»]"), .unknownReference, "'go'?"),
  .init("brokers/heron.yaml", broker("first-release: «09»"), .invalidValue, "neither a year"),
  .init("brokers/heron.yaml", broker("first-release: «2026-13-01»"), .invalidValue, "neither"),
  .init("brokers/heron.yaml", broker("website: «/heron»"), .unsafeURL, "https://"),
  .init("brokers/heron.yaml", fact("«{ value: 40 }»"), .missingSource, "has no source"),
  .init("brokers/heron.yaml", fact("«{ value: 40, source: manual }»"), .missingSource, "when"),
  .init(
    "brokers/heron.yaml", fact("{ value: 40, source: «manul», as-of: 2026-01-01 }"),
    .unknownReference, "'manual'?"),
  .init("brokers/heron.yaml", fact("«»{ \(cited) }"), .missingKey, "'value'"),
  .init("brokers/heron.yaml", fact("{ value: «fast», \(cited) }"), .wrongType, "a number"),
  .init("brokers/heron.yaml", fact("{ value: «0123», \(cited) }"), .wrongType, "a number"),
  .init("brokers/heron.yaml", fact("{ value: «1_000», \(cited) }"), .wrongType, "a number"),
  .init("brokers/heron.yaml", fact("{ value: «\"1,000\"», \(cited) }"), .wrongType, "a number"),
  .init(
    "brokers/heron.yaml", fact("«{ value: 40, low: 50, high: 60, \(cited) }»"), .invalidInterval,
    "does not hold"),
  .init(
    "brokers/heron.yaml", fact("«{ value: 40, low: 60, high: 30, \(cited) }»"), .invalidInterval,
    "does not hold"),
  .init(
    "brokers/heron.yaml", fact("«{ value: 40, high: 30, \(cited) }»"), .invalidInterval, "below it"),
  .init(
    "brokers/heron.yaml", broker("facts: { kind: «{ value: a, low: 1, \(cited) }» }"),
    .invalidInterval, "only a number"),
  .init(
    "brokers/heron.yaml", fact("{ value: 40, confidence: «hihg», \(cited) }"), .invalidValue,
    "'high'?"),
  .init(
    "brokers/heron.yaml", broker("facts: { terms: { value: «opne», \(cited) } }"),
    .unknownReference, "'open'?"),
  .init("brokers/heron.yaml", broker("facts: { «raet»: {} }"), .unknownReference, "'rate'?"),
  .init(
    "brokers/heron.yaml", broker("facts: { until: { value: «2025-02-29», \(cited) } }"),
    .invalidValue, "date that exists"),
  .init(
    "brokers/heron.yaml", broker("facts: { open: { value: «yes», \(cited) } }"), .wrongType,
    "true or false"),
  .init(
    "brokers/heron.yaml", broker("capabilities: { «tsl»: {} }"), .unknownReference, "'tls'?"),
  .init(
    "brokers/heron.yaml", broker("capabilities: { tls: { level: «buildin», \(cited) } }"),
    .invalidValue, "'builtin'?"),
  .init(
    "brokers/heron.yaml", broker("capabilities: { tls: «{ level: none }» }"), .missingSource,
    "has no source"),
  .init(
    "brokers/heron.yaml", broker("capabilities: { tls: { level: none, partial: «1», \(cited) } }"),
    .wrongType, "true or false"),
  .init(
    "brokers/heron.yaml", broker("judgements: { «upkep»: {} }"), .unknownReference, "'upkeep'?"),
  .init(
    "brokers/heron.yaml",
    broker("judgements: { upkeep: { level: «ligth», by: E, as-of: 2026-01-01, because: B } }"),
    .unknownReference, "'light'?"),
  .init(
    "brokers/heron.yaml",
    broker("judgements: { upkeep: «»{ level: light, by: E, as-of: 2026-01-01 } }"), .missingKey,
    "'because'"),
  .init("brokers/herons/a.yaml", "«»id: a\nname: A\n", .invalidPath, "directly in its folder"),
]

private func project(_ text: String) -> String {
  "client: C\ntitle: T\ndate: 2026-03-01\n\(text)\n"
}

private func weights(_ text: String) -> String {
  project("weights: \(text)")
}

private func gate(_ rule: String) -> String {
  project("gates: [ { id: g, title: G, rule: \(rule) } ]")
}

/// Problems of a project's file.
let projectCases: [DiagnosticCase] = [
  .init("projects/one.yaml", "«»client: C\ntitle: T\n", .missingKey, "'date'"),
  .init("projects/one.yaml", project("id: «two»"), .invalidIdentifier, "write 'one'"),
  .init("projects/One.yaml", "«»" + project(""), .invalidIdentifier, "the file's name"),
  .init(
    "projects/one.yaml", project("answers: { «histroy»: wanted }"), .unknownReference, "'history'?"),
  .init(
    "projects/one.yaml", project("answers: { history: «wnated» }"), .unknownReference, "'wanted'?"),
  .init("projects/one.yaml", project("load: { peak-factor: «0.5» }"), .outOfRange, "1 and 1000"),
  .init("projects/one.yaml", project("load: { «users»: 5 }"), .unknownKey, "no key 'users'"),
  .init("projects/one.yaml", project("load: { requests-per-day: «0» }"), .outOfRange, "1 and"),
  .init(
    "projects/one.yaml", project("load: «{ concurrent-users: 50 }»"), .invalidValue,
    "the time between their requests"),
  .init("projects/one.yaml", project("team: { size: «0» }"), .outOfRange, "1 and"),
  .init("projects/one.yaml", project("team: «»{ languages: { go: 1 } }"), .missingKey, "'size'"),
  .init(
    "projects/one.yaml", project("team: { size: 2, languages: { go: «3» } }"), .outOfRange,
    "0 and 2"),
  .init(
    "projects/one.yaml", project("team: { size: 2, languages: { go: { «prodctive»: 1 } } }"),
    .unknownReference, "'productive'?"),
  .init(
    "projects/one.yaml", project("team: { size: 2, languages: { go: { productive: «-1» } } }"),
    .outOfRange, "0 and 2"),
  .init(
    "projects/one.yaml", project("team: { size: 2, languages: { go: { productive: «1.5» } } }"),
    .wrongType, "whole"),
  .init(
    "projects/one.yaml",
    project("team: { size: 2, languages: { go: { productive: 1, «productive»: 1 } } }"),
    .duplicateKey, "productive"),
  .init(
    "projects/one.yaml",
    project("team: { size: 2, languages: { go: «{ productive: 2, novice: 1 }» } }"), .outOfRange,
    "more people than the team"),
  .init(
    "projects/one.yaml", project("team: { size: 2, languages: { go: «[1]» } }"), .wrongType,
    "a number of people"),
  .init(
    "projects/one.yaml", project("team: { size: 2, languages: { «goo»: 1 } }"), .unknownReference,
    "'go'?"),
  .init(
    "projects/one.yaml", project("team: { size: 2, «frameworks»: {} }"), .unknownKey,
    "valid: brokers"),
  .init(
    "projects/one.yaml", project("team: { size: 2, brokers: { «hreon»: 1 } }"), .unknownReference,
    "'heron'?"),
  .init("projects/one.yaml", project("must-have: [«tsl»]"), .unknownReference, "'tls'?"),
  .init(
    "projects/one.yaml", project("must-have: [ { capability: tls, at-least: «offical» } ]"),
    .invalidValue, "'official'?"),
  .init(
    "projects/one.yaml", project("must-have: [ «»{ capability: tls } ]"), .missingKey, "'at-least'"),
  .init(
    "projects/one.yaml",
    project("must-have: [ tls, { capability: replay, at-least: official }, «tls» ]"),
    .duplicateIdentifier, "'must-have' names 'tls' twice"),
  .init(
    "projects/one.yaml",
    project("must-have: [ tls, «{ capability: tls, at-least: official }» ]"),
    .duplicateIdentifier, "'must-have' names 'tls' twice"),
  .init(
    "projects/one.yaml", project("candidates: [ heron, «heron» ]"), .duplicateIdentifier,
    "'candidates' names 'heron' twice"),
  .init(
    "projects/one.yaml", weights("{ method: questionnaire, date: «2026-03-02» }"), .invalidValue,
    "dated after the project"),
  .init(
    "projects/one.yaml",
    project(
      """
      stakeholders:
        - { id: s, title: S, weights: { method: questionnaire, date: «2027-01-01» } }
      """), .invalidValue, "dated after the project"),
  .init("projects/one.yaml", project("current: «hreon»"), .unknownReference, "'heron'?"),
  .init("projects/one.yaml", project("candidates: «[]»"), .noCandidates, "candidates: all"),
  .init(
    "projects/one.yaml", weights("«»{ values: { speed: 1, ease: 1 } }"), .missingKey, "'method'"),
  .init("projects/one.yaml", weights("{ method: «swng», values: {} }"), .invalidValue, "'swing'?"),
  .init("projects/one.yaml", weights("«{ method: direct }»"), .missingKey, "need 'values'"),
  .init(
    "projects/one.yaml", weights("{ method: direct, values: «{ speed: 1 }» }"), .invalidWeights,
    "no weight: ease"),
  .init(
    "projects/one.yaml", weights("{ method: direct, values: «{ speed: 0, ease: 0 }» }"),
    .invalidWeights, "all zero"),
  .init(
    "projects/one.yaml", weights("{ method: direct, values: { speed: «-1», ease: 1 } }"),
    .outOfRange, "0 and"),
  .init(
    "projects/one.yaml", weights("{ method: direct, values: { speed: «.nan», ease: 1 } }"),
    .wrongType, "a number"),
  .init(
    "projects/one.yaml", weights("{ method: direct, values: { speed: 1, ease: 1, «eas»: 1 } }"),
    .unknownReference, "'ease'?"),
  .init(
    "projects/one.yaml", weights("{ method: swing, values: «{ speed: 90, ease: 1 }» }"),
    .invalidWeights, "at 100"),
  .init(
    "projects/one.yaml", weights("{ method: swing, values: «{ speed: 200, ease: 100 }» }"),
    .invalidWeights, "at 100"),
  .init(
    "projects/one.yaml", weights("{ method: ranking, values: { speed: «3», ease: 1 } }"),
    .outOfRange, "1 and 2"),
  .init(
    "projects/one.yaml", weights("{ method: ranking, values: { speed: «1.5», ease: 1 } }"),
    .wrongType, "whole"),
  .init("projects/one.yaml", weights("«{ method: pairwise }»"), .missingKey, "need 'judgements'"),
  .init(
    "projects/one.yaml", weights("{ method: pairwise, judgements: «[]» }"), .invalidWeights,
    "need 1 judgement, one for each pair of criteria, not 0"),
  .init(
    "projects/one.yaml",
    weights("{ method: pairwise, judgements: [[speed, ease, 2], «[ease, speed, 2]»] }"),
    .invalidWeights, "judged once"),
  .init(
    "projects/one.yaml", weights("{ method: questionnaire, values: «{ speed: 1 }» }"),
    .invalidWeights, "of their own"),
  .init("projects/one.yaml", gate("«{}»"), .invalidValue, "exactly one of all"),
  .init(
    "projects/one.yaml", gate("«{ fact: kind, capability: tls }»"), .invalidValue,
    "exactly one of all"),
  .init("projects/one.yaml", gate("{ fact: «knd», eq: a }"), .unknownReference, "'kind'?"),
  .init("projects/one.yaml", gate("«{ fact: kind }»"), .invalidValue, "exactly one of eq"),
  .init(
    "projects/one.yaml", gate("«{ fact: rate, gte: 1, lte: 2 }»"), .invalidValue,
    "exactly one of eq"),
  .init("projects/one.yaml", gate("{ fact: rate, gte: «many» }"), .wrongType, "a number"),
  .init("projects/one.yaml", gate("{ fact: kind, gte: «a» }"), .wrongType, "eq, in"),
  .init("projects/one.yaml", gate("{ fact: kind, contains: «a» }"), .wrongType, "eq, in"),
  .init("projects/one.yaml", gate("{ fact: rate, in: «[1, 2]» }"), .wrongType, "eq, gte, lte"),
  .init("projects/one.yaml", gate("{ fact: open, gte: «true» }"), .wrongType, "it can be with: eq"),
  .init("projects/one.yaml", gate("{ fact: licence, in: «[]» }"), .invalidValue, "names nothing"),
  .init("projects/one.yaml", gate("{ fact: languages, eq: «go» }"), .wrongType, "with: contains"),
  .init("projects/one.yaml", gate("{ all: «[]» }"), .invalidValue, "has no rules"),
  .init("projects/one.yaml", gate("{ any: «[]» }"), .invalidValue, "has no rules"),
  .init("projects/one.yaml", gate("{ not: { capability: «tsl» } }"), .unknownReference, "'tls'?"),
  .init(
    "projects/one.yaml",
    project(
      """
      gates:
        - { id: g, title: G, rule: { capability: tls } }
        - «{ id: g, title: H, rule: { capability: tls } }»
      """), .duplicateIdentifier, "the gate 'g'"),
  .init(
    "projects/one.yaml",
    project(
      """
      stakeholders:
        - { id: s, title: S, weights: { method: questionnaire } }
        - «{ id: s, title: S, weights: { method: questionnaire } }»
      """), .duplicateIdentifier, "the stakeholder 's'"),
]
