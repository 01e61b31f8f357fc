/// Everything a project folder holds, valid and with every reference resolved.
package struct Catalog: Sendable {
  package var site: Site
  package var sources: [Source]
  package var factDefinitions: [FactDefinition]
  package let capabilityGroups: [CapabilityGroup]
  package let capabilities: [Capability]
  package let languages: [Language]
  package var runtimes: [Runtime]
  package var method: MethodSettings
  package var criteria: [Criterion]
  package var questionnaire: Questionnaire
  package var alternatives: [Alternative]
  package var projects: [Project]
  /// The guide's pages, by path.
  package let pages: [Page]
  /// The alternatives' prose, by alternative id.
  package let prose: [String: Page]

  package init(
    site: Site, sources: [Source], factDefinitions: [FactDefinition],
    capabilityGroups: [CapabilityGroup], capabilities: [Capability], languages: [Language],
    runtimes: [Runtime], method: MethodSettings, criteria: [Criterion],
    questionnaire: Questionnaire, alternatives: [Alternative], projects: [Project], pages: [Page],
    prose: [String: Page]
  ) {
    self.site = site
    self.sources = sources
    self.factDefinitions = factDefinitions
    self.capabilityGroups = capabilityGroups
    self.capabilities = capabilities
    self.languages = languages
    self.runtimes = runtimes
    self.method = method
    self.criteria = criteria
    self.questionnaire = questionnaire
    self.alternatives = alternatives
    self.projects = projects
    self.pages = pages
    self.prose = prose
  }
}
