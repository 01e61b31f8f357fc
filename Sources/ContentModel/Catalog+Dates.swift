extension Catalog {
  /// The last day on which anything in the content was true or read; the guide is read for it.
  ///
  /// The same content gives the same day, whatever the clock says.
  package var latestDate: CalendarDate {
    var latest = CalendarDate.earliest
    for source in sources { latest = max(latest, source.retrieved) }
    for line in runtimes.flatMap(\.lifecycle) + alternatives.flatMap(\.lifecycle) {
      latest = max(latest, line.citation.asOf)
    }
    for alternative in alternatives {
      for judgement in alternative.judgements.values { latest = max(latest, judgement.asOf) }
      for fact in alternative.facts.values { latest = max(latest, fact.citation?.asOf ?? latest) }
      for cell in alternative.capabilities.values {
        latest = max(latest, cell.citation?.asOf ?? latest)
      }
    }
    for page in pages { latest = max(latest, page.updated ?? page.date ?? latest) }
    return latest
  }
}
