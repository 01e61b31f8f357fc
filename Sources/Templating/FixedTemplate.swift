package import Diagnostics

/// A template in which the values that many pages share stand already.
///
/// A class, because every page is handed it.
package final class FixedTemplate: Sendable {
  private let program: TemplateProgram
  private let base: PartialRecord
  /// The shared addresses that were refused; every page has them.
  private let log: DiagnosticLog

  init(_ program: TemplateProgram, _ fields: [(key: String, value: TemplateValue)]) {
    let base = PartialRecord(program.schema).adding(fields)
    let values = base.values.indices.map { base.given.contains($0) ? base.values[$0] : nil }
    self.base = base
    let fixer = TemplateFixer(program, values)
    self.program = fixer.program
    log = program.report(fixer.refused)
  }

  /// A page's record from the values that are its own; what holds for `TemplateSchema.record` holds
  /// here.
  package func record(_ fields: [(key: String, value: TemplateValue)]) -> TemplateRecord {
    base.adding(fields).record
  }

  /// Renders a record that was made for this template, as `TemplateLibrary.render` does.
  package func render(_ record: TemplateRecord, into out: inout [UInt8]) -> DiagnosticLog {
    var found = log
    found.merge(program.render(record, into: &out))
    return found
  }
}
