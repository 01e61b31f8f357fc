import Foundation
import TestSupport
import Testing

/// Exit codes, and what goes to standard output and what to standard error.
@Suite struct CommandLineTests {
  @Test func helpAndVersionSucceed() throws {
    let folder = try TemporaryFolder()
    let help = try Program.run(["--help"], in: folder)
    #expect(help.status == 0)
    #expect(help.errors == "")
    for name in ["build", "check", "explain"] { #expect(help.output.contains(name)) }
    let version = try Program.run(["--version"], in: folder)
    #expect(version.status == 0)
    #expect(version.output.contains("."))
  }

  @Test(arguments: [
    ["bild"], ["build", "--nope"], ["build", "extra"], ["build", "--format", "xml"],
    ["explain"], ["build", "--jobs", "many"],
  ])
  func aWrongCommandLineIs2(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(arguments, in: folder)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.contains("Usage: assay"))
  }

  @Test(arguments: [
    (["build", "--jobs", "0"], "--jobs needs 1 to 256"),
    (["build", "--as-of", "2026-02-30"], "--as-of needs a date that exists"),
    (["build", "--only", "sensros"], "did you mean 'sensors'?"),
    (["explain", "guide"], "orders, sensors"),
    (["explain", "ordrs"], "did you mean 'orders'?"),
  ])
  func aValueThatCannotBeIs2(_ arguments: [String], _ message: String) throws {
    let folder = try Projects.brokers()
    let result = try Program.run(arguments, in: folder)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(message))
    #expect(!folder.exists("Output/guide"))
  }

  @Test func explainNeverSpeaksOfAnOptionThatWasNotGiven() throws {
    let folder = try Projects.brokers()
    let result = try Program.run(["explain", "ordrs"], in: folder)
    #expect(!result.errors.contains("--only"))
  }

  @Test(arguments: ["build", "check"])
  func aProjectThatCannotBeReadIs3(_ command: String) throws {
    let folder = try TemporaryFolder()
    let result = try Program.run([command, "--project", "nowhere"], in: folder)
    #expect(result.status == 3)
    #expect(result.output == "")
    #expect(result.errors == "assay: cannot read 'nowhere': no such file or folder\n")
  }

  @Test func aFolderWithoutASiteIs1() throws {
    let folder = try TemporaryFolder()
    try folder.put("Content/guide/index.md", "---\ntitle: x\n---\n")
    try folder.put("Templates/page.mustache", "")
    let result = try Program.run(["build"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("error[missing-file]: Content/site.yaml is missing"))
    #expect(!folder.exists("Output"))
  }

  @Test(arguments: ["Content/out", "Templates/out", "Content", ".", ".."])
  func foldersThatHoldSourcesAreRefused(_ output: String) throws {
    let folder = try Projects.brokers()
    let before = try folder.files(in: ".")
    let result = try Program.run(["build", "--output", output], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("error[output-folder]"))
    #expect(try folder.files(in: ".") == before)
  }

  @Test func warningsStopOnlyUnderStrict() throws {
    let folder = try Projects.brokers()
    try folder.edit(
      "Content/projects/sensors.yaml", "[MIT, Apache-2.0]", "[None-Of-These]")
    let plain = try Program.run(["build"], in: folder)
    #expect(plain.status == 0)
    #expect(plain.errors.contains("warning[no-candidates]"))
    try folder.remove("Output")
    let strict = try Program.run(["build", "--strict"], in: folder)
    #expect(strict.status == 1)
    #expect(!folder.exists("Output/guide/index.html"))
  }

  @Test func checkWritesNothing() throws {
    let folder = try Projects.brokers()
    let before = try folder.files(in: ".")
    let result = try Program.run(["check"], in: folder)
    #expect(result.status == 0)
    #expect(result.output == "nothing to report\n")
    #expect(try folder.files(in: ".") == before)
  }

  @Test func checkFindsFiguresWithoutASource() throws {
    let folder = try Projects.brokers()
    let page = "Content/guide/figures.md"
    try folder.put(
      page,
      "---\ntitle: Figures\n---\n\nKite is the fastest, with 40 copies.\n\n"
        + "> [!EDITORIAL]\n> Kite may well keep 41 copies.\n\nKite keeps 42 copies [editorial].\n")
    let result = try Program.run(["check"], in: folder)
    #expect(result.status == 0)
    #expect(result.errors.contains("\(page):5:13: warning[uncited-figure]: a superlative"))
    #expect(result.errors.contains("\(page):5:27: warning[uncited-figure]: a figure"))
    #expect(result.errors.split(separator: "[uncited-figure]").count == 3)
    let denied = try Program.run(["check", "--deny", "uncited-figure"], in: folder)
    #expect(denied.status == 1)
    #expect(denied.errors.contains("\(page):5:13: error[uncited-figure]: a superlative"))
    let unknown = try Program.run(["check", "--deny", "uncited-figures"], in: folder)
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean 'uncited-figure'?"))
  }

  @Test func checkNotesKnownValuesWithoutAPlaceInTheirSource() throws {
    let folder = try Projects.brokers()
    try folder.edit("Content/runtimes/beam.yaml", "locator: beam/, ", "")
    try folder.edit(
      "Content/brokers/kite.yaml", "value: unknown,",
      "value: unknown, source: load-test, as-of: 2026-02-01,")
    let result = try Program.run(["check"], in: folder)
    #expect(result.status == 0)
    let heron = "Content/brokers/heron.yaml"
    for place in [
      "\(heron):14:5: note[missing-locator]: release line 3: nothing says where in 'heron-manual'",
      "\(heron):18:13: note[missing-locator]: Protocol: ",
      "\(heron):24:8: note[missing-locator]: TLS",
      "Content/runtimes/beam.yaml:8:5: note[missing-locator]: release line 9: ",
      "Content/brokers/kite.yaml:11:11: note[missing-locator]: Replay: ",
    ] { #expect(result.errors.contains(place), "\(place)") }
    // Of each value with a source, whether 'locator' stands between its source and its day.
    var values = 0
    for file in ["brokers/heron", "brokers/ibis", "brokers/kite", "runtimes/beam"] {
      let text = try folder.text("Content/\(file).yaml")
      for value in text.components(separatedBy: "source: ").dropFirst() {
        let day = try #require(value.range(of: "as-of: "))
        if !value[..<day.lowerBound].contains("locator: ") { values += 1 }
      }
    }
    // Kite's rate says where somebody looked, and is unknown.
    #expect(result.errors.components(separatedBy: "[missing-locator]").count - 1 == values - 1)
    let denied = try Program.run(["check", "--deny", "missing-locator"], in: folder)
    #expect(denied.status == 1)
    #expect(denied.errors.contains("\(heron):18:13: error[missing-locator]: Protocol: "))
  }

  @Test func checkReportsStaleEvidenceForADay() throws {
    let folder = try Projects.brokers()
    let result = try Program.run(["check", "--as-of", "2027-12-31"], in: folder)
    #expect(result.status == 0)
    #expect(result.errors.contains("warning[stale-evidence]: Persistent rate: 698 days old"))
    // The shelf life of capabilities is 730 days, that of release lines 365.
    #expect(!result.errors.contains("[stale-evidence]: Replay: "))
    #expect(result.errors.contains("release line 9: 698 days old"))
    let later = try Program.run(["check", "--as-of", "2028-03-01"], in: folder)
    #expect(later.errors.contains("warning[stale-evidence]: Replay: 740 days old"))
    let strict = try Program.run(["check", "--as-of", "2027-12-31", "--strict"], in: folder)
    #expect(strict.status == 1)
  }

  @Test func explainPrintsARanking() throws {
    let folder = try Projects.brokers()
    let result = try Program.run(["explain", "sensors"], in: folder)
    #expect(result.status == 0)
    #expect(result.errors == "")
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "Sensors")
    #expect(lines.contains { $0.hasPrefix("Heron") && $0.contains("first in") })
    #expect(lines.contains { $0 == "- Ibis is out: A permissive licence." })
  }
}
