package import Markup

/// How many of the people needed there are: a box for each, filled as far as there is one.
package struct CountDots: Sendable {
  /// One alternative: the people under each heading, and what is missing in words.
  package struct Row: Sendable {
    package let label: String
    /// Under each heading how much of each box is filled, 0 to 1, the fullest first.
    package let fills: [[Double]]
    package let text: String
    package let isEmphasised: Bool

    package init(label: String, fills: [[Double]], text: String, isEmphasised: Bool) {
      self.label = label
      self.fills = fills
      self.text = text
      self.isEmphasised = isEmphasised
    }
  }

  package let id: String
  package let title: String
  package let description: String
  package let headings: [String]
  /// The boxes under each heading.
  package let needed: Int
  /// The heading of the words at the end of a row.
  package let textHeading: String
  package let rows: [Row]

  package init(
    id: String, title: String, description: String, headings: [String], needed: Int,
    textHeading: String, rows: [Row]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.headings = headings
    self.needed = needed
    self.textHeading = textHeading
    self.rows = rows
  }

  /// The chart as SVG.
  package func svg() -> TrustedHTML {
    let rowHeight = 24.0
    let top = 28.0
    let left = 128.0
    let column = 252 / Double(max(1, headings.count))
    let boxes = min(12, max(1, needed))
    let pitch = min(14, (column - 12) / Double(boxes))
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480,
      height: top + Double(rows.count) * rowHeight + 6)
    for (index, heading) in headings.enumerated() {
      canvas.text(heading, x: left + Double(index) * column, y: 14, isQuiet: true, size: 12)
    }
    canvas.text(textHeading, x: 476, y: 14, anchor: .end, isQuiet: true, size: 12)
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * rowHeight
      canvas.line(
        x1: 4, y1: y - 4, x2: 476, y2: y - 4, className: "grid", colour: ChartPalette.grid)
      canvas.text(row.label, x: left - 10, y: y + 12, anchor: .end, isBold: row.isEmphasised)
      for (place, fills) in row.fills.enumerated() {
        for box in 0..<boxes {
          let x = left + Double(place) * column + Double(box) * pitch
          let fill = fill(box, of: boxes, fills)
          if fill < 1 { canvas.outline(x: x, y: y + 2, width: pitch - 2, height: 12) }
          if fill > 0 {
            canvas.rectangle(
              x: x, y: y + 2, width: (pitch - 2) * fill, height: 12,
              className: row.isEmphasised ? "accent" : "dim",
              colour: row.isEmphasised ? ChartPalette.accent : ChartPalette.mark)
          }
        }
      }
      canvas.text(row.text, x: 476, y: y + 12, anchor: .end, isBold: row.isEmphasised)
    }
    return canvas.finished()
  }

  /// How far a box is filled; with more people than boxes, each stands for a share of them.
  private func fill(_ box: Int, of boxes: Int, _ fills: [Double]) -> Double {
    let people = Double(max(1, needed)) / Double(boxes)
    let start = Double(box) * people
    var filled = 0.0
    for (place, fill) in fills.enumerated() {
      let shared = min(start + people, Double(place + 1)) - max(start, Double(place))
      if shared > 0 { filled += fill * shared }
    }
    return min(1, filled / people)
  }
}
