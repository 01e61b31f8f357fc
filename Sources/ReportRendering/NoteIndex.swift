internal import ContentModel

/// Numbers sources in the order they are first cited, and letters the places within each.
struct NoteIndex {
  /// A place in a source that is cited.
  struct Place: Hashable {
    let locator: String?
    let asOf: CalendarDate
  }

  /// A source that is cited, with its places in the order of their letters.
  struct Entry {
    let sourceID: String
    var places: [Place]
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: Int] = [:]
  private var letters: [String: [Place: Int]] = [:]

  /// Cites a place in a source.
  mutating func add(_ citation: Citation) {
    let index = number(citation.sourceID)
    let place = Place(locator: citation.locator, asOf: citation.asOf)
    guard letters[citation.sourceID]?[place] == nil else { return }
    letters[citation.sourceID, default: [:]][place] = entries[index].places.count
    entries[index].places.append(place)
  }

  /// Cites a source as a whole.
  mutating func add(source id: String) {
    _ = number(id)
  }

  private mutating func number(_ id: String) -> Int {
    if let index = numbers[id] { return index }
    numbers[id] = entries.count
    entries.append(Entry(sourceID: id, places: []))
    return entries.count - 1
  }

  /// The label of a citation, such as "3" or "3b", and the id of its note.
  func label(_ citation: Citation) -> (text: String, id: String)? {
    guard let index = numbers[citation.sourceID] else { return nil }
    let place = Place(locator: citation.locator, asOf: citation.asOf)
    guard entries[index].places.count > 1, let letter = letters[citation.sourceID]?[place] else {
      return ("\(index + 1)", "n\(index + 1)")
    }
    let text = "\(index + 1)\(Self.letter(letter))"
    return (text, "n" + text)
  }

  /// "a" to "z", then "aa", "ab" and so on.
  static func letter(_ index: Int) -> String {
    var rest = index
    var letters: [UInt8] = []
    repeat {
      letters.insert(UInt8(ascii: "a") + UInt8(rest % 26), at: 0)
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters, as: UTF8.self)
  }
}
