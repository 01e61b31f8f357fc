internal import CYAML
package import Diagnostics

/// Reads the strict part of YAML 1.1 that content is written in, from libyaml's events.
///
/// Anchors, aliases, tags, merge keys and second documents are refused while the events arrive, so
/// an alias bomb is never expanded; nesting and size are limited in the same pass. Every node keeps
/// its byte offsets in the file.
package enum YAMLParser {
  /// The version of libyaml that is at work.
  package static var libraryVersion: String { unsafe String(cString: yaml_get_version_string()) }

  /// The document in `offsets` of a file, or `nil` when it is empty or wrong.
  ///
  /// - Parameters:
  ///   - file: The file; its bytes are valid UTF-8.
  ///   - offsets: The part to read, for front matter; the whole file by default.
  ///   - log: Receives what is wrong, at most one syntax error and any number of refused features.
  /// - Returns: The root node.
  package static func parse(
    _ file: SourceFile, offsets: Range<Int>? = nil, log: inout DiagnosticLog
  ) -> YAMLNode? {
    let part = offsets ?? 0..<file.bytes.count
    let slice = file.bytes[part]
    if reportForbiddenCharacters(in: file, part, log: &log) { return nil }
    var composer = YAMLComposer(
      file: file, map: CharacterOffsets(slice, base: part.lowerBound))
    unsafe slice.withUnsafeBufferPointer { buffer in unsafe run(buffer, into: &composer) }
    log.merge(composer.log)
    guard !composer.log.hasErrors else { return nil }
    guard let root = composer.root else {
      log.error(
        .yamlSyntax, "the document is empty", at: file.range(part.lowerBound..<part.lowerBound),
        notes: ["a YAML file must hold at least its required keys"])
      return nil
    }
    return root
  }

  private static func run(
    _ buffer: UnsafeBufferPointer<UInt8>, into composer: inout YAMLComposer
  ) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { unsafe parser.deallocate() }
    guard unsafe yaml_parser_initialize(parser) == 1 else { return composer.fail("out of memory") }
    defer { unsafe yaml_parser_delete(parser) }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    defer { unsafe event.deallocate() }
    while !composer.isFinished {
      guard unsafe yaml_parser_parse(parser, event) == 1 else {
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
        let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
        let mark = unsafe parser.pointee.problem_mark
        composer.fail(problem ?? "unreadable YAML", context: context, at: Int(mark.index))
        return
      }
      unsafe composer.take(event)
      unsafe yaml_event_delete(event)
    }
  }

  /// Reports control characters and the two line separators that YAML 1.1 takes for line ends.
  private static func reportForbiddenCharacters(
    in file: SourceFile, _ part: Range<Int>, log: inout DiagnosticLog
  ) -> Bool {
    let bytes = file.bytes
    for index in part {
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F { continue }
      let found: String?
      switch byte {
      case 0x09, 0x0A: found = nil
      case 0x00..<0x20, 0x7F: found = "the control character U+00" + hex(byte)
      case 0xC2 where index + 1 < part.upperBound && bytes[index + 1] < 0xA0:
        found = "the control character U+00" + hex(bytes[index + 1])
      case 0xE2
      where index + 2 < part.upperBound && bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9):
        found = bytes[index + 2] == 0xA8 ? "the line separator U+2028" : "the separator U+2029"
      default: found = nil
      }
      if let found {
        log.error(
          .forbiddenCharacter, "\(found) is not allowed here", at: file.range(index..<index + 1),
          fixes: [Fix("delete the character")])
        return true
      }
    }
    return false
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}
