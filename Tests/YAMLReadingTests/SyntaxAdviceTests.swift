import Diagnostics
import Testing
import YAMLReading

/// What an author is told to do about a document that is no YAML.
@Suite struct SyntaxAdviceTests {
  @Test(arguments: [
    ("a: 1\n\tb: 2\n", "use spaces"),
    ("a: @x\n", "in quotes"),
    ("a: b: c\n", "holds ': ' in quotes"),
    ("a: \"b\" c\n", "open quote or bracket"),
    ("a: { b: 1 c: 2 }\n", "commas between the entries"),
    ("a: [ b, c\nd: 1\n", "commas between the items"),
    ("a: 1\nb\nc: 2\n", "write 'key: value'"),
    ("a: \"b\n", "close the quote"),
    ("a:\n  - b\n  c: 1\n", "each item of the list"),
    ("a: ]\n", "a bracket or a comma too many"),
    ("a: - b\n", "on a line of its own"),
  ])
  func everyProblemSaysWhatToDo(_ text: String, _ advice: String) throws {
    var log = DiagnosticLog()
    let root = YAMLParser.parse(SourceFile(path: "a.yaml", bytes: Array(text.utf8)), log: &log)
    #expect(root == nil)
    let problem = try #require(log.entries.first)
    #expect(problem.id == .yamlSyntax && problem.severity == .error)
    #expect(
      problem.fixes.map(\.title).joined().contains(advice),
      "\(problem.message) | \(problem.fixes.map(\.title))")
    #expect(!problem.fixes.isEmpty, "\(problem.message)")
  }
}
