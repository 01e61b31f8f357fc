package import Markup

/// Two alternatives on every measure: a disc and a diamond on one scale, joined by their distance.
package struct PairDots: Sendable {
  /// One measure, 0 to 100 for both.
  package struct Row: Sendable {
    package let label: String
    package let first: Double
    package let second: Double

    package init(label: String, first: Double, second: Double) {
      self.label = label
      self.first = first
      self.second = second
    }
  }

  package let id: String
  package let title: String
  package let description: String
  package let first: String
  package let second: String
  package let rows: [Row]

  package init(
    id: String, title: String, description: String, first: String, second: String, rows: [Row]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.first = first
    self.second = second
    self.rows = rows
  }

  private static let left = 34.0
  private static let right = 436.0

  /// The chart as SVG: each label above its line, so that long ones fit on a phone.
  package func svg() -> TrustedHTML {
    let rowHeight = 42.0
    let top = 40.0
    let bottom = top + Double(rows.count) * rowHeight
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480, height: bottom + 24)
    drawKey(&canvas)
    for tick in stride(from: 0.0, through: 100, by: 25) {
      canvas.line(
        x1: place(tick), y1: top - 4, x2: place(tick), y2: bottom, className: "grid",
        colour: ChartPalette.grid)
      canvas.text(
        NumberText.decimal(tick), x: place(tick), y: bottom + 17, anchor: .middle, isQuiet: true)
    }
    for (index, row) in rows.enumerated() {
      draw(row, y: top + Double(index) * rowHeight, &canvas)
    }
    return canvas.finished()
  }

  private func place(_ value: Double) -> Double {
    Self.left + min(100, max(0, value)) / 100 * (Self.right - Self.left)
  }

  private func drawKey(_ canvas: inout ChartCanvas) {
    disc(x: 10, y: 12, &canvas)
    canvas.text(first, x: 24, y: 16.5, isBold: true, size: 14)
    diamond(x: 214, y: 12, &canvas)
    canvas.text(second, x: 228, y: 16.5, isBold: true, size: 14)
  }

  private func draw(_ row: Row, y: Double, _ canvas: inout ChartCanvas) {
    let line = y + 27
    canvas.text(row.label, x: 0, y: y + 12)
    let from = place(row.first)
    let to = place(row.second)
    canvas.line(
      x1: min(from, to), y1: line, x2: max(from, to), y2: line, className: "mark",
      colour: ChartPalette.mark, width: 3)
    diamond(x: to, y: line, &canvas)
    disc(x: from, y: line, &canvas)
    let firstIsLeft = from <= to
    canvas.text(
      NumberText.decimal(row.first), x: firstIsLeft ? from - 11 : from + 11, y: line + 4.5,
      anchor: firstIsLeft ? .end : .start, isBold: row.first > row.second)
    canvas.text(
      NumberText.decimal(row.second), x: firstIsLeft ? to + 11 : to - 11, y: line + 4.5,
      anchor: firstIsLeft ? .start : .end, isBold: row.second > row.first)
  }

  private func disc(x: Double, y: Double, _ canvas: inout ChartCanvas) {
    canvas.circle(
      x: x, y: y, radius: 7, className: "accent", colour: ChartPalette.accent)
  }

  private func diamond(x: Double, y: Double, _ canvas: inout ChartCanvas) {
    canvas.diamond(x: x, y: y, radius: 8, className: "s2", colour: ChartPalette.series(1))
  }
}
