/// What a section does, once its name is resolved.
struct SectionOpening {
  enum Form { case each, with, when, unless }

  /// What names in the body are looked up in first.
  enum Scope {
    /// Only what the section stands in.
    case outer
    case value(TemplateKind)
    /// The section's own name is wrong, so nothing can be said about names in its body.
    case unknown
  }

  let form: Form
  let reference: TemplateReference
  let scope: Scope

  var pushesFrame: Bool { form == .each || form == .with }

  func instruction(end: Int) -> TemplateInstruction {
    switch form {
    case .each: .each(reference, end: end)
    case .with: .with(reference, end: end)
    case .when: .when(reference, isInverted: false, end: end)
    case .unless: .when(reference, isInverted: true, end: end)
    }
  }
}
