/// On which page each id of a printed page landed.
enum PDFDestinations {
  /// The page, from 1, of every id that some link points at; `nil` when the PDF cannot be read.
  static func pages(in pdf: [UInt8]) -> [String: Int]? {
    guard let objects = PDFObjects(pdf),
      let root = PDFObjects.reference("Root", in: objects.trailer).flatMap(objects.object),
      let tree = PDFObjects.reference("Pages", in: root)
    else { return nil }
    var order: [Int: Int] = [:]
    var pending = [tree]
    var seen: Set<Int> = []
    while let number = pending.popLast() {
      guard seen.insert(number).inserted, let node = objects.object(number) else { return nil }
      if let start = PDFObjects.first("/Kids [", in: node) {
        var kids: [Int] = []
        var rest = node[(start + 7)...]
        while let kid = PDFObjects.take(&rest), PDFObjects.take(&rest) != nil {
          kids.append(kid)
          rest = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: "R") }
        }
        pending += kids.reversed()
      } else {
        order[number] = order.count + 1
      }
    }
    guard let place = PDFObjects.reference("Dests", in: root) else { return [:] }
    guard let names = objects.object(place) else { return nil }
    return destinations(names, order)
  }

  /// Entries of the form `/name [12 0 R /XYZ 0 0 0]`.
  private static func destinations(
    _ dictionary: ArraySlice<UInt8>, _ order: [Int: Int]
  ) -> [String: Int] {
    var found: [String: Int] = [:]
    var rest = dictionary
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      let name = rest[(slash + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "[") }
      rest = rest[name.endIndex...]
      var after = rest.drop { $0 == 0x20 }
      guard after.first == UInt8(ascii: "[") else { continue }
      after = after.dropFirst()
      if let page = PDFObjects.take(&after).flatMap({ order[$0] }) { found[decoded(name)] = page }
      rest = after.drop { $0 != UInt8(ascii: "]") }
    }
    return found
  }

  /// `#41` and `%41` in a name stand for a byte.
  private static func decoded(_ name: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    var rest = name
    while let byte = rest.first {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        out.append(value)
        rest = rest.dropFirst(2)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
