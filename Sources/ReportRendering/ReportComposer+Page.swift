internal import Advising
internal import ContentModel
internal import Decision
internal import Markup
internal import Narrative
internal import Templating

extension ReportComposer {
  /// The whole page.
  func page(styles: [UInt8], logo: ReportImage?) -> TemplateRecord {
    let project = advice.project
    let site = catalog.site
    return ReportModel.page.record([
      "language": .text(site.language),
      "document": .text(
        "\(project.title): \(subject.singular) recommendation for \(project.client)"),
      "client": .text(project.client), "title": .text(project.title),
      "subject": .text(Wording.capitalised(subject.singular)),
      "date": .text(Wording.date(project.date)), "iso": .text(project.date.iso),
      "publisher": .text(ifPresent: site.publisher?.name),
      "publisherLink": link(site.publisher?.url), "publisherMail": mail(site.publisher?.email),
      "contact": .text(ifPresent: project.contact),
      "confidentiality": .text(ifPresent: ReportPages.confidentiality(narrator)),
      "logo": logo.map { .html(image($0)) } ?? .absent, "styles": .css(styles),
      "headline": html(narrator.headline, .summary), "toc": toc,
      "summary": .record(summary), "profile": .record(profile),
      "screening": .record(screening),
      "ranking": has(.ranking) ? .record(ranking) : .absent,
      "criteria": .record(criteria),
      "comparison": has(.comparison) ? .record(comparison) : .absent,
      "robustness": has(.robustness) ? .record(robustness) : .absent,
      "load": .record(load), "team": .record(team),
      "risks": has(.risks) ? .record(risks) : .absent,
      "plan": has(.plan) ? .record(plan) : .absent,
      "unknown": has(.unknown) ? .record(unknown) : .absent,
      "weights": .record(weights), "method": .record(method), "matrix": .record(matrix),
      "evidence": .record(evidence), "sources": .record(sources),
      "provenance": .record(provenanceRecord),
    ])
  }

  func has(_ section: ReportSection) -> Bool { outline.number(section) != nil }

  private var toc: TemplateValue {
    .records(
      outline.entries.map { entry in
        ReportModel.tocEntry.record([
          "address": .url("#" + entry.section.rawValue), "number": .text(entry.number),
          "title": .text(entry.section.title), "appendix": .flag(entry.section.isAppendix),
        ])
      })
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

  private func image(_ image: ReportImage) -> TrustedHTML {
    var buffer = HTMLBuffer()
    buffer.open(
      "img",
      ["class": "logo", "src": image.address, "alt": catalog.site.publisher?.name ?? ""])
    return buffer.trusted
  }
}
