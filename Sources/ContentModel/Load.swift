/// The load a project expects.
package struct Load: Sendable, Hashable {
  package let concurrentUsers: Double?
  /// Seconds between a user's requests.
  package let thinkTime: Double?
  package let requestsPerDay: Double?
  /// Peak rate divided by the mean rate, at least 1.
  package let peakFactor: Double?
  /// The response time to plan with, in milliseconds.
  package let responseTime: Double?
  /// The target for the slowest hundredth, in milliseconds.
  package let tailTarget: Double?

  package init(
    concurrentUsers: Double?, thinkTime: Double?, requestsPerDay: Double?, peakFactor: Double?,
    responseTime: Double?, tailTarget: Double?
  ) {
    self.concurrentUsers = concurrentUsers
    self.thinkTime = thinkTime
    self.requestsPerDay = requestsPerDay
    self.peakFactor = peakFactor
    self.responseTime = responseTime
    self.tailTarget = tailTarget
  }
}
