import SearchIndexing
import Testing

/// The index as the script that a page loads.
@Suite struct SearchIndexTests {
  private static let entries = [
    SearchEntry(
      .page, title: "Delivery", page: "delivery/index.html", pageTitle: "Delivery",
      text: Array("How messages arrive".utf8)),
    SearchEntry(
      .section, title: "Replay \"first\"", page: "delivery/index.html", pageTitle: "Delivery",
      anchor: "replay-first", text: Array("Read again </script> from the start".utf8)),
    SearchEntry(
      .term, title: "Fan-out", page: "glossary/index.html", pageTitle: "Glossary",
      anchor: "fan-out", text: Array("One message, many readers".utf8)),
  ]

  @Test func theScriptHoldsPagesOnceAndEntriesInOrder() {
    let script = String(
      decoding: SearchIndex(Self.entries, alternative: "Broker").script(), as: UTF8.self)
    let expected = [
      #"globalThis.AssaySearchIndex={"version":1,"#,
      #""kinds":["Page","Section","Broker","Capability","Glossary","Comparison"],"#,
      #""pages":["delivery/index.html","Delivery","glossary/index.html","Glossary"],"#,
      #""entries":[0,0,"","","How messages arrive","#,
      #"1,0,"replay-first","Replay \"first\"","Read again \u003c/script\u003e from the start","#,
      #"4,1,"fan-out","Fan-out","One message, many readers"]};"#, "\n",
    ]
    #expect(script == expected.joined())
  }

  @Test func theSameEntriesGiveTheSameBytes() {
    let scripts = (0..<2).map { _ in SearchIndex(Self.entries, alternative: "Broker").script() }
    #expect(scripts[0] == scripts[1])
  }

  /// The bytes of text that are left are the ones between the last two quotes of each entry.
  private static func texts(_ lengths: [Int], budget: Int) -> [Int] {
    let entries = lengths.enumerated().map { index, length in
      // Words of four letters, so that a cut can always be seen.
      SearchEntry(
        .page, title: "T", page: "p\(index)", pageTitle: "T",
        text: Array(String(repeating: "abcd ", count: length / 5).utf8))
    }
    let script = String(
      decoding: SearchIndex(entries, alternative: "Broker", textBudget: budget).script(),
      as: UTF8.self)
    let start = script.startIndex
    return script[start...].split(separator: "\"", omittingEmptySubsequences: false)
      .filter { $0.starts(with: "abcd") || $0.isEmpty }.filter { !$0.isEmpty }.map(\.utf8.count)
  }

  @Test func textsWithinTheBudgetAreWhole() {
    #expect(Self.texts([10, 20, 30], budget: 60) == [10, 20, 30])
  }

  @Test func onlyTheLongestTextsAreCutAndAllToOneLength() {
    // 100 bytes for 10 + 20 + 500 + 500: the short ones stay, the long ones share 70.
    #expect(Self.texts([10, 20, 500, 500], budget: 100) == [10, 20, 34, 34])
  }

  @Test(arguments: [0, 1, 7, 50, 99, 1000])
  func noBudgetIsExceeded(_ budget: Int) {
    let lengths = (1...40).map { $0 * 7 % 60 }
    #expect(Self.texts(lengths, budget: budget).reduce(0, +) <= budget)
  }
}
