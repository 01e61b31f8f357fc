package import Markup

/// A plan as bars on a line of days.
package struct PlanBars: Sendable {
  /// One phase, from its first day to its last.
  package struct Row: Sendable {
    package let label: String
    package let days: ClosedRange<Int>
    package let text: String

    package init(label: String, days: ClosedRange<Int>, text: String) {
      self.label = label
      self.days = days
      self.text = text
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
    let left = 176.0
    let right = 412.0
    let last = Double(max(1, rows.map(\.days.upperBound).max() ?? 1))
    let bottom = 6 + Double(rows.count) * rowHeight
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480, height: bottom + 24)
    func place(_ day: Int) -> Double { left + Double(day) / last * (right - left) }
    for day in [0] + rows.map(\.days.upperBound) {
      canvas.line(
        x1: place(day), y1: 4, x2: place(day), y2: bottom, className: "grid",
        colour: ChartPalette.grid)
      canvas.text(
        day == 0 ? "today" : "day \(day)", x: place(day), y: bottom + 16, anchor: .middle,
        isQuiet: true, size: 12)
    }
    for (index, row) in rows.enumerated() {
      let y = 6 + Double(index) * rowHeight
      canvas.text(row.label, x: left - 12, y: y + 17, anchor: .end)
      canvas.rectangle(
        x: place(row.days.lowerBound - 1), y: y + 5,
        width: place(row.days.upperBound) - place(row.days.lowerBound - 1), height: 15,
        className: "accent", colour: ChartPalette.accent)
      canvas.text(row.text, x: place(row.days.upperBound) + 8, y: y + 17, isQuiet: true, size: 12)
    }
    return canvas.finished()
  }
}
