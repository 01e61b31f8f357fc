/// Whose file an output file is: a build may only change files of the owners it builds.
package struct OutputOwner: Sendable, Hashable, Comparable {
  /// `site`, or `report:` and the project's id; as it is written in the manifest.
  let name: String

  /// The public guide.
  package static let site = OutputOwner(name: "site")

  /// The report of one project, or `nil` when the id could not be a part of a path.
  package static func report(_ id: String) -> OutputOwner? { OutputOwner(name: "report:" + id, id) }

  /// Creates an owner from the manifest's spelling.
  init?(parsing name: String) {
    if name == "site" {
      self = .site
    } else {
      let prefix = "report:"
      guard name.utf8.starts(with: prefix.utf8),
        let id = String(name.utf8.dropFirst(prefix.utf8.count)),
        let owner = OutputOwner.report(id)
      else { return nil }
      self = owner
    }
  }

  private init(name: String) { self.name = name }

  private init?(name: String, _ id: String) {
    guard !id.utf8.contains(0x2F), OutputPathProblem.first(in: id) == nil else { return nil }
    self.name = name
  }

  package static func < (left: OutputOwner, right: OutputOwner) -> Bool {
    left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}
