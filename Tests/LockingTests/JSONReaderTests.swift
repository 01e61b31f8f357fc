import Foundation
import TestSupport
import Testing

@testable import Locking

/// The reader of JSON against Foundation's.
@Suite struct JSONReaderTests {
  private static func read(_ text: String) throws -> JSONValue {
    try JSONReader.read(Array(text.utf8))
  }

  private static func matches(_ value: JSONValue, _ other: Any) -> Bool {
    switch value {
    case .null: other is NSNull
    case .string(let text): other as? String == text
    case .boolean(let flag): (other as? NSNumber)?.boolValue == flag
    case .number(let number): (other as? NSNumber)?.doubleValue == number
    case .array(let items):
      (other as? [Any]).map { $0.count == items.count && zip(items, $0).allSatisfy(matches) }
        ?? false
    case .object(let members):
      (other as? [String: Any]).map { found in
        found.count == members.count
          && members.allSatisfy { key, value in found[key].map { matches(value, $0) } ?? false }
      } ?? false
    }
  }

  @Test(arguments: [
    "{}", "[]", "[1, -0.5, 1e3, 12.25E-2, 0]", "\"\"", "[true, false, null]",
    #"{ "a" : [ { "b" : "\"\\\/\b\f\n\r\tA\u00e9\ud83d\ude00" } ] }"#, "\"\u{e9}\u{1F600}\"",
    " \n\t[ ]\r\n ",
  ]) func readsWhatFoundationReads(_ text: String) throws {
    let expected = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: .fragmentsAllowed)
    #expect(Self.matches(try Self.read(text), expected))
  }

  @Test(arguments: [
    "", " ", "{", "[", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1,", "{a:1}", "tru", "nul", "\"",
    "\"\\", "\"\\u12\"", "\"\\ud83d\"", "\"\\x\"", "[1 2]", "{\"a\" 1}", "1 2", "[]]", "\"\n\"",
    "{\"a\":1,\"a\":2}", "nan", "+1", "--1", "'a'", "[1,]x",
  ]) func refusesWhatIsNoJSON(_ text: String) {
    #expect(throws: JSONReader.Problem.self) { try Self.read(text) }
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(throws: JSONReader.Problem.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }

  @Test func refusesDepth() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONReader.Problem.self) { try Self.read(deep) }
  }

  /// Any bytes give a value or a problem within the text.
  @Test func noBytesBreakIt() {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("{}[]\",:0123456789.eE+-truefalsn\\u \n".utf8) + [0xFF, 0xC3]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<24, using: &random)
      let bytes = (0..<count).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      do throws(JSONReader.Problem) {
        _ = try JSONReader.read(bytes)
      } catch {
        #expect((0...bytes.count).contains(error.offset))
      }
    }
  }
}
