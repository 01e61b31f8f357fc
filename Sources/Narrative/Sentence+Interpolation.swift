extension Sentence: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init([.text(value)])
  }

  package init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.runs)
  }

  /// Collects the runs of a sentence that is written as a string literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      runs.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.text(literal)) }
    }

    package mutating func appendInterpolation(_ text: String) {
      appendLiteral(text)
    }

    package mutating func appendInterpolation(_ sentence: Sentence) {
      runs += sentence.runs
    }

    package mutating func appendInterpolation(name: String) {
      runs.append(.name(name))
    }

    package mutating func appendInterpolation(_ figure: String, from derivation: Derivation) {
      runs.append(.figure(figure, derivation))
    }

    package mutating func appendInterpolation(evidence: CellReference) {
      runs.append(.evidence(evidence))
    }
  }
}
