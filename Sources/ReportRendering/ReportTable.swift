internal import Markup
internal import Narrative
internal import Templating

/// A table of a report: a caption that concludes, column heads, and rows whose first cell names them.
struct ReportTable {
  struct Column {
    let title: String
    var isNumber = false
    /// The id of the place where the values are worked out.
    var place: String?
  }

  /// How a table is printed.
  enum Layout {
    case plain
    /// In small type, for an appendix.
    case dense
  }

  struct Row {
    let cells: [TrustedHTML]
    var isEmphasised = false
    var isExcluded = false
    /// The id of the row, where something leads to it.
    var id: String?
  }

  let id: String
  let caption: Sentence
  let columns: [Column]
  let rows: [Row]
  var note: Sentence?
  var layout = Layout.plain

  /// With more columns a table gets a page of its own in landscape.
  static let portraitColumns = 9
  /// With more measures the values of a criterion need more than one table.
  static let measureColumns = 4
  /// With more rows a table may be broken over pages.
  static let unbrokenRows = 9

  static let cell = TemplateSchema(["html": .html, "header": .flag, "number": .flag])
  static let row = TemplateSchema([
    "id": .optional(.text), "emphasised": .flag, "excluded": .flag, "cells": .records(cell),
  ])
  static let column = TemplateSchema([
    "heading": .text, "number": .flag, "url": .optional(.url),
  ])
  static let schema = TemplateSchema([
    "id": .text, "label": .text, "caption": .html, "wide": .flag, "dense": .flag, "short": .flag,
    "columns": .records(column),
    "rows": .records(row), "note": .optional(.html),
  ])

  /// Which measures of a criterion share a table of values: as many in each as can be.
  static func groups(of measures: Int) -> [Range<Int>] {
    let tables = max(1, (measures + measureColumns - 1) / measureColumns)
    return (0..<tables).map { measures * $0 / tables..<measures * ($0 + 1) / tables }
  }

  var isWide: Bool { columns.count > Self.portraitColumns }

  func record(_ writer: InlineWriter) -> TemplateRecord {
    Self.schema.record([
      "id": .text(id), "label": .text(caption.unstopped.plain),
      "caption": .html(writer.html(caption.unstopped)),
      "wide": .flag(isWide),
      "dense": .flag(layout != .plain), "short": .flag(rows.count <= Self.unbrokenRows),
      "columns": .records(
        columns.map {
          Self.column.record([
            "heading": .text($0.title), "number": .flag($0.isNumber),
            "url": .url(ifPresent: $0.place.map { "#" + $0 }),
          ])
        }),
      "rows": .records(rows.map { record($0) }),
      "note": note.map { .html(writer.html($0)) } ?? .absent,
    ])
  }

  private func record(_ row: Row) -> TemplateRecord {
    Self.row.record([
      "id": .text(ifPresent: row.id),
      "emphasised": .flag(row.isEmphasised), "excluded": .flag(row.isExcluded),
      "cells": .records(
        row.cells.enumerated().map { index, html in
          Self.cell.record([
            "html": .html(html), "header": .flag(index == 0),
            "number": .flag(columns.indices.contains(index) && columns[index].isNumber),
          ])
        }),
    ])
  }
}
