package import Markup

/// Shares in a grid: the darker a cell the larger its share, which is also written in it.
package struct HeatMap: Sendable {
  /// One cell.
  package struct Cell: Sendable {
    /// 0 to 1 of what is known.
    package let share: Double
    /// The part of which nothing is known, 0 to 1; hatched.
    package let unknown: Double
    package let text: String

    package init(share: Double, unknown: Double, text: String) {
      self.share = share
      self.unknown = unknown
      self.text = text
    }
  }

  /// One row's cells, in the columns' order.
  package struct Row: Sendable {
    package let label: String
    package let cells: [Cell]

    package init(label: String, cells: [Cell]) {
      self.label = label
      self.cells = cells
    }
  }

  package let id: String
  package let title: String
  package let description: String
  package let columns: [String]
  package let rows: [Row]

  package init(
    id: String, title: String, description: String, columns: [String], rows: [Row]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.columns = columns
    self.rows = rows
  }

  /// The grid as SVG, its columns headed by slanted words.
  package func svg() -> TrustedHTML {
    let left = 104.0
    let rowHeight = 27.0
    let longest = Double(columns.map(\.unicodeScalars.count).max() ?? 0) * 6.8
    // Turned by 60 degrees, words need 0.87 of their length above and half of it to the right.
    let slant = min(170, longest * 0.87) + 14
    let right = 480 - max(6, min(98, longest * 0.5) - 14)
    let width = (right - left) / Double(max(1, columns.count))
    let bottom = slant + Double(rows.count) * rowHeight
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480, height: bottom + 4)
    for (index, name) in columns.enumerated() {
      canvas.text(
        name, x: left + (Double(index) + 0.5) * width, y: slant - 8, turnedBy: -60)
    }
    for (index, row) in rows.enumerated() {
      let y = slant + Double(index) * rowHeight
      canvas.text(row.label, x: left - 8, y: y + 18, anchor: .end)
      for (column, cell) in row.cells.enumerated() {
        draw(cell, x: left + Double(column) * width, y: y, width, rowHeight, &canvas)
      }
    }
    return canvas.finished()
  }

  private func draw(
    _ cell: Cell, x: Double, y: Double, _ width: Double, _ height: Double,
    _ canvas: inout ChartCanvas
  ) {
    canvas.rectangle(
      x: x + 1, y: y + 1, width: width - 2, height: height - 2, className: "shade",
      colour: ChartPalette.accent, opacity: 0.03 + min(1, max(0, cell.share)) * 0.32)
    if cell.unknown > 0 {
      let part = (width - 2) * min(1, cell.unknown)
      canvas.hatched(x: x + width - 1 - part, y: y + height - 7, width: part, height: 6)
    }
    canvas.text(
      cell.text, x: x + width / 2, y: y + 17, anchor: .middle, isBold: cell.share > 0.75)
  }
}
