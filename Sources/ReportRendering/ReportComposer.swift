internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

/// Fills the page model of a report from an advice; each section has an extension of its own.
struct ReportComposer {
  let narrator: Narrator
  let provenance: ReportProvenance
  let outline: ReportOutline
  let notes: NoteIndex
  let writer: InlineWriter
  let references: CrossReferences

  var advice: Advice { narrator.advice }
  var catalog: Catalog { narrator.catalog }
  var subject: Subject { narrator.subject }

  init(_ narrator: Narrator, _ provenance: ReportProvenance) {
    self.narrator = narrator
    self.provenance = provenance
    outline = ReportOutline(narrator)
    notes = Self.index(narrator)
    references = CrossReferences()
    writer = InlineWriter(
      advice: narrator.advice, notes: notes, sections: outline.sections, references: references)
  }

  /// The contenders whose evidence the chapter on the criteria does not show.
  static func others(_ narrator: Narrator) -> [Int] {
    let finalists = finalists(narrator)
    return narrator.contenders.filter { !finalists.contains($0) }
  }

  var others: [Int] { Self.others(narrator) }

  /// The capabilities that count for anything here, in the order of the vocabulary.
  static func countedCapabilities(_ narrator: Narrator) -> [String] {
    var ids = Set(narrator.advice.needs.map(\.capabilityID))
    for measure in narrator.advice.criteria.flatMap(\.measures) {
      if case .capability(let parts) = measure.kind { ids.formUnion(parts.map(\.id)) }
    }
    return narrator.catalog.capabilities.map(\.id).filter { ids.contains($0) }
  }

  /// The two candidates whose evidence is shown in full: the leader and its rival, or the best two.
  static func finalists(_ narrator: Narrator) -> [Int] {
    if let leader = narrator.leader { return [leader] + [narrator.rival].compactMap { $0 } }
    return Array(narrator.advice.result.model.ranking.order.prefix(2))
  }

  var finalists: [Int] { Self.finalists(narrator) }

  /// All candidates: the ranked ones, then the excluded ones.
  var everyone: [Int] { narrator.ranked + narrator.excluded }

  private static func index(_ narrator: Narrator) -> NoteIndex {
    var index = NoteIndex()
    let advice = narrator.advice
    let finalists = finalists(narrator)
    for (criterion, measure) in narrator.measures {
      for candidate in finalists {
        for citation in advice.cells[candidate][criterion][measure].citations {
          index.add(citation)
        }
      }
    }
    for candidate in finalists {
      for need in advice.needs {
        if let citation = advice.candidates[candidate].capabilities[need.capabilityID]?.citation {
          index.add(citation)
        }
      }
      for line in advice.candidates[candidate].lifecycle { index.add(line.citation) }
    }
    for candidate in others(narrator) {
      for id in countedCapabilities(narrator) {
        if let citation = advice.candidates[candidate].capabilities[id]?.citation {
          index.add(citation)
        }
      }
    }
    for candidate in narrator.ranked + narrator.excluded {
      for (criterion, measure) in narrator.measures {
        let cell = advice.cells[candidate][criterion][measure]
        if cell.factID != nil {
          for citation in cell.citations { index.add(citation) }
        } else {
          for citation in cell.citations { index.add(source: citation.sourceID) }
        }
      }
    }
    return index
  }

  func heading(_ section: ReportSection) -> TemplateValue {
    .record(
      ReportModel.heading.record([
        "id": .text(section.rawValue), "number": .text(outline.number(section) ?? ""),
        "title": .text(section.title), "page": .flag(section.startsPage),
        "used": used([section.rawValue] + Self.tables(of: section)),
      ]))
  }

  /// The tables of a section that figures lead to, beside the section itself.
  private static func tables(of section: ReportSection) -> [String] {
    switch section {
    case .ranking: ["ranking-table"]
    default: []
    }
  }

  /// Links back to the sections whose figures lead to one of these places.
  func used(_ places: [String]) -> TemplateValue {
    let sections = references.sections(using: places).filter {
      $0 != references.section && outline.number($0) != nil
    }
    guard !sections.isEmpty else { return .absent }
    var buffer = HTMLBuffer()
    for (index, section) in sections.enumerated() {
      if index > 0 { buffer.text(", ") }
      buffer.element(
        "a", ["href": "#" + section.rawValue, "title": section.title],
        text: outline.number(section) ?? "")
    }
    return .html(buffer.trusted)
  }

  func html(_ sentence: Sentence) -> TemplateValue { .html(writer.html(sentence)) }

  func html(_ sentences: [Sentence]) -> TemplateValue { .html(writer.html(sentences)) }

  func points(_ sentences: [Sentence]) -> TemplateValue {
    guard !sentences.isEmpty else { return .absent }
    return .record(ReportModel.points.record(["items": .list(sentences.map { html($0) })]))
  }

  func optional(_ sentences: [Sentence]) -> TemplateValue {
    sentences.isEmpty ? .absent : html(sentences)
  }

  func records(_ exhibits: [ReportExhibit]) -> TemplateValue {
    .records(exhibits.map { $0.record(writer) })
  }

  func records(_ tables: [ReportTable]) -> TemplateValue {
    .records(tables.map { $0.record(writer) })
  }

  func plain(
    _ section: ReportSection, finding: [Sentence], points: [Sentence] = [],
    paragraphs: [[Sentence]] = [],
    exhibits: [ReportExhibit] = [], tables: [ReportTable] = []
  ) -> TemplateRecord {
    ReportModel.plain.record([
      "heading": heading(section), "finding": html(finding),
      "points": self.points(points),
      "paragraphs": .list(paragraphs.filter { !$0.isEmpty }.map { html($0) }),
      "exhibits": records(exhibits), "tables": records(tables),
    ])
  }

  func part(
    id: String, title: String, points: [Sentence] = [],
    paragraphs: [[Sentence]] = [],
    exhibits: [ReportExhibit] = [], tables: [ReportTable] = []
  ) -> TemplateRecord {
    ReportModel.part.record([
      "id": .text(id), "title": .text(title), "used": used([id]),
      "points": self.points(points),
      "paragraphs": .list(paragraphs.filter { !$0.isEmpty }.map { html($0) }),
      "exhibits": records(exhibits), "tables": records(tables),
    ])
  }

  func name(_ candidate: Int) -> String { narrator.name(candidate) }

  /// A value and its range: "72 (62–82)"; "unknown" where it is missing.
  func value(_ cell: Cell) -> TrustedHTML {
    var buffer = HTMLBuffer()
    guard !cell.isMissing else {
      buffer.text("unknown")
      return buffer.trusted
    }
    let low = NumberText.decimal(cell.low)
    let high = NumberText.decimal(cell.high)
    buffer.text(NumberText.decimal(cell.mode))
    if low != high {
      buffer.text(" ")
      buffer.element("span", ["class": "range"], text: "(\(low)\u{2013}\(high))")
    }
    return buffer.trusted
  }

  /// What a value was made from, with the reason where it was judged.
  func basis(_ reference: CellReference) -> String {
    let cell = advice.cells[reference.candidate][reference.criterion][reference.measure]
    let basis = narrator.basis(reference)
    return cell.reason.map { "\(basis): \(Wording.unstopped($0))" } ?? basis
  }

  /// A candidate's row in the table of all totals.
  func totalRow(_ candidate: Int) -> ReportPlace {
    ReportPlace(.matrix, "total-" + advice.candidates[candidate].id)
  }

  /// A column whose head leads to where its figures are worked out; the head of a section leads back.
  func figures(
    _ title: String, from derivation: Derivation, isNumber: Bool = true
  ) -> ReportTable.Column {
    guard let place = writer.place(derivation) else {
      return ReportTable.Column(title: title, isNumber: isNumber)
    }
    references.use(place.section.rawValue)
    return ReportTable.Column(title: title, isNumber: isNumber, place: place.id)
  }

  func number(_ value: Double) -> TrustedHTML { writer.text(NumberText.decimal(value)) }
  func percent(_ share: Double) -> TrustedHTML { writer.text(NumberText.percent(share)) }
}
