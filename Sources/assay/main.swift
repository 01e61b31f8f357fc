import ContentModel
import Decision
import ContentLoading
import Advising
import Diagnostics
import SourceReading
import SystemPackage

let (tree, log0) = try SourceTree.read(root: FilePath("."))
var log = log0
let (catalog, found) = CatalogLoader.load(tree.files)
log.merge(found)
print(TerminalRenderer(SourceFiles(tree.files), usesColour: false, showsConfidentialLines: true, isConfidential: { _ in false }).render(log.sorted()))
if let catalog {
  for project in catalog.projects {
    let (advice, l) = Adviser(catalog).advise(project)
    print(project.id, l.sorted().map(\.message))
    guard let advice, let live = advice.result.live else { continue }
    for i in live.model.ranking.order.prefix(6) { print("  ", live.model.rows[i].id, live.model.rows[i].total, live.model.rows[i].criteria.map { Int($0) }, live.model.rows[i].coverage, live.acceptability.rankAcceptability[i][0]) }
    print("  ", live.verdict.strength, live.verdict.rival.map { live.model.rows[$0].id } ?? "-", live.verdict.probability ?? 0)
    print("   excluded", advice.result.screening.verdicts.filter { $0.status == .excluded }.map(\.alternative))
  }
}
