internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportComposer {
  var weights: TemplateRecord {
    let trail = advice.weights
    let usesAnswers = trail.method == .questionnaire
    return plain(
      .weights, finding: [narrator.weightOrigin], paragraphs: [narrator.influence],
      tables: [
        ReportTable(
          id: "weight-trail", caption: narrator.weightsCaption,
          columns: [
            .init(title: "Criterion"), .init(title: "Default", isNumber: true),
            .init(
              title: usesAnswers ? "After the answers" : "After the answers (not used)",
              isNumber: true),
            .init(title: "Used", isNumber: true), .init(title: "Influence", isNumber: true),
            .init(title: "Central weight", isNumber: true),
          ],
          rows: advice.criteria.indices.map { index in
            .init(cells: [
              writer.text(advice.criteria[index].title), percent(trail.defaults[index]),
              percent(trail.afterAnswers[index]), percent(trail.final[index]),
              writer.text(influence(index)), writer.text(central(index)),
            ])
          },
          note:
            "Influence: share of weight times spread of the values. Central weight: the mean weights of the simulated versions that the first of the ranking wins."
        )
      ] + (has(.robustness) ? [stabilityTable] : [])
        + (narrator.answerEffects.isEmpty ? [] : [answersTable]))
  }

  private func influence(_ index: Int) -> String {
    narrator.live.map { NumberText.percent($0.checks.influence[index]) } ?? ""
  }

  private func central(_ index: Int) -> String {
    guard let live = narrator.live,
      let weights = live.acceptability.centralWeights[live.verdict.leader]
    else { return "" }
    return NumberText.percent(weights[index])
  }

  var matrix: TemplateRecord {
    let live = narrator.ranked.count
    return ReportModel.parts.record([
      "heading": heading(.matrix),
      "finding": .html(
        writer.text(
          "Every value of every \(subject.singular), from 0 to 100, with its range in brackets where that is not a single number, what it was made from, and its source.\(live < everyone.count ? " Those that a must-have excludes stand at the end, in grey." : "")"
        )),
      "points": .absent,
      "parts": .records([criterionMatrix] + advice.criteria.indices.map { measureMatrix($0) }),
    ])
  }

  private var criterionMatrix: TemplateRecord {
    part(
      id: "matrix-criteria", title: "Totals",
      tables: [
        ReportTable(
          id: "matrix-totals", caption: narrator.standingCaption,
          columns: [.init(title: Wording.capitalised(subject.singular))]
            + advice.criteria.map { .init(title: $0.title, isNumber: true) } + [
              .init(title: "Total", isNumber: true)
            ],
          rows: [
            .init(
              cells: [writer.text("Weight")]
                + advice.criteria.indices.map {
                  writer.link(
                    NumberText.percent(advice.weights.final[$0]), to: ReportPlace(.weights))
                } + [writer.text("")])
          ]
            + everyone.map { candidate in
              .init(
                cells: [writer.text(name(candidate))]
                  + advice.criteria.indices.map { index in
                    writer.link(
                      NumberText.decimal(advice.result.model.rows[candidate].criteria[index]),
                      to: writer.row(candidate, index))
                  } + [number(narrator.total(candidate))],
                isEmphasised: candidate == narrator.leader,
                isExcluded: narrator.rank(candidate) == nil, id: totalRow(candidate).id)
            },
          note: "Total: the values times the weights, added up.", layout: .dense)
      ])
  }

  /// The values of a criterion, in as many tables as its measures need in portrait.
  private func measureMatrix(_ index: Int) -> TemplateRecord {
    let content = advice.criteria[index]
    let groups = ReportTable.groups(of: content.measures.count)
    return part(
      id: "matrix-" + content.id, title: content.title,
      tables: groups.indices.map { measureTable(index, groups, $0) })
  }

  /// One of these tables; the last one has the value of the criterion.
  private func measureTable(_ index: Int, _ groups: [Range<Int>], _ place: Int) -> ReportTable {
    let content = advice.criteria[index]
    let measures = groups[place]
    let isLast = place == groups.count - 1
    let titles = measures.map { Wording.lowered(content.measures[$0].title) }
    return ReportTable(
      id: "matrix-table-" + content.id + (isLast ? "" : "-\(place + 1)"),
      caption: isLast
        ? narrator.matrixCaption(index) : "\(title: content.title): \(titles: titles)",
      columns: [.init(title: Wording.capitalised(subject.singular))]
        + measures.map { .init(title: content.measures[$0].title) }
        + (isLast ? [.init(title: "Value", isNumber: true)] : []),
      rows: [
        .init(
          cells: [writer.text("Share")]
            + measures.map { percent(advice.problem.hierarchy.measures[index][$0]) }
            + (isLast ? [writer.text("")] : []))
      ]
        + everyone.map { candidate in
          let total = writer.link(
            NumberText.decimal(advice.result.model.rows[candidate].criteria[index]),
            to: totalRow(candidate))
          return .init(
            cells: [writer.text(name(candidate))]
              + measures.map { matrixCell(candidate, index, $0) } + (isLast ? [total] : []),
            isEmphasised: candidate == narrator.leader,
            isExcluded: narrator.rank(candidate) == nil,
            id: writer.row(candidate, index, of: measures.lowerBound).id)
        }, layout: .dense)
  }

  /// A value with its range, what it was made from in a few words, and its notes.
  private func matrixCell(_ candidate: Int, _ criterion: Int, _ measure: Int) -> TrustedHTML {
    let cell = advice.cells[candidate][criterion][measure]
    let reference = CellReference(candidate: candidate, criterion: criterion, measure: measure)
    var buffer = HTMLBuffer()
    buffer.html(value(cell.cell))
    if !cell.cell.isMissing {
      buffer.raw(" ")
      buffer.element("span", ["class": "basis"], text: narrator.shortBasis(reference))
      buffer.html(writer.citations(cell.citations))
    }
    if cell.isStale { buffer.element("span", ["class": "stale"], text: " past its shelf life") }
    return buffer.trusted
  }

  var evidence: TemplateRecord {
    let names = Wording.list(others.map { name($0) })
    return ReportModel.parts.record([
      "heading": heading(.evidence),
      "finding": .html(
        writer.text(
          "What each value of \(names) was made from. The evidence of \(Wording.list(finalists.map { name($0) })) stands in the chapter on the criteria, that of all others in short in the tables of all values."
        )),
      "points": .absent,
      "parts": .records(others.map { evidencePart($0) } + [capabilityPart]),
    ])
  }

  /// The levels of the capabilities that count, with their sources.
  private var capabilityPart: TemplateRecord {
    part(
      id: "evidence-capabilities", title: "Capabilities",
      tables: [
        ReportTable(
          id: "evidence-levels",
          caption: narrator.levelsCaption(
            "Of what counts here", Self.countedCapabilities(narrator), others),
          columns: [.init(title: "Capability")] + others.map { .init(title: name($0)) },
          rows: Self.countedCapabilities(narrator).map { id in
            .init(cells: [writer.text(narrator.capabilityTitle(id))] + others.map { level($0, id) })
          }, layout: .dense)
      ])
  }

  private func evidencePart(_ candidate: Int) -> TemplateRecord {
    let content = advice.candidates[candidate]
    let known = NumberText.percent(advice.result.model.rows[candidate].coverage)
    return part(
      id: "evidence-" + content.id, title: content.name,
      tables: [
        ReportTable(
          id: "evidence-table-" + content.id,
          caption: """
            \(title: content.name): \(NumberText.decimal(narrator.total(candidate)), from: .criteria) \
            points, \(known, from: .unknowns) of the weight known
            """,
          columns: [
            .init(title: "Measure"), .init(title: "Weight", isNumber: true),
            .init(title: "Value", isNumber: true), .init(title: "Made from"),
          ],
          rows: narrator.measures.map { criterion, measure in
            let cell = advice.cells[candidate][criterion][measure]
            return .init(cells: [
              writer.text(advice.criteria[criterion].measures[measure].title),
              writer.text(
                NumberText.percent(
                  NumberText.decimal(narrator.weight(criterion, measure) * 100, decimals: 1))),
              value(cell.cell), basis(candidate, criterion, measure, cell),
            ])
          }, layout: .dense)
      ])
  }

  private func basis(
    _ candidate: Int, _ criterion: Int, _ measure: Int, _ cell: DerivedCell
  ) -> TrustedHTML {
    var text = basis(CellReference(candidate: candidate, criterion: criterion, measure: measure))
    if let judgement = advice.candidates[candidate].judgements[
      advice.criteria[criterion].measures[measure].id]
    {
      text += " (\(judgement.author), \(judgement.asOf.iso))"
    }
    if let id = cell.factID, cell.cell.isMissing {
      let note = advice.candidates[candidate].facts[id]?.note
      text = note.map { "unknown: " + Wording.unstopped($0) } ?? text
    }
    if cell.isStale { text += "; past its shelf life" }
    return writer.text(text, cell.citations)
  }

  var sources: TemplateRecord {
    ReportModel.sources.record([
      "heading": heading(.sources),
      "finding": .html(
        writer.text(
          "\(Wording.capitalised(Wording.count(notes.entries.count))) sources; letters name places within one. Each date is the day for which a value was true or read."
        )),
      "sources": .records(
        notes.entries.enumerated().compactMap { index, entry in
          catalog.source(entry.sourceID).map { record($0, number: index + 1, entry.places) }
        }),
    ])
  }

  private func record(_ source: Source, number: Int, _ places: [NoteIndex.Place]) -> TemplateRecord
  {
    let records = places.enumerated().map { index, place in
      let letter = NoteIndex.letter(index)
      let isLink = source.locatorsArePaths && place.locator != nil
      return ReportModel.place.record([
        "id": .text("n\(number)\(letter)"), "letter": .text(letter),
        "text": .text(place.locator ?? "as a whole"),
        "url": isLink ? .url(source.address(of: place.locator)) : .absent,
        "date": .text(place.asOf.iso),
      ])
    }
    return ReportModel.source.record([
      "id": .text("n\(number)"), "title": .text(source.title),
      "publisher": .text(source.publisher), "url": .url(source.url), "address": .text(source.url),
      "published": .text(ifPresent: source.published?.iso),
      "retrieved": .text(source.retrieved.iso), "licence": .text(ifPresent: source.licence),
      "note": .text(ifPresent: source.note.map { Wording.unstopped($0) }),
      "used": used(["n\(number)"]),
      "single": records.count == 1 ? .record(records[0]) : .absent,
      "places": .records(records.count > 1 ? records : []),
    ])
  }

  var provenanceRecord: TemplateRecord {
    var rows: [(String, String)] = [
      ("Program", provenance.program), ("Method version", DecisionEngine.methodVersion),
      (
        "Content hash",
        "\(provenance.shortFingerprint), the first 16 of 64 digits; report.json has them all"
      ),
      ("Report data", "report.json, format version \(ReportData.formatVersion)"),
      ("Project", advice.project.id),
      (
        "Numbers and days",
        "as in \(narrator.settings.conventions.rawValue); days of evidence and sources year first"
      ),
      ("Evidence judged on", Wording.date(advice.project.date)),
    ]
    if let asOf = provenance.asOf { rows.append(("Built as of", Wording.date(asOf))) }
    if let licence = catalog.site.dataLicence {
      rows.append(("Licence of the data", "\(licence.name), \(licence.url)"))
    }
    return ReportModel.profileEnd.record([
      "heading": heading(.provenance),
      "finding": .html(
        writer.text(
          "The same data, profile, templates and program give the same report, byte for byte. If the hash differs, something in them differs."
        )),
      "told": .records(
        rows.map { term, text in
          ReportModel.told.record(["term": .html(writer.text(term)), "text": .text(text)])
        }),
    ])
  }
}
