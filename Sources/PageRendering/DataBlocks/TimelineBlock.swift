internal import ContentModel
internal import Markup
internal import YAMLReading

/// The support timeline of alternatives and runtimes.
enum TimelineBlock {
  static func draw(_ scope: inout BlockScope) -> TrustedHTML? {
    let catalog = scope.catalog
    let plural = catalog.site.subject.plural
    var products: [TimelineFigure.Product] = []
    if scope.map.entries.contains(where: { $0.key.text == plural }) {
      products = scope.alternatives().map {
        TimelineFigure.Product(name: $0.name, lifecycle: $0.lifecycle)
      }
    }
    if let node = scope.map.optional("runtimes") {
      for item in scope.reader.items(node, "'runtimes'") {
        guard
          let id = scope.reader.reference(item, "an item", among: catalog.runtimes.map(\.id)),
          let runtime = catalog.runtime(id)
        else { continue }
        products.append(TimelineFigure.Product(name: runtime.name, lifecycle: runtime.lifecycle))
      }
    }
    guard let caption = scope.caption() else { return nil }
    return TimelineFigure(context: scope.context).html(products, caption: caption, id: scope.id)
  }
}
