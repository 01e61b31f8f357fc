/// What a section brings into reach, innermost last.
struct TemplateScope {
  /// The kind of the current value; `nil` when the section's own name could not be resolved.
  let kind: TemplateKind?
  /// The frame that holds it while rendering.
  let frame: Int
}
