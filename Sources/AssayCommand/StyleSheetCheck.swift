internal import Diagnostics
internal import Markup

/// Holds the addresses in style sheets against the files that go out with them.
struct StyleSheetCheck {
  /// The typefaces, as sheets name them; reports take them in.
  private let fonts: [String]
  /// What else the guide publishes for its sheets, as they name it.
  private let assets: [String]

  /// Makes a check.
  ///
  /// - Parameter published: The paths of files that the guide publishes, in the project's folder.
  init(published: [String]) {
    func inside(_ folder: String, of parent: String) -> [String] {
      published.filter { $0.utf8.starts(with: (parent + folder).utf8) }
        .compactMap { String($0.utf8.dropFirst(parent.utf8.count)) }
    }
    fonts = inside("fonts/", of: "Templates/")
    assets = inside("assets/", of: "Content/")
  }

  /// Reports what a page that uses the sheet would look for in vain, or on another host.
  ///
  /// - Parameters:
  ///   - sheet: A style sheet of Templates/.
  ///   - isInReports: Whether reports have it too.
  ///   - log: Receives what is wrong.
  func check(_ sheet: SourceFile, isInReports: Bool, log: inout DiagnosticLog) {
    let names = isInReports ? fonts : fonts + assets
    for address in CSSAddress.all(in: sheet.bytes) where !Self.isWithin(address.text) {
      let range = sheet.range(address.range)
      let text = address.text
      if URLPolicy.isAbsolute(text) || text.utf8.starts(with: "//".utf8) {
        log.error(
          .unsafeURL, "a style sheet may not ask another host", at: range,
          fixes: [Fix("put the file into Templates/fonts/ or Content/assets/ and name that")])
      } else if !names.contains(text) {
        let nearest = Suggestion.nearest(to: text, among: names)
        log.error(
          .missingFile, "no file '\(text)' goes out with this style sheet", at: range,
          notes: [
            isInReports
              ? "reports take in the files of Templates/fonts/, named \"fonts/…\", and no others"
              : "what goes out is Templates/fonts/, named \"fonts/…\", and Content/assets/, named \"assets/…\""
          ],
          fixes: nearest.map { [Fix("write '\($0)'")] } ?? [])
      } else if !address.isDoublyQuoted {
        log.error(
          .invalidValue, "an address in a style sheet needs double quotes", at: range,
          notes: ["it is replaced by the one that the file is published under"],
          fixes: [Fix("write 'url(\"\(text)\")'")])
      }
    }
  }

  /// Whether an address is its own content, or a place in the page.
  private static func isWithin(_ address: String) -> Bool {
    address.utf8.starts(with: "data:".utf8) || address.utf8.starts(with: "#".utf8)
  }
}
