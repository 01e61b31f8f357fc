internal import ArgumentParser

/// The form in which diagnostics are written.
enum DiagnosticFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json, sarif, github
}
