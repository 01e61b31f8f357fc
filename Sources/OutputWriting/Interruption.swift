internal import FileSystem
internal import Synchronization

/// Ends the program cleanly on Ctrl-C (SIGINT) and SIGTERM: stages are removed first.
///
/// A commit that has begun is completed, which takes milliseconds. The exit status is 128 plus the
/// signal's number, 130 or 143, as shells expect.
package enum Interruption {
  private static let transactions = Mutex<[ObjectIdentifier: WeakTransaction]>([:])
  private static let isExiting = Atomic<Bool>(false)

  private struct WeakTransaction: Sendable {
    weak let transaction: OutputTransaction?
  }

  /// Starts to listen to the signals; called once, by the program itself.
  ///
  /// `farewell` runs after the clean-up. Writing a file beyond the size limit of the process becomes an
  /// ordinary error instead of a signal.
  package static func install(farewell: @escaping @Sendable () -> Void = {}) {
    TerminationSignals.install {
      isExiting.store(true, ordering: .releasing)
      abandonAll()
      farewell()
    }
  }

  static func register(_ transaction: OutputTransaction) {
    transactions.withLock {
      $0[ObjectIdentifier(transaction)] = WeakTransaction(transaction: transaction)
    }
  }

  static func unregister(_ identifier: ObjectIdentifier) {
    transactions.withLock { _ = $0.removeValue(forKey: identifier) }
  }

  private static func abandonAll() {
    let open = transactions.withLock { $0.values.compactMap(\.transaction) }
    for transaction in open { transaction.abandon() }
  }

  /// Never returns once the program is ending, so that no other exit status wins the race.
  static func parkIfExiting() {
    while isExiting.load(ordering: .acquiring) {
      SystemCalls().pause(milliseconds: 1000)
    }
  }
}
