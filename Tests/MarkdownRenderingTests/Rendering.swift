import Diagnostics
import Markup

@testable import MarkdownRendering

/// Renders text as a whole file.
func render(
  _ text: String, options: MarkdownOptions = MarkdownOptions(),
  context: MarkdownContext = MarkdownContext()
) -> RenderedMarkdown {
  render(Array(text.utf8), options: options, context: context)
}

func render(
  _ bytes: [UInt8], options: MarkdownOptions = MarkdownOptions(),
  context: MarkdownContext = MarkdownContext()
) -> RenderedMarkdown {
  MarkdownRenderer(options: options).render(
    SourceFile(path: "page.md", bytes: bytes), body: 0..<bytes.count, context: context)
}

/// Core CommonMark as libcmark's own writer would write it.
func plainHTML(_ bytes: [UInt8], smart: Bool = false) -> [UInt8] {
  var options = MarkdownOptions()
  options.isPlain = true
  options.smartPunctuation = smart
  return render(bytes, options: options).markup
}

extension RenderedMarkdown {
  /// The page's markup with a mark in place of each block of data.
  var markup: [UInt8] {
    html { TrustedHTML(alreadySafe: Array("<data:\($0.kind)>".utf8)) }.bytes
  }

  var text: String { String(decoding: markup, as: UTF8.self) }

  /// Each problem as "severity id start..<end", in document order.
  var problems: [String] {
    log.sorted().map { entry in
      let range = entry.primary.map { "\($0.offsets)" } ?? "-"
      return "\(entry.severity) \(entry.id.rawValue) \(range)"
    }
  }

  /// Each problem as "severity id", then the bytes of `text` that it points at.
  func problems(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return log.sorted().map { entry in
      let offsets = entry.primary?.offsets ?? 0..<0
      let place = String(decoding: bytes[offsets.clamped(to: 0..<bytes.count)], as: UTF8.self)
      return "\(entry.severity) \(entry.id.rawValue): \(place)"
    }
  }
}

func render(_ text: String, _ change: (inout MarkdownContext) -> Void) -> RenderedMarkdown {
  var context = MarkdownContext()
  change(&context)
  return render(text, context: context)
}
