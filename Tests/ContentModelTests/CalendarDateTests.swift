import ContentModel
import Foundation
import Testing

/// Dates against Foundation's Gregorian calendar.
@Suite struct CalendarDateTests {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    if let zone = TimeZone(secondsFromGMT: 0) { calendar.timeZone = zone }
    return calendar
  }()

  /// From 1900 to 2999 in steps of 31 days.
  @Test func distancesAreThoseOfTheCalendar() throws {
    let start = try #require(
      Self.calendar.date(from: DateComponents(year: 1900, month: 1, day: 1)))
    var moment = start
    var previous: CalendarDate?
    var count = 0
    while count < 401_700 {
      let parts = Self.calendar.dateComponents([.year, .month, .day], from: moment)
      let (year, month, day) = (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
      let date = try #require(CalendarDate(year: year, month: month, day: day))
      if let previous {
        #expect(date.days(since: previous) == 31)
        #expect(previous < date)
      }
      previous = date
      count += 31
      moment = start.addingTimeInterval(Double(count) * 86_400)
    }
  }

  /// All days of every kind of year exist, and no others.
  @Test(arguments: [1900, 1999, 2000, 2023, 2024, 2100, 2400, 2999])
  func theDaysOfAYear(_ year: Int) throws {
    var day = 0
    let first = try #require(CalendarDate(year: year, month: 1, day: 1))
    for month in 0...13 {
      for number in -1...32 {
        let components = DateComponents(
          calendar: Self.calendar, year: year, month: month, day: number)
        let date = CalendarDate(year: year, month: month, day: number)
        #expect((date != nil) == components.isValidDate, "\(year)-\(month)-\(number)")
        guard let date else { continue }
        #expect(date.days(since: first) == day)
        #expect(CalendarDate(iso: date.iso) == date)
        day += 1
      }
    }
    #expect(day == (Self.calendar.range(of: .day, in: .year, for: try moment(year))?.count ?? 0))
  }

  private func moment(_ year: Int) throws -> Date {
    try #require(Self.calendar.date(from: DateComponents(year: year, month: 6, day: 1)))
  }

  @Test(arguments: [
    "2026-02-29", "2024-02-30", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
    "2026-01-00", "1899-12-31", "3000-01-01", "2026-1-01", "26-01-01", "2026/01/01",
    "2026-01-01 ", "2026-01-1x", "+026-01-01", "２０２６-01-01", "", "2026-01-01T00:00",
  ])
  func whatIsNoDate(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2024-02-28", "2024-03-01", 2), ("2026-03-01", "2026-03-01", 0),
    ("2025-12-31", "2026-01-01", 1), ("1970-01-01", "2000-01-01", 10_957),
    ("2026-01-01", "2025-01-01", -365),
  ])
  func knownDistances(_ from: String, _ to: String, _ days: Int) throws {
    let start = try #require(CalendarDate(iso: from))
    let end = try #require(CalendarDate(iso: to))
    #expect(end.days(since: start) == days)
  }
}
