/// How much of each text fits into a budget that all share.
enum TextShare {
  /// The greatest length to which all texts can be cut so that together they fit the budget.
  ///
  /// - Returns: At least the longest length when nothing has to be cut.
  static func limit(lengths: [Int], budget: Int) -> Int {
    var left = budget
    let sorted = lengths.sorted()
    for (index, length) in sorted.enumerated() {
      let share = left / (sorted.count - index)
      if length > share { return max(0, share) }
      left -= length
    }
    return sorted.last ?? 0
  }

  /// The start of a text, ended between two words.
  static func cut(_ text: [UInt8], to limit: Int) -> ArraySlice<UInt8> {
    guard text.count > limit else { return text[...] }
    let space = text[...limit].lastIndex(of: UInt8(ascii: " ")) ?? 0
    return text[..<space]
  }
}
