internal import ContentModel
internal import Diagnostics
internal import MarkdownRendering
internal import Markup
internal import OutputWriting
internal import YAMLReading

/// Draws the fenced blocks of data on a page.
struct DataBlockRenderer {
  /// The first words after a fence that mark a block of data.
  static let kinds: Set<String> = Set(Kind.allCases.map(\.rawValue))

  enum Kind: String, CaseIterable {
    case matrix, facts, chart, timeline, ranking, capability, questionnaire, scale, weights,
      coverage, freshness, formula
  }

  let context: GuideContext
  let origin: OutputPath

  /// The block as HTML; what is wrong with it is reported at its place in the page.
  func draw(_ block: DataBlock, number: Int, log: inout DiagnosticLog) -> TrustedHTML {
    guard let kind = Kind(rawValue: block.kind) else { return .empty }
    if kind == .formula { return FormulaBlock.draw(block.body) }
    let isEmpty = block.body.allSatisfy { $0 == 0x20 || $0 == 0x0A }
    let body = isEmpty ? Array("{}".utf8) : block.body
    let file = SourceFile(path: block.range.path, bytes: body)
    let reader = SchemaReader(file)
    var yamlLog = DiagnosticLog()
    let root = YAMLParser.parse(file, log: &yamlLog)
    reader.merge(yamlLog)
    var html = TrustedHTML.empty
    if let root, let map = reader.mapping(root, "a block of data") {
      var scope = BlockScope(
        context: context, origin: origin, id: "exhibit-\(number)", reader: reader, map: map)
      html = draw(kind, &scope) ?? .empty
      scope.map.finish()
    }
    for entry in reader.log.entries { log.append(Self.moved(entry, block)) }
    return html
  }

  private func draw(_ kind: Kind, _ scope: inout BlockScope) -> TrustedHTML? {
    switch kind {
    case .matrix: MatrixBlock.draw(&scope)
    case .facts: FactsBlock.draw(&scope)
    case .chart: ChartBlock.draw(&scope)
    case .timeline: TimelineBlock.draw(&scope)
    case .ranking: RankingBlock.draw(&scope)
    case .capability: CapabilityBlock.draw(&scope)
    case .questionnaire: QuestionnaireBlock.draw(&scope)
    case .scale: ScaleBlock.draw(&scope)
    case .weights: WeightsBlock.draw(&scope)
    case .coverage: CoverageBlock.table(&scope)?.html(id: scope.id)
    case .freshness: FreshnessBlock.table(&scope)?.html(id: scope.id)
    case .formula: nil
    }
  }

  /// The diagnostic with its places moved from the block's text to the page's file.
  private static func moved(_ entry: Diagnostic, _ block: DataBlock) -> Diagnostic {
    Diagnostic(
      entry.severity, entry.id, entry.message,
      at: entry.primary.map { block.range(of: $0.offsets) },
      labels: entry.labels.map { Label(block.range(of: $0.range.offsets), $0.text) },
      notes: entry.notes, fixes: entry.fixes.map { Fix($0.title) })
  }
}
