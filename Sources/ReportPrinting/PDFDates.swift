/// The dates in a PDF: a browser writes the clock into them, the only thing that differs between two
/// prints of the same page.
enum PDFDates {
  /// The same PDF, made and changed on a given day.
  ///
  /// Only digits are replaced, in the dictionary of the file's own information, so that no offset
  /// moves. A PDF that is written in another way stays as it is.
  static func setting(_ pdf: [UInt8], to date: String) -> [UInt8] {
    let day = date.utf8.filter { $0 != UInt8(ascii: "-") }
    guard day.count == 8, let objects = PDFObjects(pdf),
      let information = PDFObjects.reference("Info", in: objects.trailer).flatMap(objects.object)
    else { return pdf }
    var out = pdf
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      guard let place = PDFObjects.first(key, in: information) else { continue }
      let start = place + key.utf8.count
      let stamp = information[start...].prefix(14)
      guard stamp.count == 14, stamp.allSatisfy({ 0x30...0x39 ~= $0 }) else { continue }
      out.replaceSubrange(start..<(start + 14), with: day + Array("000000".utf8))
    }
    return out
  }
}
