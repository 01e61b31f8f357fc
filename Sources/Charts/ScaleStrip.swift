package import Markup

/// All alternatives on one scale from 0 to 100, each a dot; dots that would overlap are piled up.
package struct ScaleStrip: Sendable {
  /// One alternative's place.
  package struct Dot: Sendable {
    package let label: String
    package let value: Double

    package init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// The one that the strip is about.
  package struct Subject: Sendable {
    /// `nil` when nothing is known of it.
    package let value: Double?
    /// Where the value may lie, since part of the evidence is missing; drawn hatched.
    package let unknown: ClosedRange<Double>?

    package init(value: Double?, unknown: ClosedRange<Double>?) {
      self.value = value
      self.unknown = unknown
    }
  }

  package let id: String
  package let title: String
  package let description: String
  package let dots: [Dot]
  /// Colours the dots like a criterion.
  package let series: Int
  package let subject: Subject?
  /// The middle of all, marked where there is a subject.
  package let middle: Double?

  package init(
    id: String, title: String, description: String, dots: [Dot], series: Int,
    subject: Subject? = nil, middle: Double? = nil
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.dots = dots
    self.series = series
    self.subject = subject
    self.middle = middle
  }

  private static let left = 14.0
  private static let right = 466.0

  /// The strip as SVG; without a subject the outermost alternatives are named.
  package func svg() -> TrustedHTML {
    subject == nil ? overview() : portrait()
  }

  private func place(_ value: Double) -> Double {
    Self.left + min(100, max(0, value)) / 100 * (Self.right - Self.left)
  }

  /// Dots piled upwards from the axis, the names of both ends beneath.
  private func overview() -> TrustedHTML {
    let radius = 5.5
    let sorted = dots.sorted { $0.value < $1.value }
    var ends: [Double] = []
    var piled: [(x: Double, level: Int)] = []
    for dot in sorted {
      let x = place(dot.value)
      let level = ends.firstIndex { x - $0 >= 2 * radius + 1 } ?? ends.count
      if level == ends.count { ends.append(x) } else { ends[level] = x }
      piled.append((x, level))
    }
    let axis = 8 + Double(max(1, ends.count)) * (2 * radius + 1)
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480, height: axis + 24)
    canvas.line(
      x1: Self.left, y1: axis, x2: Self.right, y2: axis, className: "mark",
      colour: ChartPalette.mark)
    for tick in [0.0, 50, 100] {
      canvas.line(
        x1: place(tick), y1: axis, x2: place(tick), y2: axis + 4, className: "mark",
        colour: ChartPalette.mark)
    }
    for dot in piled {
      canvas.circle(
        x: dot.x, y: axis - 2 - radius - Double(dot.level) * (2 * radius + 1), radius: radius,
        className: ChartPalette.seriesClass(series), colour: ChartPalette.series(series))
    }
    nameEnds(sorted, axis + 19, &canvas)
    return canvas.finished()
  }

  /// Names the outermost dots beneath themselves, as far apart as their words need.
  private func nameEnds(_ sorted: [Dot], _ y: Double, _ canvas: inout ChartCanvas) {
    guard let low = sorted.first, let high = sorted.last else { return }
    let lowest = name(low, among: sorted)
    let highest = name(high, among: sorted)
    func width(_ text: String) -> Double { Double(text.unicodeScalars.count) * 6.9 }
    let end = min(480, max(width(highest), place(high.value) + width(highest) / 2))
    canvas.text(highest, x: end, y: y, anchor: .end, isQuiet: true)
    guard low.value != high.value else { return }
    let room = end - width(highest) - width(lowest) - 12
    let start = max(0, min(room, place(low.value) - width(lowest) / 2))
    canvas.text(lowest, x: start, y: y, isQuiet: true)
    if start > 30 { canvas.text("0", x: Self.left, y: y, anchor: .middle, isQuiet: true) }
    if end < 440 { canvas.text("100", x: Self.right, y: y, anchor: .middle, isQuiet: true) }
  }

  /// "Django 94", "Django and 3 more 100".
  private func name(_ dot: Dot, among all: [Dot]) -> String {
    let value = NumberText.decimal(dot.value)
    let same = all.count { NumberText.decimal($0.value) == value } - 1
    return dot.label + (same > 0 ? " and \(same) more " : " ") + value
  }

  /// The subject as a large dot over the others, the middle of all marked beneath the axis.
  private func portrait() -> TrustedHTML {
    let axis = 34.0
    var canvas = ChartCanvas(
      id: id, title: title, description: description, width: 480, height: 66)
    canvas.line(
      x1: Self.left, y1: axis, x2: Self.right, y2: axis, className: "mark",
      colour: ChartPalette.mark)
    for dot in dots {
      let x = place(dot.value)
      canvas.line(
        x1: x, y1: axis - 6, x2: x, y2: axis + 6, className: "mark", colour: ChartPalette.mark,
        width: 1.5)
    }
    if let unknown = subject?.unknown {
      let from = place(unknown.lowerBound)
      canvas.hatched(
        x: from, y: axis - 7, width: place(unknown.upperBound) - from, height: 14)
    }
    drawScale(axis, &canvas)
    if let value = subject?.value {
      let x = place(value)
      canvas.circle(
        x: x, y: axis, radius: 8, className: ChartPalette.seriesClass(series),
        colour: ChartPalette.series(series))
      canvas.text(
        NumberText.decimal(value), x: min(max(x, 22), 458), y: axis - 15, anchor: .middle,
        isBold: true, size: 16)
    } else {
      canvas.text("unknown", x: 240, y: axis - 15, anchor: .middle, isQuiet: true)
    }
    return canvas.finished()
  }

  /// Both ends and the middle, as far as their words do not meet.
  private func drawScale(_ axis: Double, _ canvas: inout ChartCanvas) {
    if (middle ?? 50) >= 15 {
      canvas.text("0", x: Self.left, y: axis + 27, anchor: .middle, isQuiet: true)
    }
    if (middle ?? 50) <= 80 {
      canvas.text("100", x: Self.right, y: axis + 27, anchor: .middle, isQuiet: true)
    }
    guard let middle else { return }
    let x = place(middle)
    canvas.line(
      x1: x, y1: axis - 11, x2: x, y2: axis + 13, className: "ink-line", colour: ChartPalette.ink,
      width: 2)
    canvas.text(
      "middle " + NumberText.decimal(middle), x: min(max(x, 40), 436), y: axis + 27,
      anchor: .middle)
  }
}
