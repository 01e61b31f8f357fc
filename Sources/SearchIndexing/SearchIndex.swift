internal import Diagnostics

/// What a guide's search looks through, as a classic script that sets `AssaySearchIndex`.
///
/// A page opened from a folder may load a script and nothing else. Version 1 is an object with
///
/// - `version`;
/// - `kinds`: what the kinds of ``SearchKind`` are called;
/// - `pages`: addresses relative to the guide's first page and titles, in turn;
/// - `entries`: for each entry the number of its kind, the number of its page, its id on the page
///   (empty for the whole page), its title (empty when it is the page's) and its text, in turn.
///
/// The browser takes the words apart when the index is loaded, so that a hit can be shown with the
/// words around it.
package struct SearchIndex: Sendable {
  /// The version of the form, not of the guide.
  package static let version = 1
  /// How many bytes of text an index holds by default; less than half of it once compressed.
  package static let defaultTextBudget = 130_000

  private let entries: [SearchEntry]
  private let textLimit: Int
  private let kindNames: [String]

  /// Prepares an index.
  ///
  /// - Parameters:
  ///   - entries: What can be found; the order decides between equals.
  ///   - alternative: What one of the things that are compared is called.
  ///   - textBudget: How many bytes of text the index may hold. When there is more, the longest
  ///     texts are cut, all to the same length; titles are always whole.
  package init(
    _ entries: [SearchEntry], alternative: String,
    textBudget: Int = SearchIndex.defaultTextBudget
  ) {
    self.entries = entries
    kindNames = SearchKind.allCases.map { $0.name(alternative: alternative) }
    textLimit = TextShare.limit(lengths: entries.map(\.text.count), budget: textBudget)
  }

  /// The script.
  package func script() -> [UInt8] {
    var numbers: [String: Int] = [:]
    var pages: [String] = []
    var rows: [String] = []
    for entry in entries {
      let number = numbers[entry.page] ?? pages.count / 2
      if numbers.updateValue(number, forKey: entry.page) == nil {
        pages.append(JSONText.string(entry.page))
        pages.append(JSONText.string(entry.pageTitle))
      }
      let text = TextShare.cut(entry.text, to: textLimit)
      rows.append("\(entry.kind.rawValue)")
      rows.append("\(number)")
      rows.append(JSONText.string(entry.anchor ?? ""))
      rows.append(JSONText.string(entry.title == entry.pageTitle ? "" : entry.title))
      rows.append(JSONText.string(String(decoding: text, as: UTF8.self)))
    }
    let document = JSONText.object([
      ("version", "\(Self.version)"),
      ("kinds", JSONText.array(kindNames.map(JSONText.string))), ("pages", JSONText.array(pages)),
      ("entries", JSONText.array(rows)),
    ])
    return Array("globalThis.AssaySearchIndex=".utf8) + Array(document.utf8) + Array(";\n".utf8)
  }
}
