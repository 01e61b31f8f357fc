import Diagnostics
import FileSystem
import Foundation
import SystemPackage
import Testing

@testable import SourceReading

@Suite struct SourceTreeTests {
  private let project: TemporaryProject

  init() throws { project = try TemporaryProject() }

  private func read(_ path: String, _ bytes: [UInt8]) throws -> (SourceTree, [Diagnostic]) {
    try project.put(path, bytes)
    let (tree, log) = try SourceTree.read(root: project.path)
    return (tree, log.entries)
  }

  @Test(
    arguments: [
      ([], []), (Array("a\nb\n".utf8), Array("a\nb\n".utf8)),
      ([0xEF, 0xBB, 0xBF, 0x61], [0x61]), (Array("a\r\nb\r\n".utf8), Array("a\nb\n".utf8)),
      (Array("a\rb\r".utf8), Array("a\nb\n".utf8)),
      (Array("\r\r\n\n\r".utf8), Array("\n\n\n\n".utf8)),
      (Array("x\u{FEFF}y caf\u{E9} \u{1F600}".utf8), Array("x\u{FEFF}y caf\u{E9} \u{1F600}".utf8)),
    ] as [([UInt8], [UInt8])])
  func normalisesText(raw: [UInt8], expected: [UInt8]) throws {
    let (tree, problems) = try read("Content/a.md", raw)
    #expect(problems.isEmpty)
    #expect(tree.files == [SourceFile(path: "Content/a.md", bytes: expected)])
    #expect(tree.file(at: "Content/a.md")?.bytes == expected)
    #expect(tree.file(at: "Content/b.md") == nil)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xFF, 0x62], 2, 2), ([0xEF, 0xBB, 0xBF, 0x0D, 0x0A, 0xE9, 0x0A], 1, 2),
      ([0xC0, 0xAF], 0, 1), ([0x61, 0xED, 0xA0, 0x80], 1, 1), ([0xF5, 0x80, 0x80, 0x80], 0, 1),
      ([0x61, 0x62, 0xE2, 0x82], 2, 1),
    ] as [([UInt8], Int, Int)])
  func reportsTheFirstBadByte(raw: [UInt8], offset: Int, line: Int) throws {
    let (tree, problems) = try read("Content/a.md", raw)
    #expect(tree.files.isEmpty)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.id == .invalidUTF8)
    #expect(problem.primary?.path == "Content/a.md")
    #expect(problem.primary?.offsets.lowerBound == offset)
    let shown = try #require(tree.damaged.first)
    #expect(shown.position(of: offset).line == line)
    #expect(String(validating: shown.bytes, as: UTF8.self) != nil)
  }

  @Test(.timeLimit(.minutes(10)))
  func survivesAFileOfBadBytes() throws {
    let (tree, problems) = try read("Content/a.md", Array(repeating: 0xFF, count: 1 << 20))
    #expect(problems.map(\.id) == [.invalidUTF8])
    #expect(tree.damaged.first?.bytes.allSatisfy { $0 == 0x3F } == true)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x2D, 0x00], [0xFE, 0xFF, 0x00, 0x2D]] as [[UInt8]])
  func namesUTF16(raw: [UInt8]) throws {
    let (_, problems) = try read("Content/a.md", raw)
    #expect(problems.map(\.id) == [.invalidUTF8])
    #expect(problems.first?.message.contains("UTF-16") == true)
  }

  @Test func refusesControlCharactersInYAML() throws {
    for text in [
      "a: \0", "a: \u{7}", "a: \u{1B}", "a: \u{7F}", "a: \u{85}", "a: \u{2028}", "a: \u{2029}",
      "a: \u{9F}", "a: \u{C}",
    ] {
      let (tree, problems) = try read("Content/a.yaml", Array(("k: v\r\n" + text + "b").utf8))
      #expect(tree.files.isEmpty)
      #expect(problems.map(\.id) == [.forbiddenCharacter], "\(text.unicodeScalars.map(\.value))")
      #expect(problems.first?.primary?.offsets.lowerBound == 8)
      #expect(tree.damaged.first?.position(of: 8).line == 2)
    }
    let (tree, problems) = try read(
      "Content/a.yaml", Array("k:\tv\u{A0}\u{2027}\u{202A}\u{E9}\u{1F600}\n".utf8))
    #expect(problems.isEmpty && tree.files.count == 1)
  }

  @Test func findsTheSameForbiddenCharactersAsADefinitionByScalars() {
    for value in (0...0x3000).map({ UInt32($0) }) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isForbidden =
        (value < 0x20 && value != 9 && value != 10) || (0x7F...0x9F).contains(value)
        || value == 0x2028 || value == 0x2029
      let bytes = Array("ab\(scalar)c".utf8)
      let found = ForbiddenCharacter.first(inYAML: bytes[1...])
      #expect((found != nil) == isForbidden, "\(value)")
      if let found {
        #expect(found.scalar == scalar)
        #expect(found.offsets == 2..<bytes.count - 1)
      }
    }
  }

  @Test func refusesNULInAnyText() throws {
    let (_, problems) = try read("Templates/a.mustache", [0x61, 0x0A, 0x00, 0x62])
    #expect(problems.map(\.id) == [.forbiddenCharacter])
    #expect(problems.first?.message == "the character U+0000 is not allowed here (line 2)")
  }

  @Test func leavesAssetsAsTheyAre() throws {
    let raw: [UInt8] = [0xFF, 0xFE, 0x00, 0x0D, 0x0A, 0xC0]
    let (tree, problems) = try read("Content/assets/a.svg", raw)
    #expect(problems.isEmpty && tree.files.isEmpty)
    var log = DiagnosticLog()
    #expect(try tree.bytes(of: try #require(tree.assets.first), log: &log) == raw)
    #expect(log.isEmpty)
  }

  @Test func refusesLargeFilesBeforeReadingThem() throws {
    for (path, limit) in [
      ("Content/a.md", 1 << 20), ("Content/a.yaml", 1 << 20), ("Templates/a.css", 1 << 20),
      ("Content/assets/a.bin", 20 << 20),
    ] {
      try project.put(path, "x")
      #expect(unsafe truncate(project.root + "/" + path, limit) == 0)
      // A sparse file is NUL bytes, which is another problem for text.
      let (_, atLimit) = try SourceTree.read(root: project.path, folders: [path])
      #expect(!atLimit.entries.contains { $0.id == .fileTooLarge }, "\(path)")
      #expect(unsafe truncate(project.root + "/" + path, limit + 1) == 0)
      let (tree, log) = try SourceTree.read(root: project.path, folders: [path])
      #expect(log.entries.map(\.id) == [.fileTooLarge], "\(path)")
      #expect(tree.listing.entries.isEmpty)
    }
    // Two gibibytes must not be read at all; the whole test would run out of time and memory.
    #expect(unsafe truncate(project.root + "/Content/a.md", 2 << 30) == 0)
    let (_, log) = try SourceTree.read(root: project.path, folders: ["Content/a.md"])
    #expect(log.entries.map(\.id) == [.fileTooLarge])
  }

  /// A file that is swapped between listing and reading must not get through.
  @Test(.timeLimit(.minutes(10)))
  func checksAgainWhenReading() throws {
    try project.put("canary/secret.md", "secret")
    for name in ["a", "b", "c", "d", "e/f"] { try project.put("Content/\(name).md", "text") }
    let (listing, _) = try SourceListing.scan(root: project.path)
    let content = project.root + "/Content/"
    for name in ["a.md", "b.md", "c.md", "e"] {
      try FileManager.default.removeItem(atPath: content + name)
    }
    try project.link("Content/a.md", to: "../canary/secret.md")
    #expect(unsafe mkfifo(content + "b.md", 0o666) == 0)
    try project.makeFolder("Content/c.md")
    #expect(unsafe truncate(content + "d.md", 2 << 20) == 0)
    try project.put("canary/f.md", "secret")
    try project.link("Content/e", to: "../canary")
    let batch = try listing.read(listing.entries[...])
    #expect(batch.files.isEmpty)
    #expect(
      batch.log.entries.map(\.id) == [
        .unsupportedFile, .unsupportedFile, .unsupportedFile, .fileTooLarge, .unsupportedFile,
      ])
  }

  @Test func tellsUnreadableFilesFromABrokenMachine() throws {
    try project.put("Content/a.md", "a")
    try project.put("Content/b.md", "b")
    for (errno, isContent) in [
      (Errno.permissionDenied, true), (.noSuchFileOrDirectory, true), (.ioError, false),
      (.tooManyOpenFiles, false),
    ] {
      let faults = FaultInjection(.error(errno), at: 2, only: [.openFile])
      let (listing, _) = try SourceListing.scan(
        root: project.path, folders: ["Content"], limits: SourceLimits(),
        calls: SystemCalls(faults: faults))
      if isContent {
        let batch = try listing.read(listing.entries[...])
        #expect(batch.files.map(\.path) == ["Content/a.md"])
        #expect(batch.log.entries.map(\.id) == [.unreadableFile])
        #expect(batch.log.entries.first?.primary?.path == "Content/b.md")
      } else {
        let error = #expect(throws: SourceReadingError.self) {
          try listing.read(listing.entries[...])
        }
        #expect(error?.path == "Content/b.md" && error?.errno == errno)
      }
    }
  }

  @Test func namesAnUnreadableFolder() throws {
    try project.put("Content/closed/a.md", "a")
    let faults = FaultInjection(.error(.permissionDenied), at: 3, only: [.openFolder])
    let (listing, log) = try SourceListing.scan(
      root: project.path, folders: ["Content"], limits: SourceLimits(),
      calls: SystemCalls(faults: faults))
    #expect(listing.entries.isEmpty)
    #expect(log.entries.map(\.id) == [.unreadableFile])
    #expect(log.entries.first?.primary?.path == "Content/closed")
  }

  @Test func everyFailingCallIsReported() throws {
    for index in 0..<6 { try project.put("Content/d\(index % 3)/f\(index).md", "text \(index)") }
    let probe = FaultInjection(.crash, at: .max)
    func run(_ faults: FaultInjection) throws -> (Int, Bool) {
      let (listing, log) = try SourceListing.scan(
        root: project.path, folders: ["Content"], limits: SourceLimits(),
        calls: SystemCalls(faults: faults))
      let batch = try listing.read(listing.entries[...])
      return (batch.files.count, log.hasErrors || batch.log.hasErrors)
    }
    #expect(try run(probe) == (6, false))
    for errno in [Errno.permissionDenied, .ioError] {
      for call in 1...probe.calls {
        if let (count, hasErrors) = try? run(FaultInjection(.error(errno), at: call)) {
          // Whatever is missing is said to be missing.
          #expect(count < 6 && hasErrors && errno == .permissionDenied, "call \(call)")
        }
      }
    }
  }

  @Test func givesTheSameTreeWithAnyNumberOfJobs() async throws {
    for index in 0..<57 {
      let bad: [UInt8] = index % 10 == 3 ? [0xFF] : []
      try project.put("Content/d\(index % 4)/f\(index).md", Array("text \(index)".utf8) + bad)
    }
    let (one, log) = try SourceTree.read(root: project.path)
    #expect(one.files.count == 51 && log.entries.count == 6 && one.damaged.count == 6)
    for jobs in [0, 1, 2, 5, 100] {
      let (listing, found) = try SourceListing.scan(root: project.path)
      let read = try await SourceTree.read(listing, jobs: jobs) { $0.map(\.path) }
      #expect(read.tree.files == one.files && read.tree.damaged == one.damaged)
      #expect(read.made.flatMap { $0 } == one.files.map(\.path))
      var other = found
      other.merge(read.log)
      #expect(other == log)
    }
  }
}
