import Foundation
import TestSupport
import Testing

/// `assay build --pdf` with printers that work, fail, hang and lie.
@Suite struct PrintTests {
  /// A folder with a program in it, alone on the search path beside the machine's own tools.
  private static func printer(_ name: String, _ script: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.put("bin/" + name, "#!/bin/sh\n" + script + "\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/bin/" + name)
    return folder
  }

  /// Puts a file where a browser is told to print to, and notes what it was asked.
  private static func browser(printing pdf: String, in folder: TemporaryFolder) throws {
    try folder.put(
      "bin/chromium",
      """
      #!/bin/sh
      echo run >> \(folder.path)/runs
      for word in "$@"; do
        echo "$word" >> \(folder.path)/words
        case $word in
          --print-to-pdf=*) /bin/cp \(folder.path)/\(pdf) "${word#*=}" ;;
          file://*) /bin/cp "${word#file://}" \(folder.path)/page.html ;;
        esac
      done

      """)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/bin/chromium")
  }

  private static func build(
    _ project: TemporaryFolder, _ tools: TemporaryFolder?, _ arguments: [String] = []
  ) throws -> Program.Result {
    try Program.run(
      ["build", "--only", "orders", "--pdf"] + arguments, in: project,
      environment: ["PATH": tools.map { $0.path + "/bin" } ?? "/nowhere"])
  }

  private static func number(_ name: String, in text: String) -> String? {
    let parts = text.components(separatedBy: "href=\"#\(name)\" data-page=\"")
    return parts.count == 2 ? String(parts[1].prefix { $0 != "\"" }) : nil
  }

  @Test func printsUntilTheContentsAreRight() throws {
    let project = try Projects.brokers()
    let tools = try TemporaryFolder()
    try tools.put(
      "made.pdf", TinyPDF.bytes(pages: 9, places: [("summary", 3), ("method", 8), ("other", 1)]))
    try Self.browser(printing: "made.pdf", in: tools)
    let result = try Self.build(project, tools)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("printed with chromium"))
    // The first print says where everything is, the second one shows it.
    #expect(try tools.text("runs") == "run\nrun\n")
    let page = try tools.text("page.html")
    #expect(Self.number("summary", in: page) == "3" && Self.number("method", in: page) == "8")
    // The page that is kept has no numbers: another paper has other pages.
    let kept = try project.text("Output/reports/orders/index.html")
    #expect(Self.number("summary", in: kept) == nil)
    let pdf = try project.text("Output/reports/orders/report.pdf")
    #expect(pdf.contains("/CreationDate (D:20260315000000+00'00')"))
    let lock = try project.text("Output/reports/orders/report.lock")
    #expect(lock.contains("\"report.pdf\""))
    let words = try tools.text("words")
    #expect(!words.contains(project.path), "the printer sees its own folder only")
    // Nothing is left of the folder it worked in.
    let space = try #require(words.firstMatch(of: /file:\/\/(.*)\/report\.html/))
    #expect(!FileManager.default.fileExists(atPath: String(space.output.1)))
  }

  @Test func aSecondPrintChangesNothing() throws {
    let project = try Projects.brokers()
    let tools = try TemporaryFolder()
    try tools.put("made.pdf", TinyPDF.bytes(pages: 4, places: [("summary", 3)], tags: [7, 9]))
    try Self.browser(printing: "made.pdf", in: tools)
    #expect(try Self.build(project, tools).status == 0)
    let before = try project.traces(of: "Output")
    try tools.put(
      "made.pdf",
      TinyPDF.bytes(
        pages: 4, places: [("summary", 3)], stamp: "20991231235959", tags: [8, 30]))
    let second = try Self.build(project, tools)
    #expect(second.output.hasPrefix("0 written, 4 unchanged"))
    #expect(try project.traces(of: "Output") == before)
  }

  /// A PDF never stands beside a page it was not made from.
  @Test func aBuildWithoutPrintingRemovesThePrint() throws {
    let project = try Projects.brokers()
    let tools = try TemporaryFolder()
    try tools.put("made.pdf", TinyPDF.bytes(pages: 4))
    try Self.browser(printing: "made.pdf", in: tools)
    #expect(try Self.build(project, tools).status == 0)
    #expect(project.exists("Output/reports/orders/report.pdf"))
    #expect(try Program.run(["build", "--only", "orders"], in: project).status == 0)
    #expect(!project.exists("Output/reports/orders/report.pdf"))
    #expect(project.exists("Output/reports/orders/index.html"))
  }

  @Test(arguments: [
    ("exit 3", "exit code 3"), ("echo 'no display' >&2; exit 1", "saying: no display"),
    ("exit 0", "it made no file"), ("kill -SEGV $$", "stopped by signal 11"),
    (
      "for w in \"$@\"; do case $w in --print-to-pdf=*) echo '%PDF-1.4 cut' > \"${w#*=}\";; esac; done",
      "its PDF is not complete"
    ),
    (
      "for w in \"$@\"; do case $w in --print-to-pdf=*) : > \"${w#*=}\";; esac; done",
      "it made no file"
    ),
    (
      "for w in \"$@\"; do case $w in --print-to-pdf=*) printf '%%PDF-1.4\\n%%%%EOF' > \"${w#*=}\";; esac; done",
      "cannot be read"
    ),
    ("/bin/sleep 600 & wait", "had not finished after 1 seconds"),
  ]) func aFailedPrintWritesNothing(_ script: String, _ message: String) throws {
    let project = try Projects.brokers()
    #expect(try Program.run(["build"], in: project).status == 0)
    let before = try project.traces(of: "Output")
    try project.edit("Content/projects/orders.yaml", "title: Orders", "title: Many orders")
    let tools = try Self.printer("chromium", script)
    let result = try Self.build(project, tools, ["--print-seconds", "1"])
    #expect(result.status == 3)
    #expect(result.errors.contains("the report of 'orders'"))
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try project.traces(of: "Output") == before)
  }

  @Test func numbersThatDoNotSettleAreNoPrint() throws {
    let project = try Projects.brokers()
    let tools = try TemporaryFolder()
    for page in 1...5 {
      try tools.put("\(page).pdf", TinyPDF.bytes(pages: 9, places: [("summary", page)]))
    }
    try tools.put(
      "bin/chromium",
      """
      #!/bin/sh
      echo run >> \(tools.path)/runs
      count=0
      while read -r line; do count=$((count + 1)); done < \(tools.path)/runs
      for word in "$@"; do
        case $word in --print-to-pdf=*) /bin/cp \(tools.path)/$count.pdf "${word#*=}" ;; esac
      done

      """)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: tools.path + "/bin/chromium")
    let result = try Self.build(project, tools)
    #expect(result.status == 3 && result.errors.contains("do not settle in 4 prints"))
    #expect(!project.exists("Output/reports/orders"))
  }

  @Test func withoutAPrinterItSaysHowToGetOne() throws {
    let project = try Projects.brokers()
    let result = try Self.build(project, nil)
    #expect(result.status == 3)
    #expect(result.errors.contains("apt-get install chromium"))
    #expect(result.errors.contains("pipx install weasyprint"))
    #expect(!project.exists("Output"))
    let named = try Self.build(project, nil, ["--printer", "my-printer"])
    #expect(named.status == 3 && named.errors.contains("no printer 'my-printer'"))
  }

  @Test func weasyPrintIsAskedForTaggedPDF() throws {
    let project = try Projects.brokers()
    let tools = try Self.printer(
      "weasyprint",
      "echo \"$*\" > \"$(/usr/bin/dirname \"$0\")/words\"\nfor last in \"$@\"; do :; done\n"
        + "printf '%%PDF-1.7\\nx\\n%%%%EOF\\n' > \"$last\"")
    let result = try Self.build(project, tools)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("printed with weasyprint\n"))
    #expect(try tools.text("bin/words").contains("--pdf-variant pdf/ua-1"))
    #expect(try project.text("Output/reports/orders/report.pdf") == "%PDF-1.7\nx\n%%EOF\n")
  }

  @Test func aPrinterCanBeNamedByOptionAndEnvironment() throws {
    let project = try Projects.brokers()
    let tools = try Self.printer("chromium", "exit 9")
    let other = try Self.printer("weasyprint-70", "exit 8")
    let path = other.path + "/bin/weasyprint-70"
    let named = try Self.build(project, tools, ["--printer", path])
    #expect(named.errors.contains("exit code 8"))
    let result = try Program.run(
      ["build", "--only", "orders", "--pdf"], in: project,
      environment: ["PATH": tools.path + "/bin", "ASSAY_PRINTER": path])
    #expect(result.errors.contains("exit code 8"))
    #expect(try Program.run(["build", "--printer", path], in: project).status == 2)
  }

  @Test func wrongContentIsNotPrinted() throws {
    let project = try Projects.brokers()
    let tools = try Self.printer("chromium", "echo run >> \"$0.runs\"; exit 9")
    try project.edit("Content/guide/delivery.md", "(../brokers/heron.md)", "(../brokers/heroon.md)")
    let result = try Program.run(
      ["build", "--pdf"], in: project, environment: ["PATH": tools.path + "/bin"])
    #expect(result.status == 1)
    #expect(!tools.exists("bin/chromium.runs"))
  }
}
