import Decision
import Foundation
import Testing

@testable import decision_vectors

@Suite("Worked cases")
struct WorkedCaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Vectors")

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") }
    .sorted()

  static func load(_ file: String) throws -> WorkedCase {
    try WorkedCase(parsing: Data(contentsOf: folder.appending(path: file)))
  }

  @Test("Every method has a case")
  func methods() throws {
    #expect(Self.files.count >= 48)
    let methods = Set(
      try Self.files.map { try Self.load($0).document.member("method").string() })
    #expect(
      methods == [
        "agreement", "ahp", "breakeven", "cells", "checks", "dominance", "explain", "gates",
        "mavt", "prng", "promethee2", "rank_reversal", "report", "sampler", "smaa", "topsis",
        "tornado", "transfer", "value", "verdict", "weights",
      ])
  }

  @Test("The engine gives the expected answer", arguments: files)
  func expected(file: String) throws {
    let workedCase = try Self.load(file)
    let expected = try workedCase.document.member("expected")
    let tolerance = try workedCase.document.member("tolerance").double()
    if expected["error"] == .boolean(true) {
      #expect(throws: DecisionError.self) { try workedCase.answer() }
      return
    }
    let answer = try workedCase.answer()
    let differences = Comparison(tolerance: tolerance).differences(expected, answer)
    #expect(differences.isEmpty, "\(differences.prefix(5))")
  }

  @Test("Random results agree with an independent simulation", arguments: files)
  func reference(file: String) throws {
    let document = try Self.load(file).document
    guard let reference = document["reference"],
      case .object(let quantities)? = reference["quantities"]
    else { return }
    let limit = try reference.member("z").double()
    let answer = try Self.load(file).answer()
    for (name, quantity) in quantities {
      let values = Self.leaves(try quantity.member("value"))
      let errors = Self.leaves(try quantity.member("se"))
      let own = Self.leaves(try answer.member(name))
      try #require(!values.isEmpty && values.count == errors.count && values.count == own.count)
      for ((value, error), number) in zip(zip(values, errors), own) {
        guard let value else {
          #expect(number == nil)
          continue
        }
        let distance = abs(try #require(number) - value)
        // Zero standard errors belong to results that are certain.
        #expect(distance <= limit * (try #require(error)) + 1e-12, "\(name): off by \(distance)")
      }
    }
  }

  @Test("Answers are printed so that they read back as the same numbers")
  func printing() throws {
    for file in ["o-report.json", "o-smaa-simplex.json", "o-prng-3.json"] {
      let answer = try Self.load(file).answer()
      let reread = try JSONValue(parsing: Data(answer.description.utf8))
      #expect(Comparison(tolerance: 0).differences(answer, reread).isEmpty)
    }
  }

  @Test("Text is printed with escapes")
  func escaping() throws {
    let value = JSONValue.object(["a\"\\\n\u{1}é": .string("\u{2028}/\u{7f}")])
    #expect(try JSONValue(parsing: Data(value.description.utf8)) == value)
    #expect(value.description.contains("\\u000a"))
  }

  /// The numbers of nested lists; a result that does not exist is `nil`.
  private static func leaves(_ value: JSONValue) -> [Double?] {
    switch value {
    case .number(let number): [number]
    case .integer(let number): [Double(number)]
    case .array(let values): values.flatMap(leaves)
    default: [nil]
    }
  }
}

/// Compares an expected document with an answer, key by key.
private struct Comparison {
  let tolerance: Double

  func differences(
    _ expected: JSONValue, _ answer: JSONValue?, at path: String = ""
  ) -> [String] {
    switch (expected, answer ?? .null) {
    case (.object(let members), .object(let answers)):
      return members.sorted { $0.key < $1.key }.flatMap { key, value in
        differences(value, answers[key] ?? .string("missing"), at: path + "." + key)
      }
    case (.array(let values), .array(let answers)) where values.count == answers.count:
      return zip(values, answers).enumerated().flatMap { index, pair in
        differences(pair.0, pair.1, at: path + "[\(index)]")
      }
    case (.null, .null):
      return []
    case (.boolean(let value), .boolean(let other)) where value == other:
      return []
    case (.string(let value), .string(let other)) where value == other:
      return []
    case (let first, let second):
      if let value = number(first), let other = number(second), abs(value - other) <= tolerance {
        return []
      }
      return ["\(path): expected \(first), got \(second)"]
    }
  }

  private func number(_ value: JSONValue) -> Double? {
    switch value {
    case .number(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }
}
