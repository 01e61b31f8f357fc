internal import BuildCaching
internal import ContentModel
internal import Diagnostics
internal import OutputWriting
internal import SourceReading

/// A key for everything that is made: equal keys, equal bytes.
///
/// A page is made from its own text and from everything else but the text of other pages: their
/// front matter, the data, the templates, the names and times of files that are copied. Nothing finer
/// is tracked, so nothing can be forgotten. A profile goes into the key of its own report only.
struct ProductKeys: Sendable {
  private struct Input {
    let project: String?
    let digest: UInt64
  }

  private let inputs: [Input]
  /// The key of what all pages share.
  let shared: UInt64
  private let recalled: RecalledPages

  /// - Parameters:
  ///   - project: The project's files.
  ///   - catalog: What is in them.
  ///   - day: The day the evidence is read for.
  init(_ project: LoadedProject, _ catalog: Catalog, on day: CalendarDate) {
    recalled = project.recalled
    var fronts: [String: UInt64] = [:]
    for page in catalog.pages + catalog.prose.values {
      fronts[page.file.path] =
        project.recalled.text(at: page.file.path)?.frontHash
        ?? ContentHash.hash(page.file.bytes[..<page.bodyOffset])
    }
    var profiles: [String: String] = [:]
    for profile in catalog.projects { profiles[profile.range.path] = profile.id }
    var inputs = project.tree.files.map { file in
      var digest = KeyDigest()
      digest.add(file.path)
      digest.add(fronts[file.path] ?? ContentHash.hash(file.bytes[...]))
      return Input(project: profiles[file.path], digest: digest.value)
    }
    for asset in project.tree.assets {
      var digest = KeyDigest()
      digest.add(asset.path)
      digest.add(UInt64(asset.size))
      digest.add(UInt64(bitPattern: asset.modified))
      digest.add(UInt64(bitPattern: asset.changed))
      digest.add(asset.inode)
      inputs.append(Input(project: nil, digest: digest.value))
    }
    var first = KeyDigest()
    first.add(day.iso)
    inputs.append(Input(project: nil, digest: first.value))
    self.inputs = inputs
    shared = Self.key(inputs.filter { $0.project == nil })
  }

  /// The key of a page with its own text, if it has one.
  func page(_ text: SourceFile?) -> UInt64 {
    var digest = KeyDigest()
    digest.add(shared)
    if let text {
      digest.add(recalled.text(at: text.path)?.wholeHash ?? ContentHash.hash(text.bytes[...]))
    }
    return digest.value
  }

  /// The key of the report of a project.
  func report(_ id: String) -> UInt64 {
    Self.key(inputs.filter { $0.project == nil || $0.project == id })
  }

  private static func key(_ inputs: [Input]) -> UInt64 {
    var digest = KeyDigest()
    for input in inputs { digest.add(input.digest) }
    return digest.value
  }
}
