internal import Diagnostics
internal import YAMLReading

/// The rule that a file is named after the id it declares.
enum FileName {
  /// Reports an id that is not the file's name.
  static func check(_ id: String?, _ name: String, _ reader: SchemaReader, _ root: YAMLNode) {
    guard let id, !id.utf8.elementsEqual(name.utf8),
      case .mapping(let entries, _) = root,
      let entry = entries.first(where: { $0.key.text == "id" })
    else { return }
    reader.error(
      .invalidIdentifier, "the id is not the file's name", at: entry.value.offsets,
      fixes: [
        Fix(
          "write '\(name)', or rename the file", range: reader.range(entry.value),
          replacement: name)
      ])
  }

  /// Whether a path ends in `suffix` and has something before it.
  static func has(_ path: String, _ suffix: String) -> Bool {
    path.utf8.count > suffix.utf8.count
      && path.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// The name of a file without folders and without what follows its last dot.
  static func stem(of path: String) -> String {
    let last = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let name = path[(last ?? path.startIndex)...]
    let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return String(name[..<dot])
  }
}
