package import Diagnostics
internal import MarkdownRendering

/// What is wrong with a page's Markdown by itself, for a project that cannot be rendered.
///
/// Where links lead and what citations name is only known once everything is loaded.
package enum ProseCheck {
  /// The problems of one body.
  ///
  /// - Parameters:
  ///   - file: The page.
  ///   - body: The bytes after its front matter.
  /// - Returns: What is wrong.
  package static func check(_ file: SourceFile, body: Range<Int>) -> DiagnosticLog {
    var options = MarkdownOptions()
    options.dataBlockKinds = DataBlockRenderer.kinds
    var context = MarkdownContext()
    context.checksReferences = false
    return MarkdownRenderer(options: options).render(file, body: body, context: context).log
  }
}
