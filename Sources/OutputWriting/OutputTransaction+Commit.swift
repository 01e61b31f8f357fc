internal import Synchronization

extension OutputTransaction {
  /// Puts the staged files into place and removes files of earlier builds that were not built again.
  ///
  /// Everything that can be refused is refused before the first change. All `stage` calls must have
  /// returned. On an error the stage is removed.
  package func commit() throws(OutputError) -> WriteReport {
    try enter(.committing)
    defer { leave() }
    let files = state.withLock { $0.files }.sorted { $0.path < $1.path }
    do throws(OutputError) {
      let report = try Commit(transaction: self, files: files).run()
      end(undoing: false)
      return report
    } catch {
      end(undoing: true)
      throw error
    }
  }
}
