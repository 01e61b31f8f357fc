/// The half-width, in points, of the interval that each evidence grade puts around a score.
package struct GradeWidths: Sendable, Hashable {
  /// A 5, B 10, C 20, D 30.
  package static let standard = GradeWidths(widths: [5, 10, 20, 30])

  private let widths: [Double]

  /// Declares the four half-widths, each from 0 to 100.
  package init(a: Double, b: Double, c: Double, d: Double) throws(DecisionError) {
    for width in [a, b, c, d] where !(0...100).contains(width) {
      throw .invalidGradeWidth(width)
    }
    self.init(widths: [a, b, c, d])
  }

  private init(widths: [Double]) {
    self.widths = widths
  }

  package subscript(grade: EvidenceGrade) -> Double {
    switch grade {
    case .a: widths[0]
    case .b: widths[1]
    case .c: widths[2]
    case .d: widths[3]
    }
  }
}
