package import Markup

/// Release lines over the years: full support, then security fixes only, then nothing.
package struct SupportTimeline: Sendable {
  /// One release line; places are years with a fraction.
  package struct Line: Sendable {
    package let label: String
    package let released: Double
    /// The end of full support; `nil` when unknown.
    package let supportEnd: Double?
    /// The end of security fixes; `nil` when no end has been published.
    package let securityEnd: Double?

    package init(label: String, released: Double, supportEnd: Double?, securityEnd: Double?) {
      self.label = label
      self.released = released
      self.supportEnd = supportEnd
      self.securityEnd = securityEnd
    }
  }

  /// The lines of one product, newest first.
  package struct Row: Sendable {
    package let label: String
    package let lines: [Line]

    package init(label: String, lines: [Line]) {
      self.label = label
      self.lines = lines
    }
  }

  package let id: String
  package let title: String
  package let description: String
  package let rows: [Row]
  /// The day the data is read for, as a year with a fraction, and its label.
  package let today: (place: Double, label: String)

  package init(
    id: String, title: String, description: String, rows: [Row],
    today: (place: Double, label: String)
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.rows = rows
    self.today = today
  }

  /// The chart as SVG.
  package func svg() -> TrustedHTML {
    let lineHeight = 20.0
    let gap = 10.0
    let top = 46.0
    let left = 128.0
    let right = 456.0
    let count = rows.reduce(0) { $0 + max(1, $1.lines.count) }
    let bottom = top + Double(count) * lineHeight + Double(rows.count) * gap
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480, height: bottom + 24)
    let first = (today.place - 2).rounded(.down)
    let last = max(first + 5, latestEnd().rounded(.up))
    func place(_ year: Double) -> Double {
      left + min(1, max(0, (year - first) / (last - first))) * (right - left)
    }
    drawKey(&canvas)
    for year in stride(from: first, through: last, by: last - first > 8 ? 2 : 1) {
      canvas.line(
        x1: place(year), y1: top - 6, x2: place(year), y2: bottom, className: "grid",
        colour: ChartPalette.grid)
      canvas.text(
        NumberText.decimal(year, grouped: false), x: place(year), y: bottom + 16,
        anchor: .middle, isQuiet: true, size: 13)
    }
    var y = top
    for row in rows {
      canvas.text(row.label, x: 0, y: y + 14, isBold: true)
      for line in row.lines {
        canvas.text(line.label, x: left - 8, y: y + 14, anchor: .end, isQuiet: true, size: 13)
        draw(line, y: y, end: last, place, &canvas)
        y += lineHeight
      }
      if row.lines.isEmpty {
        canvas.text("no dates published", x: left, y: y + 14, isQuiet: true, size: 13)
        y += lineHeight
      }
      y += gap
    }
    canvas.line(
      x1: place(today.place), y1: top - 10, x2: place(today.place), y2: bottom,
      className: "accent", colour: ChartPalette.accent, width: 2)
    canvas.text(
      today.label, x: place(today.place) + 5, y: top - 8, size: 13)
    return canvas.finished()
  }

  private func latestEnd() -> Double {
    rows.flatMap(\.lines).compactMap { $0.securityEnd ?? $0.supportEnd }.max() ?? today.place + 3
  }

  private func drawKey(_ canvas: inout ChartCanvas) {
    canvas.rectangle(
      x: 4, y: 2, width: 22, height: 10, className: "s3", colour: ChartPalette.series(2))
    canvas.text("full support", x: 32, y: 11.5, size: 13)
    canvas.hatched(x: 130, y: 2, width: 22, height: 10)
    canvas.text("security fixes only", x: 158, y: 11.5, size: 13)
    canvas.text("→ no end published", x: 300, y: 11.5, size: 13)
  }

  private func draw(
    _ line: Line, y: Double, end: Double, _ place: (Double) -> Double,
    _ canvas: inout ChartCanvas
  ) {
    let start = place(line.released)
    let security = place(line.securityEnd ?? end)
    let support = line.supportEnd.map(place) ?? security
    canvas.rectangle(
      x: start, y: y + 4, width: min(support, security) - start, height: 11, className: "s3",
      colour: ChartPalette.series(2))
    if security > support {
      canvas.hatched(x: support, y: y + 4, width: security - support, height: 11)
    }
    if line.securityEnd == nil {
      canvas.text("→", x: security - 2, y: y + 14, isBold: true)
    }
  }
}
