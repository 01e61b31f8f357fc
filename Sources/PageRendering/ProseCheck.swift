package import Diagnostics
internal import MarkdownRendering
internal import SitePlanning

/// What is wrong with a page's Markdown by itself, for a project that cannot be rendered.
///
/// What citations name and which files are published is only known once everything is loaded; that
/// a link names no file at all can be told before.
package enum ProseCheck {
  /// The problems of one body.
  ///
  /// - Parameters:
  ///   - file: The page.
  ///   - body: The bytes after its front matter.
  ///   - paths: The files of the project.
  /// - Returns: What is wrong.
  package static func check(
    _ file: SourceFile, body: Range<Int>, among paths: Set<String>
  ) -> DiagnosticLog {
    var options = MarkdownOptions()
    options.dataBlockKinds = DataBlockRenderer.kinds
    var context = MarkdownContext()
    context.checksReferences = false
    context.resolveLink = { destination in
      guard case .site(let target, _) = destination else { return .unchanged }
      guard let path = RelativeAddress.resolve(target, against: file.path) else {
        return .broken(message: "the link leads out of the project's folder", suggestion: nil)
      }
      if paths.contains(path) { return .unchanged }
      return .broken(
        message: "there is no file at '\(path)'",
        suggestion: Suggestion.nearest(to: path, among: paths)
          .map { RelativeAddress.reference(to: $0, from: file.path) })
    }
    context.resolveImage = context.resolveLink
    return MarkdownRenderer(options: options).render(file, body: body, context: context).log
  }
}
