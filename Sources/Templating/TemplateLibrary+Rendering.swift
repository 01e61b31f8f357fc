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
    guard let program = programs[name] else {
      preconditionFailure("the library was not compiled for the template '\(name)'")
    }
    precondition(
      record.schema == program.schema, "the template '\(name)' has another model than this record")
    var renderer = TemplateRenderer(program, record)
    renderer.render(into: &out)
    var log = DiagnosticLog()
    for place in renderer.refused {
      log.error(
        .unsafeURL, "an address that is not allowed was replaced by '#'",
        at: program.origins[place],
        notes: ["allowed are http, https, mailto and relative addresses"])
    }
    return log
  }
}
