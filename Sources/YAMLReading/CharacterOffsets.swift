/// Turns libyaml's marks, which count characters, into byte offsets.
struct CharacterOffsets {
  private let base: Int
  private let count: Int
  /// The byte offset of each character and of the end; empty when all characters are ASCII.
  private let offsets: [Int]

  init(_ bytes: ArraySlice<UInt8>, base: Int) {
    self.base = base
    count = bytes.count
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      offsets = []
      return
    }
    var found: [Int] = []
    found.reserveCapacity(bytes.count + 1)
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      found.append(index - bytes.startIndex)
    }
    found.append(bytes.count)
    offsets = found
  }

  /// The offset in the file of a character of the document.
  func byteOffset(ofCharacter index: Int) -> Int {
    if offsets.isEmpty { return base + min(max(0, index), count) }
    return base + offsets[min(max(0, index), offsets.count - 1)]
  }
}
