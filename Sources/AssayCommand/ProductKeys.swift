internal import BuildCaching
internal import ContentModel
internal import Diagnostics
internal import OutputWriting
internal import PageRendering
internal import SourceReading

/// A key for everything that is made: equal keys, equal bytes.
///
/// A page is made from its own text and from everything else but the text of other pages: their
/// front matter, the data, the templates, the names and times of files that are copied. A report is
/// made from everything but the text of the guide and what is of other clients. Nothing finer is tracked, so
/// nothing can be forgotten.
struct ProductKeys: Sendable {
  /// One file of the project.
  private struct Input {
    /// The project that a profile or a picture is of.
    let project: String?
    /// A hash of what all pages are made from.
    let forPages: UInt64
    /// A hash of what reports are made from.
    let forReports: UInt64
  }

  private let inputs: [Input]
  /// The key of what all pages share.
  let shared: UInt64
  private let recalled: RecalledPages

  /// - Parameters:
  ///   - project: The project's files.
  ///   - catalog: What is in them.
  ///   - day: The day the evidence is read for.
  ///   - variant: What all texts together decide.
  init(
    _ project: LoadedProject, _ catalog: Catalog, on day: CalendarDate, variant: String
  ) {
    recalled = project.recalled
    var proseFronts: [String: UInt64] = [:]
    for page in catalog.prose.values {
      proseFronts[page.file.path] = ContentHash.hash(page.file.bytes[..<page.bodyOffset])
    }
    var profiles: [String: String] = [:]
    for profile in catalog.projects {
      profiles[profile.range.path] = profile.id
      if let picture = profile.picture { profiles[picture] = profile.id }
    }
    // Pages come in the order of the files.
    var pages = catalog.pages[...]
    var inputs: [Input] = []
    inputs.reserveCapacity(project.tree.files.count + project.tree.assets.count + 1)
    for file in project.tree.files {
      var content: UInt64?
      if let page = pages.first, page.file.path == file.path {
        pages.removeFirst()
        if !GuideRenderer.sharedTexts.contains(file.path) {
          content =
            recalled.text(at: file.path)?.frontHash
            ?? ContentHash.hash(file.bytes[..<page.bodyOffset])
        }
      }
      let known = content ?? ContentHash.hash(file.bytes[...])
      inputs.append(
        Input(
          project: profiles[file.path],
          forPages: Self.digest(file.path, proseFronts[file.path] ?? known),
          forReports: Self.digest(file.path, known)))
    }
    for asset in project.tree.assets {
      var digest = KeyDigest()
      digest.add(asset.path)
      digest.add(UInt64(asset.size))
      digest.add(UInt64(bitPattern: asset.modified))
      digest.add(UInt64(bitPattern: asset.changed))
      digest.add(asset.inode)
      inputs.append(
        Input(
          project: profiles[asset.path], forPages: digest.value, forReports: digest.value))
    }
    inputs.append(
      Input(
        project: nil, forPages: Self.digest(day.iso + " " + variant, 0),
        forReports: Self.digest(day.iso, 0)))
    self.inputs = inputs
    shared = Self.key(inputs.filter { $0.project == nil }.map(\.forPages))
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
    Self.key(inputs.filter { $0.project == nil || $0.project == id }.map(\.forReports))
  }

  private static func digest(_ path: String, _ content: UInt64) -> UInt64 {
    var digest = KeyDigest()
    digest.add(path)
    digest.add(content)
    return digest.value
  }

  private static func key(_ digests: [UInt64]) -> UInt64 {
    var digest = KeyDigest()
    for part in digests { digest.add(part) }
    return digest.value
  }
}
