internal import Advising
internal import ContentModel
internal import MarkdownRendering

/// The facts that prose can name: `[fact: heron.support-until]`.
enum InlineFacts {
  static func all(_ catalog: Catalog, on day: CalendarDate) -> [String: InlineFact] {
    var found: [String: InlineFact] = [:]
    for alternative in catalog.alternatives {
      for (id, fact) in alternative.facts {
        found["\(alternative.id).\(id)"] = InlineFact(
          text: FactText.plain(fact, catalog.factDefinition(id)),
          sourceID: fact.citation?.sourceID)
      }
      if let licence = alternative.licence {
        found["\(alternative.id).licence"] = InlineFact(text: licence)
      }
      if let first = alternative.firstRelease {
        found["\(alternative.id).first-release"] = InlineFact(text: first)
      }
      found["\(alternative.id).latest"] = latest(alternative.lifecycle, on: day)
    }
    for runtime in catalog.runtimes {
      found["\(runtime.id).latest"] = latest(runtime.lifecycle, on: day)
    }
    return found
  }

  /// The latest version of the newest line released by a day.
  private static func latest(_ lines: [ReleaseLine], on day: CalendarDate) -> InlineFact? {
    let released = lines.filter { ($0.released ?? .earliest) <= day && $0.latest != nil }
    guard let line = released.first, let version = line.latest else { return nil }
    return InlineFact(text: version, sourceID: line.citation.sourceID)
  }
}
