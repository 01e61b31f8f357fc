/// What a page may refer to, and where its links lead.
package struct MarkdownContext {
  /// The ids that `[@id]` may name.
  package var sourceIDs: Set<String> = []
  /// Those of them whose locators are paths: shown with the source, not in the text.
  package var sourcesWithPathLocators: Set<String> = []
  /// The facts that `[fact: name.id]` may name.
  package var facts: [String: InlineFact] = [:]
  /// What stands in the margin beside a citation, by the source's id and the place in it.
  package var marginNote: (String, String?) -> MarginNote? = { _, _ in nil }
  /// Whether citations and facts must name something that is known.
  package var checksReferences = true
  /// The terms to link to the glossary.
  package var terms: TermLinks?
  /// Decides where a link within the site leads; asked once for each in document order, not for
  /// `#fragment` and external links.
  package var resolveLink: (LinkDestination) -> LinkResolution = { _ in .unchanged }
  /// Decides where an image within the site lies and how large it is; asked as for links.
  package var resolveImage: (LinkDestination) -> LinkResolution = { _ in .unchanged }

  package init() {}
}
