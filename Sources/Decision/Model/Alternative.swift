/// One of the options to choose from.
package struct Alternative: Sendable, Equatable {
  package let id: String
  /// The cells of each criterion's measures.
  package let cells: [[Cell]]
  /// What gates can ask about; a fact that is not here is unknown.
  package let facts: [String: Fact]

  package init(id: String, cells: [[Cell]], facts: [String: Fact] = [:]) {
    self.id = id
    self.cells = cells
    self.facts = facts
  }

  /// One value of every cell.
  package func values(_ point: Cell.Point) -> [[Double]] {
    cells.map { row in row.map { $0[point] } }
  }
}
