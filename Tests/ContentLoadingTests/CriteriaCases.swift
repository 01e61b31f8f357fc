import Diagnostics

private func measure(_ text: String) -> String {
  """
  criteria:
    - id: speed
      title: Speed
      weight: 60
      measures:
        - \(text)

  """
}

private func number(_ value: String) -> String {
  measure("{ id: a, title: A, kind: number, fact: rate, value: \(value) }")
}

private func scale(_ value: String) -> String {
  measure("{ id: a, title: A, kind: judgement, scale: \(value) }")
}

private func method(_ text: String) -> String {
  "method: \(text)\ncriteria: []\n"
}

private func team(_ parts: String, _ weeks: String) -> String {
  measure("{ id: a, title: A, kind: team, parts: \(parts), ramp-up-weeks: \(weeks) }")
}

private func levels(_ list: String, _ rest: String = ", default-level: able") -> String {
  measure(
    "{ id: a, title: A, kind: team, parts: \(parts), ramp-up-weeks: \(weeks), levels: \(list)\(rest) }"
  )
}

private let able = "{ id: able, title: A, share: 1, anchor: A }"

private func capacity(_ discount: String) -> String {
  measure(
    """
    { id: a, title: A, kind: capacity, fact: rate, discount: \(discount), value: { linear: [0, 1] } }
    """)
}

private let weeks = "{ broker: [1, 2], language: [1, 2], runtime: [1, 2] }"
private let parts = "{ broker: 40, language: 40, runtime: 20 }"

/// Problems of criteria.yaml and questionnaire.yaml.
let criteriaCases: [DiagnosticCase] = [
  .init(
    "criteria.yaml", "criteria: [ «{ id: a, title: A, weight: 1, measures: [] }» ]\n",
    .emptyCriterion, "no measures"),
  .init(
    "criteria.yaml", "criteria: [ «»{ id: a, title: A, measures: [] } ]\n", .missingKey, "'weight'"),
  .init("criteria.yaml", measure("«»{ id: a, kind: needs }"), .missingKey, "'title'"),
  .init("criteria.yaml", measure("«»{ id: a, title: A }"), .missingKey, "'kind'"),
  .init("criteria.yaml", measure("{ id: a, title: A, kind: «nmber» }"), .invalidValue, "'number'?"),
  .init(
    "criteria.yaml", measure("{ id: a, title: A, kind: needs, weight: «-1» }"), .outOfRange, "0 and"
  ),
  .init(
    "criteria.yaml", measure("{ id: a, title: A, kind: needs, weight: «.inf» }"), .wrongType,
    "a number"),
  .init(
    "criteria.yaml", measure("{ id: a, title: A, kind: needs, weight: «NaN» }"), .wrongType,
    "a number"),
  .init(
    "criteria.yaml", measure("{ id: a, title: A, kind: needs, weight: «1e400» }"), .wrongType,
    "a number"),
  .init(
    "criteria.yaml",
    """
    criteria:
      - «id: speed
        title: Speed
        weight: 60
        measures:
          - { id: a, title: A, kind: needs, weight: 0 }»
    """, .invalidWeights, "measures are all zero"),
  .init(
    "criteria.yaml",
    """
    «criteria:
      - id: speed
        title: Speed
        weight: 0
        measures:
          - { id: a, title: A, kind: needs }»
    """, .invalidWeights, "criteria are all zero"),
  .init(
    "criteria.yaml",
    measure(
      """
      { id: a, title: A, kind: needs }
            - «{ id: a, title: B, kind: needs }»
      """), .duplicateIdentifier, "the measure 'a'"),
  .init(
    "criteria.yaml", number("{ linear: [0, 10], «cruve»: x }"), .unknownKey, "'value' has no key"),
  .init("criteria.yaml", number("«{}»"), .invalidValue, "one of linear, piecewise and levels"),
  .init(
    "criteria.yaml", number("«{ linear: [0, 1], piecewise: [[0, 0], [1, 1]] }»"), .invalidValue,
    "one of linear"),
  .init("criteria.yaml", number("{ linear: «[3, 3]» }"), .invalidValue, "two different numbers"),
  .init("criteria.yaml", number("{ linear: «[3]» }"), .invalidValue, "two different numbers"),
  .init("criteria.yaml", number("{ piecewise: «[[0, 0]]» }"), .invalidValue, "two knots or more"),
  .init(
    "criteria.yaml", number("{ piecewise: «[[0, 0], [0, 9]]» }"), .invalidValue, "quantities rise"),
  .init(
    "criteria.yaml", number("{ piecewise: «[[0, 0], [1, 9], [2, 5]]» }"), .invalidValue,
    "rise or fall"),
  .init(
    "criteria.yaml", number("{ piecewise: [[0, 0], [1, 9], «[2]»] }"), .invalidValue, "a pair"),
  .init(
    "criteria.yaml", number("{ piecewise: [[0, 0], [1, 9], [2, «101»]] }"), .outOfRange,
    "0 and 100"),
  .init("criteria.yaml", number("«{ levels: { a: 1 } }»"), .wrongType, "numbers take linear"),
  .init(
    "criteria.yaml",
    measure("{ id: a, title: A, kind: number, fact: kind, value: «{ linear: [0, 1] }» }"),
    .wrongType, "texts take levels"),
  .init(
    "criteria.yaml",
    measure("{ id: a, title: A, kind: number, fact: until, value: «{ linear: [0, 1] }» }"),
    .wrongType, "days-from-date: true"),
  .init(
    "criteria.yaml",
    measure("{ id: a, title: A, kind: number, fact: kind, value: { levels: «{}» } }"),
    .invalidValue, "no level"),
  .init(
    "criteria.yaml",
    measure("{ id: a, title: A, kind: number, fact: «rat», value: { linear: [0, 1] } }"),
    .unknownReference, "'rate'?"),
  .init(
    "criteria.yaml",
    measure(
      """
      { id: a, title: A, kind: capacity, fact: «kind», discount: { low: 0.1, mode: 0.2, high: 0.3 },
            value: { linear: [0, 1] } }
      """), .wrongType, "is a text"),
  .init(
    "criteria.yaml", capacity("«{ low: 0.3, mode: 0.2, high: 0.4 }»"), .invalidInterval, "rise"),
  .init(
    "criteria.yaml", capacity("{ low: «0», mode: 0.2, high: 0.4 }"), .outOfRange, "0.0001 and 1"),
  .init("criteria.yaml", capacity("«»{ low: 0.1, high: 0.4 }"), .missingKey, "'mode'"),
  .init(
    "criteria.yaml", measure("{ id: a, title: A, kind: capability, capabilities: [«repaly»] }"),
    .unknownReference, "'replay'?"),
  .init(
    "criteria.yaml", measure("{ id: a, title: A, kind: capability, capabilities: { «tsl»: 1 } }"),
    .unknownReference, "'tls'?"),
  .init(
    "criteria.yaml", measure("{ id: a, title: A, kind: capability, capabilities: «[]» }"),
    .invalidWeights, "names nothing"),
  .init(
    "criteria.yaml", measure("{ id: a, title: A, kind: capability, capabilities: «{ tls: 0 }» }"),
    .invalidWeights, "names nothing"),
  .init(
    "criteria.yaml",
    measure("{ id: a, title: A, kind: capability, capabilities: { tls: «-2» } }"), .outOfRange,
    "0 and"),
  .init(
    "criteria.yaml", scale("«[ { id: a, value: 1, anchor: A } ]»"), .invalidValue, "two levels"),
  .init(
    "criteria.yaml",
    scale("«[ { id: a, value: 5, anchor: A }, { id: b, value: 5, anchor: A } ]»"), .invalidValue,
    "from the worst value to the best"),
  .init(
    "criteria.yaml",
    scale("[ { id: a, value: 5, anchor: A }, «{ id: a, value: 9, anchor: A }» ]"),
    .duplicateIdentifier, "the level 'a'"),
  .init("criteria.yaml", team("«»{ broker: 40, language: 40 }", weeks), .missingKey, "'runtime'"),
  .init(
    "criteria.yaml", team("{ broker: 40, language: 40, runtime: «200» }", weeks), .outOfRange, "100"
  ),
  .init(
    "criteria.yaml", team(parts, "{ broker: «[2, 1]», language: [1, 2], runtime: [1, 2] }"),
    .invalidInterval, "[low, high]"),
  .init(
    "criteria.yaml",
    team(parts, "{ broker: [2, 3], language: [1, 2], runtime: [1, 2], «framework»: [1, 2] }"),
    .unknownKey, "no key 'framework'"),
  .init(
    "criteria.yaml", levels("[ { id: able, title: A, share: «1.5», anchor: A } ]"), .outOfRange,
    "0 and 1"),
  .init(
    "criteria.yaml", levels("[ «»{ id: able, title: A, share: 1 } ]"), .missingKey, "'anchor'"),
  .init(
    "criteria.yaml", levels("[ \(able), «\(able)» ]"), .duplicateIdentifier, "the level 'able'"),
  .init(
    "criteria.yaml", levels("[ \(able) ]", ", default-level: «abel»"), .unknownReference, "'able'?"),
  .init(
    "criteria.yaml",
    levels("«[ { id: low, title: L, share: 0.5, anchor: A }, \(able) ]»"), .invalidValue,
    "most skilled"),
  .init(
    "criteria.yaml",
    levels("[ \(able), { id: low, title: L, share: 0.5, anchor: A } ]", ", default-level: «low»"),
    .invalidValue, "must be 1"),
  .init(
    "criteria.yaml",
    measure(
      "«»{ id: a, title: A, kind: team, parts: \(parts), ramp-up-weeks: \(weeks), levels: [ \(able) ] }"
    ), .missingKey, "'default-level'"),
  .init(
    "criteria.yaml",
    measure(
      "{ id: a, title: A, kind: team, parts: \(parts), ramp-up-weeks: \(weeks), default-level: «able» }"
    ), .invalidValue, "no 'levels'"),
  .init(
    "criteria.yaml",
    levels("[ \(able) ]")
      + """
            - «{ id: b, title: B, kind: team, parts: \(parts), ramp-up-weeks: \(weeks) }»

      """, .invalidValue, "same levels"),
  .init("criteria.yaml", method("{ samples: «10» }"), .outOfRange, "100 and"),
  .init("criteria.yaml", method("{ samples: «100001» }"), .outOfRange, "100 and"),
  .init(
    "criteria.yaml", method("{ verdict: «{ lean: 0.95, clear: 0.9 }» }"), .invalidValue,
    "'lean' must not be above"),
  .init(
    "criteria.yaml", method("{ coverage: «{ refused: 1, provisional: 0.5 }» }"), .invalidValue,
    "'refused' must not be above"),
  .init("criteria.yaml", method("{ «sampels»: 100 }"), .unknownKey, "'samples'?"),
  .init("criteria.yaml", method("«{ levels: { official: 20 } }»"), .invalidValue, "better level"),
  .init("criteria.yaml", method("{ verdict: { clear: «2» } }"), .outOfRange, "0 and 1"),
  .init("criteria.yaml", method("{ grades: { «best»: 2 } }"), .unknownKey, "no key 'best'"),
  .init(
    "questionnaire.yaml",
    "questions: [ { id: q, title: Q, criterion: «sped», answers: [] } ]\n", .unknownReference,
    "'speed'?"),
  .init(
    "questionnaire.yaml",
    "questions: [ { id: q, title: Q, answers: [] }, «{ id: q, title: Q, answers: [] }» ]\n",
    .duplicateIdentifier, "the question 'q'"),
  .init(
    "questionnaire.yaml",
    """
    questions:
      - { id: q, title: Q, answers: [ { id: a, title: A }, «{ id: a, title: B }» ] }

    """, .duplicateIdentifier, "the answer 'a'"),
  .init(
    "questionnaire.yaml",
    "questions: [ { id: q, title: Q, answers: [ { id: a, title: A, needs: { «tsl»: useful } } ] } ]\n",
    .unknownReference, "'tls'?"),
  .init(
    "questionnaire.yaml",
    "questions: [ { id: q, title: Q, answers: [ { id: a, title: A, needs: { tls: «usefull» } } ] } ]\n",
    .invalidValue, "'useful'?"),
  .init(
    "questionnaire.yaml",
    "questions: [ { id: q, title: Q, answers: [ { id: a, title: A, factors: { ease: «0» } } ] } ]\n",
    .outOfRange, "0.1 and 10"),
  .init(
    "questionnaire.yaml",
    "questions: [ { id: q, title: Q, answers: [ { id: a, title: A, factors: { «esae»: 2 } } ] } ]\n",
    .unknownReference, "'ease'?"),
  .init(
    "questionnaire.yaml",
    "questions: [ { id: q, title: Q, answers: [ { id: a, title: A, must-have: [«tsl»] } ] } ]\n",
    .unknownReference, "'tls'?"),
]
