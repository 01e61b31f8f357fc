import Diagnostics
import Testing
import YAMLReading

/// Documents made to stall a reader are refused at once.
@Suite(.serialized) struct LimitTests {
  private func quickly(_ text: String) -> Reading {
    let clock = ContinuousClock()
    let start = clock.now
    let reading = Reading(text)
    #expect(clock.now - start < .seconds(2))
    return reading
  }

  @Test func twentyLevelsAreEnough() {
    let fits = String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
    #expect(Reading(fits).log.isEmpty)
    let deep = Reading(String(repeating: "[", count: 20) + "»[")
    #expect(deep.log.entries.map(\.id) == [.yamlLimit])
    #expect(deep.places == [deep.place])
  }

  @Test(arguments: ["[", "{", "- ", "? ", "[{a: ", "a: [", "{? "])
  func aHundredThousandLevels(_ opening: String) {
    let reading = quickly(String(repeating: opening, count: 100_000))
    #expect(reading.root == nil)
    #expect(reading.log.count(of: .error) == 1)
  }

  @Test(arguments: ["]", "}", ",", ":", "\"", "'", "&", "*", "!", "%", "|", ">", "\n", " ", "#"])
  func aHundredThousandOfOneCharacter(_ character: String) {
    _ = quickly(String(repeating: character, count: 100_000))
    _ = quickly("a: " + String(repeating: character, count: 100_000))
  }

  @Test func theNumberOfValuesIsLimited() {
    func list(_ count: Int) -> String {
      "[" + String(repeating: "a,", count: count) + "]"
    }
    #expect(quickly(list(99_999)).log.isEmpty)
    #expect(quickly(list(100_000)).log.entries.map(\.id) == [.yamlLimit])
    #expect(quickly(list(400_000)).log.entries.map(\.id) == [.yamlLimit])
  }

  /// Nine lists of nine aliases each, nine deep, would be 387,420,489 values.
  @Test func anAliasBombIsNeverExpanded() {
    var text = "a: »&a [x, x, x, x, x, x, x, x, x]\n"
    for (one, other) in zip("abcdefgh", "bcdefghi") {
      let aliases = Array(repeating: "*\(one)", count: 9).joined(separator: ", ")
      text += "\(other): &\(other) [\(aliases)]\n"
    }
    let reading = quickly(text)
    #expect(reading.log.entries.map(\.id) == [.yamlFeature])
    #expect(reading.places == [reading.place])
  }

  @Test func aLongTextIsNoProblem() {
    let reading = quickly("a: " + String(repeating: "x", count: 1_000_000) + "\n")
    #expect(reading.text("a")?.utf8.count == 1_000_000)
  }
}
