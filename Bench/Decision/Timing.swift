import Glibc

/// The processor time of some rounds of one piece of work, in milliseconds.
struct Timing {
  let median: Double
  let least: Double

  /// Runs the work once without counting it, then `rounds` times.
  init(rounds: Int, of work: () throws -> Void) rethrows {
    try work()
    var times: [Double] = []
    for _ in 0..<max(1, rounds) {
      let start = Self.processorTime()
      try work()
      times.append(Self.processorTime() - start)
    }
    times.sort()
    median = times[times.count / 2]
    least = times[0]
  }

  /// One line of the table; the share is of the whole decision.
  func line(_ name: String, of whole: Timing?) -> String {
    let share = whole.map { Int((100 * median / max($0.median, 1e-9)).rounded()) } ?? 100
    let padded = name + String(repeating: " ", count: max(0, 22 - name.count))
    return "\(padded) median \(Self.text(median))  least \(Self.text(least))  \(share) %"
  }

  private static func text(_ milliseconds: Double) -> String {
    "\((milliseconds * 100).rounded() / 100)"
  }

  private static func processorTime() -> Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) * 1e3 + Double(now.tv_nsec) / 1e6
  }
}
