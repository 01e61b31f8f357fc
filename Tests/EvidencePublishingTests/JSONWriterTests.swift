import EvidencePublishing
import Testing

@Suite struct JSONWriterTests {
  private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func separatesMembersAndItems() {
    let text = text { json in
      json.object { json in
        json.member("a", 1)
        json.member("b", ["x", "y"])
        json.member("absent", String?.none)
        json.member("c") { json in json.member("d", [Double]()) }
        json.key("e")
        json.null()
        json.member("f", true)
      }
    }
    #expect(text == #"{"a":1,"b":["x","y"],"c":{"d":[]},"e":null,"f":true}"#)
  }

  @Test func sortsEntriesByBytes() {
    let text = text { json in
      json.object { json in
        json.member("m", entries: ["é": 1.0, "z": 2, "a-b": 3, "a.b": 4, "Z": 5]) { $0.value($1) }
      }
    }
    #expect(text == #"{"m":{"Z":5,"a-b":3,"a.b":4,"z":2,"é":1}}"#)
  }

  @Test func escapesWhatJSONAsksFor() {
    let text = text { $0.value("a\"b\\c\n\u{1}\u{1F}\u{7F}é</script>\u{2028}") }
    #expect(text == "\"a\\\"b\\\\c\\u000a\\u0001\\u001f\u{7F}é</script>\u{2028}\"")
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "-0.0"), (85, "85"), (-3, "-3"), (0.1, "0.1"),
    (1.0 / 3, "0.3333333333333333"),
    (.leastNonzeroMagnitude, "5e-324"), (1e16, "1e+16"), (999_999_999_999_999, "999999999999999"),
    (Double.infinity, "null"), (.nan, "null"),
  ])
  func writesNumbers(number: Double, expected: String) {
    #expect(text { $0.value(number) } == expected)
  }

  /// What is written must be the same bits when it is read.
  @Test func numbersReadBack() {
    var state: UInt64 = 1
    for _ in 0..<10_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(bitPattern: state)
      guard number.isFinite else { continue }
      let read = Double(text { $0.value(number) })
      #expect(read?.bitPattern == number.bitPattern)
    }
  }
}
