internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportComposer {
  /// The whole page.
  func page(styles: [UInt8], logo: Picture?, clientPicture: Picture?) -> TemplateRecord {
    // Composed once for the links, and again with the ways back.
    _ = composed(styles: [], logo: nil, clientPicture: nil)
    return composed(styles: styles, logo: logo, clientPicture: clientPicture)
  }

  private func composed(
    styles: [UInt8], logo: Picture?, clientPicture: Picture?
  ) -> TemplateRecord {
    let project = advice.project
    let site = catalog.site
    references.section = .summary
    return ReportModel.page.record([
      "language": .text(site.language),
      "document": .text(
        "\(project.title): \(subject.singular) recommendation for \(project.client)"),
      "client": .text(project.client), "title": .text(project.title),
      "subject": .text(Wording.capitalised(subject.singular)),
      "sourcesNumber": .text(outline.number(.sources) ?? ""),
      "date": .text(Wording.date(project.date)), "iso": .text(project.date.iso),
      "publisher": .text(ifPresent: site.publisher?.name),
      "publisherLink": link(site.publisher?.url), "publisherMail": mail(site.publisher?.email),
      "contact": .text(ifPresent: project.contact),
      "confidentiality": .text(ifPresent: ReportPages.confidentiality(narrator)),
      "logo": logo.map { .html(image($0, of: site.publisher?.name ?? "")) } ?? .absent,
      "clientPicture": clientPicture.map { .html(image($0, of: project.client)) } ?? .absent,
      "styles": .css(styles),
      "responsible": .text(ifPresent: narrator.settings.contact),
      "headline": html(narrator.headline), "figures": .records(keyFigures),
      "version": .text(provenance.shortFingerprint), "toc": toc,
      "summary": section(.summary) { summary }, "profile": section(.profile) { profile },
      "screening": section(.screening) { screening },
      "ranking": section(.ranking) { ranking }, "criteria": section(.criteria) { criteria },
      "comparison": section(.comparison) { comparison },
      "robustness": section(.robustness) { robustness },
      "load": section(.load) { load }, "team": section(.team) { team },
      "risks": section(.risks) { risks }, "plan": section(.plan) { plan },
      "unknown": section(.unknown) { unknown }, "weights": section(.weights) { weights },
      "method": section(.method) { method }, "matrix": section(.matrix) { matrix },
      "evidence": section(.evidence) { evidence }, "sources": section(.sources) { sources },
      "provenance": section(.provenance) { provenanceRecord },
    ])
  }

  /// A section, noted as the one that is being composed; absent where the report has none.
  private func section(_ section: ReportSection, _ compose: () -> TemplateRecord) -> TemplateValue {
    guard has(section) else { return .absent }
    references.section = section
    return .record(compose())
  }

  func has(_ section: ReportSection) -> Bool { outline.number(section) != nil }

  private var toc: TemplateValue {
    .records(
      outline.entries.map { entry in
        ReportModel.tocEntry.record([
          "address": .url("#" + entry.section.rawValue), "number": .text(entry.number),
          "title": .text(entry.section.title), "finding": .text(ifPresent: finding(entry.section)),
          "appendix": .flag(entry.section.isAppendix),
        ])
      })
  }

  /// What a section comes to, in one sentence: read one after the other they tell the whole.
  private func finding(_ section: ReportSection) -> String? {
    let sentence: Sentence? =
      switch section {
      case .summary: narrator.headline
      case .profile: narrator.answersSummary.first
      case .screening: narrator.screeningFinding
      case .ranking: narrator.standing
      case .criteria: criteriaFinding
      case .comparison: narrator.comparison.first
      case .robustness: narrator.certificate
      case .load:
        narrator.leader.flatMap { narrator.capacityFinding($0) } ?? narrator.loadSentences.first
      case .team: narrator.teamFinding.first
      case .risks: narrator.riskFinding
      case .plan: narrator.planFinding
      case .unknown: narrator.worstCase ?? narrator.unknowns.first
      case .weights, .method, .matrix, .evidence, .sources, .provenance: nil
      }
    return sentence?.plain
  }

  private func link(_ address: String?) -> TemplateValue {
    guard let address else { return .absent }
    return .record(
      ReportModel.link.record(["label": .text(address), "url": .url(address)]))
  }

  private func mail(_ address: String?) -> TemplateValue {
    guard let address else { return .absent }
    return .record(
      ReportModel.link.record(["label": .text(address), "url": .url("mailto:" + address)]))
  }

  private func image(_ picture: Picture, of owner: String) -> TrustedHTML {
    var buffer = HTMLBuffer()
    buffer.open("img", ["class": "logo", "src": picture.address, "alt": owner])
    return buffer.trusted
  }
}
