/// A PDF of empty pages with named places, written like Chromium's: plain text, one table at the end.
package enum TinyPDF {
  /// Makes one.
  ///
  /// - Parameters:
  ///   - pages: How many pages it has.
  ///   - places: The page, from 1, of each named place.
  ///   - stamp: The date in it, as fourteen digits.
  ///   - tags: Numbers that stand in it like those of table headers.
  /// - Returns: The file.
  package static func bytes(
    pages: Int, places: [(name: String, page: Int)] = [], stamp: String = "20260102030405",
    tags: [Int] = []
  ) -> [UInt8] {
    let first = 5
    let names = places.map { "/\($0.name) [\(first + $0.page - 1) 0 R /XYZ 0 0 0]" }
    let kids = (0..<pages).map { "\(first + $0) 0 R" }
    let marks = tags.map { number in
      let digits = String(number)
      return "(node" + String(repeating: "0", count: 8 - digits.count) + digits + ")"
    }
    var objects = [
      "<</Creator (Test)\n/CreationDate (D:\(stamp)+00'00')\n/ModDate (D:\(stamp)+00'00')>>",
      "<</Type /Catalog\n/Pages 3 0 R\n/Dests 4 0 R\n/Tags [\(marks.joined(separator: " "))]>>",
      "<</Type /Pages\n/Count \(pages)\n/Kids [\(kids.joined(separator: " "))]>>",
      "<<" + names.joined(separator: "\n") + ">>",
    ]
    for _ in 0..<pages { objects.append("<</Type /Page\n/Parent 3 0 R>>") }
    var out = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(out.count)
      out += "\(index + 1) 0 obj\n\(object)\nendobj\n".utf8
    }
    let table = out.count
    out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8
    for offset in offsets {
      let digits = String(offset)
      out += (String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8
    }
    out += "trailer\n<</Size \(objects.count + 1)\n/Root 2 0 R\n/Info 1 0 R>>\n".utf8
    return out + "startxref\n\(table)\n%%EOF\n".utf8
  }
}
