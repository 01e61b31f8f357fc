internal import Markup

/// Puts style sheets together so that a page needs no other file.
package enum ReportStyles {
  /// The sheets one after the other, each `url("fonts/…")` replaced by the font itself.
  ///
  /// - Parameters:
  ///   - sheets: Style sheets in the order of the cascade.
  ///   - fonts: WOFF2 files by the path they are named by.
  /// - Returns: The sheet, and the font paths that were named but not given; those stay as they are.
  package static func assemble(
    sheets: [[UInt8]], fonts: [String: [UInt8]]
  ) -> (css: [UInt8], missing: [String]) {
    var out: [UInt8] = []
    var missing: [String] = []
    for sheet in sheets {
      append(CompactCSS.of(sheet), fonts, to: &out, &missing)
      out.append(UInt8(ascii: "\n"))
    }
    return (out, missing)
  }

  private static let opening = Array("url(\"".utf8)
  private static let closing = Array("\")".utf8)

  private static func append(
    _ sheet: [UInt8], _ fonts: [String: [UInt8]], to out: inout [UInt8], _ missing: inout [String]
  ) {
    var index = 0
    while index < sheet.count {
      guard sheet[index...].starts(with: opening),
        let end = sheet[(index + opening.count)...].firstIndex(of: UInt8(ascii: "\"")),
        sheet[end...].starts(with: closing)
      else {
        out.append(sheet[index])
        index += 1
        continue
      }
      let path = String(decoding: sheet[(index + opening.count)..<end], as: UTF8.self)
      if let font = fonts[path] {
        out += Array("url(\"data:font/woff2;base64,".utf8)
        Base64.append(font, to: &out)
        out += closing
        index = end + closing.count
      } else {
        if !missing.contains(path) { missing.append(path) }
        out += opening
        index += opening.count
      }
    }
  }
}
