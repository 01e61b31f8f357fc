import Diagnostics
import Testing

/// Lines and columns.
@Suite struct SourceFileTests {
  private let file = SourceFile(path: "a", bytes: Array("ab\n\u{E9}\u{1F600}x\n\nlast".utf8))

  @Test(arguments: [
    (0, 1, 1), (2, 1, 3), (3, 2, 1), (5, 2, 2), (9, 2, 3), (10, 2, 4), (11, 3, 1), (12, 4, 1),
    (16, 4, 5), (99, 4, 5), (-1, 1, 1),
  ])
  func positions(_ offset: Int, _ line: Int, _ column: Int) {
    #expect(file.position(of: offset) == SourcePosition(line: line, column: column))
  }

  @Test(arguments: [(1, 0), (2, 3), (3, 11), (4, 12), (5, 16), (99, 16)])
  func lines(_ line: Int, _ offset: Int) {
    #expect(file.offset(ofLine: line) == offset)
  }

  @Test(arguments: [
    (0, 0, "ab"), (2, 0, "ab"), (4, 3, "é\u{1F600}x"), (11, 11, ""), (16, 12, "last"),
  ])
  func theLineAround(_ offset: Int, _ start: Int, _ text: String) {
    let line = file.line(around: offset)
    #expect(line.start == start)
    #expect(String(decoding: line.bytes, as: UTF8.self) == text)
  }

  /// Against counting the text from its start, for every offset.
  @Test func everyPositionIsCountedTheSame() {
    let text = String(decoding: file.bytes, as: UTF8.self)
    var offset = 0
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      #expect(file.position(of: offset) == SourcePosition(line: line, column: column))
      offset += String(scalar).utf8.count
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
  }
}
