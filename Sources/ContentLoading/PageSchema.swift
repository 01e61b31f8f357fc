internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// The front matter of a page.
enum PageSchema {
  /// Reads a page's front matter.
  ///
  /// Nothing else of the project is needed for it: whether the criterion that it names is declared
  /// is checked later.
  static func decode(_ file: SourceFile) -> DecodedPage {
    let reader = SchemaReader(file)
    var log = DiagnosticLog()
    let front = FrontMatter.split(file, log: &log)
    let root = front.flatMap { YAMLParser.parse(file, offsets: $0.offsets, log: &log) }
    reader.merge(log)
    guard let front, let root, var map = reader.mapping(root, "the front matter") else {
      return DecodedPage(page: nil, criterionRange: nil, log: reader.log)
    }
    let title = map.text("title")
    let description = map.optionalText("description")
    let answer = map.optionalText("answer")
    let criterion = map.optional("criterion")
    let page = Page(
      file: file, bodyOffset: front.bodyOffset, title: title ?? "",
      description: description, answer: answer,
      criterionID: criterion.flatMap { reader.text($0, "'criterion'") },
      order: map.optionalNumber("order") ?? map.optionalNumber("weight"),
      date: map.optionalDate("date"),
      updated: map.optionalDate("updated"),
      tags: map.optionalTexts("tags") ?? [],
      slug: map.optional("slug").flatMap { slug(reader, $0) },
      isDraft: map.optionalBoolean("draft") ?? false,
      linksTerms: map.optionalBoolean("glossary") ?? true, textSize: file.bytes.count)
    _ = map.optional("weight")
    map.finish()
    return DecodedPage(
      page: title == nil ? nil : page, criterionRange: criterion.map(\.offsets), log: reader.log)
  }

  private static func slug(_ reader: SchemaReader, _ node: YAMLNode) -> String? {
    guard let text = reader.text(node, "'slug'") else { return nil }
    guard SchemaReader.isIdentifier(text), text.utf8.count <= 100,
      text.utf8.last != UInt8(ascii: "."),
      !reservedNames.contains(text.utf8.prefix { $0 != UInt8(ascii: ".") }.map { $0 })
    else {
      reader.error(
        .invalidPath, "'slug' is not a valid name for an address", at: node.offsets,
        notes: [
          "a slug has the letters a-z, digits, dots and hyphens, starts with a letter or digit, "
            + "does not end in a dot, and is no device name such as con or aux"
        ])
      return nil
    }
    return text
  }

  /// Names that Windows keeps for devices.
  private static let reservedNames: Set<[UInt8]> = {
    let numbered = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set((["con", "prn", "aux", "nul"] + numbered).map { Array($0.utf8) })
  }()
}
