package import Markup

/// How the totals move when the weight of one criterion moves: a small panel for each criterion,
/// lines for the totals, and a band where the first place does not change.
package struct WeightLines: Sendable {
  /// The total of one alternative at a weight of nothing and of everything.
  package struct Line: Sendable {
    package let atZero: Double
    package let atOne: Double
    package let isEmphasised: Bool

    package init(atZero: Double, atOne: Double, isEmphasised: Bool) {
      self.atZero = atZero
      self.atOne = atOne
      self.isEmphasised = isEmphasised
    }
  }

  /// One criterion.
  package struct Panel: Sendable {
    package let title: String
    /// The weight as it is, 0 to 1.
    package let weight: Double
    /// The weights between which the first place does not change.
    package let range: ClosedRange<Double>
    /// What leads below the range, and above it.
    package let below: String?
    package let above: String?
    package let lines: [Line]

    package init(
      title: String, weight: Double, range: ClosedRange<Double>, below: String?, above: String?,
      lines: [Line]
    ) {
      self.title = title
      self.weight = weight
      self.range = range
      self.below = below
      self.above = above
      self.lines = lines
    }
  }

  package let id: String
  package let title: String
  package let description: String
  package let panels: [Panel]

  package init(id: String, title: String, description: String, panels: [Panel]) {
    self.id = id
    self.title = title
    self.description = description
    self.panels = panels
  }

  private static let columns = 2
  private static let panelHeight = 112.0

  /// The chart as SVG, two panels abreast.
  package func svg() -> TrustedHTML {
    let rows = (panels.count + Self.columns - 1) / Self.columns
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480,
      height: max(20, Double(rows) * Self.panelHeight))
    let ends = panels.flatMap { $0.lines.flatMap { [$0.atZero, $0.atOne] } }
    let low = (ends.min() ?? 0) - 4
    let high = max((ends.max() ?? 100) + 4, low + 1)
    for (index, panel) in panels.enumerated() {
      draw(
        panel, x: Double(index % Self.columns) * 244 + 2,
        y: Double(index / Self.columns) * Self.panelHeight, low, high, &canvas)
    }
    return canvas.finished()
  }

  private func draw(
    _ panel: Panel, x: Double, y: Double, _ low: Double, _ high: Double,
    _ canvas: inout ChartCanvas
  ) {
    let width = 228.0
    let top = y + 20
    let bottom = y + 86
    func across(_ weight: Double) -> Double { x + min(1, max(0, weight)) * width }
    func up(_ total: Double) -> Double { bottom - (total - low) / (high - low) * (bottom - top) }
    canvas.text(panel.title, x: x, y: y + 13, isBold: true, size: 12)
    canvas.rectangle(
      x: across(panel.range.lowerBound), y: top,
      width: across(panel.range.upperBound) - across(panel.range.lowerBound),
      height: bottom - top, className: "shade", colour: ChartPalette.accent, opacity: 0.1)
    for place in [0.0, 0.5, 1] {
      canvas.line(
        x1: across(place), y1: top, x2: across(place), y2: bottom, className: "grid",
        colour: ChartPalette.grid)
    }
    for line in panel.lines.sorted(by: { !$0.isEmphasised && $1.isEmphasised }) {
      canvas.line(
        x1: x, y1: up(line.atZero), x2: x + width, y2: up(line.atOne),
        className: line.isEmphasised ? "accent" : "mark",
        colour: line.isEmphasised ? ChartPalette.accent : ChartPalette.mark,
        width: line.isEmphasised ? 2.5 : 1)
    }
    canvas.line(
      x1: across(panel.weight), y1: top, x2: across(panel.weight), y2: bottom,
      className: "ink-line", colour: ChartPalette.ink, width: 1.5, isDashed: true)
    canvas.line(
      x1: x, y1: bottom, x2: x + width, y2: bottom, className: "ink-line",
      colour: ChartPalette.ink)
    if let below = panel.below {
      canvas.text(below, x: x, y: bottom + 14, isQuiet: true, size: 11.5)
    }
    if let above = panel.above {
      canvas.text(above, x: x + width, y: bottom + 14, anchor: .end, isQuiet: true, size: 11.5)
    }
  }
}
