import ContentLoading
import ContentModel
import Diagnostics
import EvidencePublishing
import Testing

/// The evidence as a table that a spreadsheet reads and does not run.
@Suite struct EvidenceTableTests {
  private func rows(_ note: String, value: String = "plain") throws -> [[String]] {
    let files: [String: String] = [
      "Content/site.yaml": """
      title: T
      subject: { singular: tool, plural: tools }
      data-licence: { name: CC0, url: "https://licence.test/" }
      """,
      "Content/sources.yaml": """
      sources:
        - { id: docs, title: "Docs, volume 1", publisher: P, url: https://x.test/, locators: path,
            retrieved: 2026-11-22 }
      """,
      "Content/facts.yaml": """
      facts:
        - { id: rate, title: Rate, type: number, unit: req/s, definition: A rate., group: identity }
        - { id: words, title: Words, type: text, definition: Words., group: identity }
      """,
      "Content/tools/one.yaml": """
      id: one
      name: One
      lifecycle:
        - { line: "1.10", released: 2026-01-01, security-until: open, latest: 1.10.2, source: docs,
            as-of: 2026-10-03 }
      facts:
        rate: { value: -12.5, low: -20, source: docs, locator: a/b, as-of: 2026-10-01, note: \(note) }
        words: { value: \(value), source: docs, as-of: 2026-10-02, confidence: high }
      """,
    ]
    let (catalog, log) = CatalogLoader.load(
      files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) })
    let table = EvidenceTable(try #require(catalog, "\(log.entries)"))
    let description = String(decoding: table.description(), as: UTF8.self)
    #expect(description.contains(#""dc:license":{"@id":"https://licence.test/"}"#))
    return Self.read(String(decoding: table.csv(), as: UTF8.self))
  }

  /// A reader of RFC 4180, written from its grammar.
  private static func read(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        field.unicodeScalars.append("\"")
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        rows.append(row + [field])
        row = []
        field = ""
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  @Test func everyValueHasARowWithItsOrigin() throws {
    let rows = try rows("\"Said \\\"so\\\", twice\"")
    #expect(rows.count == 1 + 2 + 4)
    #expect(Set(rows.map(\.count)) == [rows[0].count])
    let rate = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(
      rate == [
        "kind": "fact", "subject": "one", "subject-name": "One", "field": "rate",
        "field-title": "Rate", "value": "-12.5", "low": "-20", "high": "", "unit": "req/s",
        "as-of": "2026-10-01", "confidence": "medium", "source": "docs",
        "source-title": "Docs, volume 1", "publisher": "P", "url": "https://x.test/a/b",
        "locator": "a/b", "note": "Said \"so\", twice",
      ])
    #expect(rows[3][3] == "1.10/released" && rows[3][5] == "2026-01-01")
    #expect(rows[5][3] == "1.10/security-until" && rows[5][5] == "open")
  }

  @Test(arguments: ["=1+1", "+1", "-1 apple", "@SUM(A1)", " =1", "\u{FF1D}1"])
  func aTextIsNeverAFormula(_ text: String) throws {
    let rows = try rows("\"\(text)\"", value: "\"\(text)\"")
    #expect(rows[1].last == "'" + text)
    #expect(rows[2][5] == "'" + text)
    // Numbers are numbers.
    #expect(rows[1][5] == "-12.5")
  }
}
