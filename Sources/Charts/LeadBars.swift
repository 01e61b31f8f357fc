package import Markup

/// Where a lead comes from: one bar for each criterion, to the right where it helps the first, to
/// the left where it helps the other.
package struct LeadBars: Sendable {
  /// One criterion's share of the lead.
  package struct Row: Sendable {
    package let label: String
    package let points: Double
    package let text: String
    /// Whether this is the sum of the others.
    package let isTotal: Bool

    package init(label: String, points: Double, text: String, isTotal: Bool = false) {
      self.label = label
      self.points = points
      self.text = text
      self.isTotal = isTotal
    }
  }

  package let id: String
  package let title: String
  package let description: String
  package let rows: [Row]

  package init(id: String, title: String, description: String, rows: [Row]) {
    self.id = id
    self.title = title
    self.description = description
    self.rows = rows
  }

  /// The chart as SVG.
  package func svg() -> TrustedHTML {
    let rowHeight = 26.0
    let left = 184.0
    let right = 440.0
    let low = min(0, rows.map(\.points).min() ?? 0)
    let high = max(rows.map(\.points).max() ?? 1, low + 1)
    // Room for the figure of a bar to the left.
    let start = low < 0 ? left + 36 : left
    let bottom = 8 + Double(rows.count) * rowHeight
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480, height: bottom + 6)
    func place(_ points: Double) -> Double {
      start + (points - low) / (high - low) * (right - start)
    }
    for (index, row) in rows.enumerated() {
      let y = 8 + Double(index) * rowHeight
      if row.isTotal {
        canvas.line(
          x1: 4, y1: y - 1, x2: 476, y2: y - 1, className: "ink-line", colour: ChartPalette.ink)
      }
      canvas.text(row.label, x: left - 12, y: y + 17, anchor: .end, isBold: row.isTotal)
      let isFor = row.points >= 0
      canvas.rectangle(
        x: min(place(0), place(row.points)), y: y + 5,
        width: max(1, abs(place(row.points) - place(0))), height: 16,
        className: isFor ? "accent" : "dim", colour: isFor ? ChartPalette.accent : ChartPalette.mark
      )
      canvas.text(
        row.text, x: place(row.points) + (isFor ? 6 : -6), y: y + 17,
        anchor: isFor ? .start : .end, isBold: row.isTotal)
    }
    canvas.line(
      x1: place(0), y1: 4, x2: place(0), y2: bottom, className: "ink-line",
      colour: ChartPalette.ink, width: 1.5)
    return canvas.finished()
  }
}
