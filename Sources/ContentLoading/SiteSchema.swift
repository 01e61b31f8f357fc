internal import ContentModel
internal import Diagnostics
internal import YAMLReading

/// site.yaml.
enum SiteSchema {
  static func decode(_ reader: SchemaReader, _ root: YAMLNode) -> Site? {
    guard var map = reader.mapping(root, "site.yaml") else { return nil }
    let title = map.text("title")
    let brand =
      map.optional("brand").flatMap { ReportSchema.brand(reader, $0) }
      ?? Brand(accent: nil, accentDark: nil, logo: nil)
    let site = Site(
      title: title ?? "",
      description: map.optionalText("description"),
      language: map.optional("language").flatMap { language(reader, $0) } ?? "en",
      baseURL: map.optional("base-url").flatMap { baseURL(reader, $0) },
      publisher: map.optional("publisher").flatMap { publisher(reader, $0) },
      callToAction: map.optional("call-to-action").flatMap { callToAction(reader, $0) },
      subject: map.optional("subject").flatMap { subject(reader, $0) }
        ?? Subject(singular: "option", plural: "options"),
      editURL: map.optionalWebAddress("edit-url"),
      issuesURL: map.optionalWebAddress("issues-url"),
      brand: brand,
      dataLicence: map.optional("data-licence").flatMap { namedLink(reader, $0) },
      report: ReportSchema.settings(
        brand, map.optional("report").flatMap { ReportSchema.overrides(reader, $0) }),
      redirects: map.optional("redirects").map { redirects(reader, $0) } ?? [],
      socialPicture: map.optional("social-picture").flatMap { socialPicture(reader, $0) },
      hasMarkdownPages: map.optionalBoolean("markdown-pages") ?? false,
      glossary: map.optional("glossary").flatMap { glossary(reader, $0) } ?? GlossarySettings())
    map.finish()
    return site
  }

  private static func language(_ reader: SchemaReader, _ node: YAMLNode) -> String? {
    guard let text = reader.text(node, "'language'") else { return nil }
    let isTag = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isTag, text.utf8.count <= 35 else {
      reader.error(
        .invalidValue, "'language' is not a language tag", at: node.offsets,
        notes: ["a tag looks like en or de-AT"])
      return nil
    }
    return text
  }

  private static func baseURL(_ reader: SchemaReader, _ node: YAMLNode) -> String? {
    guard let url = reader.webAddress(node, "'base-url'") else { return nil }
    return url.utf8.last == UInt8(ascii: "/") ? url : url + "/"
  }

  private static func publisher(_ reader: SchemaReader, _ node: YAMLNode) -> Publisher? {
    guard var map = reader.mapping(node, "'publisher'") else { return nil }
    let name = map.text("name")
    let url = map.optionalWebAddress("url")
    let email = map.optionalText("email")
    map.finish()
    return name.map { Publisher(name: $0, url: url, email: email) }
  }

  private static func callToAction(_ reader: SchemaReader, _ node: YAMLNode) -> CallToAction? {
    guard var map = reader.mapping(node, "'call-to-action'") else { return nil }
    let text = map.text("text")
    let label = map.text("label")
    let address = map.required("url")
    let url = address.flatMap { reader.url($0, "'url'") }
    map.finish()
    guard let text, let label, let url, let address else { return nil }
    return CallToAction(text: text, label: label, url: url, range: reader.range(address))
  }

  private static func subject(_ reader: SchemaReader, _ node: YAMLNode) -> Subject? {
    guard var map = reader.mapping(node, "'subject'") else { return nil }
    let singular = map.identifier("singular")
    let plural = map.required("plural").flatMap { node in
      reader.identifier(node, "'plural'").flatMap { folder(reader, node, $0) }
    }
    let kinds = map.optional("kinds").map { decodeKinds(reader, $0) } ?? []
    map.finish()
    guard let singular, let plural else { return nil }
    return Subject(singular: singular, plural: plural, kinds: kinds)
  }

  private static func decodeKinds(_ reader: SchemaReader, _ node: YAMLNode) -> [SubjectKind] {
    guard let map = reader.mapping(node, "'kinds'") else { return [] }
    return map.entries.compactMap { entry in
      reader.text(entry.value, "a kind's title").map {
        SubjectKind(id: entry.key.text, title: $0)
      }
    }
  }

  /// The plural is a folder of Content/ too, so it cannot have another one's name.
  private static func folder(
    _ reader: SchemaReader, _ node: YAMLNode, _ name: String
  ) -> String? {
    guard ["assets", "guide", "projects", "runtimes"].contains(name) else { return name }
    reader.error(
      .invalidIdentifier, "'plural' is the name of another folder of Content", at: node.offsets)
    return nil
  }

  private static func namedLink(_ reader: SchemaReader, _ node: YAMLNode) -> NamedLink? {
    guard var map = reader.mapping(node, "'data-licence'") else { return nil }
    let name = map.text("name")
    let url = map.required("url").flatMap { reader.webAddress($0, "'url'") }
    map.finish()
    guard let name, let url else { return nil }
    return NamedLink(name: name, url: url)
  }

  private static func redirects(_ reader: SchemaReader, _ node: YAMLNode) -> [Redirect] {
    guard let map = reader.mapping(node, "'redirects'") else { return [] }
    return map.entries.compactMap { entry in
      guard let to = reader.url(entry.value, "a redirect") else { return nil }
      return Redirect(
        from: entry.key.text, to: to, range: reader.file.range(entry.key.offsets))
    }
  }

  private static func glossary(_ reader: SchemaReader, _ node: YAMLNode) -> GlossarySettings? {
    guard var map = reader.mapping(node, "'glossary'") else { return nil }
    let isLinked = map.optionalBoolean("links") ?? true
    let exceptions = map.optional("except").map { list in
      reader.items(list, "'except'").compactMap { item in
        reader.text(item, "an item").map {
          GlossarySettings.Exception(id: $0, range: reader.range(item))
        }
      }
    }
    map.finish()
    return GlossarySettings(isLinked: isLinked, exceptions: exceptions ?? [])
  }

  /// Networks show PNG and JPEG only.
  private static func socialPicture(
    _ reader: SchemaReader, _ node: YAMLNode
  ) -> SocialPicture? {
    guard var map = reader.mapping(node, "'social-picture'") else { return nil }
    let file = map.required("file")
    let path = file.flatMap { reader.text($0, "'file'") }
    let text = map.optionalText("text")
    map.finish()
    guard let file, let path else { return nil }
    let isPicture = [".png", ".jpg", ".jpeg"].contains {
      path.utf8.count > $0.utf8.count && path.utf8.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    guard isPicture else {
      reader.error(
        .invalidValue, "the picture for networks must be a PNG or JPEG file", at: file.offsets,
        notes: ["networks do not show SVG; the usual size is 1200 by 630 pixels"])
      return nil
    }
    return SocialPicture(file: path, text: text, range: reader.range(file))
  }
}
