import Diagnostics
import Templating

/// Template files whose text marks with `⟦` and `⟧` where problems are expected.
struct MarkedTemplates {
  var files: [SourceFile] = []
  /// The marked stretches in the order of their files, then of their opening marks.
  var marked: [SourceRange] = []

  init(_ texts: KeyValuePairs<String, String>) {
    for (name, text) in texts { add(name, text) }
  }

  private mutating func add(_ name: String, _ text: String) {
    let path = "Templates/\(name).mustache"
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [SourceRange] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧":
        if let start = open.popLast() {
          ranges.append(SourceRange(path: path, offsets: start..<bytes.count))
        }
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    files.append(SourceFile(path: path, bytes: bytes))
    marked += ranges.sorted { $0.offsets.lowerBound < $1.offsets.lowerBound }
  }

  /// Compiles the files with `page` as the only root.
  func compile(_ schema: TemplateSchema) -> TemplateCompilation {
    TemplateLibrary.compile(files: files, in: "Templates", roots: [TemplateRoot("page", schema)])
  }
}

/// A page model with a value of every kind.
enum SampleModel {
  static let link = TemplateSchema(["label": .text, "url": .url, "current": .flag])
  static let page = TemplateSchema([
    "title": .text, "description": .optional(.text), "address": .url,
    "canonical": .optional(.url), "body": .html, "draft": .flag, "links": .records(link),
    "tags": .list(of: .text), "author": .record(TemplateSchema(["name": .text])),
    "editor": .optional(.record(TemplateSchema(["name": .text, "home": .url]))),
    "data": .json, "sheet": .css,
  ])
}
