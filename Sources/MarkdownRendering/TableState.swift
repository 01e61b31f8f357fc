/// A table that is being written.
struct TableState {
  let paragraph: CMarkNode
  let columns: [TableShape.Alignment]
  /// Where in the output the label's and the caption's place is.
  let label: Int
  let caption: Int
  /// Counted from 0, the header; 1 is the row of dashes.
  var row = 0
  var reader = TableRowReader()
  var isRowOpen = false
  /// Where in the output the open cell starts, and where its content does.
  var cell: (start: Int, content: Int)?
  var cellsWritten = 0
  /// The lines of the paragraph, counted when first needed.
  var lineCount: Int?
  /// Whether this row's surplus or crossing markup was reported.
  var isRowReported = false
}

/// A table whose caption is the next paragraph.
struct CaptionState {
  let paragraph: CMarkNode
  let label: Int
  let caption: Int
  var start = 0
}
