/// One piece of the content that advice can depend on and that people change as a whole.
package enum InputKey: Sendable, Hashable {
  /// What an alternative is: its languages, its runtime, its licence.
  case alternative(String)
  case fact(alternative: String, id: String)
  case capability(alternative: String, id: String)
  case judgement(alternative: String, measure: String)
  /// A line of releases of an alternative or a runtime.
  case release(InputOwner, line: String)
  case runtime(String)
  /// A criterion's default weight.
  case criterion(String)
  case measure(criterion: String, id: String)
  /// The constants of the method.
  case method
  /// What an answer of the questionnaire needs, weighs and rules out.
  case answer(question: String, id: String)
  case source(String)
  case factDefinition(String)
  /// A part of a project's profile.
  case profile(project: String, ProfilePart)
}

extension InputKey {
  /// The id of the alternative that it says something of.
  package var alternativeID: String? {
    switch self {
    case .alternative(let id), .fact(let id, _), .capability(let id, _), .judgement(let id, _),
      .release(.alternative(let id), _):
      id
    default: nil
    }
  }

  /// The id of the project whose profile it is a part of.
  package var projectID: String? {
    if case .profile(let id, _) = self { return id }
    return nil
  }

  /// Whether a decision reads it; releases are only shown.
  package var isDecisive: Bool {
    if case .release = self { return false }
    return true
  }

  /// What it is a part of, where that can be added or removed as a whole.
  var whole: InputKey? {
    switch self {
    case .fact(let id, _), .capability(let id, _), .judgement(let id, _),
      .release(.alternative(let id), _):
      .alternative(id)
    case .release(.runtime(let id), _): .runtime(id)
    case .measure(let id, _): .criterion(id)
    default: nil
    }
  }

  /// Its name in files and messages: what it is, from the outside in, between slashes.
  ///
  /// - Parameter plural: What the alternatives are called, as in `frameworks`.
  /// - Returns: The path; ``InputKey/init(path:plural:)`` reads it.
  package func path(_ plural: String) -> String {
    switch self {
    case .alternative(let id): "\(plural)/\(id)"
    case .fact(let id, let fact): "\(plural)/\(id)/facts/\(fact)"
    case .capability(let id, let capability): "\(plural)/\(id)/capabilities/\(capability)"
    case .judgement(let id, let measure): "\(plural)/\(id)/judgements/\(measure)"
    case .release(.alternative(let id), let line): "\(plural)/\(id)/lifecycle/\(line)"
    case .release(.runtime(let id), let line): "runtimes/\(id)/lifecycle/\(line)"
    case .runtime(let id): "runtimes/\(id)"
    case .criterion(let id): "criteria/\(id)"
    case .measure(let criterion, let id): "criteria/\(criterion)/measures/\(id)"
    case .method: "method"
    case .answer(let question, let id): "questionnaire/\(question)/\(id)"
    case .source(let id): "sources/\(id)"
    case .factDefinition(let id): "facts/\(id)"
    case .profile(let project, let part): "projects/\(project)/\(part.rawValue)"
    }
  }
}
