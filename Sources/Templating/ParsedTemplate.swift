import Diagnostics

/// One template file as a flat sequence of nodes, before names and partials are resolved.
struct ParsedTemplate: Sendable {
  let file: SourceFile
  let nodes: [TemplateNode]
  /// Whether the syntax is in order, so that what follows from it is worth reporting.
  let isSound: Bool

  /// Parses a file; the log gets an error at each tag that cannot be understood.
  init(parsing file: SourceFile, reportingTo log: inout DiagnosticLog) {
    var parser = TemplateParser(file)
    parser.parse()
    self.file = file
    nodes = parser.nodes
    isSound = !parser.log.hasErrors
    log.merge(parser.log)
  }

  /// The text of a stretch of the file, for messages.
  func text(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }

  /// Reports each partial that is not one of the templates with these names.
  func reportMissingPartials(among names: [[UInt8]], to log: inout DiagnosticLog) {
    let known = Set(names)
    for node in nodes {
      guard case .partial(let range, _) = node.content,
        !known.contains(Array(file.bytes[range]))
      else { continue }
      let place = file.range(range)
      let nearest = Suggestion.nearest(
        to: text(range), among: names.map { String(decoding: $0, as: UTF8.self) })
      log.error(
        .templateMissingPartial, "there is no template '\(text(range))'", at: place,
        notes: ["a partial is named by its path inside the templates folder, without '.mustache'"],
        fixes: nearest.map { [Fix("write '\($0)'", range: place, replacement: $0)] } ?? [])
    }
  }
}
