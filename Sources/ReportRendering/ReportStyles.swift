internal import Markup

/// Puts style sheets together so that a page needs no other file.
package enum ReportStyles {
  /// The sheets one after the other, each `url("fonts/…")` replaced by the font itself.
  ///
  /// - Parameters:
  ///   - sheets: Style sheets in the order of the cascade.
  ///   - fonts: WOFF2 files by the path they are named by.
  /// - Returns: The sheet. Addresses that name no font of `fonts` stay as they are.
  package static func assemble(sheets: [[UInt8]], fonts: [String: [UInt8]]) -> [UInt8] {
    var out: [UInt8] = []
    for sheet in sheets {
      append(CompactCSS.of(sheet), fonts, to: &out)
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }

  private static func append(
    _ sheet: [UInt8], _ fonts: [String: [UInt8]], to out: inout [UInt8]
  ) {
    var index = 0
    for address in CSSAddress.all(in: sheet) {
      guard let font = fonts[address.text] else { continue }
      out += sheet[index..<address.range.lowerBound]
      out += "data:font/woff2;base64,".utf8
      Base64.append(font, to: &out)
      index = address.range.upperBound
    }
    out += sheet[index...]
  }
}
