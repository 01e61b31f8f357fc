import Charts
import Markup
import Testing

/// Charts as drawings: well formed, described, and in proportion.
@Suite struct ChartTests {
  private func dots(_ values: [Double?], isLogarithmic: Bool = false) -> DotPlot {
    DotPlot(
      id: "c", title: "Title", description: "Words",
      rows: values.enumerated().map { index, value in
        DotPlot.Row(label: "r\(index)", value: value, text: value.map { "\($0)" } ?? "")
      }, isLogarithmic: isLogarithmic)
  }

  private static func all(_ text: String) -> [TrustedHTML] {
    [
      DotPlot(
        id: "c", title: text, description: text,
        rows: [
          DotPlot.Row(label: text, value: 3, low: 1, high: 9, text: text, isEmphasised: true),
          DotPlot.Row(label: text, value: nil, text: text),
        ], isLogarithmic: true, reference: (5, text)
      ).svg(),
      ContributionBars(
        id: "c", title: text, description: text, names: [text, text],
        rows: [
          .init(
            label: text, parts: [20, 30], missing: 10, spread: 40...60, text: text,
            isEmphasised: true, isExcluded: false),
          .init(
            label: text, parts: [1, 2], missing: 0, spread: nil, text: text, isEmphasised: false,
            isExcluded: true),
        ]
      ).svg(),
      RankStrip(
        id: "c", title: text, description: text,
        rows: [
          .init(label: text, shares: [0.7, 0.3], isEmphasised: true),
          .init(label: text, shares: [0.3, 0.7], isEmphasised: false),
        ]
      ).svg(),
      SupportTimeline(
        id: "c", title: text, description: text,
        rows: [
          .init(
            label: text,
            lines: [
              .init(label: text, released: 2024, supportEnd: 2026, securityEnd: 2028),
              .init(label: text, released: 2025, supportEnd: nil, securityEnd: nil),
            ]), .init(label: text, lines: []),
        ], today: (2026.2, text)
      ).svg(),
      WeightLines(
        id: "c", title: text, description: text,
        panels: (0..<3).map { _ in
          .init(
            title: text, weight: 0.3, range: 0.1...0.8, below: text, above: text,
            lines: [
              .init(atZero: 40, atOne: 90, isEmphasised: true),
              .init(atZero: 60, atOne: 20, isEmphasised: false),
            ])
        }
      ).svg(),
      LeadBars(
        id: "c", title: text, description: text,
        rows: [
          .init(label: text, points: 6, text: text), .init(label: text, points: -3, text: text),
          .init(label: text, points: 3, text: text, isTotal: true),
        ]
      ).svg(),
      CountDots(
        id: "c", title: text, description: text, headings: [text, text], needed: 3,
        textHeading: text,
        rows: [.init(label: text, fills: [[], [1, 0.5]], text: text, isEmphasised: true)]
      ).svg(),
      PlanBars(
        id: "c", title: text, description: text,
        rows: [
          .init(label: text, days: 1...14, text: text),
          .init(label: text, days: 15...90, text: text),
        ]
      ).svg(),
      MarginBars(
        id: "c", title: text, description: text,
        rows: [
          .init(label: text, atLow: -1, atHigh: 9, isDecisive: true),
          .init(label: text, atLow: 3, atHigh: 5, isDecisive: false),
        ], margin: 4
      ).svg(),
      ScaleStrip(
        id: "c", title: text, description: text,
        dots: [0, 0, 3, 50, 50.2, 100].map { .init(label: text, value: $0) }, series: 7
      ).svg(),
      ScaleStrip(
        id: "c", title: text, description: text, dots: [.init(label: text, value: 100)],
        series: 0, subject: .init(value: 0, unknown: 0...100), middle: 100
      ).svg(),
      ScaleStrip(
        id: "c", title: text, description: text, dots: [], series: 0,
        subject: .init(value: nil, unknown: nil)
      ).svg(),
      PairDots(
        id: "c", title: text, description: text, first: text, second: text,
        rows: [
          .init(label: text, first: 0, second: 100), .init(label: text, first: 40, second: 40),
        ]
      ).svg(),
      HeatMap(
        id: "c", title: text, description: text, columns: [text, "Words"],
        rows: [
          .init(
            label: text,
            cells: [
              .init(share: 0, unknown: 1, text: text), .init(share: 1, unknown: 0, text: text),
            ])
        ]
      ).svg(),
    ]
  }

  @Test(arguments: ["Plain words", "<b>\"&'é日😀", "]]>&amp;", ""])
  func everyChartIsWellFormedAndDescribed(_ text: String) throws {
    for svg in Self.all(text) {
      let drawing = try #require(Drawing(svg), "\(String(decoding: svg.bytes, as: UTF8.self))")
      let root = try #require(drawing.elements.first)
      #expect(root.name == "svg")
      #expect(root.attributes["role"] == "img")
      let title = try #require(drawing.named("title").first)
      let description = try #require(drawing.named("desc").first)
      #expect(title.text == text)
      #expect(description.text == text)
      let labelled = "\(title.attributes["id"] ?? "") \(description.attributes["id"] ?? "")"
      #expect(root.attributes["aria-labelledby"] == labelled)
      #expect(drawing.elements.dropFirst().prefix(2).map(\.name) == ["title", "desc"])
    }
  }

  /// Everything lies inside the drawing, and no coordinate is empty.
  @Test func nothingIsDrawnOutside() throws {
    for svg in Self.all("Words") {
      let drawing = try #require(Drawing(svg))
      let root = try #require(drawing.elements.first)
      let width = try #require(root.number("width"))
      let height = try #require(root.number("height"))
      #expect(
        root.attributes["viewBox"]
          == "0 0 \(root.attributes["width"] ?? "") \(root.attributes["height"] ?? "")")
      for element in drawing.elements {
        for name in ["x", "x1", "x2", "cx"] {
          if let x = element.number(name) { #expect((0...width).contains(x), "\(element)") }
        }
        for name in ["y", "y1", "y2", "cy"] {
          if let y = element.number(name) { #expect((0...height).contains(y), "\(element)") }
        }
        for value in element.attributes.values { #expect(!value.contains("nan") && value != "") }
      }
    }
  }

  @Test(arguments: [false, true])
  func largerValuesStandFurtherRight(_ isLogarithmic: Bool) throws {
    let values: [Double] = [1, 2, 5, 40, 41, 300, 7000, 7001]
    let drawing = try #require(Drawing(dots(values, isLogarithmic: isLogarithmic).svg()))
    let places = drawing.named("circle").compactMap { $0.number("cx") }
    #expect(places.count == values.count)
    #expect(places == places.sorted())
    #expect((places.last ?? 0) > (places.first ?? 0))
  }

  /// On a straight scale distances are in proportion, on the other ratios are.
  @Test func distancesAreInProportion() throws {
    let straight = try #require(Drawing(dots([0, 25, 50, 100]).svg()))
    let linear = straight.named("circle").compactMap { $0.number("cx") }
    try #require(linear.count == 4)
    #expect(abs((linear[1] - linear[0]) * 4 - (linear[3] - linear[0])) < 0.1)
    #expect(abs((linear[2] - linear[0]) * 2 - (linear[3] - linear[0])) < 0.1)
    let bent = try #require(Drawing(dots([1, 10, 100, 1000], isLogarithmic: true).svg()))
    let ratios = bent.named("circle").compactMap { $0.number("cx") }
    try #require(ratios.count == 4)
    #expect(abs((ratios[1] - ratios[0]) - (ratios[3] - ratios[2])) < 0.1)
  }

  @Test(
    arguments: [
      [], [nil], [0], [-5, 3], [1e-9], [1e14], [.infinity, 1], [.nan], [5, 5, 5],
    ] as [[Double?]])
  func oddValuesDrawSomethingSound(_ values: [Double?]) throws {
    for isLogarithmic in [false, true] {
      let svg = dots(values, isLogarithmic: isLogarithmic).svg()
      let drawing = try #require(Drawing(svg))
      #expect(drawing.named("text").filter { $0.text.hasPrefix("r") }.count == values.count)
    }
  }

  /// Bars for and against start from one line and are in proportion.
  @Test func leadsAreInProportion() throws {
    let drawing = try #require(
      Drawing(
        LeadBars(
          id: "c", title: "T", description: "D",
          rows: [
            .init(label: "a", points: 8, text: "8"), .init(label: "b", points: -4, text: "4"),
          ]
        ).svg()))
    let bars = drawing.named("rect")
    try #require(bars.count == 2)
    let widths = bars.compactMap { $0.number("width") }
    #expect(abs(widths[0] - 2 * widths[1]) < 0.05)
    let start = try #require(bars[0].number("x"))
    let end = try #require(bars[1].number("x")) + widths[1]
    #expect(abs(start - end) < 0.05)
  }

  /// A box is filled for each person there is, up to those needed, and in part for one in part.
  @Test(
    arguments: [
      ([], 3, 0), ([1, 1], 3, 2), ([1, 1, 1, 1, 1], 3, 3), ([1, 0.5], 3, 1.5), ([0.2], 1, 0.2),
      (Array(repeating: 1, count: 9), 30, 3.6), (Array(repeating: 1, count: 30), 30, 12),
    ] as [([Double], Int, Double)])
  func peopleAreCounted(_ fills: [Double], _ needed: Int, _ filled: Double) throws {
    let drawing = try #require(
      Drawing(
        CountDots(
          id: "c", title: "T", description: "D", headings: ["h"], needed: needed,
          textHeading: "w",
          rows: [.init(label: "r", fills: [fills], text: "", isEmphasised: false)]
        ).svg()))
    let boxes = drawing.named("rect")
    let whole = min(14, 240 / Double(min(12, needed))) - 2
    let area = boxes.filter { $0.attributes["fill"] != "none" }
      .compactMap { $0.number("width") }.reduce(0, +)
    #expect(abs(area / whole - filled) < 0.05)
    let full = boxes.count { abs(($0.number("width") ?? 0) - whole) < 0.01 }
    let empty = boxes.count { $0.attributes["fill"] == "none" }
    #expect(full + empty == min(12, needed))
  }

  /// The dashed line stands at the weight, the band at the range.
  @Test func weightsStandWhereTheyAre() throws {
    let drawing = try #require(
      Drawing(
        WeightLines(
          id: "c", title: "T", description: "D",
          panels: [
            .init(
              title: "p", weight: 0.25, range: 0...0.5, below: nil, above: "x",
              lines: [.init(atZero: 10, atOne: 90, isEmphasised: true)])
          ]
        ).svg()))
    let band = try #require(drawing.named("rect").first)
    let left = try #require(band.number("x"))
    let half = try #require(band.number("width"))
    let now = try #require(
      drawing.named("line").first { $0.attributes["stroke-dasharray"] != nil }?.number("x1"))
    #expect(abs(now - (left + half / 2)) < 0.05)
    let total = try #require(
      drawing.named("line").first { $0.attributes["class"] == "accent" })
    #expect((total.number("y1") ?? 0) > (total.number("y2") ?? 0))
  }

  @Test func theUnknownSaysSo() throws {
    let drawing = try #require(Drawing(dots([3, nil]).svg()))
    #expect(drawing.named("circle").count == 1)
    #expect(drawing.named("text").contains { $0.text == "unknown" })
  }

  /// Segments lie end to end and are as long as their points.
  @Test func barsAddUp() throws {
    let drawing = try #require(
      Drawing(
        ContributionBars(
          id: "c", title: "T", description: "D", names: ["a", "b", "c"],
          rows: [
            .init(
              label: "r", parts: [10, 20, 40], missing: 0, spread: nil, text: "70",
              isEmphasised: false, isExcluded: false)
          ]
        ).svg()))
    let bars = drawing.named("rect").filter { $0.number("height") == 16 }
    #expect(bars.count == 3)
    let unit = (430.0 - 128) / 100
    for (bar, part) in zip(bars, [10.0, 20, 40]) {
      // One pixel is left between two segments.
      #expect(abs((bar.number("width") ?? 0) + 1 - part * unit) < 0.02)
    }
    for (one, next) in zip(bars, bars.dropFirst()) {
      let end = (one.number("x") ?? 0) + (one.number("width") ?? 0) + 1
      #expect(abs(end - (next.number("x") ?? 0)) < 0.03)
    }
  }

  /// Dots that would overlap are piled up, and none moves along the scale.
  @Test func dotsAreNotHiddenBehindOneAnother() throws {
    let values = [20.0, 20, 20, 21, 60, 61, 61.5, 100]
    let drawing = try #require(
      Drawing(
        ScaleStrip(
          id: "c", title: "T", description: "D",
          dots: values.map { .init(label: "r", value: $0) }, series: 0
        ).svg()))
    let dots = drawing.named("circle")
    let places = dots.map { (x: $0.number("cx") ?? 0, y: $0.number("cy") ?? 0) }
    try #require(places.count == values.count)
    for (index, one) in places.enumerated() {
      #expect(abs(one.x - (14 + values[index] / 100 * 452)) < 0.01)
      for other in places[(index + 1)...] {
        let x = one.x - other.x
        let y = one.y - other.y
        #expect(x * x + y * y >= 11 * 11 - 0.01)
      }
    }
  }

  /// Disc and diamond stand where the values are, so that they can be told apart without colour.
  @Test func aPairHasTwoShapes() throws {
    let drawing = try #require(
      Drawing(
        PairDots(
          id: "c", title: "T", description: "D", first: "a", second: "b",
          rows: [.init(label: "m", first: 25, second: 75)]
        ).svg()))
    let disc = try #require(drawing.named("circle").last)
    let diamond = try #require(drawing.named("polygon").last)
    let corners = (diamond.attributes["points"] ?? "").split(separator: " ")
    let top = try #require(corners.first?.split(separator: ",").first.flatMap { Double($0) })
    #expect(abs((disc.number("cx") ?? 0) - (34 + 0.25 * 402)) < 0.01)
    #expect(abs(top - (34 + 0.75 * 402)) < 0.01)
    #expect(drawing.named("circle").count == drawing.named("polygon").count)
  }

  /// The last year of a timeline is written inside the drawing, with room for its four digits.
  @Test func theLastYearIsNotCutOff() throws {
    let drawing = try #require(
      Drawing(
        SupportTimeline(
          id: "c", title: "T", description: "D",
          rows: [
            .init(
              label: "r",
              lines: [.init(label: "1", released: 2025, supportEnd: 2027, securityEnd: 2030.8)])
          ], today: (2026.9, "today")
        ).svg()))
    let width = try #require(drawing.elements.first?.number("width"))
    let years = drawing.named("text").filter { $0.text == "2031" }
    let year = try #require(years.first)
    #expect((year.number("x") ?? 0) + 16 <= width)
  }

  /// What is missing of a cell is hatched, and only that.
  @Test func onlyTheUnknownIsHatched() throws {
    func hatched(_ unknown: Double) throws -> Int {
      let map = HeatMap(
        id: "c", title: "T", description: "D", columns: ["a"],
        rows: [.init(label: "r", cells: [.init(share: 0.5, unknown: unknown, text: "1/2")])])
      return try #require(Drawing(map.svg())).elements
        .count { $0.attributes["class"] == "hatch-edge" }
    }
    #expect(try hatched(0) == 0)
    #expect(try hatched(0.5) == 1)
  }
}
