import ContentModel

extension Catalog {
  /// The same catalog with another number of draws.
  func sampled(_ samples: Int) -> Catalog {
    let settings = MethodSettings(
      samples: samples, commonError: method.commonError, highConfidence: method.highConfidence,
      mediumConfidence: method.mediumConfidence, lowConfidence: method.lowConfidence,
      staleConfidence: method.staleConfidence, levelValues: method.levelValues,
      partialShare: method.partialShare, provisionalCoverage: method.provisionalCoverage,
      refusedCoverage: method.refusedCoverage, closeMargin: method.closeMargin,
      leanProbability: method.leanProbability, clearProbability: method.clearProbability)
    return Catalog(
      site: site, sources: sources, factDefinitions: factDefinitions,
      capabilityGroups: capabilityGroups, capabilities: capabilities, languages: languages,
      runtimes: runtimes, method: settings, criteria: criteria, questionnaire: questionnaire,
      alternatives: alternatives, projects: projects, pages: pages, prose: prose)
  }
}
