import Diagnostics
import Templating
import Testing

/// Records are checked against their schema when they are made; a mistake of the program stops it.
@Suite struct TemplateModelTests {
  static let schema = TemplateSchema(["a": .text, "b": .optional(.flag), "c": .list(of: .text)])

  static func page(_ record: TemplateRecord) -> String {
    let text = "{{a}}{{#b}}b{{/b}}{{#c}}{{.}}{{/c}}"
    let library = TemplateLibrary.compile(
      files: [SourceFile(path: "page.mustache", bytes: Array(text.utf8))], in: "",
      roots: [TemplateRoot("page", schema)]
    ).library
    var page: [UInt8] = []
    _ = library?.render("page", record, into: &page)
    return String(decoding: page, as: UTF8.self)
  }

  @Test func valuesMayBeGivenInAnyOrder() {
    let ordered = Self.schema.record(["a": .text("1"), "b": .flag(true), "c": .texts(["2", "3"])])
    let mixed = Self.schema.record(["c": .texts(["2", "3"]), "b": .flag(true), "a": .text("1")])
    #expect(Self.page(ordered) == "1b23")
    #expect(Self.page(mixed) == "1b23")
  }

  @Test func optionalValuesMayBeLeftOut() {
    #expect(Self.page(Self.schema.record(["a": .text("1"), "c": .list([])])) == "1")
    #expect(
      Self.page(Self.schema.record(["a": .text("1"), "b": .absent, "c": .list([])])) == "1")
  }

  @Test func schemasAreEqualByStructure() {
    let same = TemplateSchema(["a": .text, "b": .optional(.flag), "c": .list(of: .text)])
    #expect(same == Self.schema)
    #expect(same.hashValue == Self.schema.hashValue)
    #expect(TemplateSchema(["a": .text]) != TemplateSchema(["a": .html]))
    #expect(Self.page(same.record(["a": .text("1"), "c": .list([])])) == "1")
  }

  @Test func mistakesInTheProgramTrap() async {
    await #expect(processExitsWith: .failure) {
      _ = TemplateModelTests.schema.record(["x": .text("")])
    }
    await #expect(processExitsWith: .failure) {
      _ = TemplateModelTests.schema.record(["a": .text("1")])
    }
    await #expect(processExitsWith: .failure) {
      _ = TemplateModelTests.schema.record(["a": .url("1"), "c": .list([])])
    }
    await #expect(processExitsWith: .failure) {
      _ = TemplateModelTests.schema.record(["a": .text("1"), "c": .list([.flag(true)])])
    }
    await #expect(processExitsWith: .failure) {
      _ = TemplateModelTests.page(TemplateSchema(["a": .text]).record(["a": .text("")]))
    }
    await #expect(processExitsWith: .failure) { _ = TemplateSchema(["a b": .text]) }
    await #expect(processExitsWith: .failure) { _ = TemplateSchema(["a": .text, "a": .text]) }
  }
}
