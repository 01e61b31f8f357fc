import Foundation
import TestSupport
import Testing

/// `assay build` on the fixture about brokers.
@Suite struct BuildTests {
  /// Every file the fixture gives; the fonts and assets are copied.
  private static let guide = [
    "guide/404.html", "guide/assets/evidence.csv", "guide/assets/evidence.csv-metadata.json",
    "guide/assets/evidence.json",
    "guide/assets/fan.svg", "guide/assets/search-index.js", "guide/brokers/heron/index.html",
    "guide/brokers/ibis/index.html",
    "guide/brokers/index.html", "guide/brokers/kite/index.html", "guide/choose/index.html",
    "guide/compare/heron-vs-ibis/index.html", "guide/compare/heron-vs-kite/index.html",
    "guide/compare/ibis-vs-kite/index.html", "guide/compare/index.html",
    "guide/delivery/index.html", "guide/feed.xml", "guide/fitting/index.html", "guide/icon.svg",
    "guide/index.html",
    "guide/operations/index.html", "guide/patterns/competing-readers/index.html",
    "guide/patterns/fan-out/index.html", "guide/patterns/index.html", "guide/robots.txt",
    "guide/search/index.html", "guide/sitemap.xml",
    "guide/sources/index.html", "guide/style.css",
  ]

  @Test func writesTheGuideAndSaysHowMuch() throws {
    let folder = try Projects.brokers()
    let result = try Program.run(["build", "--only", "guide"], in: folder)
    #expect(result.status == 0)
    #expect(!result.errors.contains("error["))
    let files = try folder.files(in: "Output").filter { file in
      !file.hasPrefix("guide/fonts/") && !file.hasPrefix("guide/scripts/") && !file.hasPrefix(".")
    }.map(Program.withoutFingerprint).sorted()
    #expect(files == Self.guide)
    let fonts = try folder.files(in: "Templates/fonts")
    let scripts = (try folder.files(in: "Templates/scripts") + ["evidence.js"]).sorted()
    let count = Self.guide.count + fonts.count + scripts.count
    #expect(result.output == "\(count) written, 0 unchanged\n")
    let published = { try folder.files(in: "Output/guide/" + $0).map(Program.withoutFingerprint) }
    #expect(try published("fonts").sorted() == fonts)
    #expect(try published("scripts").sorted() == scripts)
  }

  @Test func aSecondBuildWritesNothing() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    let before = try folder.traces(of: "Output")
    let second = try Program.run(["build"], in: folder)
    #expect(second.status == 0)
    #expect(second.output.hasPrefix("0 written, "))
    #expect(try folder.traces(of: "Output") == before)
  }

  @Test func theNumberOfTasksChangesNothing() throws {
    let one = try Projects.brokers()
    let many = try Projects.brokers()
    #expect(try Program.run(["build", "--jobs", "1"], in: one).status == 0)
    #expect(try Program.run(["build", "--jobs", "7"], in: many).status == 0)
    let files = try one.files(in: "Output")
    #expect(try many.files(in: "Output") == files)
    for file in files {
      let isSame = FileManager.default.contentsEqual(
        atPath: one.path + "/Output/" + file, andPath: many.path + "/Output/" + file)
      #expect(isSame, "\(file)")
    }
  }

  @Test func aRemovedPageTakesItsFileAlong() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    #expect(folder.exists("Output/guide/patterns/fan-out/index.html"))
    try folder.remove("Content/guide/patterns/fan-out.md")
    let result = try Program.run(["build"], in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("1 removed"))
    #expect(!folder.exists("Output/guide/patterns/fan-out"))
  }

  @Test func filesOfOthersAreKept() throws {
    let folder = try Projects.brokers()
    try folder.put("Output/guide/mine.txt", "mine")
    try folder.put("Output/CNAME", "brokers.test")
    #expect(try Program.run(["build"], in: folder).status == 0)
    try folder.remove("Content/guide/patterns/fan-out.md")
    #expect(try Program.run(["build"], in: folder).status == 0)
    #expect(try folder.text("Output/guide/mine.txt") == "mine")
    #expect(try folder.text("Output/CNAME") == "brokers.test")
  }

  @Test func aForeignFileInTheWayStopsTheBuild() throws {
    let folder = try Projects.brokers()
    try folder.put("Output/guide/index.html", "mine")
    let result = try Program.run(["build"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("guide/index.html"))
    #expect(try folder.text("Output/guide/index.html") == "mine")
    #expect(!folder.exists("Output/guide/404.html"))
  }

  @Test func wrongContentWritesNothingAndLeavesTheOldSite() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    let before = try folder.traces(of: "Output")
    try folder.edit("Content/guide/delivery.md", "(../brokers/heron.md)", "(../brokers/heroon.md)")
    let result = try Program.run(["build"], in: folder)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("Content/guide/delivery.md:13:"))
    #expect(result.errors.contains("error[broken-link]"))
    #expect(result.errors.contains("write '../brokers/heron.md'"))
    #expect(try folder.traces(of: "Output") == before)
  }

  @Test func draftsAreLeftOutUntilAskedFor() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    #expect(!folder.exists("Output/guide/unfinished/index.html"))
    #expect(try Program.run(["build", "--drafts"], in: folder).status == 0)
    #expect(folder.exists("Output/guide/unfinished/index.html"))
    #expect(try Program.run(["build"], in: folder).status == 0)
    #expect(!folder.exists("Output/guide/unfinished/index.html"))
  }

  @Test func anotherBaseAddressIsUsed() throws {
    let folder = try Projects.brokers()
    let arguments = ["build", "--base-url", "https://preview.test/x/"]
    #expect(try Program.run(arguments, in: folder).status == 0)
    let home = try folder.text("Output/guide/index.html")
    #expect(home.contains("https://preview.test/x/"))
    #expect(!home.contains("https://brokers.test/"))
    #expect(
      try folder.text("Output/guide/sitemap.xml").contains("https://preview.test/x/delivery/"))
  }

  /// What clients told us is in no file of the guide.
  @Test func theGuideHoldsNoWordOfAProfile() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    for file in try folder.files(in: "Output/guide") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/Output/guide/" + file))
      #expect(bytes.range(of: Data("uillfeather".utf8)) == nil, "\(file)")
      #expect(bytes.range(of: Data("Sensors".utf8)) == nil, "\(file)")
    }
  }

  /// The subject is data: a guide to brokers never speaks of anything else.
  @Test func nothingSpeaksOfAnotherSubject() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build"], in: folder).status == 0)
    for file in try folder.files(in: "Output/guide") where file.hasSuffix("html") {
      // The element of a list to choose from is no word of the guide.
      let text = try folder.text("Output/guide/" + file).lowercased()
        .replacingOccurrences(of: "<option", with: "").replacingOccurrences(
          of: "</option", with: "")
      #expect(!text.contains("framework"), "\(file)")
      #expect(!text.contains("backend"), "\(file)")
      #expect(!text.contains("option"), "\(file)")
    }
    let list = try folder.text("Output/guide/brokers/index.html")
    #expect(list.contains("Brokers"))
  }
}
