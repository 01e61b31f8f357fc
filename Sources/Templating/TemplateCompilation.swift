package import Diagnostics

/// What compiling a folder of templates gives.
package struct TemplateCompilation: Sendable {
  /// The templates, or `nil` when the log has errors.
  package let library: TemplateLibrary?
  /// Every problem of every file.
  package let log: DiagnosticLog
}
