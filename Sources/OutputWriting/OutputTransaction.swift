internal import FileSystem
internal import Synchronization
internal import SystemPackage

/// Writes a whole build, or nothing of it.
///
/// Finished files are handed over in portions, by any number of tasks, while others are still being
/// made. Each is compared with the output folder; if it differs, it is written at once to a stage
/// inside the folder. `commit()` then renames everything into place; until then the output folder's
/// files are as they were, and `abandon()` leaves no trace. At any moment of a commit, each
/// file is the old or the new one, also when the process is killed. The next build clears up.
package final class OutputTransaction: Sendable {
  let folder: OutputFolder
  let scope: OutputScope
  let options: OutputOptions
  /// What earlier builds wrote.
  let manifest: OutputManifest
  /// Whether there was a manifest, though perhaps an empty one.
  let hasManifest: Bool
  /// The XXH64 of the manifest's bytes.
  let manifestHash: UInt64
  /// Whether the folder's manifest is the one of the snapshot that was given.
  package let isKnown: Bool
  /// What is known of the files of the manifest, in its order; empty when nothing is.
  let stamps: [FileStamp?]
  let calls: SystemCalls
  let state = Mutex(State())
  let isInterrupted = Atomic<Bool>(false)

  struct State {
    var phase = Phase.staging
    /// The stage folder, made when the first file is written to it.
    var stage: FileDescriptor?
    var files: [StagedFile] = []
    /// How many calls are at work on the folder.
    var active = 0
    var failure: OutputError?
  }

  enum Phase { case staging, committing, ending, finished }

  /// Locks the output folder and reads what earlier builds left in it.
  ///
  /// The folder is made when it does not exist. Nothing else is changed, except that the remains
  /// of a killed build are removed.
  ///
  /// - Parameters:
  ///   - target: The folder.
  ///   - scope: Whose files the build is for.
  ///   - options: How it writes.
  ///   - snapshot: How an earlier build left some folder; it counts if it is this one, as it is now.
  /// - Returns: The transaction.
  /// - Throws: Why the folder cannot be written to.
  package static func begin(
    _ target: OutputTarget, scope: OutputScope, options: OutputOptions = OutputOptions(),
    knowing snapshot: OutputSnapshot? = nil
  ) throws(OutputError) -> OutputTransaction {
    try begin(target, scope: scope, options: options, knowing: snapshot, calls: SystemCalls())
  }

  static func begin(
    _ target: OutputTarget, scope: OutputScope, options: OutputOptions,
    knowing snapshot: OutputSnapshot? = nil, calls: SystemCalls
  ) throws(OutputError) -> OutputTransaction {
    let folder = try OutputFolder.open(target, lockWait: options.lockWait, calls: calls)
    do throws(OutputError) {
      let manifest = try folder.readManifest()
      do throws(Errno) {
        try folder.removeStage()
      } catch {
        throw OutputError(error, folder.shown(OutputFolder.stageName))
      }
      let transaction = OutputTransaction(
        folder: folder, scope: scope, options: options, manifest: manifest, snapshot: snapshot)
      Interruption.register(transaction)
      return transaction
    } catch {
      folder.close(undoing: true)
      throw error
    }
  }

  private init(
    folder: OutputFolder, scope: OutputScope, options: OutputOptions,
    manifest: (manifest: OutputManifest, hash: UInt64)?, snapshot: OutputSnapshot?
  ) {
    self.folder = folder
    self.scope = scope
    self.options = options
    self.manifest = manifest?.manifest ?? OutputManifest()
    hasManifest = manifest != nil
    manifestHash = manifest?.hash ?? 0
    calls = folder.calls
    if let snapshot, let manifest, snapshot.folder == folder.identity,
      snapshot.manifest == manifest.hash,
      snapshot.stamps.count == manifest.manifest.entries.count
    {
      isKnown = true
      stamps = snapshot.stamps
    } else {
      isKnown = false
      stamps = []
    }
  }

  deinit {
    abandon()
    Interruption.unregister(ObjectIdentifier(self))
  }

  /// Ends without changing the output folder; calls that are still at work fail.
  ///
  /// It has no effect after a commit. What cannot be removed now, the next build removes.
  package func abandon() {
    isInterrupted.store(true, ordering: .releasing)
    while state.withLock({ $0.active > 0 }) { calls.pause(milliseconds: 1) }
    let isFirst = state.withLock { state in
      guard state.phase != .finished, state.phase != .ending else { return false }
      state.phase = .ending
      return true
    }
    if isFirst { end(undoing: true) }
    // Another thread that ends the transaction must have done so before this returns.
    while state.withLock({ $0.phase == .ending }) { calls.pause(milliseconds: 1) }
  }

  /// Closes and removes the stage and gives the folder back.
  func end(undoing: Bool) {
    let stage = state.withLock { state in
      defer { state.stage = nil }
      return state.stage
    }
    if let stage { calls.close(stage) }
    do throws(Errno) {
      try folder.removeStage()
    } catch {
      // The next build removes it; the output itself is complete or untouched.
    }
    folder.close(undoing: undoing)
    state.withLock { $0.phase = .finished }
  }

  /// Counts a call that works on the folder, unless the transaction is over.
  func enter(_ phase: Phase) throws(OutputError) {
    let failure: OutputError? = state.withLock { state in
      if let failure = state.failure { return failure }
      guard state.phase == .staging, !isInterrupted.load(ordering: .acquiring),
        phase == .staging || state.active == 0
      else { return interruption }
      state.phase = phase
      state.active += 1
      return nil
    }
    if let failure {
      Interruption.parkIfExiting()
      throw failure
    }
  }

  func leave() {
    state.withLock { $0.active -= 1 }
    Interruption.parkIfExiting()
  }

  var interruption: OutputError {
    OutputError(.interrupted, folder.shown(""), "the build was stopped")
  }
}
