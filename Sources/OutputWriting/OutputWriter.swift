/// Writes a build whose files are all at hand.
package enum OutputWriter {
  /// Writes `files` and removes files of earlier builds in `scope` that are not among them.
  package static func write(
    _ files: [OutputFile], to target: OutputTarget, scope: OutputScope,
    options: OutputOptions = OutputOptions()
  ) async throws -> WriteReport {
    let transaction = try OutputTransaction.begin(target, scope: scope, options: options)
    do {
      let length = max(1, (files.count + max(1, options.jobs) - 1) / max(1, options.jobs))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for first in stride(from: 0, to: files.count, by: length) {
          let portion = files[first..<min(files.count, first + length)]
          group.addTask { try transaction.stage(portion) }
        }
        try await group.waitForAll()
      }
      return try transaction.commit()
    } catch {
      transaction.abandon()
      throw error
    }
  }
}
