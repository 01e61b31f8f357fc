import Foundation
import TestSupport
import Testing

/// Every key of the documents that are written for others is documented.
@Suite struct FormatTests {
  /// The keys of a document at any depth; those of maps by id are left out.
  private static func keys(_ value: Any, maps: Set<String>) -> Set<String> {
    if let items = value as? [Any] {
      return items.reduce(into: []) { $0.formUnion(keys($1, maps: maps)) }
    }
    guard let members = value as? [String: Any] else { return [] }
    return members.reduce(into: []) { found, member in
      found.insert(member.key)
      if !maps.contains(member.key) { found.formUnion(keys(member.value, maps: maps)) }
    }
  }

  /// The words in code of a document, cut at dots, slashes and brackets.
  private static func documented(_ files: [String]) throws -> Set<String> {
    var words: Set<String> = []
    for file in files {
      let text = String(decoding: try Repository.bytes("Documentation/" + file), as: UTF8.self)
      for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      where index % 2 == 1 {
        words.formUnion(part.split { ".[]/<>:".contains($0) }.map(String.init))
      }
    }
    return words
  }

  private static func object(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test func theKeysOfALockAndOfAVerificationAreDocumented() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build", "--only", "orders"], in: folder).status == 0)
    let lock = try Self.object(try folder.text("Output/reports/orders/report.lock"))
    let words = try Self.documented(["report-lock.md", "diff-json.md"])
    let found = Self.keys(lock, maps: ["inputs", "weights", "stakeholders"])
    #expect(found.count > 20 && found.subtracting(words).sorted() == [])
    let inputs = try #require((lock as? [String: Any])?["inputs"] as? [String: Any])
    for (path, fields) in inputs where !path.hasPrefix("projects/") && path != "method" {
      if path.hasPrefix("criteria/") && path.split(separator: "/").count == 4 { continue }
      let names = Set((fields as? [String: Any] ?? [:]).keys)
      #expect(names.subtracting(words).sorted() == [], "\(path)")
    }
    try folder.edit("Content/brokers/ibis.yaml", "upkeep: { level: heavy", "upkeep: { level: light")
    let result = try Program.run(
      ["verify", "Output/reports/orders", "--format", "json"], in: folder)
    let verification = Self.keys(try Self.object(result.output), maps: ["stakeholders"])
    #expect(verification.count > 20 && verification.subtracting(words).sorted() == [])
  }

  @Test func theKeysOfAComparisonAreDocumented() throws {
    let before = try Projects.brokers()
    let after = try Projects.brokers()
    try after.edit("Content/brokers/ibis.yaml", "upkeep: { level: heavy", "upkeep: { level: light")
    let result = try Program.run(
      ["diff", before.path, after.path, "--format", "json"], in: before)
    let words = try Self.documented(["report-lock.md", "diff-json.md"])
    let found = Self.keys(try Self.object(result.output), maps: ["stakeholders"])
    #expect(found.count > 30 && found.subtracting(words).sorted() == [])
  }
}
