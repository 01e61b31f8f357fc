import Foundation
import TestSupport
import Testing

/// The reports of the fixture's two projects.
@Suite struct ReportTests {
  private static let files = [
    "orders/index.html", "orders/report.json", "orders/report.lock", "sensors/index.html",
    "sensors/report.json", "sensors/report.lock",
  ]

  @Test func everyProjectHasItsPageAndItsData() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    #expect(try folder.files(in: "Output/reports") == Self.files)
    for id in ["orders", "sensors"] {
      let data = try Data(
        contentsOf: URL(fileURLWithPath: folder.path + "/Output/reports/\(id)/report.json"))
      #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
      let page = try folder.text("Output/reports/\(id)/index.html")
      #expect(!page.contains("<link rel=\"stylesheet\"") && !page.contains("src=\"http"))
    }
    #expect(
      try folder.text("Output/reports/orders/index.html").contains("Quillfeather-Secret-Title"))
  }

  /// A report holds nothing of another client.
  @Test func noClientAppearsInTheReportOfAnother() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    for file in Self.files {
      let text = try folder.text("Output/reports/" + file)
      let others =
        file.hasPrefix("orders")
        ? ["Secret-Other", "Sensors", "sensors"]
        : [
          "Secret-Client", "Secret-Title", "Secret-Summary", "Secret-Author", "Secret-Role",
          "orders",
        ]
      for other in others { #expect(!text.contains(other), "\(file) \(other)") }
    }
  }

  @Test func aProfileReachesItsOwnReportOnly() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    let orders = try folder.traces(of: "Output/reports/orders")
    let guide = try folder.traces(of: "Output/guide")
    let sensors = try folder.traces(of: "Output/reports/sensors")
    try folder.edit("Content/projects/sensors.yaml", "title: Sensors", "title: Many sensors")
    #expect(try Program.run(["build"], in: folder).status == 0)
    #expect(try folder.traces(of: "Output/reports/orders") == orders)
    #expect(try folder.traces(of: "Output/guide") == guide)
    #expect(try folder.traces(of: "Output/reports/sensors") != sensors)
  }

  @Test func oneReportCanBeBuiltAlone() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build", "--only", "sensors"], in: folder).status == 0)
    #expect(!folder.exists("Output/guide") && !folder.exists("Output/reports/orders"))
    #expect(folder.exists("Output/reports/sensors/index.html"))
  }

  @Test func reportsSpeakOfBrokersOnly() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    for file in Self.files {
      let text = try folder.text("Output/reports/" + file).lowercased()
      #expect(!text.contains("framework") && !text.contains("backend"), "\(file)")
    }
  }

  @Test func aDraftHasNoReport() throws {
    let folder = try Projects.brokers()
    try folder.edit("Content/projects/sensors.yaml", "title: Sensors", "title: S\ndraft: true")
    #expect(try Program.run(["build"], in: folder).status == 0)
    #expect(!folder.exists("Output/reports/sensors"))
  }
}
