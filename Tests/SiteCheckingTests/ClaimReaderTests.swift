import Testing

@testable import SiteChecking

/// Which figures and superlatives count as claims, worked out sentence by sentence.
@Suite struct ClaimReaderTests {
  private static func claims(_ text: String, isNamed: Bool = false) -> [String] {
    let bytes = Array(text.utf8)
    let reader = ClaimReader(
      bytes: bytes, names: SubjectNames(["Kite", "Kite Stream", "Heron"]), findsSuperlatives: true)
    return reader.unbackedClaims(in: 0..<bytes.count, isNamed: isNamed).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("Kite handles 120,000 messages per second.", ["120,000"]),
      ("Kite 5.2 ends in May 2027.", ["5.2", "2027"]),
      ("Kite Stream loses 3.5% of them.", ["3.5%"]),
      ("Heron is the fastest and the most popular.", ["fastest", "most"]),
      ("Heron is quiet. It keeps 40 copies.", ["40"]),
      ("| Kite | 12 |\n| Other | 13 |", ["12", "13"]),
      ("1. Kite keeps 2 copies.", ["2"]),
      ("- See [the 3 rules](https://x.test/9) of *Kite*.", ["3"]),
      ("- *Kite* follows [the 3 rules](https://x.test/9).", ["3"]),
    ] as [(String, [String])])
  func findsWhatNothingBacks(_ text: String, _ expected: [String]) {
    #expect(Self.claims(text) == expected)
  }

  @Test(arguments: [
    "Kite handles 120,000 messages [@bench, round 4].",
    "Kite handles many, 120,000 to be exact. [@bench]",
    "Kite handles [fact: kite.rate] messages, 2 at a time.",
    "Kite handles 120,000 messages [editorial].",
    "Other products handle 120,000 messages.",
    "Kite speaks OAuth 2.0 and HTTP/2, as the Top 10 asks.",
    "Kite runs `kite --workers 4`, and ``a ` 7``.",
    "Kite reads <https://kite.test/4> {#part-2}",
    "Kitesurfing takes 3 lessons.",
    "Kite does most of it, and at least something.",
    "3. Kite comes third.",
  ])
  func leavesAloneWhatIsBackedOrNoClaim(_ text: String) {
    #expect(Self.claims(text) == [])
  }

  @Test func aSourceBacksItsOwnSentenceOnly() {
    #expect(Self.claims("Kite keeps 40 copies [@bench]. It reads 50 a second.") == ["50"])
  }

  @Test func theTextOfAnAlternativeIsAboutItFromTheStart() {
    #expect(Self.claims("It keeps 40 copies.") == [])
    #expect(Self.claims("It keeps 40 copies.", isNamed: true) == ["40"])
  }

  /// Whatever is cut off, reading ends and stays inside the block.
  @Test func everyPieceOfATextCanBeRead() {
    let text = Array(
      "- *Kite* [a](b `c [@d, 7] {#e} <f> \\ 8% [fact: g] \u{e9}\u{301}. \"9\" | 10".utf8)
    let reader = ClaimReader(bytes: text, names: SubjectNames(["Kite"]), findsSuperlatives: true)
    for start in text.indices {
      for end in start...text.count {
        for claim in reader.unbackedClaims(in: start..<end, isNamed: true) {
          #expect(claim.range.lowerBound >= start && claim.range.upperBound <= end)
        }
      }
    }
  }
}
