package import Markup

/// Totals as stacked bars: one segment per criterion, its length the points it adds.
package struct ContributionBars: Sendable {
  /// One alternative's bar.
  package struct Row: Sendable {
    package let label: String
    /// Points from each criterion, in the criteria's order.
    package let parts: [Double]
    /// Points that stand on missing evidence, part of the sum.
    package let missing: Double
    /// The range that holds eight of ten simulated totals.
    package let spread: ClosedRange<Double>?
    package let text: String
    package let isEmphasised: Bool
    /// Whether a must-have failed.
    package let isExcluded: Bool

    package init(
      label: String, parts: [Double], missing: Double, spread: ClosedRange<Double>?, text: String,
      isEmphasised: Bool, isExcluded: Bool
    ) {
      self.label = label
      self.parts = parts
      self.missing = missing
      self.spread = spread
      self.text = text
      self.isEmphasised = isEmphasised
      self.isExcluded = isExcluded
    }
  }

  package let id: String
  package let title: String
  package let description: String
  /// The criteria's names, in order.
  package let names: [String]
  package let rows: [Row]
  /// How wide it is drawn, in units of which a letter takes 13: the narrower, the larger its words.
  package let width: Double

  package static let usualWidth = 480.0

  package init(
    id: String, title: String, description: String, names: [String], rows: [Row],
    width: Double = usualWidth
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.names = names
    self.rows = rows
    self.width = width
  }

  /// The chart as SVG, with a key above the bars.
  package func svg() -> TrustedHTML {
    let rowHeight = 25.0
    let longest = Double(names.map(\.unicodeScalars.count).max() ?? 0)
    let keyColumns = longest * 8 + 24 > width / 3 ? 2 : 3
    let keyRows = (names.count + keyColumns - 1) / keyColumns
    let top = 14.0 + Double(keyRows) * 18
    let left = 128.0
    let right = width - 50
    let bottom = top + Double(rows.count) * rowHeight
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: width, height: bottom + 21)
    for (index, name) in names.enumerated() {
      let x = 4 + Double(index % keyColumns) * (width / Double(keyColumns))
      let y = 6 + Double(index / keyColumns) * 18
      canvas.rectangle(
        x: x, y: y, width: 12, height: 12, className: ChartPalette.seriesClass(index),
        colour: ChartPalette.series(index))
      canvas.text("\(index + 1) \(name)", x: x + 18, y: y + 10.5, size: 13)
    }
    for tick in stride(from: 0.0, through: 100, by: 25) {
      let x = left + tick / 100 * (right - left)
      canvas.line(
        x1: x, y1: top - 4, x2: x, y2: bottom, className: "grid", colour: ChartPalette.grid)
      canvas.text(
        NumberText.decimal(tick), x: x, y: bottom + 16, anchor: .middle, isQuiet: true, size: 13)
    }
    for (index, row) in rows.enumerated() {
      draw(row, y: top + Double(index) * rowHeight, left, right, &canvas)
    }
    return canvas.finished()
  }

  private func draw(
    _ row: Row, y: Double, _ left: Double, _ right: Double, _ canvas: inout ChartCanvas
  ) {
    canvas.text(
      row.label, x: left - 10, y: y + 17, anchor: .end, isQuiet: row.isExcluded,
      isBold: row.isEmphasised)
    let unit = (right - left) / 100
    var x = left
    for (index, part) in row.parts.enumerated() {
      let width = max(0, part * unit)
      if row.isExcluded {
        canvas.rectangle(
          x: x, y: y + 5, width: width - 1, height: 16, className: "excluded",
          colour: ChartPalette.grid)
      } else {
        canvas.rectangle(
          x: x, y: y + 5, width: width - 1, height: 16,
          className: ChartPalette.seriesClass(index), colour: ChartPalette.series(index))
      }
      x += width
    }
    if row.missing > 0 {
      let width = min(row.missing * unit, x - left)
      canvas.hatched(x: x - width, y: y + 5, width: width, height: 16)
    }
    if let spread = row.spread, !row.isExcluded {
      canvas.line(
        x1: left + spread.lowerBound * unit, y1: y + 24, x2: left + spread.upperBound * unit,
        y2: y + 24, className: "ink-line", colour: ChartPalette.ink, width: 1.5)
    }
    canvas.text(
      row.text, x: right + 8, y: y + 17, isQuiet: row.isExcluded, isBold: row.isEmphasised)
  }
}
