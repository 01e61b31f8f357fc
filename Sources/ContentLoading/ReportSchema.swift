internal import ContentModel
internal import YAMLReading
internal import Diagnostics

/// How reports are set: `report` in site.yaml and, with the same keys, in a project.
enum ReportSchema {
  /// What site.yaml says, with the defaults for the rest.
  static func settings(_ brand: Brand, _ stated: ReportOverrides?) -> ReportSettings {
    ReportSettings(
      pageSize: .a4, confidentiality: nil, contact: nil, conventions: .british, notExamined: [],
      brand: brand
    ).replaced(by: stated)
  }

  static func overrides(_ reader: SchemaReader, _ node: YAMLNode) -> ReportOverrides? {
    guard var map = reader.mapping(node, "'report'") else { return nil }
    let overrides = ReportOverrides(
      pageSize: map.optional("page-size").flatMap {
        reader.choice($0, "'page-size'", PageSize.self)
      },
      confidentiality: map.optionalText("confidentiality"), contact: map.optionalText("contact"),
      conventions: map.optional("conventions").flatMap {
        reader.choice($0, "'conventions'", WritingConventions.self)
      },
      notExamined: map.optional("not-examined").map { node in
        reader.items(node, "'not-examined'").compactMap { reader.text($0, "a sentence") }
      } ?? [],
      brand: map.optional("brand").flatMap { brand(reader, $0, hasLogo: false) })
    map.finish()
    return overrides
  }

  /// Colours, and the publisher's logo; a client's picture is named by its file.
  static func brand(_ reader: SchemaReader, _ node: YAMLNode, hasLogo: Bool = true) -> Brand? {
    guard var map = reader.mapping(node, "'brand'") else { return nil }
    if !hasLogo, map.optional("logo") != nil,
      let entry = map.entries.first(where: { $0.key.text == "logo" })
    {
      reader.error(
        .unknownKey, "no picture is named here", at: entry.key.offsets,
        notes: ["the publisher's logo is 'brand.logo' in site.yaml"],
        fixes: [
          Fix(
            "put the client's picture beside the profile, under its name: Content/projects/ID.svg, .png or .jpg"
          )
        ])
    }
    let brand = Brand(
      accent: map.optional("accent").flatMap { colour(reader, $0) },
      accentDark: map.optional("accent-dark").flatMap { colour(reader, $0) },
      logo: hasLogo ? map.optionalText("logo") : nil)
    map.finish()
    return brand
  }

  private static func colour(_ reader: SchemaReader, _ node: YAMLNode) -> String? {
    guard let text = reader.text(node, "a colour") else { return nil }
    let bytes = Array(text.utf8)
    let isHex =
      bytes.count == 7 && bytes[0] == UInt8(ascii: "#")
      && bytes.dropFirst().allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
      }
    guard isHex else {
      reader.error(
        .invalidValue, "a colour is written as # and six hexadecimal digits", at: node.offsets,
        fixes: [Fix("write it like \"#1a5fb4\", in quotes")])
      return nil
    }
    return text
  }
}
