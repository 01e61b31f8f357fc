internal import Markup

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
    var pages: [UInt8] = []
    var rows: [UInt8] = []
    for entry in entries {
      let number = numbers[entry.page] ?? numbers.count
      if numbers.updateValue(number, forKey: entry.page) == nil {
        Self.append(entry.page, to: &pages)
        Self.append(entry.pageTitle, to: &pages)
      }
      if !rows.isEmpty { rows.append(Self.comma) }
      rows.append(contentsOf: "\(entry.kind.rawValue),\(number)".utf8)
      Self.append(entry.anchor ?? "", to: &rows)
      Self.append(entry.title == entry.pageTitle ? "" : entry.title, to: &rows)
      rows.append(Self.comma)
      Escaping.appendJSON(TextShare.cut(entry.text, to: textLimit).span, to: &rows)
    }
    var kinds: [UInt8] = []
    for name in kindNames { Self.append(name, to: &kinds) }
    var out = Array("globalThis.AssaySearchIndex={\"version\":\(Self.version)".utf8)
    for (name, list) in [("kinds", kinds), ("pages", pages), ("entries", rows)] {
      out.append(contentsOf: ",\"\(name)\":[".utf8)
      out.append(contentsOf: list)
      out.append(UInt8(ascii: "]"))
    }
    out.append(contentsOf: "};\n".utf8)
    return out
  }

  private static let comma = UInt8(ascii: ",")

  /// Appends one more string to a list.
  private static func append(_ text: String, to list: inout [UInt8]) {
    if !list.isEmpty { list.append(comma) }
    Escaping.appendJSON(text, to: &list)
  }
}
