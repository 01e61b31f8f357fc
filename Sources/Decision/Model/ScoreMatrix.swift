/// Finite scores of alternatives (rows) on criteria (columns).
package struct ScoreMatrix: Sendable, Hashable {
  package let rows: [[Double]]

  package var columnCount: Int { rows.first?.count ?? 0 }

  /// A matrix with at least one row and one column.
  ///
  /// - Throws: ``DecisionError/noAlternatives``, ``DecisionError/noCriteria``,
  ///   ``DecisionError/raggedMatrix(row:expected:found:)`` or
  ///   ``DecisionError/notFinite(row:column:)``.
  package init(rows: [[Double]]) throws(DecisionError) {
    guard let first = rows.first else { throw .noAlternatives }
    guard !first.isEmpty else { throw .noCriteria }
    for (index, row) in rows.enumerated() {
      guard row.count == first.count else {
        throw .raggedMatrix(row: index, expected: first.count, found: row.count)
      }
      for (column, value) in row.enumerated() where !value.isFinite {
        throw .notFinite(row: index, column: column)
      }
    }
    self.rows = rows
  }

  init(unchecked rows: [[Double]]) {
    self.rows = rows
  }

  package subscript(row: Int, column: Int) -> Double { rows[row][column] }

  /// The scores on one criterion.
  func column(_ column: Int) -> [Double] { rows.map { $0[column] } }

  /// The matrix without one alternative.
  func removing(row: Int) -> ScoreMatrix {
    var rest = rows
    rest.remove(at: row)
    return ScoreMatrix(unchecked: rest)
  }

  /// Refuses weights for another number of criteria.
  func requireMatching(_ weights: Weights) throws(DecisionError) {
    guard weights.count == columnCount else {
      throw .criterionCountMismatch(expected: columnCount, found: weights.count)
    }
  }
}
