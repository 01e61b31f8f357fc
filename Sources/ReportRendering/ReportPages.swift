internal import Advising
internal import ContentModel
internal import Narrative

/// The rules of paged media for one report: paper, running headers and footers.
///
/// Written per report because margin boxes cannot take text from the page in every print engine.
struct ReportPages {
  let narrator: Narrator
  let outline: ReportOutline

  /// The mark of confidentiality with the client's name in it.
  static func confidentiality(_ narrator: Narrator) -> String? {
    guard let text = narrator.settings.confidentiality else { return nil }
    let mark = Array("{client}".utf8)
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: mark) {
        out += Array(narrator.advice.project.client.utf8)
        index += mark.count
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  var css: [UInt8] {
    let project = narrator.advice.project
    let size = narrator.settings.pageSize
    let height = size == .a4 ? "297mm" : "11in"
    let font = "font-family: \"Assay Sans\", sans-serif; font-size: 8pt; color: #5f5a52;"
    let mark = Self.confidentiality(narrator) ?? ""
    var css = """

      :root { --page-height: \(height); }
      @page {
        size: \(size.rawValue); margin: 22mm 18mm 20mm;
        @top-left { content: \(Self.string(project.client + " · " + project.title)); \(font) }
        @bottom-left { content: \(Self.string(mark)); \(font) }
        @bottom-right { content: "Page " counter(page) " of " counter(pages); \(font) }
      }
      @page cover { margin: 0; @top-left { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }
      @page wide { size: \(size.rawValue) landscape; margin: 19mm 16mm 16mm; @top-right { content: "Appendix"; \(font) } }

      """
    let brand = narrator.settings.brand
    if let accent = brand.accent { css += ":root { --accent: \(accent); }\n" }
    if let accent = brand.accentDark {
      css += "@media screen and (prefers-color-scheme: dark) { :root { --accent: \(accent); } }\n"
    }
    var written: Set<String> = []
    for entry in outline.entries {
      let group = entry.section.group
      if written.insert(group.id).inserted {
        css +=
          "@page g-\(group.id) { @top-right { content: \(Self.string(group.title)); \(font) } }\n"
        // The first of a page needs no distance from what is not there.
        css += "@media print { #\(entry.section.rawValue) { margin-top: 0; } }\n"
      }
      css += "#\(entry.section.rawValue) { page: g-\(group.id); }\n"
    }
    return Array(css.utf8)
  }

  /// A CSS string: everything but letters, digits and spaces of ASCII as an escape; the space
  /// after an escape belongs to it.
  static func string(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": out.unicodeScalars.append(scalar)
      default:
        let hex = String(scalar.value, radix: 16)
        out += "\\" + hex + " "
      }
    }
    return out + "\""
  }
}
