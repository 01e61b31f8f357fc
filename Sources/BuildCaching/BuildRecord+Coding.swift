internal import FileSystem
internal import OutputWriting

extension BuildRecord {
  /// The first bytes of every record; the number changes with its form.
  static let signature = Array("assay-cache 1\n".utf8)

  /// The record as bytes, the XXH64 of everything before at the end.
  func serialised() -> [UInt8] {
    // A source takes some hundred bytes, a stamp a third of that.
    let size = sealedProducts.count + (sources?.count ?? 0) * 224 + output.stamps.count * 34 + 256
    var writer = RecordWriter(after: Self.signature, capacity: size)
    writer.number(program)
    writer.number(output.folder.device)
    writer.number(output.folder.inode)
    writer.number(output.manifest)
    writer.list(output.stamps) { writer, stamp in writer.optional(stamp, Self.write) }
    writer.optional(sources) { writer, sources in
      writer.list(sources) { writer, source in
        writer.text(source.path)
        writer.optional(source.stamp, Self.write)
        writer.optional(source.page) { writer, page in
          writer.number(page.frontHash)
          writer.number(page.wholeHash)
          writer.sealed(page.sealedDraft)
        }
      }
    }
    writer.number(sharedKey)
    writer.sealed(sealedProducts)
    writer.number(ContentHash.hash(writer.bytes[...]))
    return writer.bytes
  }

  private static func write(_ writer: inout RecordWriter, _ stamp: FileStamp) {
    writer.number(UInt64(bitPattern: Int64(stamp.size)))
    writer.number(UInt64(bitPattern: stamp.modified))
    writer.number(UInt64(bitPattern: stamp.changed))
    writer.number(stamp.inode)
  }

  /// Reads a record; `nil` when the bytes are not what `serialised()` writes.
  init?(parsing bytes: [UInt8]) {
    let start = Self.signature.count
    let end = bytes.count - 8
    guard end >= start, bytes.starts(with: Self.signature) else { return nil }
    var last = RecordReader(bytes[...], end..<bytes.count)
    var reader = RecordReader(bytes[...], start..<end)
    do throws(RecordReader.Damage) {
      guard try last.number() == ContentHash.hash(bytes[..<end]) else { return nil }
      let program = try reader.number()
      let folder = FileIdentity(device: try reader.number(), inode: try reader.number())
      let manifest = try reader.number()
      let stamps = try reader.list { reader throws(RecordReader.Damage) in
        try reader.optional(Self.stamp)
      }
      let sources = try reader.optional { reader throws(RecordReader.Damage) in
        try reader.list(Self.source)
      }
      self.init(
        program: program, sources: sources, sharedKey: try reader.number(),
        output: OutputSnapshot(folder: folder, manifest: manifest, stamps: stamps),
        sealed: try reader.sealed())
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
    Source(
      path: try reader.text(), stamp: try reader.optional(Self.stamp),
      page: try reader.optional { reader throws(RecordReader.Damage) in try PageText(&reader) })
  }
}
