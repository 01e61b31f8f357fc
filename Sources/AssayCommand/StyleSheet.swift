internal import ContentModel
internal import Diagnostics

/// Puts the style sheet together from the templates' parts and the publisher's colours.
enum StyleSheet {
  /// The parts, in the order in which they apply.
  private static let parts = ["fonts.css", "tokens.css", "base.css", "guide.css", "chooser.css"]

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
    return out
  }

  /// The publisher's colours; site.yaml lets only `#rrggbb` through.
  static func overrides(_ brand: Brand) -> String {
    var css = ""
    if let accent = brand.accent { css += ":root { --accent: \(accent); }\n" }
    if let accent = brand.accentDark {
      css += "@media screen and (prefers-color-scheme: dark) { :root { --accent: \(accent); } }\n"
    }
    return css
  }
}
