import OutputWriting
import TestSupport
import Testing

@testable import SitePlanning

/// The table of published files, against a dictionary and plain resolution of paths.
@Suite struct PathTableTests {
  private static let parts = ["a", "b", "guide", "x-y", "é", "..", "."]

  private static func path(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...5, using: &random)
    let folders = (0..<count).map { _ in parts[Int.random(in: 0..<5, using: &random)] }
    return folders.joined(separator: "/") + "/\(Int.random(in: 0..<40, using: &random)).md"
  }

  @Test func everyPathIsFoundAndNoOther() throws {
    var random = SeededGenerator(seed: 5)
    var table = PathTable()
    var dictionary: [String: OutputPath] = [:]
    for number in 0..<3000 {
      let file = Self.path(&random)
      let target = try #require(OutputPath("p/\(number).html"))
      table.insert(target, at: file)
      dictionary[file] = target
    }
    #expect(table.files.count == dictionary.count)
    #expect(Set(table.files) == Set(dictionary.keys))
    var found = 0
    for _ in 0..<3000 {
      let file = Self.path(&random)
      #expect(table[file] == dictionary[file])
      if table[file] != nil { found += 1 }
    }
    #expect(found > 300 && found < 2700)
    #expect(table[""] == nil)
  }

  @Test func aReferenceLeadsWhereItsPathLeads() throws {
    var random = SeededGenerator(seed: 6)
    var table = PathTable()
    table.reserveCapacity(500)
    for number in 0..<500 {
      table.insert(
        try #require(OutputPath("p/\(number).html")), at: Self.path(&random))
    }
    var found = 0
    for _ in 0..<4000 {
      let base = Self.path(&random)
      let steps = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        Self.parts[Int.random(in: 0..<7, using: &random)]
      }
      let reference = (steps + ["\(Int.random(in: 0..<40, using: &random)).md"])
        .joined(separator: "/")
      let expected = RelativeAddress.resolve(reference, against: base).flatMap { table[$0] }
      #expect(table.target(of: reference, in: base) == expected)
      if expected != nil { found += 1 }
    }
    #expect(found > 100)
  }
}
