internal import Diagnostics
internal import FileSystem
internal import Markup

/// Turns the bytes of a text file into the form that all parsers expect.
struct SourceText {
  /// The file, when it is valid.
  private(set) var file: SourceFile?
  /// The file with each wrong byte replaced, only to show where the problem is.
  private(set) var damaged: SourceFile?
  private(set) var problem: Diagnostic?

  init(_ raw: [UInt8], path: String, kind: SourceKind) {
    let start = raw.prefix(3)
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      problem = Diagnostic(
        .error, .invalidUTF8, "'\(path)' is UTF-16, not UTF-8",
        at: SourceRange(path: path, offsets: 0..<0), fixes: [Fix("save it as UTF-8")])
      return
    }
    var bytes = raw
    if start.elementsEqual([0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    // One pass without a branch, which the compiler turns into vector instructions.
    var flags: UInt8 = 0
    for byte in bytes { flags |= (byte == 0x0D ? 1 : 0) | (byte == 0 ? 2 : 0) }
    let hasReturn = flags & 1 != 0
    let hasNUL = flags & 2 != 0
    if hasReturn { bytes = Self.withLineFeeds(bytes) }
    do throws(UTF8.ValidationError) {
      if !ByteScan.isUTF8(bytes.span) { _ = try UTF8Span(validating: bytes.span) }
    } catch {
      reportInvalid(bytes, at: error.byteOffsets, path: path)
      return
    }
    let file = SourceFile(path: path, bytes: bytes)
    let forbidden =
      if kind == .yaml {
        ForbiddenCharacter.first(inYAML: bytes[...])
      } else if hasNUL, let offset = bytes.firstIndex(of: 0) {
        ForbiddenCharacter(offset: offset, length: 1, scalar: "\0")
      } else {
        ForbiddenCharacter?.none
      }
    if let forbidden {
      let line = file.position(of: forbidden.offset).line
      problem = Diagnostic(
        .error, .forbiddenCharacter, "\(forbidden.message) (line \(line))",
        at: file.range(forbidden.offsets), fixes: [Fix("remove the character")])
      damaged = file
    } else {
      self.file = file
    }
  }

  private mutating func reportInvalid(_ bytes: [UInt8], at offsets: Range<Int>, path: String) {
    var readable = bytes
    var start = 0
    while start < bytes.count {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span.extracting(start...))
        break
      } catch {
        // A byte for a byte, so that offsets stay true.
        let end = start + max(1, error.byteOffsets.upperBound)
        for offset in start + error.byteOffsets.lowerBound..<end {
          readable[offset] = UInt8(ascii: "?")
        }
        start = end
      }
    }
    let file = SourceFile(path: path, bytes: readable)
    let line = file.position(of: offsets.lowerBound).line
    let value = FileName.printable(bytes[offsets.prefix(1)])
    problem = Diagnostic(
      .error, .invalidUTF8,
      "'\(path)' is not valid UTF-8: the byte \(value) on line \(line), at offset "
        + "\(offsets.lowerBound)",
      at: file.range(offsets), fixes: [Fix("save the file as UTF-8")])
    damaged = file
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var wasReturn = false
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || !wasReturn {
        result.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    return result
  }
}
