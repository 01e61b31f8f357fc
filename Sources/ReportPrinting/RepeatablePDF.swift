/// A browser's PDF without what differs between two prints of the same page: the clock in its dates,
/// and numbers in its tags that depend on how fast the page was loaded.
///
/// Only digits are replaced by digits, so that no offset moves.
enum RepeatablePDF {
  /// The same PDF, made and changed on a given day, `YYYY-MM-DD`.
  static func of(_ pdf: [UInt8], date: String) -> [UInt8] {
    var out = pdf
    setDates(of: &out, to: date)
    numberTags(of: &out)
    return out
  }

  /// Dates stand in the dictionary of the file's own information.
  private static func setDates(of pdf: inout [UInt8], to date: String) {
    let day = date.utf8.filter { $0 != UInt8(ascii: "-") }
    guard day.count == 8, let objects = PDFObjects(pdf),
      let information = PDFObjects.reference("Info", in: objects.trailer).flatMap(objects.object)
    else { return }
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      guard let place = PDFObjects.first(key, in: information) else { continue }
      let start = place + key.utf8.count
      let stamp = information[start...].prefix(14)
      guard stamp.count == 14, stamp.allSatisfy({ 0x30...0x39 ~= $0 }) else { continue }
      pdf.replaceSubrange(start..<(start + 14), with: day + Array("000000".utf8))
    }
  }

  /// Table cells name their headers by `(node00000123)`; the numbers become 1, 2, 3 … in their order.
  private static func numberTags(of pdf: inout [UInt8]) {
    let opening = Array("(node".utf8)
    var places: [(start: Int, number: Int)] = []
    var rest = pdf[...]
    while let place = rest.firstIndex(of: UInt8(ascii: "(")) {
      rest = rest[(place + 1)...]
      guard pdf[place...].starts(with: opening) else { continue }
      let digits = pdf[(place + 5)...].prefix(8)
      guard digits.count == 8, digits.allSatisfy({ 0x30...0x39 ~= $0 }),
        digits.endIndex < pdf.count, pdf[digits.endIndex] == UInt8(ascii: ")"),
        let number = Int(String(decoding: digits, as: UTF8.self))
      else { continue }
      places.append((digits.startIndex, number))
    }
    let order = Dictionary(
      uniqueKeysWithValues: Set(places.map(\.number)).sorted().enumerated().map {
        ($0.element, $0.offset + 1)
      })
    for place in places {
      var number = order[place.number] ?? 0
      for offset in stride(from: 7, through: 0, by: -1) {
        pdf[place.start + offset] = UInt8(ascii: "0") + UInt8(number % 10)
        number /= 10
      }
    }
  }
}
