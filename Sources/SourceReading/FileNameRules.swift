internal import FileSystem

/// Decides by its path alone how a project file is treated.
enum FileNameRules {
  /// The folder whose files are copied as they are.
  static let assetFolder = "Content/assets"
  /// The folder of the profiles, each with the client's picture beside it.
  static let projectFolder = "Content/projects"

  /// Whether a file or folder is passed over: hidden, or left behind by an editor.
  static func isIgnored(_ name: [UInt8]) -> Bool {
    let hash = UInt8(ascii: "#")
    return name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~")
      || (name.count > 1 && name.first == hash && name.last == hash)
      || name.suffix(4).elementsEqual(".swp".utf8)
  }

  /// How a file is read, or `nil` when its name is not one that Assay reads.
  static func kind(ofFileAt path: String) -> SourceKind? {
    if isInside(assetFolder, path) { return .asset }
    if isInside(projectFolder, path), isPicture(fileExtension(of: path)) {
      guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 2 else { return nil }
      return fileExtension(of: path) == "svg" ? .image : .picture
    }
    if let kind = SourceKind(fileExtension: fileExtension(of: path)) { return kind }
    if intendedExtension(of: path) != nil { return nil }
    // Templates may bring fonts and images; Content keeps them in its assets folder.
    return isInside("Content", path) ? nil : .asset
  }

  /// The extension that was probably meant by one that Assay does not read.
  static func intendedExtension(of path: String) -> String? {
    let written = fileExtension(of: path)
    let folded = FileName.collisionKey(written)
    if folded != written {
      if SourceKind(fileExtension: folded) != nil { return folded }
      if isInside(projectFolder, path), isPicture(folded) { return folded }
    }
    switch folded {
    case "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdtxt", "mdx": return "md"
    case "yml": return "yaml"
    case "mst", "mu", "handlebars", "hbs", "stache": return "mustache"
    case "text": return "txt"
    case "mjs": return "js"
    default: return nil
    }
  }

  /// Whether a picture of this kind may stand beside a profile.
  private static func isPicture(_ fileExtension: String) -> Bool {
    ["svg", "png", "jpg", "jpeg"].contains(fileExtension)
  }

  /// Whether a path is that of a file beside the profiles, which is never published.
  static func isBesideProfiles(_ path: String) -> Bool { isInside(projectFolder, path) }

  /// The path with another extension.
  static func path(_ path: String, withExtension wanted: String) -> String {
    let length = fileExtension(of: path).utf8.count
    return (String(path.utf8.dropLast(length)) ?? path) + wanted
  }

  /// The bytes after the last dot of the last part; empty when there is none.
  static func fileExtension(of path: String) -> String {
    let name = FileName.lastPart(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(name[name.utf8.index(after: dot)...])
  }

  private static func isInside(_ folder: String, _ path: String) -> Bool {
    path.utf8.starts(with: folder.utf8)
      && path.utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
  }
}
