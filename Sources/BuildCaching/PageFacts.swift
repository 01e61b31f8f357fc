package import OutputWriting
package import SearchIndexing

/// What other parts of a build want to know of a page that is not made again.
package struct PageFacts: Sendable, Equatable {
  package let title: String
  package let description: String?
  /// The file that its links are written in.
  package let source: String
  package let anchors: [String]
  package let links: [Link]
  package let citedSources: [String]
  /// What a search can find on it.
  package let searchEntries: [SearchEntry]

  package init(
    title: String, description: String?, source: String, anchors: [String], links: [Link],
    citedSources: [String], searchEntries: [SearchEntry]
  ) {
    self.title = title
    self.description = description
    self.source = source
    self.anchors = anchors
    self.links = links
    self.citedSources = citedSources
    self.searchEntries = searchEntries
  }

  /// A link to a named place on a page.
  package struct Link: Sendable, Equatable {
    package let target: OutputPath
    package let fragment: String
    /// Where it is written.
    package let offsets: Range<Int>

    package init(target: OutputPath, fragment: String, offsets: Range<Int>) {
      self.target = target
      self.fragment = fragment
      self.offsets = offsets
    }
  }

  func seal() -> ArraySlice<UInt8> {
    var writer = RecordWriter(capacity: 512 + anchors.count * 32 + links.count * 64)
    writer.text(title)
    writer.optional(description) { $0.text($1) }
    writer.text(source)
    writer.list(anchors) { $0.text($1) }
    writer.list(links) { writer, link in
      writer.text(link.target.string)
      writer.text(link.fragment)
      writer.count(link.offsets.lowerBound)
      writer.count(link.offsets.count)
    }
    writer.list(citedSources) { $0.text($1) }
    writer.list(searchEntries) { writer, entry in
      writer.count(entry.kind.rawValue)
      for text in [entry.title, entry.page, entry.pageTitle] { writer.text(text) }
      writer.optional(entry.anchor) { $0.text($1) }
      writer.sealed(entry.text[...])
    }
    return writer.bytes[...]
  }

  init?(opening bytes: ArraySlice<UInt8>) {
    var reader = RecordReader(bytes)
    do throws(RecordReader.Damage) {
      title = try reader.text()
      description = try reader.optional(RecordReader.text)
      source = try reader.text()
      anchors = try reader.list(RecordReader.text)
      links = try reader.list(Self.link)
      citedSources = try reader.list(RecordReader.text)
      searchEntries = try reader.list(Self.searchEntry)
    } catch {
      return nil
    }
  }

  private static func searchEntry(
    _ reader: inout RecordReader
  ) throws(RecordReader.Damage) -> SearchEntry {
    guard let kind = SearchKind(rawValue: try reader.count()) else { throw RecordReader.Damage() }
    return SearchEntry(
      kind, title: try reader.text(), page: try reader.text(), pageTitle: try reader.text(),
      anchor: try reader.optional(RecordReader.text), text: Array(try reader.sealed()))
  }

  private static func link(_ reader: inout RecordReader) throws(RecordReader.Damage) -> Link {
    guard let target = OutputPath(try reader.text()) else { throw RecordReader.Damage() }
    let fragment = try reader.text()
    let start = try reader.count()
    return Link(target: target, fragment: fragment, offsets: start..<start + (try reader.count()))
  }
}
