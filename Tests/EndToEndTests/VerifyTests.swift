import Foundation
import TestSupport
import Testing

/// `assay verify` on reports that hold, that do not, and that are not what they seem.
@Suite struct VerifyTests {
  private static let report = "Output/reports/orders"

  private static func built() throws -> TemporaryFolder {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build", "--only", "reports"], in: folder).status == 0)
    return folder
  }

  @Test(arguments: ["", "/report.lock", "/index.html", "/report.json"])
  func aReportAgreesWithItsOwnData(_ file: String) throws {
    let folder = try Self.built()
    let result = try Program.run(["verify", Self.report + file], in: folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == "The report on 'orders' agrees with today's data.\n")
  }

  @Test func whatChangedIsNamed() throws {
    let folder = try Self.built()
    try folder.edit("Content/brokers/ibis.yaml", "value: 200000", "value: 200001")
    let small = try Program.run(["verify", Self.report], in: folder)
    #expect(small.status == 1)
    #expect(small.output.contains("The recommendation would still be Heron."))
    #expect(
      small.output.contains(
        "brokers/ibis/facts/persistent-rate: value 200000 msg/s → 200001 msg/s"))
    try folder.edit("Content/brokers/ibis.yaml", "upkeep: { level: heavy", "upkeep: { level: light")
    let large = try Program.run(["verify", Self.report, "--format", "json"], in: folder)
    #expect(large.status == 1)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(large.output.utf8)) as? [String: Any])
    #expect(root["agrees"] as? Bool == false && root["recommendationKept"] as? Bool == false)
    #expect((root["inputs"] as? [Any])?.count == 2)
  }

  @Test func whatItDoesNotRestOnDoesNotMatter() throws {
    let folder = try Self.built()
    try folder.edit("Content/projects/sensors.yaml", "title: Sensors", "title: More sensors")
    try folder.edit("Content/brokers/heron.yaml", "A queue broker", "One queue broker")
    let result = try Program.run(["verify", Self.report], in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("Its page would be made otherwise"))
  }

  /// A picture is in its own client's report and in no other, and another picture is another report.
  @Test func aPictureIsPartOfOneReport() throws {
    let folder = try Projects.brokers()
    let drawing =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><title>Mk1</title></svg>"
    try folder.put("Content/projects/orders.svg", drawing)
    #expect(try Program.run(["build"], in: folder).status == 0)
    let address = "data:image/svg+xml;base64," + Data(drawing.utf8).base64EncodedString()
    #expect(try folder.text(Self.report + "/index.html").contains(address))
    #expect(try folder.text("Output/reports/sensors/index.html").contains(address) == false)
    let foreign = try folder.text("Output/reports/sensors/report.json")

    try folder.edit("Content/projects/orders.svg", "Mk1", "Mk2")
    let result = try Program.run(["verify", Self.report], in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("Its page would be made otherwise"))
    #expect(
      try Program.run(["verify", "Output/reports/sensors"], in: folder).output
        == "The report on 'sensors' agrees with today's data.\n")
    // A build after a build takes over what did not change, and only that.
    #expect(try Program.run(["build"], in: folder).status == 0)
    #expect(try folder.text(Self.report + "/index.html").contains(address) == false)
    #expect(try folder.text("Output/reports/sensors/report.json") == foreign)
    #expect(
      try Program.run(["verify", Self.report], in: folder).output
        == "The report on 'orders' agrees with today's data.\n")
  }

  @Test func aPictureThatRunsStopsTheBuild() throws {
    let folder = try Projects.brokers()
    try folder.put(
      "Content/projects/orders.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\">\n <script/></svg>")
    for command in ["build", "check"] {
      let result = try Program.run([command], in: folder)
      #expect(result.status == 1)
      #expect(
        (result.output + result.errors).contains(
          "Content/projects/orders.svg:2:2: error[unsafe-picture]: the element 'script'"))
    }
    #expect(folder.exists("Output/guide/index.html") == false)
  }

  @Test func aPageUnderAnotherNameIsKnownByItsContent() throws {
    let folder = try Self.built()
    try folder.put("sent/Orders final.html", try folder.text(Self.report + "/index.html"))
    try folder.put("sent/report.lock", try folder.text(Self.report + "/report.lock"))
    #expect(try Program.run(["verify", "sent/Orders final.html"], in: folder).status == 0)
    #expect(try Program.run(["verify", "sent"], in: folder).status == 0)
  }

  @Test func aChangedFileIsFound() throws {
    for file in ["index.html", "report.json", "report.lock"] {
      let folder = try Self.built()
      let text = try folder.text(Self.report + "/" + file)
      try folder.put(Self.report + "/" + file, text.replacing("Heron", with: "Haron"))
      let result = try Program.run(["verify", Self.report], in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains("error[altered-report]"), "\(file): \(result.errors)")
      #expect(result.output.isEmpty)
    }
  }

  @Test func theLockOfAnotherReportDoesNotFit() throws {
    let folder = try Self.built()
    let other = try folder.text("Output/reports/sensors/report.lock")
    try folder.put(Self.report + "/report.lock", other)
    let result = try Program.run(["verify", Self.report + "/index.html"], in: folder)
    #expect(result.status == 1 && result.errors.contains("error[altered-report]"))
  }

  @Test func foreignFilesAreNamedAsSuch() throws {
    let folder = try Self.built()
    let without = try Program.run(["verify", "Content/site.yaml"], in: folder)
    #expect(without.status == 1)
    #expect(without.errors.contains("error[invalid-report]"))
    #expect(without.errors.contains("there is no report.lock in 'Content'"))
    try folder.put("other/report.lock", "{ \"name\": \"packages\", \"version\": 3 }\n")
    let foreign = try Program.run(["verify", "other"], in: folder)
    #expect(foreign.status == 1 && foreign.errors.contains("not a report.lock of Assay"))
    try folder.put("other/report.lock", "lock = 1\n")
    let text = try Program.run(["verify", "other/report.lock"], in: folder)
    #expect(
      text.status == 1 && text.errors.contains("other/report.lock:1:1: error[invalid-report]"))
    #expect(try Program.run(["verify", "nowhere"], in: folder).status == 3)
  }

  @Test func aProjectThatIsGoneDoesNotAgree() throws {
    let folder = try Self.built()
    try folder.remove("Content/projects/orders.yaml")
    let result = try Program.run(["verify", Self.report], in: folder)
    #expect(result.status == 1)
    #expect(result.output.contains("'orders' is not in today's data"))
  }
}
