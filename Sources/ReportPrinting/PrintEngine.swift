/// The two kinds of program that can print a report.
package enum PrintEngine: Sendable, Hashable {
  case chromium
  case weasyPrint

  /// Their names, in the order in which they are looked for.
  static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "weasyprint",
  ]

  /// The engine that a program's name stands for: everything but WeasyPrint is taken for a browser
  /// with Chromium's options.
  init(program name: String) {
    self = name.utf8.starts(with: "weasyprint".utf8) ? .weasyPrint : .chromium
  }
}
