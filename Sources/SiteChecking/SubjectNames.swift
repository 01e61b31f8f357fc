/// The names that a text may speak of, found at the words they start.
struct SubjectNames {
  private let names: [[UInt8]]

  /// Keeps the longest names first, so that "Grey Heron" is not read as "Grey".
  init(_ names: [String]) {
    self.names = Set(names.map { Array($0.utf8) }).filter { !$0.isEmpty }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
    }
  }

  var isEmpty: Bool { names.isEmpty }

  /// The end of the name that starts at `index`, if one does and ends with its word.
  func end(in bytes: [UInt8], at index: Int, before limit: Int) -> Int? {
    for name in names where name[0] == bytes[index] {
      let end = index + name.count
      guard end <= limit, bytes[index..<end].elementsEqual(name) else { continue }
      if end < limit, ProseByte.isWord(bytes[end]) { continue }
      return end
    }
    return nil
  }
}
