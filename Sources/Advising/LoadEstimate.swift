package import ContentModel

/// The rate a project must serve at its peak, and how it was worked out.
package struct LoadEstimate: Sendable, Hashable {
  /// Requests per second at peak from the requests of a day; `nil` when not told.
  package let fromRequests: Double?
  /// Requests per second at peak from the people at work; `nil` when not told.
  package let fromUsers: Double?
  /// The larger of the two.
  package let peakRate: Double
  /// Requests in progress at peak, by Little's law; `nil` without a response time.
  package let concurrency: Double?
  /// Seconds a request takes, as assumed.
  package let responseTime: Double?

  /// Works the load out.
  ///
  /// Requests per day times the peak factor over 86,400 seconds; users over think time plus
  /// response time. Concurrency is rate times response time (J. D. C. Little, "A Proof for the
  /// Queuing Formula L = λW", 1961).
  ///
  /// It is `nil` when the project tells neither users nor requests.
  ///
  /// - Parameter load: What the project tells.
  package init?(_ load: Load?) {
    guard let load else { return nil }
    let response = load.responseTime.map { $0 / 1000 }
    let fromRequests = load.requestsPerDay.map { $0 * (load.peakFactor ?? 1) / 86_400 }
    let cycle = (load.thinkTime ?? 0) + (response ?? 0)
    let fromUsers = load.concurrentUsers.flatMap { cycle > 0 ? $0 / cycle : nil }
    guard let peak = [fromRequests, fromUsers].compactMap({ $0 }).max(), peak > 0 else {
      return nil
    }
    self.fromRequests = fromRequests
    self.fromUsers = fromUsers
    peakRate = peak
    responseTime = response
    concurrency = response.map { peak * $0 }
  }
}
