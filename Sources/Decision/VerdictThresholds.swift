/// Where a lead is called clear, a lean, or too close to call.
package struct VerdictThresholds: Sendable, Hashable {
  /// Clear from 0.90, lean from 0.70, margin 1 point, contender from 0.30.
  package static let standard = VerdictThresholds(unchecked: 0.90, 0.70, 1, 0.30)

  /// The probability of beating the strongest rival from which a lead is clear.
  package let clear: Double
  /// The probability from which it is a lean.
  package let lean: Double
  /// The margin, in points, below which it is too close to call.
  package let minimumMargin: Double
  /// The probability of beating the leader from which an alternative is a contender.
  package let contender: Double

  /// Thresholds with `0 <= lean <= clear <= 1`.
  package init(
    clear: Double = 0.90, lean: Double = 0.70, minimumMargin: Double = 1, contender: Double = 0.30
  ) throws(DecisionError) {
    guard (0...1).contains(clear) else { throw .invalidThreshold(name: "clear", value: clear) }
    guard lean >= 0, lean <= clear else { throw .invalidThreshold(name: "lean", value: lean) }
    guard minimumMargin >= 0, minimumMargin.isFinite else {
      throw .invalidThreshold(name: "minimum margin", value: minimumMargin)
    }
    guard (0...1).contains(contender) else {
      throw .invalidThreshold(name: "contender", value: contender)
    }
    self.init(unchecked: clear, lean, minimumMargin, contender)
  }

  private init(
    unchecked clear: Double, _ lean: Double, _ minimumMargin: Double, _ contender: Double
  ) {
    self.clear = clear
    self.lean = lean
    self.minimumMargin = minimumMargin
    self.contender = contender
  }
}
