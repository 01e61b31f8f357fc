package import Diagnostics
import Markup

extension TemplateLibrary {
  /// Appends a page to a buffer and returns the addresses that were refused, as `unsafe-url`.
  ///
  /// `name` is one of the roots the library was compiled for and `record` is of its schema;
  /// anything else is a mistake in the program and traps. O(size of the page).
  package func render(
    _ name: String, _ record: TemplateRecord, into out: inout [UInt8]
  ) -> DiagnosticLog {
    program(name).render(record, into: &out)
  }

  /// A template with the values that many pages share put in place once.
  package func fixing(
    _ fields: [(key: String, value: TemplateValue)], in name: String
  ) -> FixedTemplate {
    FixedTemplate(program(name), fields)
  }

  private func program(_ name: String) -> TemplateProgram {
    guard let program = programs[name] else {
      preconditionFailure("the library was not compiled for the template '\(name)'")
    }
    return program
  }
}

extension TemplateProgram {
  func render(_ record: TemplateRecord, into out: inout [UInt8]) -> DiagnosticLog {
    precondition(
      record.schema == schema, "the template has another model than this record")
    var renderer = TemplateRenderer(self, record.values)
    renderer.render(into: &out)
    return report(renderer.refused)
  }

  /// The log of instructions whose address was refused.
  func report(_ refused: [Int]) -> DiagnosticLog {
    var log = DiagnosticLog()
    for place in refused {
      log.error(
        .unsafeURL, "an address that is not allowed was replaced by '#'",
        at: origins[place],
        notes: ["allowed are http, https, mailto and relative addresses"])
    }
    return log
  }
}
