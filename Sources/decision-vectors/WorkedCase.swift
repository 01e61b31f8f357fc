package import Foundation

/// One worked case: a method, its inputs and, in the file, what is expected of it.
package struct WorkedCase: Sendable {
  package let document: JSONValue

  package init(parsing bytes: Data) throws {
    document = try JSONValue(parsing: bytes)
  }

  /// The engine's answer, with the keys of the file's `expected`.
  ///
  /// - Throws: the engine's refusal, or that the inputs do not have the form of the method.
  package func answer() throws -> JSONValue {
    let method = try document.member("method").string()
    let inputs = try document.member("inputs")
    switch method {
    case "prng": return try SamplingAnswer.generator(inputs)
    case "sampler": return try SamplingAnswer.sampler(inputs)
    case "smaa": return try SamplingAnswer.acceptability(inputs)
    case "weights": return try WeightAnswer.weights(inputs)
    case "ahp": return try WeightAnswer.pairwise(inputs)
    case "value": return try ValueAnswer.functions(inputs)
    case "cells": return try ValueAnswer.cells(inputs)
    case "mavt": return try ValueAnswer.model(inputs)
    case "gates": return try GateAnswer.screening(inputs)
    case "breakeven": return try SensitivityAnswer.breakEven(inputs)
    case "transfer": return try SensitivityAnswer.transfers(inputs)
    case "tornado": return try SensitivityAnswer.tornado(inputs)
    case "verdict": return try SensitivityAnswer.verdict(inputs)
    case "explain": return try ComparisonAnswer.explanations(inputs)
    case "dominance": return try ComparisonAnswer.dominance(inputs)
    case "checks": return try ComparisonAnswer.checks(inputs)
    case "rank_reversal": return try ComparisonAnswer.rankReversals(inputs)
    case "topsis": return try ComparisonAnswer.idealPoint(inputs)
    case "promethee2": return try ComparisonAnswer.outranking(inputs)
    case "agreement": return try ComparisonAnswer.agreement(inputs)
    case "report": return try ReportAnswer.report(inputs)
    default: throw MalformedVector("the engine has no method '\(method)'")
    }
  }
}
