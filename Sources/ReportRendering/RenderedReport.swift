package import Diagnostics

/// One report: a page that needs nothing else, its data, and what was found on the way.
package struct RenderedReport: Sendable {
  /// The whole page as UTF-8.
  package let html: [UInt8]
  /// `report.json` as UTF-8; see ``ReportData``.
  package let json: [UInt8]
  package let log: DiagnosticLog
}
