/// The plain text below one heading.
package struct TextSection: Sendable, Hashable {
  /// The heading's id; `nil` for the text before the first heading.
  package let headingID: String?
  /// UTF-8, words separated by single spaces.
  package internal(set) var text: [UInt8]
  /// How much of the text is its first paragraph.
  var leadCount = 0

  /// The first paragraph.
  package var lead: ArraySlice<UInt8> { text[..<leadCount] }
}
