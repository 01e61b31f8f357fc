import Diagnostics
import Templating
import Testing

/// Runs the examples of the Mustache specification, <https://github.com/mustache/spec>.
///
/// The apostrophe is escaped here and not in the specification; no example holds one, so there is
/// no exception for it.
@Suite struct TemplateSpecificationTests {
  /// Why an example cannot pass here.
  enum Reason: String, CaseIterable {
    case unknownName = "an unknown name is an error, not an empty string"
    case missingPartial = "a missing partial is an error, not an empty string"
    case recursion = "a partial that includes itself is an error"
    case rootIsNoRecord = "a page model is a record"
  }

  static let exceptions: [String: Reason] = [
    "interpolation: Basic Context Miss Interpolation": .unknownName,
    "interpolation: Triple Mustache Context Miss Interpolation": .unknownName,
    "interpolation: Ampersand Context Miss Interpolation": .unknownName,
    "interpolation: Dotted Names - Broken Chains": .unknownName,
    "interpolation: Dotted Names - Broken Chain Resolution": .unknownName,
    "interpolation: Dotted Names - Context Precedence": .unknownName,
    "interpolation: Dotted Names are never single keys": .unknownName,
    "interpolation: Implicit Iterators - Basic Interpolation": .rootIsNoRecord,
    "interpolation: Implicit Iterators - HTML Escaping": .rootIsNoRecord,
    "interpolation: Implicit Iterators - Triple Mustache": .rootIsNoRecord,
    "interpolation: Implicit Iterators - Ampersand": .rootIsNoRecord,
    "interpolation: Implicit Iterators - Basic Integer Interpolation": .rootIsNoRecord,
    "inverted: Context": .unknownName,
    "inverted: List": .unknownName,
    "inverted: Context Misses": .unknownName,
    "inverted: Dotted Names - Broken Chains": .unknownName,
    "partials: Failed Lookup": .missingPartial,
    "partials: Recursion": .recursion,
    "sections: Context Misses": .unknownName,
    "sections: Dotted Names - Broken Chains": .unknownName,
    "sections: Implicit Iterator - Root-level": .rootIsNoRecord,
  ]

  /// Examples that print text with three braces or an ampersand, which is an error here.
  ///
  /// With their texts declared as markup they must give what the specification says.
  static let needMarkup: Set<String> = [
    "interpolation: Triple Mustache",
    "interpolation: Ampersand",
    "interpolation: Triple Mustache Integer Interpolation",
    "interpolation: Ampersand Integer Interpolation",
    "interpolation: Triple Mustache Decimal Interpolation",
    "interpolation: Ampersand Decimal Interpolation",
    "interpolation: Triple Mustache Null Interpolation",
    "interpolation: Ampersand Null Interpolation",
    "interpolation: Dotted Names - Triple Mustache Interpolation",
    "interpolation: Dotted Names - Ampersand Interpolation",
    "interpolation: Triple Mustache - Surrounding Whitespace",
    "interpolation: Ampersand - Surrounding Whitespace",
    "interpolation: Triple Mustache - Standalone",
    "interpolation: Ampersand - Standalone",
    "interpolation: Triple Mustache With Padding",
    "interpolation: Ampersand With Padding",
    "partials: Standalone Indentation",
    "sections: Implicit Iterator - Triple mustache",
    "sections: Implicit Iterator - Ampersand",
  ]

  @Test func everyExampleIsThere() {
    let titles = Set(SpecificationExample.all.map(\.title))
    #expect(SpecificationExample.all.count == 136)
    #expect(titles.count == 136)
    #expect(Self.exceptions.count == 21)
    #expect(Self.needMarkup.count == 19)
    #expect(titles.isSuperset(of: Self.exceptions.keys))
    #expect(titles.isSuperset(of: Self.needMarkup))
  }

  @Test(arguments: SpecificationExample.all)
  func exampleGivesWhatIsExpected(_ example: SpecificationExample) {
    let output = Self.output(of: example, isMarkup: false)
    if let reason = Self.exceptions[example.title] {
      #expect(output != example.expected, "passes, so it is no exception: \(reason.rawValue)")
    } else if Self.needMarkup.contains(example.title) {
      #expect(output.utf8.starts(with: "template-unescaped".utf8))
      #expect(Self.output(of: example, isMarkup: true) == example.expected)
    } else {
      #expect(output == example.expected)
    }
  }

  /// Putting some values in place first changes no byte, whichever they are.
  @Test(arguments: SpecificationExample.all)
  func valuesPutInPlaceFirstChangeNothing(_ example: SpecificationExample) throws {
    guard case .object(let fields) = example.data else { return }
    for isMarkup in [false, true] {
      let model = JSONModel(isMarkup: isMarkup)
      let schema = model.schema(of: fields)
      guard let library = Self.compile(example, schema).library else { continue }
      let values = model.values(fields, schema)
      var expected: [UInt8] = []
      _ = library.render("example", model.record(fields, schema), into: &expected)
      for choice in 0..<(1 << min(values.count, 6)) {
        let isFixed = { (index: Int) in choice >> (index % 6) & 1 == 1 }
        let fixed = library.fixing(
          values.indices.filter(isFixed).map { values[$0] }, in: "example")
        let record = fixed.record(values.indices.filter { !isFixed($0) }.map { values[$0] })
        var bytes: [UInt8] = []
        #expect(fixed.render(record, into: &bytes).isEmpty)
        #expect(bytes == expected, "fixing \(choice)")
      }
    }
  }

  /// What the example renders to, or its errors.
  private static func output(of example: SpecificationExample, isMarkup: Bool) -> String {
    guard case .object(let fields) = example.data else { return "the data is no record" }
    let model = JSONModel(isMarkup: isMarkup)
    let schema = model.schema(of: fields)
    let compilation = compile(example, schema)
    guard let library = compilation.library else {
      return compilation.log.entries.map { "\($0.id.rawValue): \($0.message)" }.joined(
        separator: "\n")
    }
    var bytes: [UInt8] = []
    _ = library.render("example", model.record(fields, schema), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func compile(
    _ example: SpecificationExample, _ schema: TemplateSchema
  ) -> TemplateCompilation {
    let partials = example.partials ?? [:]
    let files = [("example", example.template)] + partials.sorted { $0.key < $1.key }
    return TemplateLibrary.compile(
      files: files.map { SourceFile(path: "\($0.0).mustache", bytes: Array($0.1.utf8)) },
      in: "", roots: [TemplateRoot("example", schema)])
  }
}
