package import Markup

/// How many of the people needed there are: a box for each, filled where there is one.
package struct CountDots: Sendable {
  /// One alternative: a count under each heading, and what is missing in words.
  package struct Row: Sendable {
    package let label: String
    package let counts: [Int]
    package let text: String
    package let isEmphasised: Bool

    package init(label: String, counts: [Int], text: String, isEmphasised: Bool) {
      self.label = label
      self.counts = counts
      self.text = text
      self.isEmphasised = isEmphasised
    }
  }

  package let id: String
  package let title: String
  package let description: String
  package let headings: [String]
  /// The boxes of each count.
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
      for (place, count) in row.counts.enumerated() {
        // More people than boxes: each box stands for a share of them.
        let filled =
          needed > boxes
          ? Int((Double(min(count, needed)) / Double(needed) * Double(boxes)).rounded(.down))
          : min(count, boxes)
        for box in 0..<boxes {
          let x = left + Double(place) * column + Double(box) * pitch
          if box < filled {
            canvas.rectangle(
              x: x, y: y + 2, width: pitch - 2, height: 12,
              className: row.isEmphasised ? "accent" : "dim",
              colour: row.isEmphasised ? ChartPalette.accent : ChartPalette.mark)
          } else {
            canvas.outline(x: x, y: y + 2, width: pitch - 2, height: 12)
          }
        }
      }
      canvas.text(row.text, x: 476, y: y + 12, anchor: .end, isBold: row.isEmphasised)
    }
    return canvas.finished()
  }
}
