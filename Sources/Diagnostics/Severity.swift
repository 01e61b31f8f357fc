/// How much a diagnostic weighs: an error stops publication, a warning stops it under `--strict`.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  case error, warning, note
}
