import FileSystem
import OutputWriting
import SearchIndexing
import TestSupport
import Testing

@testable import BuildCaching

/// The form of a record.
@Suite struct BuildRecordTests {
  static func text(_ generator: inout SeededGenerator) -> String {
    let letters = ["a", "é", "/", " ", "\u{1F426}", "0", "-"]
    return (0..<Int.random(in: 0..<9, using: &generator)).map { _ in
      letters[Int.random(in: 0..<letters.count, using: &generator)]
    }.joined()
  }

  static func path(_ generator: inout SeededGenerator) throws -> OutputPath {
    try #require(OutputPath("guide/p\(Int.random(in: 0..<99, using: &generator))/index.html"))
  }

  static func stamp(_ generator: inout SeededGenerator) -> FileStamp {
    FileStamp(
      size: Int.random(in: 0...Int.max, using: &generator),
      modified: Int64.random(in: .min ... .max, using: &generator),
      changed: Int64.random(in: .min ... .max, using: &generator),
      inode: UInt64.random(in: 0...UInt64.max, using: &generator))
  }

  static func pageText(_ generator: inout SeededGenerator) -> PageText {
    let isShort = Bool.random(using: &generator)
    return PageText(
      frontHash: .random(in: 0...UInt64.max, using: &generator),
      wholeHash: .random(in: 0...UInt64.max, using: &generator),
      draft: PageDraft(
        title: text(&generator), description: isShort ? nil : text(&generator),
        answer: isShort ? text(&generator) : nil, criterion: isShort ? nil : text(&generator),
        order: isShort ? -0.5 : nil, date: isShort ? nil : "2026-01-31", updated: nil,
        tags: isShort ? [] : [text(&generator), text(&generator)], slug: isShort ? "x" : nil,
        isDraft: isShort, linksTerms: !isShort,
        textSize: Int.random(in: 0..<1 << 30, using: &generator),
        bodyOffset: Int.random(in: 0..<1 << 20, using: &generator)))
  }

  static func record(_ seed: UInt64) throws -> BuildRecord {
    var generator = SeededGenerator(seed: seed)
    let products = try (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
      let links = try (0..<Int.random(in: 0..<3, using: &generator)).map { _ in
        let start = Int.random(in: 0..<100_000, using: &generator)
        return PageFacts.Link(
          target: try path(&generator), fragment: text(&generator), offsets: start..<start + 300)
      }
      let facts = PageFacts(
        title: text(&generator),
        description: Bool.random(using: &generator) ? nil : text(&generator),
        source: text(&generator), anchors: [text(&generator), text(&generator)], links: links,
        citedSources: [text(&generator)],
        searchEntries: [
          SearchEntry(
            .section, title: text(&generator), page: text(&generator), pageTitle: "",
            anchor: Bool.random(using: &generator) ? nil : text(&generator),
            text: Array(text(&generator).utf8))
        ])
      return BuildRecord.Product(
        key: UInt64.random(in: 0...UInt64.max, using: &generator),
        files: [try path(&generator), try path(&generator)],
        page: Bool.random(using: &generator) ? nil : facts)
    }
    let sources = (0..<3).map { _ in
      BuildRecord.Source(
        path: text(&generator), stamp: Bool.random(using: &generator) ? nil : stamp(&generator),
        page: Bool.random(using: &generator) ? nil : pageText(&generator))
    }
    return BuildRecord(
      program: UInt64.random(in: 0...UInt64.max, using: &generator),
      sources: Bool.random(using: &generator) ? nil : sources, sharedKey: seed,
      output: OutputSnapshot(
        folder: FileIdentity(device: 7, inode: UInt64.max), manifest: 12,
        stamps: [nil, stamp(&generator)]),
      products: products)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func readsWhatItWrites(seed: UInt64) throws {
    let record = try Self.record(seed)
    let read = try #require(BuildRecord(parsing: record.serialised()))
    #expect(read == record)
    #expect(read.products == record.products)
    #expect(read.sources?.map { $0.page?.draft } == record.sources?.map { $0.page?.draft })
    #expect(read.products.map(\.page) == record.products.map(\.page))
  }

  /// Nothing that is cut off, lengthened or changed in one bit is taken for a record.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func refusesEverythingElse(seed: UInt64) throws {
    let bytes = try Self.record(seed).serialised()
    for length in 0..<bytes.count {
      #expect(BuildRecord(parsing: Array(bytes[..<length])) == nil, "cut to \(length)")
    }
    #expect(BuildRecord(parsing: bytes + [0]) == nil)
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1 << UInt8(index % 8)
      #expect(BuildRecord(parsing: other) == nil, "byte \(index)")
    }
  }
}
