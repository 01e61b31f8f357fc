import Foundation
import TestSupport
import Testing

/// What a build remembers makes it faster and changes nothing else.
@Suite struct CacheTests {
  /// Everything in a folder, by path.
  private func bytes(_ folder: TemporaryFolder, _ place: String) throws -> [String: Data] {
    guard folder.exists(place) else { return [:] }
    var found: [String: Data] = [:]
    for file in try folder.files(in: place) {
      found[file] = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/\(place)/" + file))
    }
    return found
  }

  /// Lets files become old enough to be told by their status.
  private func rest() { usleep(130_000) }

  /// After any edits, builds that remember give the bytes and the messages of one that does not.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func afterRandomEditsTheBytesAreThoseOfACleanBuild(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try Projects.brokers()
    _ = try Program.run(["build"], in: folder)
    for step in 0..<8 {
      if Bool.random(using: &generator) { rest() }
      var edits: [String] = []
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        edits.append(try RandomEdit.make(in: folder, using: &generator))
      }
      var options: [String] = []
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: options = ["--drafts"]
      case 1: options = ["--as-of", "2027-01-01"]
      case 2: options = ["--base-url", "https://elsewhere.test/"]
      case 3: options = ["--only", "guide"]
      case 4: options = ["--only", "reports"]
      default: break
      }
      let label = "seed \(seed), step \(step): \(edits) \(options)"
      let before = try bytes(folder, "Output")
      let cached = try Program.run(["build"] + options, in: folder)
      if folder.exists("Clean") { try folder.remove("Clean") }
      if options.first == "--only" || cached.status != 0 {
        // What is not built stays as it was.
        try FileManager.default.createDirectory(
          atPath: folder.path + "/Clean", withIntermediateDirectories: true)
        for (file, content) in before { try folder.put("Clean/" + file, Array(content)) }
      }
      let clean = try Program.run(
        ["build", "--no-cache", "--output", "Clean"] + options, in: folder)
      #expect(cached.status == clean.status, "\(label)")
      #expect(cached.errors == clean.errors, "\(label)")
      let found = try bytes(folder, "Output")
      let expected = try bytes(folder, "Clean")
      #expect(Set(found.keys) == Set(expected.keys), "\(label)")
      for (file, content) in found where expected[file] != content {
        Issue.record("\(label): \(file) differs")
      }
    }
  }

  @Test func aSecondBuildSaysWhatTheFirstSaid() throws {
    let folder = try Projects.brokers()
    try folder.edit(
      "Content/guide/delivery.md", "## Replay first\n",
      "![](../assets/fan.svg)\n\n## Replay first\n")
    let first = try Program.run(["build"], in: folder)
    #expect(first.status == 0)
    #expect(first.errors.contains("missing-alternative-text"))
    for _ in 0..<2 {
      rest()
      let next = try Program.run(["build"], in: folder)
      #expect(next.errors == first.errors)
      #expect(next.output.hasPrefix("0 written, "))
    }
  }

  @Test func whatWasRemovedOrChangedByHandComesBack() throws {
    let folder = try Projects.brokers()
    _ = try Program.run(["build"], in: folder)
    rest()
    _ = try Program.run(["build"], in: folder)
    let before = try bytes(folder, "Output")
    try folder.remove("Output/guide/delivery/index.html")
    try folder.put("Output/reports/orders/index.html", "mine")
    let result = try Program.run(["build"], in: folder)
    #expect(result.output.hasPrefix("2 written, "))
    #expect(try bytes(folder, "Output") == before)
  }

  /// Remembering two folders in turn must not mix them up.
  @Test func anotherOutputFolderIsBuiltInFull() throws {
    let folder = try Projects.brokers()
    _ = try Program.run(["build"], in: folder)
    rest()
    let other = try Program.run(["build", "--output", "Other"], in: folder)
    #expect(other.output.contains(" written, 0 unchanged"))
    #expect(try bytes(folder, "Other") == bytes(folder, "Output"))
    #expect(try Program.run(["build"], in: folder).output.hasPrefix("0 written, "))
  }

  /// Neither a client's name nor anything else of a profile is in the record.
  @Test func theRecordHoldsNoWordOfAProfile() throws {
    let folder = try Projects.brokers()
    _ = try Program.run(["build"], in: folder)
    let record = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/.assay-cache/build"))
    #expect(record.range(of: Data("delivery".utf8)) != nil)
    for word in ["uillfeather", "Sensors", "Orders"] {
      #expect(record.range(of: Data(word.utf8)) == nil, "\(word)")
    }
  }

  @Test func withoutACacheThereIsNone() throws {
    let folder = try Projects.brokers()
    #expect(try Program.run(["build", "--no-cache"], in: folder).status == 0)
    #expect(!folder.exists(".assay-cache"))
    #expect(try Program.run(["check"], in: folder).status != 2)
    #expect(!folder.exists(".assay-cache"))
  }
}
