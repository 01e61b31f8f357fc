internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// The front matter of a page.
enum PageSchema {
  /// Reads a page's front matter.
  ///
  /// - Parameters:
  ///   - file: The page.
  ///   - criteria: The ids a page may be the chapter of.
  /// - Returns: The page, unless something essential is wrong, and what is wrong.
  static func decode(_ file: SourceFile, criteria: [String]) -> (page: Page?, log: DiagnosticLog) {
    let reader = SchemaReader(file)
    var log = DiagnosticLog()
    let front = FrontMatter.split(file, log: &log)
    let root = front.flatMap { YAMLParser.parse(file, offsets: $0.offsets, log: &log) }
    reader.merge(log)
    guard let front, let root, var map = reader.mapping(root, "the front matter") else {
      return (nil, reader.log)
    }
    let title = map.text("title")
    let page = Page(
      file: file, bodyOffset: front.bodyOffset, title: title ?? "",
      description: map.optionalText("description"),
      answer: map.optionalText("answer"),
      criterionID: map.optional("criterion").flatMap {
        reader.reference($0, "'criterion'", among: criteria)
      },
      order: map.optionalNumber("order") ?? map.optionalNumber("weight"),
      date: map.optionalDate("date"),
      updated: map.optionalDate("updated"),
      tags: map.optionalTexts("tags") ?? [],
      slug: map.optional("slug").flatMap { slug(reader, $0) },
      isDraft: map.optionalBoolean("draft") ?? false,
      linksTerms: map.optionalBoolean("glossary") ?? true)
    _ = map.optional("weight")
    map.finish()
    return (title == nil ? nil : page, reader.log)
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
