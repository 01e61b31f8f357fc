package import ContentModel
package import Diagnostics
internal import MarkdownRendering

/// Finds figures, versions, dates and superlatives about an alternative that nothing backs.
///
/// A sentence is about an alternative when it names it, follows a sentence of its paragraph that
/// does, or stands in the alternative's own text. Its figures are backed by a `[fact: …]` or a
/// `[@source]` in the same sentence; `[editorial]` in the sentence, or a callout of that kind
/// around it, says that they are the author's own.
package enum UncitedFigureCheck {
  /// A warning for each sentence that says more than its sources do.
  package static func check(_ catalog: Catalog) -> DiagnosticLog {
    let names = SubjectNames(
      catalog.alternatives.map(\.name) + catalog.runtimes.map(\.name))
    guard !names.isEmpty else { return DiagnosticLog() }
    let hasSuperlatives = Array(catalog.site.language.utf8.prefix(2)) == Array("en".utf8)
    let renderer = MarkdownRenderer(options: MarkdownOptions())
    var log = DiagnosticLog()
    let own = catalog.prose.values.sorted {
      $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8)
    }
    let pages = catalog.pages.map { ($0, false) } + own.map { ($0, true) }
    for (page, isAboutOne) in pages {
      let file = page.file
      for block in renderer.prose(file, body: page.bodyOffset..<file.bytes.count)
      where !block.isEditorial {
        let reader = ClaimReader(
          bytes: file.bytes, names: names, findsSuperlatives: hasSuperlatives)
        for claim in reader.unbackedClaims(in: block.range, isNamed: isAboutOne) {
          log.warning(
            .uncitedFigure,
            claim.isSuperlative
              ? "a superlative near the name of an alternative, and no source for it"
              : "a figure near the name of an alternative, bound to no fact and no source",
            at: file.range(claim.range),
            fixes: [
              Fix(
                "write '[fact: name.fact-id]' for the value, cite a source in the sentence, "
                  + "or mark the sentence '[editorial]'")
            ])
        }
      }
    }
    return log
  }
}
