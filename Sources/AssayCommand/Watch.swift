internal import SourceReading
internal import SystemPackage

/// Builds anew whenever the files of a project have changed.
///
/// The files' status is looked at five times a second, which costs a third of a percent of a processor for
/// five hundred files, works on every file system and needs nothing of the machine.
struct Watch {
  /// Between two looks.
  private static let pause = Duration.milliseconds(200)
  /// How many looks a project gets to come to rest in, before it is built as it is.
  private static let mostLooks = 10

  private let root: FilePath

  init(_ root: FilePath) {
    self.root = root
  }

  /// Builds now and after every change, until the program is stopped.
  ///
  /// Content that is wrong is said and waited for; nothing else that goes wrong is.
  func run(_ build: () async throws -> Void) async throws -> Never {
    while true {
      let seen = look().entries
      do {
        try await build()
      } catch let failure as Failure where failure.code == Failure.content.code {
        if let message = failure.message { Console.report("assay: \(message)\n") }
      }
      Console.report("waiting for changes; Ctrl-C ends it\n")
      repeat { try await Task.sleep(for: Self.pause) } while try await rested() == seen
    }
  }

  /// The files once none of them has changed just now: an editor may still be writing.
  private func rested() async throws -> [SourceEntry] {
    for _ in 1..<Self.mostLooks {
      let found = look()
      if found.isAtRest { return found.entries }
      try await Task.sleep(for: Self.pause)
    }
    return look().entries
  }

  /// The files as they are; none where the folder cannot be read, as while a branch is checked out.
  private func look() -> (entries: [SourceEntry], isAtRest: Bool) {
    guard let (listing, _) = try? SourceListing.scan(root: root) else { return ([], true) }
    return (listing.entries, listing.stamps.allSatisfy { $0 != nil })
  }
}
