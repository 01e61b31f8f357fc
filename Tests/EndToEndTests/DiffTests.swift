import Foundation
import TestSupport
import Testing

/// `assay diff` between folders and between git revisions.
@Suite struct DiffTests {
  /// What makes Ibis win the orders, and a change that makes nothing.
  private static func favourIbis(_ project: GitProject) throws {
    try project.edit(
      "Content/brokers/ibis.yaml", "upkeep: { level: heavy", "upkeep: { level: light")
    try project.edit("Content/brokers/kite.yaml", "name: Kite", "name: Kite Two")
  }

  @Test func namesTheRecommendationThatChangesAndWhy() throws {
    let project = try GitProject()
    try Self.favourIbis(project)
    try project.commit("second")
    let result = try project.run("diff", "--git", "first", "HEAD")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.hasPrefix("1 of 2 recommendations changes.\n"))
    #expect(result.output.contains("orders: the recommendation changes from Heron to Ibis\n"))
    #expect(
      result.output.contains(
        "because of brokers/ibis/judgements/upkeep\n      level heavy → light\n      without it: Heron,"
      ))
    #expect(result.output.contains("  brokers/kite: name Kite → Kite Two\n"))
    // The other way round it is undone.
    let back = try project.run("diff", "HEAD:", "first:")
    #expect(back.output.contains("orders: the recommendation changes from Ibis to Heron\n"))
  }

  @Test func readsTheFolderAndTouchesNothing() throws {
    let project = try GitProject()
    try Self.favourIbis(project)
    let before = try project.folder.traces(of: ".")
    let status = try project.git("status", "--porcelain")
    let result = try project.run("diff", "--git", "HEAD", "--format", "json")
    #expect(result.status == 0)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(root["before"] as? String == "HEAD" && root["after"] as? String == ".")
    let summary = try #require(root["summary"] as? [String: Any])
    #expect(summary["recommendationsChanged"] as? Int == 1)
    #expect(summary["inputsChanged"] as? Int == 2)
    let after = try project.folder.traces(of: ".")
    // Asking git for the status may refresh its own index.
    #expect(before.filter { $0.key != ".git/index" } == after.filter { $0.key != ".git/index" })
    #expect(try project.git("status", "--porcelain") == status)
  }

  @Test func foldersNeedNoRepository() throws {
    let before = try Projects.brokers()
    let after = try Projects.brokers()
    try after.edit("Content/brokers/ibis.yaml", "upkeep: { level: heavy", "upkeep: { level: light")
    let result = try Program.run(["diff", before.path, after.path], in: before)
    #expect(result.status == 0)
    #expect(result.output.contains("orders: the recommendation changes from Heron to Ibis"))
    let same = try Program.run(["diff", before.path, before.path], in: before)
    #expect(same.status == 0 && same.output.hasPrefix("No recommendation changes.\n"))
  }

  @Test func aProjectMayLieInAFolderOfItsRepository() throws {
    let project = try GitProject(in: "work/choice")
    try Self.favourIbis(project)
    try project.commit("second")
    for arguments in [["--git", "first", "HEAD"], ["first:work/choice", "HEAD:"]] {
      let result = try Program.run(
        ["diff"] + arguments + ["--project", "work/choice"], in: project.folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("orders: the recommendation changes from Heron to Ibis"))
    }
  }

  @Test(arguments: [
    ("recommendation", 1, 0), ("verdict", 1, 0), ("any", 1, 0),
  ]) func gatesWhatItIsToldTo(_ threshold: String, _ changed: Int32, _ same: Int32) throws {
    let project = try GitProject()
    #expect(try project.run("diff", "--git", "HEAD", "--fail-on", threshold).status == same)
    try Self.favourIbis(project)
    let result = try project.run("diff", "--git", "HEAD", "--fail-on", threshold)
    #expect(result.status == changed && result.output.contains("Heron to Ibis"))
    #expect(try project.run("diff", "--git", "HEAD").status == 0)
  }

  /// A change below the recommendation stops only who asks for it.
  @Test func aRankIsNoRecommendation() throws {
    let project = try GitProject()
    try project.edit("Content/brokers/kite.yaml", "level: none", "level: builtin")
    let text = try project.run("diff", "--git", "HEAD").output
    try #require(text.hasPrefix("No recommendation changes"), "\(text)")
    #expect(try project.run("diff", "--git", "HEAD", "--fail-on", "recommendation").status == 0)
    #expect(try project.run("diff", "--git", "HEAD", "--fail-on", "any").status == 1)
  }

  @Test func markdownIsForAPullRequest() throws {
    let project = try GitProject()
    try Self.favourIbis(project)
    let result = try project.run("diff", "--git", "HEAD", "--format", "markdown")
    #expect(result.output.hasPrefix("### Recommendations: `HEAD` → `.`\n"))
    #expect(result.output.contains("| `orders` | Heron, "))
    #expect(result.output.contains("**Ibis, "))
  }

  @Test func oneProjectAloneTellsNothingOfAnother() throws {
    let project = try GitProject()
    try project.edit("Content/projects/sensors.yaml", "history: \"no\"", "history: \"yes\"")
    for format in ["text", "json", "markdown"] {
      let result = try project.run(
        "diff", "--git", "HEAD", "--only", "orders", "--format", format)
      #expect(result.status == 0 && !result.output.contains("sensors"), "\(format)")
    }
    #expect(try project.run("diff", "--git", "HEAD", "--only", "ordres").status == 2)
  }

  /// What people wrote about a client is in no comparison.
  @Test func freeTextStaysOut() throws {
    let project = try GitProject()
    try project.edit("Content/projects/orders.yaml", "fit: 40", "fit: 60")
    try project.edit(
      "Content/projects/orders.yaml", "title: Orders of", "title: All orders of")
    for format in ["text", "json", "markdown"] {
      let result = try project.run("diff", "--git", "HEAD", "--format", format)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("projects/orders/weights"), "\(format)")
      #expect(!result.output.contains("uillfeather"), "\(format)")
    }
  }

  @Test func wrongContentIsShownWithItsState() throws {
    let project = try GitProject()
    try project.edit("Content/brokers/ibis.yaml", "level: heavy", "level: heavvy")
    try project.commit("wrong")
    let result = try project.run("diff", "--git", "first", "HEAD")
    #expect(result.status == 1)
    #expect(result.errors.contains("the content of 'HEAD' is wrong"))
    #expect(result.errors.contains("Content/brokers/ibis.yaml:"))
    #expect(result.output.isEmpty)
  }

  @Test func aLinkInARevisionIsRefused() throws {
    let project = try GitProject()
    try FileManager.default.createSymbolicLink(
      atPath: project.folder.path + "/Content/brokers/link.yaml",
      withDestinationPath: "/etc/passwd")
    try project.commit("link")
    let result = try project.run("diff", "--git", "first", "HEAD")
    #expect(result.status == 1)
    #expect(result.errors.contains("'Content/brokers/link.yaml' is a symbolic link"))
  }

  @Test(arguments: [
    ["diff", "--git", "no-such-name"], ["diff", "no-such-folder"], ["diff", "no-such-name:"],
    ["diff", "--git", "--", "--output=stolen"], ["diff", "first:no/such/folder"],
    ["diff", "--git", "first", "--fail-on", "never"], ["diff"],
  ]) func aNameThatIsWrongIsAMistakeOnTheCommandLine(_ arguments: [String]) throws {
    let project = try GitProject()
    let result = try Program.run(arguments, in: project.folder)
    #expect(result.status == 2, "\(result.errors)")
    #expect(!result.errors.isEmpty && result.output.isEmpty)
    #expect(!project.folder.exists("stolen"))
  }

  @Test func outsideOfARepositoryGitSaysSo() throws {
    let folder = try Projects.brokers()
    let result = try Program.run(["diff", "--git", "HEAD"], in: folder)
    #expect(result.status == 2 && result.errors.contains("there is no revision 'HEAD'"))
    let without = try Program.run(
      ["diff", "--git", "HEAD"], in: folder, environment: ["PATH": "/nowhere"])
    #expect(without.status == 3 && without.errors.contains("apt-get install git"))
  }
}
