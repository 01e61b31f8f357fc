extension DecisionError: CustomStringConvertible {
  /// What is wrong, in one plain sentence.
  package var description: String {
    structureMessage ?? weightMessage ?? valueMessage ?? gateMessage ?? samplingMessage
  }

  private var structureMessage: String? {
    switch self {
    case .noCriteria: "A decision needs at least one criterion."
    case .noAlternatives: "A decision needs at least one alternative."
    case .noMeasures(let criterion): "Criterion \(criterion) has no measures."
    case .invalidIdentifier(let id):
      "'\(id)' is not an identifier: use a-z, 0-9, '.' and '-', beginning with a letter or digit."
    case .duplicateIdentifier(let id): "'\(id)' is used twice."
    case .criterionCountMismatch(let expected, let found):
      "Expected \(expected) criteria, found \(found)."
    case .alternativeCountMismatch(let expected, let found):
      "Expected one entry for each of \(expected) alternatives, found \(found)."
    case .measureCountMismatch(let criterion, let expected, let found):
      "Criterion \(criterion) has \(expected) measures, but \(found) weights or modes were given."
    case .alternativeShapeMismatch(let alternative, let criterion?, let expected, let found):
      "'\(alternative)' has \(found) cells for criterion \(criterion), which has \(expected) measures."
    case .alternativeShapeMismatch(let alternative, nil, let expected, let found):
      "'\(alternative)' has cells for \(found) criteria, expected \(expected)."
    case .raggedMatrix(let row, let expected, let found):
      "Row \(row) has \(found) values, expected \(expected)."
    case .notFinite(let row, let column):
      "The value in row \(row), column \(column) is not a finite number."
    case .alternativeOutOfRange(let index): "There is no alternative \(index)."
    default: nil
    }
  }

  private var weightMessage: String? {
    switch self {
    case .invalidPoints(let index, let value):
      "Weight \(index) is \(value); it must be a finite number of at least 0."
    case .allPointsZero: "All weights are zero, so nothing can be weighed."
    case .swingWithoutHundred(let maximum):
      "The most important swing must have 100 points; the largest here is \(maximum)."
    case .weightsNotNormalised(let sum): "The weights add up to \(sum), not to 1."
    case .invalidRank(let index, let rank): "Rank \(index) is \(rank); ranks begin at 1."
    case .judgementCountMismatch(let expected, let found):
      "Expected \(expected) pairwise judgements, found \(found)."
    case .invalidJudgement(let index, let value):
      "Judgement \(index) is \(value); it must be a finite number above 0."
    case .noRandomIndex(let count):
      "Pairwise comparison covers 1 to 10 items, not \(count): compare them in groups."
    case .comparisonDiverged: "The pairwise judgements differ too much to be weighed."
    case .invalidTradeOff(let value):
      "A trade-off answer must be above 0 and at most 100, not \(value)."
    default: nil
    }
  }

  private var valueMessage: String? {
    switch self {
    case .equalAnchors(let anchor): "Both ends of the value function are \(anchor)."
    case .tooFewKnots(let count): "A piecewise value function needs 2 knots, found \(count)."
    case .invalidKnot(let index):
      "Knot \(index) is out of order: x must increase and the values must not change direction."
    case .noLevels: "A value function by levels needs at least one level."
    case .duplicateLevel(let level): "Level '\(level)' is declared twice."
    case .unknownLevel(let level): "Level '\(level)' is not declared."
    case .scoreOutOfRange(let value): "\(value) is not a value from 0 to 100."
    case .noValueFunction: "A measured score needs a value function."
    case .unsuitableReading: "The value function does not accept this kind of score."
    case .modeOutsideInterval(let low, let mode, let high):
      "The best estimate \(mode) lies outside its own interval \(low) to \(high)."
    case .invalidGradeWidth(let width): "\(width) is not an interval half-width from 0 to 100."
    default: nil
    }
  }

  private var gateMessage: String? {
    switch self {
    case .gateTooDeep(let gate): "The rule of gate '\(gate)' is nested too deeply."
    case .invalidGateValue(let gate, let fact):
      "Gate '\(gate)' compares fact '\(fact)' with a number that is not finite."
    case .factTypeMismatch(let gate, let alternative, let fact):
      "Gate '\(gate)' cannot compare fact '\(fact)' of '\(alternative)': it has another type."
    case .invalidFact(let alternative, let fact):
      "Fact '\(fact)' of '\(alternative)' is not a finite number."
    default: nil
    }
  }

  private var samplingMessage: String {
    switch self {
    case .invalidDrawCount(let count): "\(count) is not a number of draws from 1 to 100,000."
    case .invalidCommonError(let error): "\(error) is not a common error from 0 to 100 points."
    case .invalidBand(let band):
      "\(band) is not a weight band: use 0, or a number from 0.000001 to 1,000."
    case .bandRejectsEveryDraw(let band):
      "Hardly any weights within a band of \(band) add up to 1: use a narrower band."
    case .streamCollision(let first, let second):
      "The random streams of '\(first)' and '\(second)' coincide: change the seed."
    case .invalidThreshold(let name, let value): "\(value) is not a valid threshold '\(name)'."
    case .invalidProbability(let row, let column, let value):
      "The share in row \(row), column \(column) is \(value), not a number from 0 to 1."
    default: "The input is not valid."
    }
  }
}
