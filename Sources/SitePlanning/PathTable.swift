package import OutputWriting

/// The published file of each of some files of the project, by their paths.
///
/// Every link of every page is looked up here, so all paths lie in one block of memory and nothing
/// has to be made of a reference to find what it names.
package struct PathTable: Sendable {
  private struct Entry: Sendable {
    /// Where the path ends among all bytes; it starts where the one before it ends.
    let end: Int
    let hash: UInt64
    var target: OutputPath
  }

  /// The paths, one after the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// For each place of an open-addressing hash table, an index of `entries`, or -1; their number is a
  /// power of two and more than half are free.
  private var places: [Int32] = Array(repeating: -1, count: 16)

  package init() {}

  /// The paths in the order in which they came.
  package var files: [String] {
    entries.indices.map { String(decoding: bytes[range(of: $0)], as: UTF8.self) }
  }

  /// What a file is published as.
  package subscript(file: String) -> OutputPath? {
    let key = file.utf8Span.span
    return index(of: key, ContentHash.hash(key)).map { entries[$0].target }
  }

  /// What the file is published as that is named in another, with `.` and `..` worked out.
  ///
  /// - Returns: `nil` when no such file is known or the path leads out of the project's folder.
  package func target(of reference: String, in file: String) -> OutputPath? {
    let found = RelativeAddress.withResolved(reference, against: file) { path in
      index(of: path, ContentHash.hash(path)).map { entries[$0].target }
    }
    return found ?? nil
  }

  /// Adds a file, or gives it another target.
  mutating func insert(_ target: OutputPath, at file: String) {
    let key = file.utf8Span.span
    let hash = ContentHash.hash(key)
    if let known = index(of: key, hash) {
      entries[known].target = target
      return
    }
    if (entries.count + 1) * 2 > places.count { grow(to: places.count * 2) }
    bytes.append(contentsOf: file.utf8)
    entries.append(Entry(end: bytes.count, hash: hash, target: target))
    place(entries.count - 1)
  }

  /// Makes room for a number of files.
  mutating func reserveCapacity(_ count: Int) {
    entries.reserveCapacity(count)
    var size = places.count
    while size <= count * 2 { size *= 2 }
    if size > places.count { grow(to: size) }
  }

  private mutating func grow(to size: Int) {
    places = Array(repeating: -1, count: size)
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: entries[index].hash) & mask
    while places[place] >= 0 { place = (place + 1) & mask }
    places[place] = Int32(index)
  }

  private func index(of key: Span<UInt8>, _ hash: UInt64) -> Int? {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] >= 0 {
      let index = Int(places[place])
      if entries[index].hash == hash, isEqual(range(of: index), key) { return index }
      place = (place + 1) & mask
    }
    return nil
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : entries[index - 1].end)..<entries[index].end
  }

  private func isEqual(_ range: Range<Int>, _ key: Span<UInt8>) -> Bool {
    guard range.count == key.count else { return false }
    let stored = bytes.span.extracting(range)
    for index in key.indices where stored[index] != key[index] { return false }
    return true
  }
}
