package import ContentModel
internal import Markup

extension Sentence: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init([.text(value)])
  }

  package init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.runs)
  }

  /// Collects the runs of a sentence that is written as a string literal.
  ///
  /// A text that is not a literal has to say what it is, so that no figure gets into a sentence
  /// without the place it comes from.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      runs.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.text(literal)) }
    }

    package mutating func appendInterpolation(_ sentence: Sentence) {
      runs += sentence.runs
    }

    /// One of those that are recommended or compared.
    package mutating func appendInterpolation(name: String) {
      runs.append(.name(name))
    }

    /// The first few of those that are recommended or compared, and a figure for the others.
    package mutating func appendInterpolation(
      names: [String], atMost limit: Int, from derivation: Derivation
    ) {
      var parts = names.prefix(limit).map { Sentence([.name($0)]) }
      let rest = names.count - parts.count
      if rest > 0 { parts.append(Sentence([.figure("\(Wording.count(rest)) more", derivation)])) }
      runs += Sentence.list(parts).runs
    }

    /// What the content calls something: a digit in it is part of a name.
    package mutating func appendInterpolation(title: String) {
      runs.append(.title(title))
    }

    /// What the content calls some things, as a list.
    package mutating func appendInterpolation(titles: [String]) {
      runs.append(.title(Wording.list(titles)))
    }

    /// The first few of a list, and a figure for the others.
    package mutating func appendInterpolation(
      titles: [String], atMost limit: Int, from derivation: Derivation
    ) {
      guard titles.count > limit else { return appendInterpolation(titles: titles) }
      let rest = Wording.count(titles.count - limit) + " more"
      let all = Wording.list(titles, atMost: limit)
      appendInterpolation(title: String(all.unicodeScalars.dropLast(rest.unicodeScalars.count)))
      appendInterpolation(rest, from: derivation)
    }

    /// A figure, with the place that it comes from.
    package mutating func appendInterpolation(_ figure: String, from derivation: Derivation) {
      runs.append(.figure(figure, derivation))
    }

    /// A text of which the figures alone lead to the place that they come from.
    package mutating func appendInterpolation(
      figuresOf text: String, from derivation: Derivation
    ) {
      runs += Sentence.runs(of: text, from: derivation)
    }

    package mutating func appendInterpolation(date: CalendarDate) {
      runs.append(.date(date))
    }

    /// The notes of a value.
    package mutating func appendInterpolation(evidence: CellReference) {
      runs.append(.evidence(evidence))
    }

    /// Notes of their own.
    package mutating func appendInterpolation(notes: [Citation]) {
      runs.append(.notes(notes))
    }
  }

  /// The words of a text that hold a digit as figures, the others as they are.
  private static func runs(of text: String, from derivation: Derivation) -> [Run] {
    var runs: [Run] = []
    var plain = ""
    for word in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      if !plain.isEmpty || !runs.isEmpty { plain += " " }
      let isFigure = word.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      guard isFigure else {
        plain += String(decoding: word, as: UTF8.self)
        continue
      }
      let opening = word.prefix { $0 == UInt8(ascii: "(") }
      let closing = word.reversed().prefix { Self.closing.contains($0) }.count
      plain += String(decoding: opening, as: UTF8.self)
      if !plain.isEmpty { runs.append(.text(plain)) }
      let figure = word.dropFirst(opening.count).dropLast(closing)
      runs.append(.figure(String(decoding: figure, as: UTF8.self), derivation))
      plain = String(decoding: word.suffix(closing), as: UTF8.self)
    }
    if !plain.isEmpty { runs.append(.text(plain)) }
    return runs
  }

  private static let closing = Set(",;:.)".utf8)
}
