/// What holds for every page of a site.
package struct MarkdownOptions: Sendable {
  /// Whether straight quotes, `--` and `...` become typographic ones.
  package var smartPunctuation = true
  /// Put before every heading's id; empty for the ids that GitHub makes.
  package var idPrefix = ""
  /// Ids that the site's own markup uses; a heading that would get one gets `-1` after it.
  package var reservedIDs: Set<String> = []
  /// First words of a code fence that mark a block of data for the caller to draw.
  package var dataBlockKinds: Set<String> = []
  /// Whether the page's plain text is collected, section by section.
  package var collectsText = false

  /// Core CommonMark only, written as libcmark's own HTML writer does in its safe mode.
  ///
  /// It exists to compare this writer with the specification and with libcmark.
  var isPlain = false

  package init() {}
}
