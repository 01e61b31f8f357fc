import Diagnostics
import YAMLReading

/// A text read as YAML, with the mark » of an expected problem taken out.
struct Reading {
  let file: SourceFile
  /// The byte offset of the mark.
  let place: Int?
  let root: YAMLNode?
  let log: DiagnosticLog

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var place: Int?
    for scalar in marked.unicodeScalars {
      if scalar == "»" { place = bytes.count } else { bytes += Array(String(scalar).utf8) }
    }
    self.init(bytes: bytes, place: place)
  }

  init(bytes: [UInt8], place: Int? = nil) {
    file = SourceFile(path: "a.yaml", bytes: bytes)
    self.place = place
    var log = DiagnosticLog()
    root = YAMLParser.parse(file, log: &log)
    self.log = log
  }

  /// The places of the problems.
  var places: [Int] { log.entries.compactMap { $0.primary?.offsets.lowerBound } }

  /// The value of a key of the root.
  func value(_ key: String) -> YAMLNode? {
    guard case .mapping(let entries, _) = root else { return nil }
    return entries.first { $0.key.text == key }?.value
  }

  /// The text of a scalar under a key of the root.
  func text(_ key: String) -> String? {
    guard case .scalar(let scalar) = value(key) else { return nil }
    return scalar.text
  }
}
