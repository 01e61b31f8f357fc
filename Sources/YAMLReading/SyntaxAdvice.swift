/// What to do about the problems that libyaml names, in the words of somebody who writes content.
enum SyntaxAdvice {
  /// - Parameters:
  ///   - problem: What libyaml says.
  ///   - byte: The byte at the place of it.
  /// - Returns: `nil` for a problem that says enough by itself.
  static func advice(for problem: String, at byte: UInt8?) -> String? {
    if byte == UInt8(ascii: "\t") { return "use spaces: YAML allows no tab here" }
    switch problem {
    case "found character that cannot start any token":
      return "put a text that starts with this character in quotes"
    case "mapping values are not allowed in this context":
      return "put a text that holds ': ' in quotes, or give the key a line of its own"
    case "did not find expected key":
      return "look for wrong indentation here, and for an open quote or bracket above"
    case "did not find expected ',' or '}'":
      return "put commas between the entries of { … }, close it, and quote a text that holds : or ,"
    case "did not find expected ',' or ']'":
      return "put commas between the items of [ … ], close it, and quote a text that holds : or ,"
    case "could not find expected ':'":
      return "write 'key: value'; a text over several lines needs quotes"
    case "found unexpected end of stream":
      return "close the quote that is open"
    case "did not find expected '-' indicator":
      return "start each item of the list with '- ', all in the same column"
    case "did not find expected node content":
      return "write a value here, or look for a bracket or a comma too many"
    case "block sequence entries are not allowed in this context":
      return "start the list on a line of its own"
    default: return nil
    }
  }
}
