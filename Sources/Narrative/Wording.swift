package import ContentModel
internal import Markup

/// Numbers and lists as words of a sentence.
package enum Wording {
  /// Points without a sign: "6 points", "1 point", "less than 1 point", "no points".
  package static func points(_ value: Double) -> String {
    let size = abs(value)
    if size < 5e-10 { return "no points" }
    if size < 1 { return "less than 1 point" }
    let whole = NumberText.decimal(size)
    return whole == "1" ? "1 point" : whole + " points"
  }

  /// Two totals, with a decimal where the difference of whole ones is not the margin said beside them.
  static func totals(_ first: Double, _ second: Double, apart margin: Double) -> (String, String) {
    let whole = first.rounded(.toNearestOrAwayFromZero) - second.rounded(.toNearestOrAwayFromZero)
    let decimals = margin >= 1 && whole == margin.rounded(.toNearestOrAwayFromZero) ? 0 : 1
    return (
      NumberText.decimal(first, decimals: decimals), NumberText.decimal(second, decimals: decimals)
    )
  }

  /// Points with their sign, for brackets: "+6", "−5", and "+0.4" where a whole number hides it.
  package static func signedPoints(_ value: Double) -> String {
    if abs(value) < 0.05 { return "0" }
    let text = NumberText.decimal(value, decimals: abs(value) < 0.95 ? 1 : 0)
    return value > 0 ? "+" + text : text
  }

  /// Two values as whole numbers, with a decimal where they would look the same and are not.
  package static func pair(_ first: Double, _ second: Double) -> (String, String) {
    let whole = (NumberText.decimal(first), NumberText.decimal(second))
    guard whole.0 == whole.1, abs(first - second) >= 0.05 else { return whole }
    return (NumberText.decimal(first, decimals: 1), NumberText.decimal(second, decimals: 1))
  }

  /// A share as a number of cases out of a hundred, never "100" or "0" unless it is so.
  package static func outOfHundred(_ share: Double) -> String {
    if share > 0.995, share < 1 { return "more than 99 of 100" }
    if share > 0, share < 0.005 { return "fewer than 1 of 100" }
    return NumberText.decimal(share * 100) + " of 100"
  }

  /// A share as cases out of a hundred, with decimals cut off where the whole number would reach a
  /// limit that the share does not.
  package static func outOfHundred(_ share: Double, below limits: [Double]) -> String {
    let whole = (share * 100).rounded(.toNearestOrAwayFromZero)
    guard limits.contains(where: { share < $0 && whole >= $0 * 100 }) else {
      return outOfHundred(share)
    }
    return NumberText.decimal((share * 1000).rounded(.down) / 10, decimals: 1) + " of 100"
  }

  /// A share of a machine: percent below 100 %, then a multiple.
  package static func load(_ share: Double) -> String {
    share < 0.995
      ? NumberText.percent(share)
      : NumberText.decimal(share, decimals: share < 9.95 ? 1 : 0) + " times"
  }

  /// A range of shares of a machine, short: "<1–5 %", "1.2–4 times".
  package static func loadRange(_ low: Double, _ high: Double) -> String {
    if high < 0.995 {
      let top = NumberText.percent(high)
      if high < 0.005 { return top }
      let bottom = low < 0.005 ? "<1" : NumberText.decimal(low * 100)
      return bottom + "\u{2013}" + top
    }
    return load(low) + "\u{2013}" + load(high)
  }

  /// A range of shares in percent, however large: "<1–5 %", "30–300 %".
  package static func shareRange(_ low: Double, _ high: Double) -> String {
    if high < 0.005 { return NumberText.percent(high) }
    let bottom = low < 0.005 ? "<1" : NumberText.decimal(low * 100)
    let top = NumberText.percent(NumberText.decimal(high * 100))
    if low == high { return top }
    return bottom + "\u{2013}" + top
  }

  /// A weight from 0 to 1 as whole percent.
  package static func weight(_ share: Double) -> String {
    NumberText.percent(share)
  }

  /// A weight and another one, with decimals where whole percent would look the same.
  package static func weights(_ first: Double, _ second: Double) -> (String, String) {
    let whole = (NumberText.percent(first), NumberText.percent(second))
    guard whole.0 == whole.1 else { return whole }
    func precise(_ share: Double) -> String {
      NumberText.percent(NumberText.decimal(share * 100, decimals: 1))
    }
    return (precise(first), precise(second))
  }

  /// "a", "a and b", "a, b and c"; where an item has an "and" of its own, "a as well as b" and "a, b,
  /// and c"; semicolons where one has a comma, though not one within a number.
  package static func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    let rest = items.dropLast()
    if items.contains(where: { contains(", ", $0) }) {
      return rest.joined(separator: "; ") + "; and " + last
    }
    if items.contains(where: { contains(" and ", $0) }) {
      return items.count == 2
        ? items.joined(separator: " as well as ") : rest.joined(separator: ", ") + ", and " + last
    }
    return rest.joined(separator: ", ") + " and " + last
  }

  private static func contains(_ part: String, _ item: String) -> Bool {
    ByteScan.place(of: Array(part.utf8), in: Array(item.utf8)[...]) != nil
  }

  /// The first few items, then how many more there are.
  package static func list(_ items: [String], atMost limit: Int) -> String {
    guard items.count > limit else { return list(items) }
    let rest = items.count - limit
    return list(Array(items.prefix(limit)) + ["\(count(rest)) more"])
  }

  /// A count as a word up to twelve.
  package static func count(_ value: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    return words.indices.contains(value) ? words[value] : NumberText.decimal(Double(value))
  }

  /// A count before "of the …", at the start of a sentence: "None", "One", "Two".
  package static func some(_ value: Int) -> String {
    value == 0 ? "None" : capitalised(count(value))
  }

  /// "one person", "3 people" and the like.
  package static func people(_ value: Int) -> String {
    value == 1 ? "one person" : "\(count(value)) people"
  }

  /// A range of weeks: "2 to 4 weeks".
  package static func weeks(_ range: WeekRange, unit: String = "week") -> String {
    let low = NumberText.decimal(range.low)
    let high = NumberText.decimal(range.high)
    if low == high { return low == "1" ? "1 \(unit)" : "\(low) \(unit)s" }
    return "\(low) to \(high) \(unit)s"
  }

  /// A day in words, such as "22 November 2026".
  package static func date(_ date: CalendarDate) -> String {
    Conventions.current.day(date.day, month: date.month, year: date.year)
  }

  /// A place in an order: "1st", "2nd", "11th".
  package static func ordinal(_ rank: Int) -> String {
    switch (rank % 10, rank % 100) {
    case (_, 11...13): "\(rank)th"
    case (1, _): "\(rank)st"
    case (2, _): "\(rank)nd"
    case (3, _): "\(rank)rd"
    default: "\(rank)th"
    }
  }

  /// A title inside a sentence: its first letter small, unless its first word has other capitals.
  package static func lowered(_ title: String) -> String {
    guard let first = title.unicodeScalars.first else { return title }
    let word = title.unicodeScalars.dropFirst().prefix { $0 != " " && $0 != "-" }
    guard !word.isEmpty, !word.contains(where: { $0.properties.isUppercase }) else { return title }
    return first.properties.lowercaseMapping + String(title.unicodeScalars.dropFirst())
  }

  /// A text with a capital first letter.
  package static func capitalised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst())
  }

  /// A text without a full stop at its end, to stand inside a sentence.
  package static func unstopped(_ text: String) -> String {
    text.utf8.last == UInt8(ascii: ".") ? String(text.unicodeScalars.dropLast()) : text
  }

  /// A value as a whole number.
  static func whole(_ value: Double) -> String { NumberText.decimal(value) }

  /// "s" or nothing.
  static func plural(_ count: Int) -> String { count == 1 ? "" : "s" }
}
