/// The named random streams of a simulation: one for the weights and one for each alternative.
///
/// An alternative's numbers do not depend on which others are present, so adding or removing one
/// leaves the comparison of every other pair exactly as it was.
package enum RandomStreams {
  package static let weights = "w"

  /// The stream of an alternative's scores.
  package static func scores(of alternative: String) -> String { "s/" + alternative }

  /// Refuses identifiers whose streams would be the same.
  ///
  /// - Throws: ``DecisionError/streamCollision(_:_:)``.
  package static func validate(seed: String, alternatives: [String]) throws(DecisionError) {
    let streams = [weights] + alternatives.map(scores(of:))
    let hashes = streams.map { Xoshiro128StarStar.hash(seed: seed, stream: $0) }
    let order = hashes.indices.sorted { first, second in
      hashes[first] == hashes[second] ? first < second : hashes[first] < hashes[second]
    }
    for position in order.indices.dropFirst() {
      let previous = order[position - 1]
      let current = order[position]
      if hashes[previous] == hashes[current] {
        throw .streamCollision(streams[previous], streams[current])
      }
    }
  }
}
