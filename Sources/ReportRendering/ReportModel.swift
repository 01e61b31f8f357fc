internal import Templating

/// The page model of `report.mustache`: what an author may use in it.
enum ReportModel {
  static let heading = TemplateSchema([
    "id": .text, "number": .text, "title": .text, "page": .flag, "used": .optional(.html),
  ])
  static let tocEntry = TemplateSchema([
    "address": .url, "number": .text, "title": .text, "finding": .optional(.text),
    "appendix": .flag,
  ])
  static let link = TemplateSchema(["label": .text, "url": .url])
  static let reason = TemplateSchema(["ordinal": .text, "heading": .html, "evidence": .html])
  static let keyFigure = TemplateSchema(["figure": .html, "meaning": .html])
  static let phase = TemplateSchema(["title": .html, "steps": .html])
  static let risk = TemplateSchema(["title": .text, "because": .html])
  static let rival = TemplateSchema(["name": .text, "when": .html])
  static let action = TemplateSchema(["text": .text, "label": .text, "url": .url])

  static let summary = TemplateSchema([
    "heading": .record(heading), "headline": .html, "certainty": .optional(.html),
    "figures": .records(keyFigure), "reasons": .records(reason),
    "rival": .optional(.record(rival)), "changes": .optional(.record(points)), "next": .html,
    "phases": .records(phase),
    "risks": .records(risk),
    "chart": .optional(.record(ReportExhibit.schema)), "action": .optional(.record(action)),
  ])

  static let told = TemplateSchema(["term": .html, "text": .text])
  static let profile = TemplateSchema([
    "heading": .record(heading), "finding": .html, "summary": .optional(.text),
    "told": .records(told), "weighing": .optional(.record(ReportExhibit.schema)),
    "needs": .optional(.record(ReportTable.schema)), "weights": .html,
  ])

  /// A list that is left out when it would be empty.
  static let points = TemplateSchema(["items": .list(of: .html)])

  /// A section of paragraphs, figures and tables, in that order.
  static let plain = TemplateSchema([
    "heading": .record(heading), "finding": .html, "points": .optional(.record(points)),
    "paragraphs": .list(of: .html),
    "exhibits": .records(ReportExhibit.schema), "tables": .records(ReportTable.schema),
  ])

  static let criterion = TemplateSchema([
    "id": .text, "ordinal": .text, "title": .text, "question": .optional(.text), "finding": .html,
    "tables": .records(ReportTable.schema),
  ])
  static let criteria = TemplateSchema([
    "heading": .record(heading), "finding": .html, "paragraphs": .list(of: .html),
    "criteria": .records(criterion),
  ])

  static let part = TemplateSchema([
    "id": .text, "title": .text, "used": .optional(.html), "points": .optional(.record(points)),
    "paragraphs": .list(of: .html),
    "exhibits": .records(ReportExhibit.schema), "tables": .records(ReportTable.schema),
  ])
  /// A section with parts that have headings of their own.
  static let parts = TemplateSchema([
    "heading": .record(heading), "finding": .html, "points": .optional(.record(points)),
    "parts": .records(part),
  ])

  static let place = TemplateSchema([
    "id": .text, "letter": .text, "text": .text, "url": .optional(.url), "date": .text,
  ])
  static let source = TemplateSchema([
    "id": .text, "title": .text, "publisher": .text, "url": .url, "address": .text,
    "published": .optional(.text), "retrieved": .text, "licence": .optional(.text),
    "note": .optional(.text), "used": .optional(.html), "single": .optional(.record(place)),
    "places": .records(place),
  ])
  static let sources = TemplateSchema([
    "heading": .record(heading), "finding": .html, "sources": .records(source),
  ])

  static let page = TemplateSchema([
    "language": .text, "document": .text, "client": .text, "title": .text, "subject": .text,
    "sourcesNumber": .text,
    "date": .text, "iso": .text, "publisher": .optional(.text),
    "publisherLink": .optional(.record(link)),
    "publisherMail": .optional(.record(link)), "contact": .optional(.text),
    "confidentiality": .optional(.text), "responsible": .optional(.text),
    "logo": .optional(.html), "clientPicture": .optional(.html), "styles": .css,
    "headline": .html, "figures": .records(keyFigure), "version": .text,
    "toc": .records(tocEntry),
    "summary": .record(summary), "profile": .record(profile), "screening": .record(plain),
    "ranking": .optional(.record(plain)), "criteria": .record(criteria),
    "comparison": .optional(.record(plain)), "robustness": .optional(.record(parts)),
    "load": .record(plain), "team": .record(plain), "risks": .optional(.record(parts)),
    "plan": .optional(.record(parts)), "unknown": .optional(.record(parts)),
    "weights": .record(plain), "method": .record(parts), "matrix": .record(parts),
    "evidence": .optional(.record(parts)), "sources": .record(sources),
    "provenance": .record(profileEnd),
  ])

  static let profileEnd = TemplateSchema([
    "heading": .record(heading), "finding": .html, "told": .records(told),
  ])
}
