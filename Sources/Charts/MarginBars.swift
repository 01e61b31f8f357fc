package import Markup

/// How far single uncertain values move a lead: bars from the margin at one end of a value's range
/// to the margin at the other, with a line where the lead is lost (a tornado chart).
package struct MarginBars: Sendable {
  /// One value's bar.
  package struct Row: Sendable {
    package let label: String
    /// The margin with the value at its low end, and at its high end.
    package let atLow: Double
    package let atHigh: Double
    /// Whether the lead is lost at one end; such a bar also carries a mark.
    package let isDecisive: Bool

    package init(label: String, atLow: Double, atHigh: Double, isDecisive: Bool) {
      self.label = label
      self.atLow = atLow
      self.atHigh = atHigh
      self.isDecisive = isDecisive
    }
  }

  package let id: String
  package let title: String
  package let description: String
  package let rows: [Row]
  /// The margin with every value at its best estimate.
  package let margin: Double

  package init(id: String, title: String, description: String, rows: [Row], margin: Double) {
    self.id = id
    self.title = title
    self.description = description
    self.rows = rows
    self.margin = margin
  }

  /// The chart as SVG: what is uncertain on the left, its bar on a common scale.
  package func svg() -> TrustedHTML {
    let rowHeight = 23.0
    let top = 26.0
    let left = 270.0
    let right = 446.0
    var ends = [0, margin]
    for row in rows { ends += [row.atLow, row.atHigh] }
    let low = ends.min() ?? 0
    let high = max(ends.max() ?? 1, low + 1)
    let bottom = top + Double(rows.count) * rowHeight
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480, height: bottom + 6)
    func place(_ value: Double) -> Double { left + (value - low) / (high - low) * (right - left) }
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * rowHeight
      let from = place(min(row.atLow, row.atHigh))
      let to = place(max(row.atLow, row.atHigh))
      canvas.text(
        row.label, x: left - 12, y: y + 14, anchor: .end, isBold: row.isDecisive, size: 11.5)
      canvas.rectangle(
        x: from, y: y + 4, width: max(1, to - from), height: 13,
        className: row.isDecisive ? "accent" : "dim",
        colour: row.isDecisive ? ChartPalette.accent : ChartPalette.mark)
      let text = NumberText.decimal(min(row.atLow, row.atHigh))
      canvas.text(
        row.isDecisive ? "lost" : text, x: min(to + 5, 476 - (row.isDecisive ? 24 : 12)), y: y + 14,
        isBold: row.isDecisive, size: 12)
    }
    canvas.line(
      x1: place(0), y1: top - 6, x2: place(0), y2: bottom, className: "ink-line",
      colour: ChartPalette.ink, width: 1.5)
    canvas.text("level", x: place(0), y: 13, anchor: .middle, size: 12)
    if place(margin) - place(0) > 50 {
      canvas.line(
        x1: place(margin), y1: top - 6, x2: place(margin), y2: bottom, className: "ink-line",
        colour: ChartPalette.ink, isDashed: true)
      canvas.text("as it is", x: place(margin), y: 13, anchor: .middle, isQuiet: true, size: 12)
    }
    return canvas.finished()
  }
}
