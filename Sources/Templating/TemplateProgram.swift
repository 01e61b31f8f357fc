import Diagnostics

/// A template with its partials in place and its names resolved, as a flat list of steps.
struct TemplateProgram: Sendable {
  var instructions: [TemplateInstruction] = []
  /// Where each instruction comes from; the tag of a section, the file of a literal.
  var origins: [SourceRange] = []
  var literals: [UInt8] = []
  /// The positions of dotted names after the first.
  var tails: [[Int]] = []
  let schema: TemplateSchema

  init(schema: TemplateSchema) {
    self.schema = schema
  }
}
