internal import Advising
internal import Charts
internal import ContentModel
internal import Markup
internal import YAMLReading

/// The value of one criterion for every alternative, from the evidence alone.
enum RankingBlock {
  static func draw(_ scope: inout BlockScope) -> TrustedHTML? {
    let catalog = scope.catalog
    let node = scope.map.required("criterion")
    let alternatives = scope.alternatives()
    let caption = scope.caption()
    guard let node, let caption,
      let id = scope.reader.reference(node, "'criterion'", among: catalog.criteria.map(\.id))
    else { return nil }
    let evidence = scope.context.evidence
    let rows = alternatives.compactMap { alternative in
      evidence.value(of: id, for: alternative.id).map { value in
        DotPlot.Row(label: alternative.name, value: value, text: NumberText.decimal(value))
      }
    }.sorted { ($0.value ?? 0) > ($1.value ?? 0) }
    let plot = DotPlot(
      id: scope.id, title: caption,
      description: rows.map { "\($0.label): \($0.text) of 100" }.joined(separator: ", "),
      rows: rows, isLogarithmic: false)
    let names = evidence.measures.filter { $0.criterion.id == id }.map(\.measure.title)
    var exhibit = Exhibit(caption: caption, chart: plot.svg())
    exhibit.add(
      "Points from 0 to 100 on fixed scales, from: \(names.joined(separator: "; ")). "
        + "What depends on a project is left out. Evidence read for \(scope.context.day.words).")
    exhibit.values = (
      "The values",
      ValueTable.html(
        label: "Values",
        header: [Words.capitalised(catalog.site.subject.singular), "Points#"],
        rows: rows.map { [$0.label, $0.text] })
    )
    return exhibit.html()
  }
}
