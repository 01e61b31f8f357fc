internal import Charts
internal import ContentModel
internal import Markup

/// The support of release lines over the years, as a chart with the dates behind it.
struct TimelineFigure {
  let context: GuideContext

  /// One product's lines.
  struct Product {
    let name: String
    let lifecycle: [ReleaseLine]
  }

  /// The figure; lines that ended more than a year before the day are left out.
  func html(_ products: [Product], caption: String, id: String) -> TrustedHTML {
    let day = context.day
    let shown = shown(products)
    let timeline = SupportTimeline(
      id: id, title: caption, description: describe(shown),
      rows: shown.map { product in
        SupportTimeline.Row(label: product.name, lines: product.lifecycle.map(line))
      }, today: (Self.place(day), day.iso))
    var out = HTMLBuffer()
    out.raw("<figure class=\"exhibit\">")
    out.element("figcaption", text: caption)
    out.html(timeline.svg())
    out.raw("<details class=\"data\"><summary>The dates</summary>")
    out.html(table(shown))
    out.raw("</details>")
    out.element("p", ["class": "source-line"], text: sourceLine(shown))
    out.raw("</figure>")
    return out.trusted
  }

  /// The products with the lines that are shown.
  func shown(_ products: [Product]) -> [Product] {
    let day = context.day
    return products.map { product in
      Product(
        name: product.name,
        lifecycle: product.lifecycle.filter { line in
          guard line.released != nil else { return false }
          if case .date(let end) = line.securityUntil { return day.days(since: end) < 365 }
          if case .date(let end) = line.supportUntil, line.securityUntil == .unknown {
            return day.days(since: end) < 365
          }
          return true
        })
    }
  }

  private func line(_ line: ReleaseLine) -> SupportTimeline.Line {
    SupportTimeline.Line(
      label: line.line + (line.isLongTerm ? " LTS" : ""),
      released: line.released.map(Self.place) ?? 0,
      supportEnd: end(line.supportUntil),
      securityEnd: end(line.securityUntil)
        ?? (line.securityUntil == .open
          ? nil : end(line.supportUntil)))
  }

  private func end(_ end: SupportEnd) -> Double? {
    if case .date(let date) = end { Self.place(date) } else { nil }
  }

  /// A day as a year with a fraction.
  private static func place(_ date: CalendarDate) -> Double {
    guard let start = CalendarDate(year: date.year, month: 1, day: 1) else {
      return Double(date.year)
    }
    return Double(date.year) + Double(date.days(since: start)) / 365.25
  }

  private func describe(_ products: [Product]) -> String {
    products.map { product in
      guard let line = product.lifecycle.first else { return product.name + ": no dates published" }
      return "\(product.name) \(line.line): security fixes \(SupportText.words(line.securityUntil))"
    }.joined(separator: ". ")
  }

  private func table(_ products: [Product]) -> TrustedHTML {
    var out = HTMLBuffer()
    out.raw("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Dates\">")
    out.raw("<table><thead><tr><th scope=\"col\">Line</th><th scope=\"col\">Released</th>")
    out.raw("<th scope=\"col\">Full support</th><th scope=\"col\">Security fixes</th></tr></thead>")
    out.raw("<tbody>")
    for product in products {
      for line in product.lifecycle {
        out.raw("<tr>")
        out.element("th", ["scope": "row"], text: product.name + " " + line.line)
        out.element("td", text: line.released?.iso ?? "unknown")
        out.element("td", text: SupportText.words(line.supportUntil))
        out.element("td", text: SupportText.words(line.securityUntil))
        out.raw("</tr>")
      }
    }
    out.raw("</tbody></table></div>")
    return out.trusted
  }

  private func sourceLine(_ products: [Product]) -> String {
    var titles: [String] = []
    var latest = CalendarDate.earliest
    for line in products.flatMap(\.lifecycle) {
      latest = max(latest, line.citation.asOf)
      if let title = context.catalog.source(line.citation.sourceID)?.title,
        !titles.contains(title)
      {
        titles.append(title)
      }
    }
    guard !titles.isEmpty else { return "Source: none found." }
    let shown =
      titles.count > 4
      ? titles.prefix(3).joined(separator: "; ") + " and \(titles.count - 3) more"
      : titles.joined(separator: "; ")
    return "Source: \(shown). As of \(latest.iso)."
  }
}
