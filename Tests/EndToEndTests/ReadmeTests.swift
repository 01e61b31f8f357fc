import Foundation
import TestSupport
import Testing

/// What README.md tells a reader to type works, and what it shows is what comes.
@Suite struct ReadmeTests {
  private let readme: String

  init() throws {
    readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
  }

  /// The words of the form `name` that a pattern finds in README.md, each once.
  private func words(_ pattern: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    let all = NSRange(readme.startIndex..., in: readme)
    let found = expression.matches(in: readme, range: all).compactMap { match in
      Range(match.range(at: 1), in: readme).map { String(readme[$0]) }
    }
    return Set(found).sorted()
  }

  @Test func everyCommandAndOptionExists() throws {
    let folder = try TemporaryFolder()
    var help = ""
    let commands = try words("`(?:\\$ )?assay ([a-z]+)").filter { $0 != "help" }
    #expect(commands.count >= 3)
    for command in commands {
      let result = try Program.run(["help", command], in: folder)
      #expect(result.status == 0 && result.output.contains("assay \(command)"), "\(command)")
      help += result.output
    }
    let options = try words("`(--[a-z-]+)")
    #expect(options.count >= 5)
    for option in options { #expect(help.contains(option), "\(option)") }
  }

  @Test func everyTargetOfMakeExists() throws {
    let makefile = String(decoding: try Repository.bytes("Makefile"), as: UTF8.self)
    let targets = try words("make ([a-z-]+)")
    #expect(targets.count >= 2)
    for target in targets { #expect(makefile.contains("\n\(target):"), "\(target)") }
  }

  @Test func everyFileThatIsLinkedIsThere() throws {
    let files = try words("\\]\\(([^):#]+)\\)")
    #expect(files.count >= 3)
    for file in files {
      #expect(FileManager.default.fileExists(atPath: Repository.root + "/" + file), "\(file)")
    }
  }

  /// The message that is shown comes when the mistake that it shows is made.
  @Test func theMessageShownIsTheOneGiven() throws {
    let block = try #require(
      readme.components(separatedBy: "```").first { $0.contains("$ assay build\n") })
    let lines = block.components(separatedBy: "\n").filter { !$0.isEmpty && $0 != "$ assay build" }
    let file = try #require(lines.first?.components(separatedBy: ":").first)
    let shown = try #require(lines.first { $0.contains("source: ") })
    let wrong = try #require(
      shown.components(separatedBy: "source: ").last?.components(
        separatedBy: CharacterSet(charactersIn: ", }")
      )
      .first)
    let help = try #require(lines.first { $0.contains("did you mean") })
    let right = try #require(help.components(separatedBy: "'").dropFirst().first)
    let folder = try TemporaryFolder()
    try folder.copy("Content", to: "Content")
    try folder.copy("Templates", to: "Templates")
    let text = try folder.text(file)
    let range = try #require(text.range(of: "source: \(right)"))
    try folder.put(file, text.replacingCharacters(in: range, with: "source: \(wrong)"))
    let result = try Program.run(["build"], in: folder)
    #expect(result.status == 1)
    // Data grows, and with it line numbers and lines.
    let steady = { (text: String) in text.replacing(/:[0-9]+:[0-9]+:/, with: ":") }
    let given = result.errors.components(separatedBy: "\n").filter { !$0.isEmpty }.map(steady)
    for line in lines where !line.contains(" | ") && !line.hasSuffix(" |") {
      #expect(given.contains(steady(line)), "\(line)")
    }
  }
}
