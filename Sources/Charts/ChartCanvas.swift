internal import Markup

/// Draws one accessible SVG: title and description first, then marks and labels.
struct ChartCanvas {
  private var buffer = HTMLBuffer(capacity: 4096)
  let width: Double
  let height: Double

  /// Starts a chart.
  ///
  /// - Parameters:
  ///   - id: Unique on the page; the title's and description's ids are made from it.
  ///   - title: What the chart shows.
  ///   - description: The same in words, for those who do not see it.
  ///   - width: In user units, which are pixels at full size.
  ///   - height: In user units.
  init(id: String, title: String, description: String, width: Double, height: Double) {
    self.width = width
    self.height = height
    buffer.open(
      "svg",
      [
        "class": "chart", "role": "img", "aria-labelledby": "\(id)-t \(id)-d",
        "viewBox": "0 0 \(number(width)) \(number(height))", "width": number(width),
        "height": number(height), "font-family": "Assay Sans, Carlito, Arial, sans-serif",
        "font-size": "13",
      ])
    buffer.element("title", ["id": "\(id)-t"], text: title)
    buffer.element("desc", ["id": "\(id)-d"], text: description)
  }

  /// Where a label is anchored.
  enum Anchor: String {
    case start, middle, end
  }

  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, isQuiet: Bool = false,
    isBold: Bool = false, size: Double? = nil, turnedBy degrees: Double? = nil
  ) {
    buffer.element(
      "text",
      [
        "class": isQuiet ? "quiet" : "ink", "x": number(x), "y": number(y),
        "text-anchor": anchor == .start ? nil : anchor.rawValue,
        "fill": isQuiet ? ChartPalette.quiet : ChartPalette.ink,
        "font-weight": isBold ? "700" : nil, "font-size": size.map(number),
        "transform": degrees.map { "rotate(\(number($0)) \(number(x)) \(number(y)))" },
      ], text: text)
  }

  mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, className: String, colour: String,
    width: Double = 1, isDashed: Bool = false
  ) {
    buffer.open(
      "line",
      [
        "class": className, "x1": number(x1), "y1": number(y1), "x2": number(x2),
        "y2": number(y2), "stroke": colour, "stroke-width": number(width),
        "stroke-dasharray": isDashed ? "4 3" : nil,
      ])
    buffer.close("line")
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, className: String, colour: String,
    opacity: Double? = nil
  ) {
    buffer.open(
      "rect",
      [
        "class": className, "x": number(x), "y": number(y), "width": number(max(0, width)),
        "height": number(height), "fill": colour, "fill-opacity": opacity.map(number),
      ])
    buffer.close("rect")
  }

  /// A rectangle that is only outlined: something that is not there.
  mutating func outline(x: Double, y: Double, width: Double, height: Double) {
    buffer.open(
      "rect",
      [
        "class": "hatch-edge", "x": number(x + 0.5), "y": number(y + 0.5),
        "width": number(max(0, width - 1)), "height": number(max(0, height - 1)), "fill": "none",
        "stroke": ChartPalette.mark, "stroke-width": "1",
      ])
    buffer.close("rect")
  }

  /// A rectangle that is outlined and hatched: evidence that is missing.
  mutating func hatched(x: Double, y: Double, width: Double, height: Double) {
    guard width > 0 else { return }
    buffer.open(
      "rect",
      [
        "class": "hatch-edge", "x": number(x), "y": number(y), "width": number(width),
        "height": number(height), "fill": "none", "stroke": ChartPalette.mark,
        "stroke-width": "1",
      ])
    buffer.close("rect")
    var offset = -height
    while offset < width {
      let from = max(0, offset)
      let to = min(width, offset + height)
      line(
        x1: x + from, y1: y + height - (from - offset), x2: x + to,
        y2: y + height - (to - offset), className: "hatch", colour: ChartPalette.mark)
      offset += 6
    }
  }

  mutating func circle(x: Double, y: Double, radius: Double, className: String, colour: String) {
    buffer.open(
      "circle",
      [
        "class": className, "cx": number(x), "cy": number(y), "r": number(radius),
        "fill": colour,
      ])
    buffer.close("circle")
  }

  /// A square on its corner: a mark that differs from a disc without colour.
  mutating func diamond(x: Double, y: Double, radius: Double, className: String, colour: String) {
    let corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
    buffer.open(
      "polygon",
      [
        "class": className,
        "points": corners.map { "\(number($0)),\(number($1))" }.joined(separator: " "),
        "fill": colour,
      ])
    buffer.close("polygon")
  }

  /// The finished chart.
  func finished() -> TrustedHTML {
    var done = buffer
    done.close("svg")
    return done.trusted
  }

  private func number(_ value: Double) -> String {
    NumberText.coordinate(value)
  }
}
