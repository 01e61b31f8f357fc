import Foundation
import Markup
import Testing

/// Numbers and days as readers of other languages write them.
@Suite struct ConventionsTests {
  /// Foundation's own formats of the same locales.
  @Test(arguments: [
    ("en-GB", "en_GB"), ("en-US", "en_US"), ("de", "de_DE"), ("fr", "fr_FR"),
  ])
  func numbersAndDaysAgreeWithFoundation(_ pair: (String, String)) {
    let locale = Locale(identifier: pair.1)
    let numbers = NumberFormatter()
    numbers.locale = locale
    numbers.numberStyle = .decimal
    numbers.minimumFractionDigits = 1
    numbers.maximumFractionDigits = 1
    let days = DateFormatter()
    days.locale = locale
    days.timeZone = TimeZone(identifier: "UTC")
    days.dateStyle = .long
    days.timeStyle = .none
    Conventions.$current.withValue(.named(pair.0)) {
      for value in [0.5, 12.25, 1234.75, 1_234_567.5] {
        #expect(
          NumberText.decimal(value, decimals: 1)
            == numbers.string(from: NSNumber(value: (value * 10 + 0.5).rounded(.down) / 10)))
      }
      for month in 1...12 {
        let date = DateComponents(
          calendar: Calendar(identifier: .gregorian), timeZone: TimeZone(identifier: "UTC"),
          year: 2026, month: month, day: month == 1 ? 1 : 22
        ).date
        let expected = date.map { days.string(from: $0) }
        let ours = Conventions.current.day(month == 1 ? 1 : 22, month: month, year: 2026)
        #expect(
          ours.replacing("\u{00A0}", with: " ") == expected?.replacing("\u{00A0}", with: " "))
      }
    }
  }

  @Test func thePercentSignFollows() {
    #expect(NumberText.percent(0.12) == "12\u{202F}%")
    Conventions.$current.withValue(.named("en-US")) {
      #expect(NumberText.percent(0.12) == "12%")
      #expect(NumberText.percent(0.001) == "under 1%")
    }
  }

  @Test func anUnknownNameIsBritish() {
    #expect(Conventions.named("xx") == .british)
    #expect(Set(Conventions.all.map(\.name)).count == Conventions.all.count)
  }
}
