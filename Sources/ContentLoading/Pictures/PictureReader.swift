package import ContentModel
package import Diagnostics

/// Tells what kind of picture some bytes are, and refuses what does not belong into a report.
///
/// The content decides, not the name: a report must look the same in every browser and print engine,
/// ask for nothing, and run nothing.
package enum PictureReader {
  /// A report is one file that is sent around; pictures in it are kept small.
  static let limit = 256 << 10
  /// The longest side of a picture in pixels.
  static let longest = 8192

  /// The picture in a file.
  ///
  /// - Parameters:
  ///   - file: Its path and its bytes, which need not be text.
  ///   - log: Receives what is wrong with it.
  /// - Returns: The picture, when nothing is.
  package static func read(_ file: SourceFile, log: inout DiagnosticLog) -> Picture? {
    let place = file.range(0..<0)
    guard file.bytes.count <= limit else {
      log.error(
        .fileTooLarge,
        "the picture has \(file.bytes.count) bytes; at most \(limit) are put into a report",
        at: place, fixes: [Fix("save it with fewer pixels, or as SVG")])
      return nil
    }
    guard let kind = kind(of: file.bytes) else {
      log.error(
        .invalidPicture, "this is no SVG, PNG or JPEG picture", at: place,
        notes: ["reports hold these kinds, which every browser and print engine shows"],
        fixes: [Fix("save the picture as one of them")])
      return nil
    }
    guard kind.endings.contains(where: { FileName.has(file.path, "." + $0) }) else {
      log.error(
        .invalidPicture, "the name says otherwise, but this is a \(kind.rawValue) picture",
        at: place, fixes: [Fix("let its name end in '.\(kind.endings[0])'")])
      return nil
    }
    switch kind {
    case .svg:
      var check = DrawingCheck(file)
      guard check.passes() else {
        log.merge(check.log)
        return nil
      }
    case .png, .jpeg:
      let size = kind == .png ? pngSize(file.bytes) : jpegSize(file.bytes)
      guard let size, size.width > 0, size.height > 0 else {
        log.error(
          .invalidPicture, "the \(kind.rawValue) picture is not complete", at: place,
          fixes: [Fix("save it again")])
        return nil
      }
      guard max(size.width, size.height) <= longest else {
        log.error(
          .invalidPicture,
          "the picture has \(size.width) by \(size.height) pixels; at most \(longest) a side",
          at: place, fixes: [Fix("save it with fewer pixels")])
        return nil
      }
    }
    return Picture(kind: kind, bytes: file.bytes)
  }

  private static let pngStart: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let pngEnd: [UInt8] = [
    0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  private static func kind(of bytes: [UInt8]) -> PictureKind? {
    if bytes.starts(with: pngStart) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    let text = bytes.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    return text.first == UInt8(ascii: "<") ? .svg : nil
  }

  /// Width and height of a PNG picture that has its first and its last chunk.
  private static func pngSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 45, bytes[12..<16].elementsEqual("IHDR".utf8),
      bytes.suffix(12).elementsEqual(pngEnd)
    else { return nil }
    return (number(bytes[16..<20]), number(bytes[20..<24]))
  }

  /// Width and height from the frame header of a JPEG picture that has an end.
  private static func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.suffix(2).elementsEqual([0xFF, 0xD9]) else { return nil }
    var index = 2
    while index + 9 <= bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      // Start of frame, but for the tables that share its range.
      if 0xC0...0xCF ~= marker, ![0xC4, 0xC8, 0xCC].contains(marker) {
        return (number(bytes[(index + 7)..<(index + 9)]), number(bytes[(index + 5)..<(index + 7)]))
      }
      index += 2 + number(bytes[(index + 2)..<(index + 4)])
    }
    return nil
  }

  /// A number with its most significant byte first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
