/// A file of an earlier build that this build no longer has.
struct StaleFile: Sendable {
  let entry: ManifestEntry
  /// Whether it must go before the new files come: one of them needs its name, or its folder's.
  let isBlocking: Bool

  var path: OutputPath { entry.path }
}
