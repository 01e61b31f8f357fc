internal import FileSystem
internal import ProcessRunning
package import SystemPackage

/// Reads the files of a project from the objects of its git repository.
///
/// Only git's plumbing is asked, with fixed arguments: no file of the work tree is read or written,
/// no filter or hook runs, and nothing is fetched.
package struct Repository: Sendable {
  /// Bytes of all files together.
  private static let largestRevision = 256 << 20

  private let git: FilePath
  private let folder: FilePath

  /// The repository that a folder is in.
  ///
  /// - Throws: ``RevisionError/gitIsMissing``.
  package init(of folder: FilePath) throws(RevisionError) {
    guard let git = ProgramSearch.find("git") else { throw .gitIsMissing }
    self.git = git
    self.folder = folder
  }

  /// The files below `Content` at a revision.
  ///
  /// - Parameters:
  ///   - revision: Anything that names a commit.
  ///   - place: The project's folder in the repository; by default the one that was given.
  /// - Returns: The files in the byte order of their paths.
  /// - Throws: When the revision or the folder is not there, or git fails.
  package func content(
    of revision: String, in place: String? = nil
  ) throws(RevisionError) -> [RevisionFile] {
    let commit = line(
      try ask(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]) {
        "there is no revision '\(revision)'"
      })
    let prefix: String
    if let place {
      prefix = place
    } else {
      prefix = line(try ask(["rev-parse", "--show-prefix"]) { "git did not say where it is" })
    }
    let listing = try ask(
      ["ls-tree", "-r", "-z", "--full-tree", "\(commit):\(prefix)", "--", "Content"]
    ) { "the revision '\(revision)' has no folder '\(prefix)'" }
    let entries = try Self.entries(listing)
    let contents = try objects(entries.compactMap(\.object))
    var next = contents.makeIterator()
    return entries.map { entry in
      RevisionFile(path: entry.path, bytes: entry.object == nil ? nil : next.next())
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The contents of objects, in their order.
  private func objects(_ names: [String]) throws(RevisionError) -> [[UInt8]] {
    guard !names.isEmpty else { return [] }
    let input = Array((names.joined(separator: "\n") + "\n").utf8)
    let output = try ask(["cat-file", "--batch"], input: input) { "its objects cannot be read" }
    var contents: [[UInt8]] = []
    var start = 0
    while start < output.count, contents.count < names.count {
      // `<object> blob <size>`, then that many bytes and a line feed.
      guard let end = output[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      let words = output[start..<end].split(separator: UInt8(ascii: " "))
      guard words.count == 3, words[1].elementsEqual("blob".utf8),
        let size = Int(String(decoding: words[2], as: UTF8.self)),
        end + 1 + size < output.count
      else { break }
      contents.append(Array(output[(end + 1)..<(end + 1 + size)]))
      start = end + size + 2
    }
    guard contents.count == names.count else {
      throw .failed("git gave \(contents.count) of \(names.count) files")
    }
    return contents
  }

  /// Runs one command and returns its output.
  private func ask(
    _ arguments: [String], input: [UInt8] = [], refusal: () -> String
  ) throws(RevisionError) -> [UInt8] {
    let ending: ChildProcess.Ending
    let output: [UInt8]?
    let said: [UInt8]?
    do throws(Errno) {
      let space = try TemporaryFolder()
      try space.put("input", input)
      let child = ChildProcess(
        git, ["-C", folder.string, "--no-pager"] + arguments, environment: environment)
      ending = try child.run(
        input: space.file("input"), output: space.file("output"), errors: space.file("errors"),
        seconds: 60)
      output = try space.bytes(of: "output", limit: Self.largestRevision)
      said = try space.bytes(of: "errors", limit: 1 << 20)
    } catch {
      throw .failed("git: " + error.reason)
    }
    switch ending {
    case .exit(0): return output ?? []
    case .exit:
      let message = line(said ?? [])
      throw .refused(refusal() + (message.isEmpty ? "" : " (\(message))"))
    case .signal(let number): throw .failed("git was stopped by signal \(number)")
    case .timeLimit: throw .failed("git did not answer within a minute")
    }
  }

  private var environment: [String: String] {
    [
      "PATH": ProgramSearch.searchPath, "HOME": ProgramSearch.home, "LC_ALL": "C",
      "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
      "GIT_NO_REPLACE_OBJECTS": "1",
    ]
  }

  /// The first line of an answer.
  private func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// The entries of `ls-tree -z`: `<mode> <type> <object>`, a tab, the path and a zero byte.
  private static func entries(
    _ listing: [UInt8]
  ) throws(RevisionError) -> [(path: String, object: String?)] {
    var found: [(path: String, object: String?)] = []
    for entry in listing.split(separator: 0) {
      guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let words = entry[..<tab].split(separator: UInt8(ascii: " "))
      guard words.count == 3, let path = String(validating: entry[(tab + 1)...], as: UTF8.self)
      else { throw .failed("the revision has a file whose name is not UTF-8") }
      let isFile = words[0].starts(with: "100".utf8)
      found.append((path, isFile ? String(decoding: words[2], as: UTF8.self) : nil))
    }
    return found
  }
}
