import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("djnago", "django"), ("expres", "express"), ("csrf-protecton", "csrf-protection"),
  ])
  func nearMissesAreFound(_ pair: (String, String)) {
    let names = ["django", "express", "csrf-protection", "laravel"]
    #expect(Suggestion.nearest(to: pair.0, among: names) == pair.1)
  }

  @Test func strangersAreNotSuggested() {
    #expect(Suggestion.nearest(to: "kubernetes", among: ["django", "express"]) == nil)
  }

  @Test func distanceIsSymmetricAndCountsSwapsOnce() {
    #expect(Suggestion.editDistance(Array("ab".utf8), Array("ba".utf8)) == 1)
    #expect(Suggestion.editDistance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
    #expect(Suggestion.editDistance(Array("sitting".utf8), Array("kitten".utf8)) == 3)
  }
}
