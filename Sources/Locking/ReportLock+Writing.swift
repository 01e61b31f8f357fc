internal import Comparing
internal import Markup

extension ReportLock {
  /// What stands around the checksum at the end of the file.
  static let sealStart = Array(",\n  \"checksum\": \"".utf8)
  static let sealEnd = Array("\"\n}\n".utf8)
  static let sealLength = sealStart.count + 64 + sealEnd.count

  /// The file: one input a line, so that two locks can be compared line by line.
  ///
  /// The checksum at its end is the SHA-256 of everything before it.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("format", Self.format)
      writer.field("formatVersion", Self.formatVersion)
      writer.field("program", program)
      writer.field("methodVersion", methodVersion)
      writer.field("contentHash", contentHash)
      writer.field("project", project)
      writer.field("plural", plural)
      writer.array("files", files) { writer, file in
        writer.object { writer in
          writer.field("name", file.name)
          writer.field("size", file.size)
          writer.field("sha256", file.sha256)
        }
      }
      writer.object("outcome") { writer in outcome.write(to: &writer) }
      writer.object("weights") { writer in
        for item in weights { writer.field(item.criterion, item.weight) }
      }
      writer.strings("mustHaves", mustHaves)
      writer.object("inputs") { writer in
        for key in inputs.sortedKeys(plural) {
          writer.line(
            key.path(plural), (inputs.inputs[key] ?? []).map { (name: $0.name, text: $0.text) })
        }
      }
    }
    // Without the line feed and the brace that end the document.
    let body = Array(writer.bytes.dropLast(2))
    return body + Self.sealStart + SHA256.text(of: body).utf8 + Self.sealEnd
  }
}
