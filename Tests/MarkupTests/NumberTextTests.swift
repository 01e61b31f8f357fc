import Foundation
import Markup
import TestSupport
import Testing

/// Numbers as readers see them.
@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, 0, "0"), (-0.0, 0, "0"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-0.4, 0, "0"),
    (-0.5, 0, "−1"), (999.0, 0, "999"), (999.5, 0, "1,000"), (1_234_567, 0, "1,234,567"),
    (-1234.5, 1, "−1,234.5"), (0.05, 1, "0.1"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"),
    (12.3456, 2, "12.35"), (7.0, 3, "7.000"), (0.000001, 6, "0.000001"), (100_000, 0, "100,000"),
    (.nan, 0, "unknown"), (.infinity, 2, "unknown"), (1e16, 0, "unknown"),
  ])
  func decimals(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(NumberText.decimal(value, decimals: decimals) == text)
  }

  @Test func withoutGroups() {
    #expect(NumberText.decimal(1_234_567.8, decimals: 1, grouped: false) == "1234567.8")
  }

  /// A share that is neither none nor all never reads so.
  @Test(arguments: [
    (0.0, "0"), (1.0, "100"), (0.001, "under 1"), (0.0049, "under 1"), (0.005, "1"), (0.5, "50"),
    (0.994, "99"), (0.996, "over 99"), (0.9999, "over 99"),
  ])
  func percents(_ share: Double, _ text: String) {
    #expect(NumberText.percent(share) == text + "\u{202F}%")
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (1.5, "1.5"), (1.05, "1.05"), (1.005, "1"), (1.999, "2"),
    (-2.25, "-2.25"),
    (-0.001, "0"), (.nan, "0"), (12.30, "12.3"),
  ])
  func coordinates(_ value: Double, _ text: String) {
    // 1.005 is a little less than it looks.
    #expect(NumberText.coordinate(value) == text)
  }

  /// Reading the text back gives the number to half a unit of its last digit.
  @Test func whatIsWrittenIsNear() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let value = Double.random(in: -1e9...1e9, using: &generator)
      let decimals = Int.random(in: 0...4, using: &generator)
      let text = NumberText.decimal(value, decimals: decimals)
        .replacingOccurrences(of: ",", with: "").replacingOccurrences(of: "−", with: "-")
      let read = try #require(Double(text))
      #expect(abs(read - value) <= 0.5 / pow(10, Double(decimals)) + 1e-6)
    }
  }
}
