/// What opens and closes a tag; `{{` and `}}` until a tag sets others for the rest of its file.
struct TemplateDelimiters: Sendable {
  var opening = Array("{{".utf8)
  var closing = Array("}}".utf8)

  /// The longest delimiter that is accepted, in bytes.
  static let longest = 16

  init() {}

  /// Reads the two delimiters between the `=` signs of a tag, or gives `nil` when they are none.
  init?(_ content: ArraySlice<UInt8>) {
    let parts = content.split(whereSeparator: TemplateScanner.isSpace)
    guard parts.count == 2 else { return nil }
    for part in parts where part.count > Self.longest || part.contains(UInt8(ascii: "=")) {
      return nil
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }
}
