internal import Diagnostics
internal import MarkdownRendering
internal import YAMLReading

/// Blocks of data as Markdown, for the copies of pages.
extension DataBlockRenderer {
  /// The block as Markdown that ends in a line end; `nil` for one that has no such form, which
  /// stays as it is written.
  ///
  /// What is wrong with a block is reported where it is drawn, so nothing is here.
  func markdown(_ block: DataBlock) -> [UInt8]? {
    guard let kind = Kind(rawValue: block.kind) else { return nil }
    var out = MarkdownBuffer()
    if kind == .formula {
      out.verbatim(Array("```text\n".utf8) + block.body + Array("```\n".utf8))
      return out.bytes
    }
    let isEmpty = block.body.allSatisfy { $0 == 0x20 || $0 == 0x0A }
    let file = SourceFile(path: block.range.path, bytes: isEmpty ? Array("{}".utf8) : block.body)
    let reader = SchemaReader(file)
    var log = DiagnosticLog()
    guard let root = YAMLParser.parse(file, log: &log),
      let map = reader.mapping(root, "a block of data")
    else { return nil }
    var scope = BlockScope(context: context, origin: origin, id: "", reader: reader, map: map)
    let isKnown =
      switch kind {
      case .matrix: MarkdownBlock.matrix(&scope, &out)
      case .facts: MarkdownBlock.facts(&scope, &out)
      case .chart: MarkdownBlock.chart(&scope, &out)
      case .timeline: MarkdownBlock.timeline(&scope, &out)
      case .ranking: MarkdownBlock.ranking(&scope, &out)
      case .capability: MarkdownBlock.capability(&scope, &out)
      case .questionnaire: MarkdownBlock.questionnaire(&scope, &out)
      case .scale: MarkdownBlock.scale(&scope, &out)
      case .weights: MarkdownBlock.weights(&scope, &out)
      case .coverage: MarkdownBlock.table(CoverageBlock.table(&scope), &out)
      case .freshness: MarkdownBlock.table(FreshnessBlock.table(&scope), &out)
      case .formula: false
      }
    return isKnown && !out.bytes.isEmpty ? out.bytes : nil
  }
}
