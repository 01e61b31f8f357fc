internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// A page whose front matter was read by itself.
struct DecodedPage: Sendable {
  /// The page, unless something essential is wrong.
  let page: Page?
  /// Where the page names the criterion it is the chapter of.
  let criterionRange: Range<Int>?
  /// What is wrong with the front matter.
  let log: DiagnosticLog

  /// Looks whether the criterion that the page names is declared.
  ///
  /// - Returns: The reader that has reported it or let it pass; `nil` where all is well.
  func checkCriterion(
    among criteria: [String], doubting doubted: [Vocabulary: Doubt]
  ) -> SchemaReader? {
    guard let page, let id = page.criterionID, let range = criterionRange,
      !criteria.contains(where: { $0.utf8.elementsEqual(id.utf8) })
    else { return nil }
    let reader = SchemaReader(page.file, doubting: doubted)
    reader.unknown(
      .unknownReference, "'criterion' names nothing that is declared", range, id, criteria,
      of: .criteria)
    return reader
  }
}
