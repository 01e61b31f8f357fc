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
      }, today: (Self.place(day), day.words))
    var exhibit = Exhibit(caption: caption, chart: timeline.svg())
    exhibit.add(sourceLine(shown))
    exhibit.values = ("The dates", table(shown))
    return exhibit.html()
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
    ValueTable.html(
      label: "Dates", header: ["Line", "Released", "Full support", "Security fixes"],
      rows: products.flatMap { product in
        product.lifecycle.map { line in
          [
            product.name + " " + line.line, line.released?.words ?? "unknown",
            SupportText.words(line.supportUntil), SupportText.words(line.securityUntil),
          ]
        }
      })
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
    return "Source: \(shown). As of \(latest.words)."
  }
}
