/// Finds the valid name nearest to a misspelt one.
package enum Suggestion {
  /// The candidate with the smallest edit distance to `name`, if it is near enough to be meant.
  ///
  /// Near enough is at most a third of the longer name's length in UTF-8 bytes, and at least 1.
  /// Ties go to the candidate that comes first in byte order, so the answer is stable.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let bytes = Array(candidate.utf8)
      let limit = max(1, max(wanted.count, bytes.count) / 3)
      guard abs(wanted.count - bytes.count) <= limit else { continue }
      let distance = editDistance(wanted, bytes)
      guard distance <= limit else { continue }
      if let found = best {
        let nearer =
          distance < found.distance
          || (distance == found.distance
            && candidate.utf8.lexicographicallyPrecedes(found.name.utf8))
        if nearer { best = (candidate, distance) }
      } else {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions, swaps.
  ///
  /// O(n * m) time, three rows of memory.
  package static func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    if first.isEmpty { return second.count }
    if second.isEmpty { return first.count }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row] + Array(repeating: 0, count: second.count)
      for column in 1...second.count {
        let same = first[row - 1] == second[column - 1]
        var distance = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          distance = min(distance, beforeLast[column - 2] + 1)
        }
        current[column] = distance
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
