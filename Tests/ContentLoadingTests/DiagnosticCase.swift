import Diagnostics
import Testing

/// One file with one problem at the marked place.
struct DiagnosticCase: Sendable, CustomTestStringConvertible {
  let path: String
  let text: String
  let id: DiagnosticID
  /// Words of the message, its notes or its help.
  let words: String

  init(_ path: String, _ text: String, _ id: DiagnosticID, _ words: String = "") {
    self.path = path
    self.text = text
    self.id = id
    self.words = words
  }

  var testDescription: String { "\(path) \(id.rawValue) \(words)" }
}
