internal import FileSystem
internal import OutputWriting

extension BuildRecord {
  /// The first bytes of every record; the number changes with its form.
  static let signature = Array("assay-cache 1\n".utf8)

  /// The record as bytes, the XXH64 of everything before at the end.
  func serialised() -> [UInt8] {
    var writer = RecordWriter()
    writer.number(program)
    writer.number(output.folder.device)
    writer.number(output.folder.inode)
    writer.number(output.manifest)
    writer.list(output.stamps) { writer, stamp in writer.optional(stamp, Self.write) }
    writer.optional(sources) { writer, sources in
      writer.list(sources) { writer, source in
        writer.text(source.path)
        Self.write(&writer, source.stamp)
      }
    }
    writer.list(products, Self.write)
    let content = Self.signature + writer.bytes
    var end = RecordWriter()
    end.number(ContentHash.hash(content[...]))
    return content + end.bytes
  }

  private static func write(_ writer: inout RecordWriter, _ stamp: FileStamp) {
    writer.number(UInt64(bitPattern: Int64(stamp.size)))
    writer.number(UInt64(bitPattern: stamp.modified))
    writer.number(UInt64(bitPattern: stamp.changed))
    writer.number(stamp.inode)
  }

  private static func write(_ writer: inout RecordWriter, _ product: Product) {
    writer.number(product.key)
    writer.list(product.files) { $0.text($1.string) }
    writer.optional(product.page) { writer, page in
      writer.text(page.title)
      writer.optional(page.description) { $0.text($1) }
      writer.text(page.source)
      writer.list(page.anchors) { $0.text($1) }
      writer.list(page.links) { writer, link in
        writer.text(link.target.string)
        writer.text(link.fragment)
        writer.count(link.offsets.lowerBound)
        writer.count(link.offsets.count)
      }
      writer.list(page.citedSources) { $0.text($1) }
    }
  }

  /// Reads a record; `nil` when the bytes are not exactly what `serialised()` writes.
  init?(parsing bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature), bytes.count >= Self.signature.count + 8 else {
      return nil
    }
    let end = bytes.count - 8
    var last = RecordReader(bytes[end...])
    var reader = RecordReader(bytes[Self.signature.count..<end])
    do throws(RecordReader.Damage) {
      guard try last.number() == ContentHash.hash(bytes[..<end]) else { return nil }
      program = try reader.number()
      let folder = FileIdentity(device: try reader.number(), inode: try reader.number())
      output = OutputSnapshot(
        folder: folder, manifest: try reader.number(),
        stamps: try reader.list { reader throws(RecordReader.Damage) in
          try reader.optional(Self.stamp)
        })
      sources = try reader.optional { reader throws(RecordReader.Damage) in
        try reader.list(Self.source)
      }
      products = try reader.list(Self.product)
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  private static func stamp(
    _ reader: inout RecordReader
  ) throws(RecordReader.Damage) -> FileStamp {
    FileStamp(
      size: Int(Int64(bitPattern: try reader.number())),
      modified: Int64(bitPattern: try reader.number()),
      changed: Int64(bitPattern: try reader.number()), inode: try reader.number())
  }

  private static func source(
    _ reader: inout RecordReader
  ) throws(RecordReader.Damage) -> Source {
    Source(path: try reader.text(), stamp: try Self.stamp(&reader))
  }

  private static func path(
    _ reader: inout RecordReader
  ) throws(RecordReader.Damage) -> OutputPath {
    guard let path = OutputPath(try reader.text()) else { throw RecordReader.Damage() }
    return path
  }

  private static func product(
    _ reader: inout RecordReader
  ) throws(RecordReader.Damage) -> Product {
    let key = try reader.number()
    let files = try reader.list(Self.path)
    guard !files.isEmpty else { throw RecordReader.Damage() }
    return Product(key: key, files: files, page: try reader.optional(Self.page))
  }

  private static func page(
    _ reader: inout RecordReader
  ) throws(RecordReader.Damage) -> PageFacts {
    // In the order in which they are written.
    PageFacts(
      title: try reader.text(), description: try reader.optional(Self.text),
      source: try reader.text(), anchors: try reader.list(Self.text),
      links: try reader.list(Self.link), citedSources: try reader.list(Self.text))
  }

  private static func text(_ reader: inout RecordReader) throws(RecordReader.Damage) -> String {
    try reader.text()
  }

  private static func link(_ reader: inout RecordReader) throws(RecordReader.Damage) -> Link {
    let target = try Self.path(&reader)
    let fragment = try reader.text()
    let start = try reader.count()
    return Link(target: target, fragment: fragment, offsets: start..<start + (try reader.count()))
  }
}
