import TestSupport
import Testing

/// `--only` builds and removes the files of its own part and nothing else.
@Suite struct OnlyTests {
  @Test func aPartLeavesTheOthersAlone() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build", "--only", "reports"], in: folder).status == 0)
    #expect(!folder.exists("Output/guide"))
    #expect(try Program.run(["build", "--only", "guide"], in: folder).status == 0)
    let guide = try folder.traces(of: "Output/guide")
    #expect(!guide.isEmpty)
    for part in ["orders", "reports", "sensors"] {
      #expect(try Program.run(["build", "--only", part], in: folder).status == 0)
    }
    #expect(try folder.traces(of: "Output/guide") == guide)
  }

  @Test func togetherThePartsAreTheWhole() throws {
    let parts = try Projects.brokers()
    let whole = try Projects.brokers()
    for part in ["guide", "orders", "sensors"] {
      #expect(try Program.run(["build", "--only", part], in: parts).status == 0)
    }
    #expect(try Program.run(["build"], in: whole).status == 0)
    let files = try whole.files(in: "Output")
    #expect(try parts.files(in: "Output") == files)
    for file in files where file.hasSuffix("html") {
      #expect(
        try parts.text("Output/" + file) == whole.text("Output/" + file), "\(file)")
    }
  }

  @Test func removingAProjectRemovesItsReportsOnly() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    try folder.remove("Content/projects/sensors.yaml")
    let guide = try folder.traces(of: "Output/guide")
    #expect(try Program.run(["build"], in: folder).status == 0)
    #expect(try folder.traces(of: "Output/guide") == guide)
    let left = try folder.files(in: "Output")
    #expect(!left.contains { $0.contains("sensors") })
  }
}
