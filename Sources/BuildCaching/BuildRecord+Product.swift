package import OutputWriting

extension BuildRecord {
  /// A page or a report about which there was nothing to say.
  package struct Product: Sendable, Equatable {
    /// A hash over everything it is made from.
    package let key: UInt64
    /// Its files, the page itself first.
    package let files: [OutputPath]
    /// What other parts of a build want to know of a page, as bytes; `nil` for a report.
    private let sealedPage: ArraySlice<UInt8>?

    package init(key: UInt64, files: [OutputPath], page: PageFacts?) {
      self.key = key
      self.files = files
      sealedPage = page.map { $0.seal() }
    }

    private init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
      key = try reader.number()
      files = try reader.list(Self.path)
      guard !files.isEmpty else { throw RecordReader.Damage() }
      sealedPage = try reader.optional { reader throws(RecordReader.Damage) in
        try reader.sealed()
      }
    }

    /// What other parts of a build want to know of the page; `nil` for a report.
    package var page: PageFacts? { sealedPage.flatMap { PageFacts(opening: $0) } }

    private static func path(
      _ reader: inout RecordReader
    ) throws(RecordReader.Damage) -> OutputPath {
      guard let path = OutputPath(try reader.text()) else { throw RecordReader.Damage() }
      return path
    }

    static func seal(_ products: [Product]) -> ArraySlice<UInt8> {
      let size = products.reduce(16) { $0 + ($1.sealedPage?.count ?? 0) + 128 }
      var writer = RecordWriter(capacity: size)
      writer.list(products) { writer, product in
        writer.number(product.key)
        writer.list(product.files) { $0.text($1.string) }
        writer.optional(product.sealedPage) { $0.sealed($1) }
      }
      return writer.bytes[...]
    }

    static func open(_ bytes: ArraySlice<UInt8>) -> [Product] {
      var reader = RecordReader(bytes)
      do throws(RecordReader.Damage) {
        return try reader.list { reader throws(RecordReader.Damage) in try Product(&reader) }
      } catch {
        return []
      }
    }
  }
}
