import Diagnostics
import Templating
import Testing

/// Templates in which shared values stand already.
@Suite struct FixedTemplateTests {
  private static let item = TemplateSchema(["url": .url, "title": .text, "is-here": .flag])
  private static let schema = TemplateSchema([
    "menu": .records(item), "site": .text, "title": .text, "note": .optional(.text),
  ])

  private func library(_ template: String) throws -> TemplateLibrary {
    let compilation = TemplateLibrary.compile(
      files: [SourceFile(path: "page.mustache", bytes: Array(template.utf8))], in: "",
      roots: [TemplateRoot("page", Self.schema)])
    return try #require(compilation.library, "\(compilation.log.entries)")
  }

  private func menu(_ addresses: [String]) -> TemplateValue {
    .records(
      addresses.map { address in
        Self.item.record([
          "url": .url(address), "title": .text("<\(address)>"),
          "is-here": .flag(address == addresses.first),
        ])
      })
  }

  /// A loop over known values may hold names of the page.
  @Test func namesOfThePageAreFoundInsideKnownLoops() throws {
    let library = try library(
      "{{#menu}}<a href=\"{{url}}\"{{#is-here}} class=\"x\"{{/is-here}}>{{title}}/{{site}}"
        + "{{#note}}!{{note}}{{url}}{{/note}}</a>{{/menu}}{{^note}}-{{/note}}")
    let fixed = library.fixing([("menu", menu(["a", "b"]))], in: "page")
    for note in [nil, "n&"] {
      let own: [(key: String, value: TemplateValue)] = [
        ("site", .text("S")), ("title", .text("T")), ("note", .text(ifPresent: note)),
      ]
      var whole: [UInt8] = []
      var split: [UInt8] = []
      _ = library.render(
        "page", Self.schema.record(fields: [("menu", menu(["a", "b"]))] + own), into: &whole)
      _ = fixed.render(fixed.record(own), into: &split)
      #expect(split == whole)
      #expect(String(decoding: split, as: UTF8.self).contains("&lt;a&gt;/S"))
    }
  }

  /// An address that is refused is refused on every page, also where it was put in place first.
  @Test func refusedAddressesAreReported() throws {
    let library = try library("{{#menu}}<a href=\"{{url}}\">{{title}}</a>{{/menu}}")
    let fixed = library.fixing([("menu", menu(["javascript:x"]))], in: "page")
    let record = fixed.record([("site", .text("S")), ("title", .text("T"))])
    for _ in 0..<2 {
      var bytes: [UInt8] = []
      let log = fixed.render(record, into: &bytes)
      #expect(log.entries.map(\.id) == [.unsafeURL])
      #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("<a href=\"#\">"))
    }
  }
}
