package import Markup

/// How often each alternative takes each rank when weights and values vary.
package struct RankStrip: Sendable {
  /// One alternative's shares, best rank first.
  package struct Row: Sendable {
    package let label: String
    /// Shares of all draws, 0 to 1.
    package let shares: [Double]
    package let isEmphasised: Bool

    package init(label: String, shares: [Double], isEmphasised: Bool) {
      self.label = label
      self.shares = shares
      self.isEmphasised = isEmphasised
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

  /// The chart as SVG: cells shaded by share, with the share written where it is 1 % or more.
  package func svg() -> TrustedHTML {
    let rowHeight = 26.0
    let top = 26.0
    let left = 128.0
    let columns = max(1, rows.map(\.shares.count).max() ?? 1)
    let cell = (472 - left) / Double(columns)
    let height = top + Double(rows.count) * rowHeight + 6
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480, height: height)
    for column in 0..<columns {
      canvas.text(
        columns > 12 && column > 0 ? "\(column + 1)" : Self.ordinal(column + 1),
        x: left + (Double(column) + 0.5) * cell, y: 16, anchor: .middle, isQuiet: true, size: 13)
    }
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * rowHeight
      canvas.text(row.label, x: left - 10, y: y + 17, anchor: .end, isBold: row.isEmphasised)
      for (column, share) in row.shares.enumerated() where share >= 0.01 {
        let x = left + Double(column) * cell
        canvas.rectangle(
          x: x + 1, y: y + 2, width: cell - 2, height: rowHeight - 4, className: "shade",
          colour: ChartPalette.accent, opacity: min(0.3, share * 0.3))
        canvas.text(
          NumberText.decimal(share * 100), x: x + cell / 2, y: y + 17, anchor: .middle,
          isBold: share >= 0.5, size: 13)
      }
      canvas.line(
        x1: left, y1: y + rowHeight, x2: 472, y2: y + rowHeight, className: "grid",
        colour: ChartPalette.grid)
    }
    return canvas.finished()
  }

  private static func ordinal(_ rank: Int) -> String {
    switch rank {
    case 1: "1st"
    case 2: "2nd"
    case 3: "3rd"
    default: "\(rank)th"
    }
  }
}
