/// Counts the cells of a table row as its bytes go by.
///
/// A pipe at the start opens the first cell and one at the end closes the last, so that neither
/// makes an empty cell.
struct TableRowReader {
  /// What a byte does to the row.
  enum Step {
    /// A space around a cell's content, or the pipe before the first cell.
    case ignored
    case content
    case endOfCell
  }

  private var hasStarted = false
  private var hasContent = false
  /// The cells that a pipe has closed.
  private(set) var closedCells = 0

  /// The cells so far, with the one that is open if anything stands in it.
  var cellCount: Int { closedCells + (hasContent ? 1 : 0) }

  mutating func read(_ byte: UInt8) -> Step {
    if byte == UInt8(ascii: "|") {
      guard hasStarted else {
        hasStarted = true
        return .ignored
      }
      closedCells += 1
      hasContent = false
      return .endOfCell
    }
    if ASCII.isSpace(byte), !hasContent { return .ignored }
    readContent()
    return .content
  }

  /// Notes that something other than plain text stands in the present cell.
  mutating func readContent() {
    hasStarted = true
    hasContent = true
  }
}
