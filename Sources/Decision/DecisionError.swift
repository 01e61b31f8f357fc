/// Why the engine refuses an input.
///
/// Indices are 0-based and count in the order of the refused argument; identifiers are given where
/// the refusing call knows them.
package enum DecisionError: Error, Sendable, Hashable {
  // Structure
  case noCriteria
  case noAlternatives
  case noMeasures(criterion: Int)
  case invalidIdentifier(String)
  case duplicateIdentifier(String)
  case criterionCountMismatch(expected: Int, found: Int)
  case alternativeCountMismatch(expected: Int, found: Int)
  case measureCountMismatch(criterion: Int, expected: Int, found: Int)
  case alternativeShapeMismatch(alternative: String, criterion: Int?, expected: Int, found: Int)
  case raggedMatrix(row: Int, expected: Int, found: Int)
  case notFinite(row: Int, column: Int)
  case alternativeOutOfRange(Int)

  // Weights
  case invalidPoints(index: Int, value: Double)
  case allPointsZero
  case swingWithoutHundred(maximum: Double)
  case weightsNotNormalised(sum: Double)
  case invalidRank(index: Int, rank: Int)
  case judgementCountMismatch(expected: Int, found: Int)
  case invalidJudgement(index: Int, value: Double)
  case noRandomIndex(count: Int)
  case comparisonDiverged
  case invalidTradeOff(value: Double)

  // Value functions and cells
  case equalAnchors(Double)
  case tooFewKnots(Int)
  case invalidKnot(index: Int)
  case noLevels
  case duplicateLevel(String)
  case unknownLevel(String)
  case scoreOutOfRange(Double)
  case noValueFunction
  case unsuitableReading
  case modeOutsideInterval(low: Double, mode: Double, high: Double)
  case invalidGradeWidth(Double)

  // Gates
  case gateTooDeep(gate: String)
  case invalidGateValue(gate: String, fact: String)
  case factTypeMismatch(gate: String, alternative: String, fact: String)
  case invalidFact(alternative: String, fact: String)

  // Sampling and settings
  case invalidDrawCount(Int)
  case invalidCommonError(Double)
  case invalidBand(Double)
  case bandRejectsEveryDraw(Double)
  case streamCollision(String, String)
  case invalidThreshold(name: String, value: Double)
  case invalidProbability(row: Int, column: Int, value: Double)
}
