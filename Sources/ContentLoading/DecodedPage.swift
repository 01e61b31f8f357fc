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

  /// Reports a criterion that is not declared.
  func checkCriterion(among criteria: [String], log: inout DiagnosticLog) {
    guard let page, let id = page.criterionID, let range = criterionRange else { return }
    if criteria.contains(where: { $0.utf8.elementsEqual(id.utf8) }) { return }
    let reader = SchemaReader(page.file)
    reader.unknown(
      .unknownReference, "'criterion' names nothing that is declared", range, id, criteria)
    log.merge(reader.log)
  }
}
