internal import Glibc
package import Markup

/// One number per row, sorted by the caller, drawn as a dot with its interval.
package struct DotPlot: Sendable {
  /// One labelled value.
  package struct Row: Sendable {
    package let label: String
    /// `nil` when it is unknown: the row is kept and says so.
    package let value: Double?
    package let low: Double?
    package let high: Double?
    /// The value as it is written, with its unit.
    package let text: String
    package let isEmphasised: Bool

    package init(
      label: String, value: Double?, low: Double? = nil, high: Double? = nil, text: String,
      isEmphasised: Bool = false
    ) {
      self.label = label
      self.value = value
      self.low = low
      self.high = high
      self.text = text
      self.isEmphasised = isEmphasised
    }
  }

  package let id: String
  package let title: String
  package let description: String
  package let rows: [Row]
  /// Whether equal distances are equal ratios; only for values above 0.
  package let isLogarithmic: Bool
  /// A vertical line with its label, such as what a project needs.
  package let reference: (value: Double, label: String)?

  package init(
    id: String, title: String, description: String, rows: [Row], isLogarithmic: Bool,
    reference: (value: Double, label: String)? = nil
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.rows = rows
    self.isLogarithmic = isLogarithmic
    self.reference = reference
  }

  /// The chart as SVG.
  package func svg() -> TrustedHTML {
    let rowHeight = 26.0
    let top = 14.0
    let left = 128.0
    let right = 372.0
    let height = top + Double(rows.count) * rowHeight + 30
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480, height: height)
    let scale = axis()
    let bottom = top + Double(rows.count) * rowHeight
    for tick in scale.ticks {
      let x = left + scale.position(tick) * (right - left)
      canvas.line(
        x1: x, y1: top - 6, x2: x, y2: bottom, className: "grid", colour: ChartPalette.grid)
      canvas.text(
        Self.short(tick), x: x, y: bottom + 18, anchor: .middle, isQuiet: true, size: 13)
    }
    if let reference {
      let x = left + scale.position(reference.value) * (right - left)
      canvas.line(
        x1: x, y1: top - 6, x2: x, y2: bottom, className: "accent", colour: ChartPalette.accent,
        width: 2, isDashed: true)
    }
    for (index, row) in rows.enumerated() {
      let y = top + (Double(index) + 0.5) * rowHeight
      canvas.text(row.label, x: left - 10, y: y + 4.5, anchor: .end, isBold: row.isEmphasised)
      canvas.line(
        x1: left, y1: y, x2: right, y2: y, className: "grid", colour: ChartPalette.grid)
      guard let value = row.value, !isLogarithmic || value > 0 else {
        canvas.text("unknown", x: right + 10, y: y + 4.5, isQuiet: true)
        continue
      }
      let className = row.isEmphasised ? "accent" : "mark"
      let colour = row.isEmphasised ? ChartPalette.accent : ChartPalette.mark
      if let low = row.low, let high = row.high {
        canvas.line(
          x1: left + scale.position(low) * (right - left), y1: y,
          x2: left + scale.position(high) * (right - left), y2: y, className: className,
          colour: colour, width: 3)
      }
      canvas.circle(
        x: left + scale.position(value) * (right - left), y: y, radius: 5.5,
        className: className, colour: colour)
      canvas.text(row.text, x: right + 10, y: y + 4.5, isBold: row.isEmphasised)
    }
    return canvas.finished()
  }

  private func axis() -> ChartScale {
    var values = rows.flatMap { [$0.value, $0.low, $0.high].compactMap { $0 } }
    if let reference { values.append(reference.value) }
    return ChartScale(values: values, isLogarithmic: isLogarithmic)
  }

  /// A tick's value in few characters: 1k, 2.5M.
  private static func short(_ value: Double) -> String {
    if value >= 1_000_000 { return trimmed(value / 1_000_000) + "M" }
    if value >= 1_000 { return trimmed(value / 1_000) + "k" }
    return trimmed(value)
  }

  /// The fewest decimals that show the value as it is.
  private static func trimmed(_ value: Double) -> String {
    var scale = 1.0
    for decimals in 0..<6 {
      let scaled = value * scale
      if scaled >= 0.5, abs(scaled.rounded() - scaled) < 1e-6 * scaled {
        return NumberText.decimal(value, decimals: decimals)
      }
      scale *= 10
    }
    return NumberText.decimal(value)
  }
}
