import Diagnostics

/// What compiling one root gives.
struct CompiledRoot: Sendable {
  let program: TemplateProgram
  /// The templates that it is made of.
  let reached: Set<[UInt8]>
  let log: DiagnosticLog
}
