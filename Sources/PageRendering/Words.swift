/// Small changes to words of the content.
package enum Words {
  /// The text with its first letter as a capital.
  package static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A count from one to twelve as a word, a larger one in figures.
  package static func counted(_ count: Int) -> String {
    let words = [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    return words.indices.contains(count) ? words[count] : "\(count)"
  }

  /// The text as it stands within a sentence: a first word that is an abbreviation stays as it is.
  package static func lowered(_ text: String) -> String {
    if let second = text.dropFirst().first, second.isUppercase || second == " " { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// "a", "a and b", "a, b and c".
  package static func listed(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    guard words.count > 1 else { return last }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
