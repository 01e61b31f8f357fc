internal import ContentModel
internal import Diagnostics
internal import Markup
internal import SitePlanning

/// Puts the style sheet together from the templates' parts and the publisher's colours.
enum StyleSheet {
  /// The parts, in the order in which they apply.
  static let parts = [
    "fonts.css", "tokens.css", "base.css", "guide.css", "matrix.css", "search.css", "chooser.css",
  ]

  /// The guide's style sheet.
  ///
  /// - Parameters:
  ///   - file: Finds a template file by its path.
  ///   - brand: Colours that replace the design's own.
  ///   - log: Receives parts that are missing.
  /// - Returns: The CSS as UTF-8.
  static func guide(
    _ file: (String) -> SourceFile?, _ brand: Brand, log: inout DiagnosticLog
  ) -> [UInt8] {
    var out: [UInt8] = []
    for part in parts {
      guard let source = file("Templates/" + part) else {
        log.error(
          .missingTemplate, "the style sheet Templates/\(part) is missing", at: nil,
          fixes: [Fix("restore it; it may be empty")])
        continue
      }
      out.append(contentsOf: source.bytes)
      out.append(UInt8(ascii: "\n"))
    }
    out.append(contentsOf: overrides(brand).utf8)
    return CompactCSS.of(DarkScheme.choosable(out))
  }

  /// The style sheet with the addresses of files in Templates/ as they are published.
  ///
  /// - Parameters:
  ///   - css: A style sheet in UTF-8.
  ///   - fingerprints: What goes into the names, by path in the project's folder.
  /// - Returns: The CSS as UTF-8.
  static func naming(_ css: [UInt8], _ fingerprints: [String: String]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(css.count + fingerprints.count * 12)
    var index = 0
    for address in CSSAddress.all(in: css) {
      guard let fingerprint = fingerprints["Templates/" + address.text] else { continue }
      out += css[index..<address.range.lowerBound]
      out += AssetName.adding(fingerprint, to: address.text).utf8
      index = address.range.upperBound
    }
    out += css[index...]
    return out
  }

  /// The publisher's colours, each with its pale form; site.yaml lets only `#rrggbb` through.
  static func overrides(_ brand: Brand) -> String {
    var css = ""
    if let accent = brand.accent { css += ":root { \(colours(accent, softenedBy: 255)) }\n" }
    if let accent = brand.accentDark {
      css += DarkScheme.opening + " :root { " + colours(accent, softenedBy: 20) + " } }\n"
    }
    return css
  }

  /// A colour, and one part of it in five of the grey that the page's paper is close to.
  private static func colours(_ accent: String, softenedBy grey: Int) -> String {
    let digits = Array(accent.utf8.dropFirst())
    let channels = stride(from: 0, to: min(6, digits.count - 1), by: 2).map { place in
      Int(String(decoding: digits[place..<(place + 2)], as: UTF8.self), radix: 16) ?? grey
    }
    let soft = channels.map { channel in
      let mixed = String((channel + 4 * grey) / 5, radix: 16)
      return mixed.utf8.count < 2 ? "0" + mixed : mixed
    }
    return "--accent: \(accent); --accent-soft: #\(soft.joined());"
  }
}
