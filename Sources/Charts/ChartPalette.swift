/// The colours of charts as they stand in the attributes; style sheets replace them on screens.
///
/// Attributes carry the light scheme because print engines ignore custom properties in SVG. Each
/// mark also has a class `s1` to `s6`, `accent`, `quiet` or `grid`, and a label beside it.
package enum ChartPalette {
  package static let ink = "#1f1c18"
  package static let quiet = "#5f5a52"
  package static let grid = "#d9d3c7"
  /// The colour of what is set apart; a publisher's own stands in for the design's while a report
  /// is made.
  @TaskLocal package static var accent = "#0b5d66"
  package static let mark = "#6f685d"

  /// The colour of the nth criterion; a seventh starts again.
  package static func series(_ index: Int) -> String {
    let colours = ["#1f5fa8", "#a74d0a", "#2d7a4b", "#7a4fa3", "#a8234f", "#6b6257"]
    return colours[max(0, index) % colours.count]
  }

  /// The class of the nth criterion.
  package static func seriesClass(_ index: Int) -> String {
    "s\(max(0, index) % 6 + 1)"
  }
}
