import Foundation
import TestSupport

/// Edits that an author, another program or an accident could make to a project.
enum RandomEdit {
  /// Makes one and says which.
  static func make(
    in folder: TemporaryFolder, using generator: inout SeededGenerator
  ) throws -> String {
    let kinds = Self.kinds
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
    let number = Int.random(in: 0..<1000, using: &generator)
    try kind.edit(folder, number)
    return "\(kind.name) \(number)"
  }

  private struct Kind: Sendable {
    let name: String
    let edit: @Sendable (TemporaryFolder, Int) throws -> Void
  }

  private static let kinds = [
    Kind(name: "text of a page") { folder, number in
      try append("\nA sentence numbered \(number).\n", to: "Content/guide/delivery.md", folder)
    },
    Kind(name: "text of an option") { folder, number in
      try append("\nA sentence numbered \(number).\n", to: "Content/brokers/heron.md", folder)
    },
    Kind(name: "a heading") { folder, number in
      try append("\n## Heading \(number)\n", to: "Content/guide/patterns/competing.md", folder)
    },
    Kind(name: "a link to a heading") { folder, number in
      try append(
        "\n[There](patterns/competing.md#heading-\(number % 2)).\n",
        to: "Content/guide/operations.md", folder)
    },
    Kind(name: "the glossary") { folder, number in
      let file = "Content/guide/glossary.md"
      if !folder.exists(file) {
        try folder.put(file, "---\ntitle: Glossary\n---\n## Queue\n\nWhere messages wait.\n")
      }
      try append("\n## Reader \(number)\n\nWho reads \(number).\n", to: file, folder)
    },
    Kind(name: "a title") { folder, number in
      try replace("title: [^\n]*", "title: Title \(number)", in: "Content/guide/fitting.md", folder)
    },
    Kind(name: "a new page") { folder, number in
      try folder.put(
        "Content/guide/patterns/new-\(number % 3).md",
        "---\ntitle: New \(number)\n---\nSee [it](../delivery.md).\n")
    },
    Kind(name: "a page less") { folder, number in
      let file = "Content/guide/patterns/new-\(number % 3).md"
      if folder.exists(file) { try folder.remove(file) }
    },
    Kind(name: "data") { folder, number in
      try replace(
        "summary: [^\n]*", "summary: Kite \(number).", in: "Content/brokers/kite.yaml", folder)
    },
    Kind(name: "a profile") { folder, number in
      try replace(
        "title: [^\n]*", "title: Job \(number)", in: "Content/projects/orders.yaml", folder)
    },
    Kind(name: "a template") { folder, number in
      try append("<!-- \(number) -->\n", to: "Templates/partials/foot.mustache", folder)
    },
    Kind(name: "a style sheet") { folder, number in
      try append("/* \(number) */\n", to: "Templates/guide.css", folder)
    },
    Kind(name: "a copied file") { folder, number in
      try append("<!-- \(number) -->", to: "Content/assets/fan.svg", folder)
    },
    Kind(name: "an error") { folder, number in
      try folder.put("Content/guide/wrong.md", "---\ntitle: Wrong\n---\n[x](none-\(number).md)\n")
    },
    Kind(name: "the error gone") { folder, _ in
      if folder.exists("Content/guide/wrong.md") { try folder.remove("Content/guide/wrong.md") }
    },
    Kind(name: "an output file changed") { folder, number in
      let file = "Output/guide/delivery/index.html"
      if folder.exists(file) { try folder.put(file, "by hand \(number)") }
    },
    Kind(name: "an output file gone") { folder, _ in
      let file = "Output/guide/operations/index.html"
      if folder.exists(file) { try folder.remove(file) }
    },
    Kind(name: "the record gone") { folder, _ in
      if folder.exists(".assay-cache") { try folder.remove(".assay-cache") }
    },
    Kind(name: "the record damaged") { folder, number in
      let file = folder.path + "/.assay-cache/build"
      guard var bytes = FileManager.default.contents(atPath: file), !bytes.isEmpty else { return }
      bytes[number * 7919 % bytes.count] ^= 0x10
      try bytes.write(to: URL(fileURLWithPath: file))
    },
  ]

  private static func append(_ text: String, to file: String, _ folder: TemporaryFolder) throws {
    try folder.put(file, try folder.text(file) + text)
  }

  /// Replaces the first match.
  private static func replace(
    _ pattern: String, _ text: String, in file: String, _ folder: TemporaryFolder
  ) throws {
    let old = try folder.text(file)
    guard let range = old.range(of: pattern, options: .regularExpression) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    try folder.put(file, old.replacingCharacters(in: range, with: text))
  }
}
