import Diagnostics
import TestSupport
import Testing
import YAMLReading
import Yams

/// Our reader against Yams, and against documents whose tree is known.
@Suite struct DifferentialTests {
  private static func yams(_ text: String) throws -> Tree? {
    try Yams.compose(yaml: text, .basic, .default, .utf8).map { Tree($0) }
  }

  @Test(arguments: ["Content", "Tests/Fixtures/brokers/Content"])
  func everyFileOfAProjectIsReadAlike(_ folder: String) throws {
    let files = try Repository.files(in: folder).filter { $0.hasSuffix(".yaml") }
    #expect(files.count > 10)
    for file in files {
      let bytes = try Repository.bytes(folder + "/" + file)
      let reading = Reading(bytes: bytes)
      #expect(reading.log.isEmpty, "\(file)")
      let root = try #require(reading.root)
      #expect(try Tree(root) == Self.yams(String(decoding: bytes, as: UTF8.self)), "\(file)")
    }
  }

  @Test func generatedDocumentsAreReadAsTheyWereMeant() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let (text, tree) = RandomDocument.make(&generator)
      let reading = Reading(bytes: Array(text.utf8))
      let root = try #require(reading.root, "\(text)\n\(reading.log.entries)")
      #expect(Tree(root) == tree, "\(text)")
      #expect(try Self.yams(text) == tree, "\(text)")
    }
  }

  /// With a byte changed, both read the same or both refuse; ours may refuse more.
  @Test func damagedDocumentsAreReadAlikeOrRefused() {
    var generator = SeededGenerator(seed: 11)
    let signs = Array("[]{}:,-?&*!|>'\"%#@` \nax1".utf8)
    var refused = 0
    var read = 0
    for _ in 0..<3000 {
      var bytes = Array(RandomDocument.make(&generator).text.utf8)
      guard bytes.allSatisfy({ $0 < 0x80 }), !bytes.isEmpty else { continue }
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = signs[Int.random(in: 0..<signs.count, using: &generator)]
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let reading = Reading(bytes: bytes)
      let other = try? Self.yams(text)
      for place in reading.places { #expect((0...bytes.count).contains(place)) }
      if let root = reading.root {
        read += 1
        #expect(Tree(root) == other, "\(text)")
      } else {
        refused += 1
        let ids = reading.log.entries.map(\.id)
        #expect(!ids.isEmpty)
        if ids.allSatisfy({ $0 == .yamlSyntax || $0 == .duplicateKey }) {
          #expect(other == nil, "\(text)")
        }
      }
    }
    #expect(read > 100 && refused > 100)
  }
}
