import ContentModel
import Narrative
import Testing

@Suite struct WordingTests {
  @Test func pointsReadAsPoints() {
    #expect(Wording.points(0) == "no points")
    #expect(Wording.points(0.4) == "less than 1 point")
    #expect(Wording.points(-1.2) == "1 point")
    #expect(Wording.points(6.5) == "7 points")
    #expect(Wording.signedPoints(0.24) == "+0.2")
    #expect(Wording.signedPoints(-0.26) == "\u{2212}0.3")
    #expect(Wording.signedPoints(0.96) == "+1")
    #expect(Wording.signedPoints(0.04) == "0")
    #expect(Wording.pair(78.6, 79.4) == ("78.6", "79.4"))
    #expect(Wording.pair(78.9, 79.4) == ("78.9", "79.4"))
    #expect(Wording.pair(78, 86.2) == ("78", "86"))
    #expect(Wording.signedPoints(-4.6) == "\u{2212}5")
  }

  @Test func sharesAreNeverAllUnlessTheyAre() {
    #expect(Wording.outOfHundred(0.9999) == "more than 99 of 100")
    #expect(Wording.outOfHundred(1) == "100 of 100")
    #expect(Wording.outOfHundred(0.0001) == "fewer than 1 of 100")
    #expect(Wording.outOfHundred(0.844) == "84 of 100")
    #expect(Wording.outOfHundred(0.6978, below: [0.7, 0.9]) == "69.7 of 100")
    #expect(Wording.outOfHundred(0.69999, below: [0.7, 0.9]) == "69.9 of 100")
    #expect(Wording.outOfHundred(0.7, below: [0.7, 0.9]) == "70 of 100")
    #expect(Wording.outOfHundred(0.694, below: [0.7, 0.9]) == "69 of 100")
  }

  @Test func loadsReadAsSharesOrMultiples() {
    #expect(Wording.load(0.14) == "14\u{202F}%")
    #expect(Wording.load(1.25) == "1.3 times")
    #expect(Wording.loadRange(0.001, 0.05) == "<1–5\u{202F}%")
    #expect(Wording.loadRange(0.001, 0.004) == "under 1\u{202F}%")
    #expect(Wording.shareRange(0.001, 0.05) == "<1–5\u{202F}%")
    #expect(Wording.shareRange(0.3, 3) == "30–300\u{202F}%")
    #expect(Wording.shareRange(0.001, 0.004) == "under 1\u{202F}%")
    #expect(Wording.loadRange(0.5, 3) == "50\u{202F}%–3.0 times")
  }

  @Test func listsStayClear() {
    #expect(Wording.list([]) == "")
    #expect(Wording.list(["a"]) == "a")
    #expect(Wording.list(["a", "b", "c"]) == "a, b and c")
    #expect(Wording.list(["salt and pepper", "oil"]) == "salt and pepper as well as oil")
    #expect(Wording.list(["salt and pepper", "oil", "rice"]) == "salt and pepper, oil, and rice")
    #expect(Wording.list(["oil, cold", "salt and pepper"]) == "oil, cold; and salt and pepper")
    #expect(Wording.list(["40,000 people", "rice"]) == "40,000 people and rice")
    #expect(Wording.list(["a", "b", "c", "d"], atMost: 2) == "a, b and two more")
  }

  @Test func titlesAreLoweredWithCare() {
    #expect(Wording.lowered("Ease of running it") == "ease of running it")
    #expect(Wording.lowered("JSON throughput") == "JSON throughput")
    #expect(Wording.lowered("GraphQL") == "GraphQL")
    #expect(Wording.capitalised("élan") == "Élan")
  }

  @Test func weightsThatLookAlikeGetDecimals() {
    #expect(Wording.weights(0.31, 0.18) == ("31\u{202F}%", "18\u{202F}%"))
    #expect(Wording.weights(0.182, 0.178) == ("18.2\u{202F}%", "17.8\u{202F}%"))
  }

  @Test(arguments: [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (21, "21st"), (112, "112th")])
  func ranksAreOrdinals(_ pair: (Int, String)) {
    #expect(Wording.ordinal(pair.0) == pair.1)
  }

  @Test func daysAreWritten() throws {
    let day = try #require(CalendarDate(iso: "2026-11-02"))
    #expect(Wording.date(day) == "2\u{00A0}November 2026")
    #expect(Wording.weeks(WeekRange(low: 2, high: 4)) == "2 to 4 weeks")
    #expect(Wording.weeks(WeekRange(low: 1, high: 1)) == "1 week")
  }
}
