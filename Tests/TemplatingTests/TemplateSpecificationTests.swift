import Diagnostics
import Templating
import Testing

/// Runs the examples of the Mustache specification, <https://github.com/mustache/spec>.
@Suite struct TemplateSpecificationTests {
  /// Why an example cannot pass here.
  enum Reason: String, CaseIterable {
    case rawText = "three braces are for trusted markup only"
    case unknownName = "an unknown name is an error, not an empty string"
    case missingPartial = "a missing partial is an error, not an empty string"
    case recursion = "a partial that includes itself is an error"
    case rootIsNoRecord = "a page model is a record"
  }

  static let exceptions: [String: Reason] = [:]

  @Test func everyExampleIsThere() {
    #expect(SpecificationExample.all.count == 136)
    #expect(Set(SpecificationExample.all.map(\.title)).count == 136)
  }

  @Test(arguments: SpecificationExample.all)
  func exampleGivesWhatIsExpected(_ example: SpecificationExample) {
    let output = Self.output(of: example)
    if let reason = Self.exceptions[example.title] {
      #expect(output != example.expected, "passes, so it is no exception: \(reason.rawValue)")
    } else {
      #expect(output == example.expected)
    }
  }

  /// What the example renders to, or its errors.
  private static func output(of example: SpecificationExample) -> String {
    guard case .object(let fields) = example.data else { return "the data is no record" }
    let schema = JSONModel.schema(of: fields)
    let partials = example.partials ?? [:]
    let files = [("example", example.template)] + partials.sorted { $0.key < $1.key }
    let compilation = TemplateLibrary.compile(
      files: files.map { SourceFile(path: "\($0.0).mustache", bytes: Array($0.1.utf8)) },
      in: "", roots: [TemplateRoot("example", schema)])
    guard let library = compilation.library else {
      return compilation.log.entries.map { "\($0.id.rawValue): \($0.message)" }.joined(
        separator: "\n")
    }
    var bytes: [UInt8] = []
    _ = library.render("example", JSONModel.record(fields, schema), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
