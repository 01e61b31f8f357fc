internal import Diagnostics

extension HTMLWriter {
  /// A heading whose text is being written.
  struct HeadingState {
    let node: CMarkNode
    /// Where in the output its attributes go.
    let attributes: Int
    /// Where in the output its text starts.
    let start: Int
    let explicitID: ExplicitID?
  }

  /// An id written as `{#id}` at the end of a heading.
  struct ExplicitID {
    let id: [UInt8]
    /// The text node that ends with it, and how much of that node is shown.
    let node: CMarkNode
    let shown: Int
    let range: Range<Int>
  }

  /// The first line of a callout, which is its title.
  struct CalloutTitle {
    let paragraph: CMarkNode
    let kind: CalloutKind
    /// Where in the output the title starts.
    var start = 0
  }

  /// An image whose alternative text is being written.
  struct ImageState {
    let node: CMarkNode
    /// Where in the output it starts, to take it back.
    let start: Int
    let alternative: Int
    let isRefused: Bool
    let width: Int?
    let height: Int?
    let range: Range<Int>
  }

  /// The box of an item of a checklist.
  enum TaskMark {
    case open, done
  }

  /// Text held back because a citation in it is not closed on its line.
  struct Carry {
    var bytes: [UInt8] = []
    var lines = 0

    var isEmpty: Bool { bytes.isEmpty }
  }
}
