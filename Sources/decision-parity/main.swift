// What the browser's engine is tested with, for the project in the current folder:
//
//   decision-parity evidence              the published evidence as JSON
//   decision-parity script                the same as the script that pages load
//   decision-parity profiles COUNT SEED   a line of JSON for each project and generated profile:
//                                         the profile, and the advice or null where it is refused
import ContentLoading
import ContentModel
import EvidencePublishing
import Glibc
import SourceReading
import SystemPackage

func write(_ bytes: [UInt8]) throws {
  try FileDescriptor.standardOutput.writeAll(bytes)
}

let arguments = CommandLine.arguments.dropFirst()
let (tree, _) = try SourceTree.read(root: ".")
guard let catalog = CatalogLoader.load(tree.files).catalog else {
  try FileDescriptor.standardError.writeAll("decision-parity: the content has errors\n".utf8)
  exit(1)
}
switch (arguments.first, arguments.dropFirst().map { UInt64($0) }) {
case ("evidence", []): try write(EvidenceDocument(catalog).json())
case ("script", []): try write(EvidenceDocument(catalog).script())
case ("profiles", let numbers) where numbers.count == 2:
  guard let count = numbers[0], let seed = numbers[1] else { fallthrough }
  let lines = ParityLines(catalog, seed: seed)
  for index in catalog.projects.indices { try write(lines.line(projectAt: index)) }
  for number in 0..<Int(clamping: count) { try write(lines.line(number)) }
default:
  let usage = "usage: decision-parity evidence | script | profiles COUNT SEED\n"
  try FileDescriptor.standardError.writeAll(usage.utf8)
  exit(2)
}
