internal import FileSystem
internal import Glibc
internal import ProcessRunning
internal import SystemPackage

/// Prints reports with a browser or print engine that is installed on the machine.
///
/// The program gets one file in a temporary folder of its own and is started without a shell, with
/// fixed arguments; what it makes is checked before anybody sees it.
package struct ReportPrinter: Sendable {
  /// The largest PDF that is taken.
  private static let largestSize = 200 << 20
  /// How often a report is printed until the page numbers in its contents are those of the print.
  private static let largestCount = 4

  /// The program's name, for messages.
  package let name: String
  package let engine: PrintEngine
  private let program: FilePath
  private let seconds: Int

  /// Finds a printer.
  ///
  /// - Parameters:
  ///   - name: A program's name or path; the first one that is installed by default.
  ///   - seconds: A print that takes longer is stopped.
  /// - Throws: ``PrintingError/noPrinter(_:)``.
  package init(_ name: String?, seconds: Int) throws(PrintingError) {
    let names = name.map { [$0] } ?? PrintEngine.names
    for candidate in names {
      guard let program = ProgramSearch.find(candidate) else { continue }
      self.name = program.lastComponent?.string ?? candidate
      self.program = program
      self.seconds = seconds
      engine = PrintEngine(program: self.name)
      return
    }
    throw .noPrinter(name)
  }

  /// Whether the browser has to do without its sandbox: it refuses to use it for the superuser.
  package var isWithoutSandbox: Bool { engine == .chromium && geteuid() == 0 }

  /// Prints one report.
  ///
  /// - Parameters:
  ///   - html: The whole page.
  ///   - date: The day of the report, `YYYY-MM-DD`, which the PDF is dated with.
  /// - Returns: The PDF.
  /// - Throws: When the printer fails or what it made is not whole.
  package func print(_ html: [UInt8], date: String) throws(PrintingError) -> [UInt8] {
    switch engine {
    case .weasyPrint: return try once(html)
    case .chromium: return RepeatablePDF.of(try untilNumbered(html), date: date)
    }
  }

  /// Prints until the page numbers in the contents list are those of the print.
  ///
  /// Chromium cannot write them itself: they are read from the print before.
  private func untilNumbered(_ html: [UInt8]) throws(PrintingError) -> [UInt8] {
    let contents = ContentsList(html)
    var shown: [String: Int] = [:]
    for _ in 0..<Self.largestCount {
      let pdf = try once(contents.numbered(shown))
      guard let pages = PDFDestinations.pages(in: pdf) else {
        throw failure("the pages of its PDF cannot be read")
      }
      let wanted = pages.filter { contents.ids.contains($0.key) }
      if wanted == shown { return pdf }
      shown = wanted
    }
    throw failure("the page numbers of the contents do not settle in \(Self.largestCount) prints")
  }

  private func once(_ html: [UInt8]) throws(PrintingError) -> [UInt8] {
    let ending: ChildProcess.Ending
    let pdf: [UInt8]?
    let said: [UInt8]
    do throws(Errno) {
      let space = try TemporaryFolder()
      try space.put("report.html", html)
      let child = ChildProcess(
        program, arguments(space), environment: Self.environment(space.path.string))
      ending = try child.run(
        output: space.file("output"), errors: space.file("messages"), seconds: seconds)
      pdf = try space.bytes(of: "report.pdf", limit: Self.largestSize)
      said = try space.bytes(of: "messages", limit: 1 << 20) ?? []
    } catch {
      throw .machine(error.reason)
    }
    switch ending {
    case .timeLimit:
      throw failure(
        "it had not finished after \(seconds) seconds and was stopped; --print-seconds allows more")
    case .signal(let number): throw failure("it was stopped by signal \(number)")
    case .exit(let code) where code != 0:
      throw failure("it ended with exit code \(code)" + Self.lastLine(said))
    case .exit: break
    }
    guard let pdf, !pdf.isEmpty else { throw failure("it made no file" + Self.lastLine(said)) }
    guard Self.isWhole(pdf) else { throw failure("its PDF is not complete") }
    return pdf
  }

  private func arguments(_ space: TemporaryFolder) -> [String] {
    let (page, pdf) = (space.file("report.html").string, space.file("report.pdf").string)
    switch engine {
    case .weasyPrint: return ["--quiet", "--pdf-variant", "pdf/ua-1", page, pdf]
    case .chromium:
      return (isWithoutSandbox ? ["--no-sandbox"] : []) + [
        "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--no-default-browser-check", "--disable-extensions", "--disable-sync",
        "--disable-background-networking", "--disable-component-update",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=" + space.file("profile").string, "--no-pdf-header-footer",
        "--export-tagged-pdf", "--generate-pdf-document-outline", "--print-to-pdf=" + pdf,
        "file://" + page,
      ]
    }
  }

  /// Nothing of the user's own settings, language and zone reaches the print.
  private static func environment(_ folder: String) -> [String: String] {
    [
      "PATH": ProgramSearch.searchPath, "HOME": folder, "TMPDIR": folder, "TZ": "UTC",
      "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
    ]
  }

  private func failure(_ reason: String) -> PrintingError {
    .failed(printer: name, reason: reason)
  }

  /// Whether a file has the start and the end of a PDF.
  static func isWhole(_ pdf: [UInt8]) -> Bool {
    guard pdf.starts(with: "%PDF-".utf8) else { return false }
    let end = pdf.suffix(16).reversed().drop { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
    return end.starts(with: "FOE%%".utf8)
  }

  /// The last line that a program said, in printable ASCII and not too long.
  private static func lastLine(_ bytes: [UInt8]) -> String {
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
    guard let line = lines.last(where: { !$0.allSatisfy { $0 == 0x20 } }) else { return "" }
    let printable = line.prefix(200).map { 0x20..<0x7F ~= $0 ? $0 : UInt8(ascii: "?") }
    return ", saying: " + String(decoding: printable, as: UTF8.self)
  }
}
