package import Diagnostics
internal import FileSystem

/// The path of one output file, relative to the output folder, known to be safe everywhere.
///
/// Every part is made of lower-case letters, digits, `-`, `_` and `.`, begins with a letter or a
/// digit, does not end with a dot, has at most 100 bytes and is no device name of Windows; there
/// are at most 8 parts. Letters of every script are allowed. Paths are compared by their bytes.
package struct OutputPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The largest number of parts of a path.
  package static let maximumParts = 8
  /// The largest number of bytes of a part.
  package static let maximumPartBytes = 100

  /// The path with `/` between its parts.
  package let string: String

  /// Creates a path, or `nil` when `string` breaks a rule.
  package init?(_ string: String) {
    guard OutputPathProblem.first(in: string) == nil else { return nil }
    self.string = string
  }

  /// Creates a path, or reports why it cannot be one.
  ///
  /// `origin` says what asks for the path, as in "the slug of Content/guide/a.md".
  package init?(
    _ string: String, for origin: String, at range: SourceRange?, log: inout DiagnosticLog
  ) {
    if let problem = OutputPathProblem.first(in: string) {
      let shown = FileName.printable(string.utf8)
      log.error(
        .invalidPath, "\(origin) gives the output path '\(shown)', but \(problem.message)",
        at: range, notes: [OutputPathProblem.rule])
      return nil
    }
    self.string = string
  }

  package var description: String { string }

  /// Whether it is the path of a page.
  package var isPage: Bool { ends(in: ".html") }

  /// Whether its last bytes are those of an ASCII literal.
  package func ends(in suffix: StaticString) -> Bool {
    let bytes = string.utf8Span.span
    return suffix.withUTF8Buffer { suffix in
      guard suffix.count <= bytes.count else { return false }
      let start = bytes.count - suffix.count
      for index in 0..<suffix.count where unsafe suffix[index] != bytes[start + index] {
        return false
      }
      return true
    }
  }

  /// The paths of the folders the file lies in, the outermost first.
  package var folders: [String] {
    string.utf8.indices.filter { string.utf8[$0] == 0x2F }.map { String(string[..<$0]) }
  }

  package static func < (left: OutputPath, right: OutputPath) -> Bool {
    PathOrder.precedes(left.string, right.string)
  }

  package static func == (left: OutputPath, right: OutputPath) -> Bool {
    PathOrder.areEqual(left.string, right.string)
  }

  package func hash(into hasher: inout Hasher) {
    // Equal bytes are equal strings, so the string's own fast hash serves.
    hasher.combine(string)
  }
}
