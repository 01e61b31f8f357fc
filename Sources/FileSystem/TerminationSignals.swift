internal import Glibc
internal import Synchronization

/// Runs clean-up code in a thread of its own when the process is asked to end.
///
/// The signal handler itself only writes one byte to a pipe, which is all that is safe in one.
package enum TerminationSignals {
  private static let pipe = Atomic<Int32>(-1)

  private final class Response: Sendable {
    let cleanUp: @Sendable () -> Void
    let pipe: Int32

    init(pipe: Int32, cleanUp: @escaping @Sendable () -> Void) {
      self.pipe = pipe
      self.cleanUp = cleanUp
    }
  }

  /// Ends the process on SIGINT and SIGTERM with 128 plus the signal's number, after `cleanUp`.
  ///
  /// A signal that the process was started to ignore stays ignored. SIGXFSZ is ignored too: the
  /// write then fails with an error. Only the first call has an effect.
  package static func install(_ cleanUp: @escaping @Sendable () -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe.load(ordering: .acquiring) < 0, unsafe Glibc.pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    pipe.store(ends[1], ordering: .releasing)
    let response = unsafe Unmanaged.passRetained(Response(pipe: ends[0], cleanUp: cleanUp))
    var thread = pthread_t()
    let failure = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        let response = unsafe Unmanaged<Response>.fromOpaque(context).takeRetainedValue()
        TerminationSignals.wait(response)
      }, response.toOpaque())
    guard failure == 0 else {
      unsafe response.release()
      return
    }
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { number in
        let saved = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = unsafe Glibc.write(TerminationSignals.pipe.load(ordering: .relaxed), &byte, 1)
        errno = saved
      }
      action.sa_flags = SA_RESTART
      var old = sigaction()
      _ = unsafe sigaction(number, &action, &old)
      let ignored = unsafe unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1
      if ignored { _ = unsafe sigaction(number, &old, nil) }
    }
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  private static func wait(_ response: Response) -> Never {
    var byte: UInt8 = 0
    while unsafe Glibc.read(response.pipe, &byte, 1) != 1 {}
    response.cleanUp()
    _exit(128 + Int32(byte))
  }
}
