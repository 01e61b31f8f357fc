package import OutputWriting

/// Every address of the guide, decided before anything is rendered.
package struct SitePlan: Sendable {
  /// In the order of their paths in Content/.
  package internal(set) var pages: [PlannedPage] = []
  package internal(set) var sections: [SiteSection] = []
  /// The chapters of the criteria, as indices of ``pages``, by criterion id.
  package internal(set) var chapters: [String: Int] = [:]
  /// The page of each alternative, by id.
  package internal(set) var alternatives: [String: OutputPath] = [:]
  /// The list of all alternatives.
  package internal(set) var alternativesIndex: OutputPath?
  /// The page that compares all of them.
  package internal(set) var matrix: OutputPath?
  /// The comparison of each pair, by the ids in canonical order.
  package internal(set) var pairs: [AlternativePair: OutputPath] = [:]
  /// The page on which readers answer the questionnaire.
  package internal(set) var chooser: OutputPath?
  /// The whole evidence as data.
  package internal(set) var evidence: OutputPath?
  /// What the chooser needs of it, as a script.
  package internal(set) var evidenceScript: OutputPath?
  /// The page of the search, and what it looks through, as a script.
  package internal(set) var search: OutputPath?
  package internal(set) var searchIndex: OutputPath?
  /// The bibliography.
  package internal(set) var sources: OutputPath?
  package internal(set) var assets: [PlannedAsset] = []
  package internal(set) var styleSheet: OutputPath?
  package internal(set) var siteMap: OutputPath?
  package internal(set) var robots: OutputPath?
  /// The feed of what changed in the evidence.
  package internal(set) var feed: OutputPath?
  /// The evidence as rows for a spreadsheet, and what its columns mean.
  package internal(set) var evidenceTable: OutputPath?
  package internal(set) var evidenceTableDescription: OutputPath?
  /// The copy of each page in Markdown, and llms.txt, which lists them.
  package internal(set) var markdownPages: [OutputPath: OutputPath] = [:]
  package internal(set) var languageModelIndex: OutputPath?
  package internal(set) var redirects: [PlannedRedirect] = []
  package internal(set) var logo: OutputPath?
  /// The picture for networks that show a card for a link.
  package internal(set) var socialPicture: OutputPath?
  package internal(set) var notFound: OutputPath?
  /// The page of each Markdown file, by its path in the project's folder.
  package internal(set) var pageOfFile = PathTable()
  /// The copied file of each asset, by its path in the project's folder.
  package internal(set) var assetOfFile: [String: OutputPath] = [:]
  /// Every output file and what asks for it; collisions were reported when it was filled.
  package internal(set) var output = OutputPlan()

  init() {}

  /// The first page, as an index of ``pages``.
  package var home: Int? {
    pages.firstIndex { $0.isIndex && $0.section == nil }
  }
}
