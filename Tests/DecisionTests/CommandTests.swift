import Foundation
import Testing

@Suite("decision-vectors")
struct CommandTests {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  private func run(_ arguments: [String]) throws -> Outcome {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let process = Process()
    process.executableURL = folder.appending(path: "decision-vectors")
    process.arguments = arguments
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }

  private func path(_ file: String) -> String {
    WorkedCaseTests.folder.appending(path: file).path
  }

  @Test("An answer goes to standard output")
  func answer() throws {
    let outcome = try run([path("o-roc-ties.json")])
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "{\"weights\": [0.3566666666666667, 0.3566666666666667, 0.15666666666666668, 0.065, 0.065]}\n"
    )
    #expect(outcome.errors.isEmpty)
  }

  @Test("A refusal is an answer, with its reason on standard error")
  func refusal() throws {
    let outcome = try run([path("o-weights-zero-error.json")])
    #expect(outcome.status == 0)
    #expect(outcome.output == "{\"error\": true}\n")
    #expect(outcome.errors.contains("All weights are zero"))
  }

  @Test("Wrong arguments end with status 2", arguments: [[], ["a", "b"], ["/does/not/exist"]])
  func wrongArguments(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }
}
