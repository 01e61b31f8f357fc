internal import Synchronization
package import SystemPackage

/// Makes one chosen system call fail, so that tests can stop an operation at every point.
///
/// Only tests create one; without it a call costs one comparison with `nil`.
package final class FaultInjection: Sendable {
  /// What happens at the chosen call.
  package enum Effect: Sendable {
    /// That one call fails with this error; later ones work again.
    case error(Errno)
    /// That call and all later ones do nothing, as if the process had been killed.
    case crash
  }

  private let effect: Effect
  private let target: Int
  private let only: Set<SystemCall>
  private let counter = Atomic<Int>(0)

  /// Creates an injection that strikes the `target`-th call, counted from 1.
  ///
  /// Only calls of the kinds in `only` are counted, or all when it is empty.
  package init(_ effect: Effect, at target: Int, only: Set<SystemCall> = []) {
    self.effect = effect
    self.target = target
    self.only = only
  }

  /// The number of calls counted so far.
  package var calls: Int { counter.load(ordering: .relaxed) }

  /// Whether the chosen call has been reached.
  package var hasStruck: Bool { calls >= target }

  func strike(_ call: SystemCall) throws(Errno) {
    if !only.isEmpty, !only.contains(call) { return }
    let number = counter.add(1, ordering: .relaxed).newValue
    switch effect {
    case .error(let error): if number == target { throw error }
    case .crash: if number >= target { throw .ioError }
    }
  }
}
