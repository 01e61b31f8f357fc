import Foundation
import TestSupport
import Testing

/// What the program says of content that is wrong.
@Suite struct DiagnosticTests {
  /// All problems of all files in one run, in the order of the files.
  @Test func everyProblemIsReportedAtOnce() throws {
    let folder = try Projects.broken()
    let result = try Program.run(["build"], in: folder)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(!folder.exists("Output"))
    #expect(Golden.difference(result.errors, "Tests/EndToEndTests/Goldens/broken.txt") == nil)
  }

  /// What one damaged file declares is not missed in all the others, which would bury the cause.
  @Test(arguments: [
    "site", "sources", "facts", "capabilities", "languages", "criteria", "questionnaire",
    "runtimes/beam", "brokers/heron", "projects/orders",
  ])
  func aDamagedFileIsTheOnlyOneReported(_ name: String) throws {
    let path = "Content/\(name).yaml"
    let folder = try Projects.brokers()
    let sound = try folder.text(path)
    // A list where a key is expected, and a required key that is spelt wrong.
    let key = try #require(sound.firstMatch(of: /(?m)^[a-z-]+:/))
    for damaged in [
      sound + "\n  - ]broken: [\n", sound.replacingCharacters(in: key.range, with: "x\(key.0)"),
    ] {
      try folder.put(path, damaged)
      let result = try Program.run(["check", "--format", "json"], in: folder)
      #expect(result.status == 1)
      let root = try #require(
        JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      let errors = try #require(root["diagnostics"] as? [[String: Any]]).filter {
        $0["severity"] as? String == "error"
      }
      #expect(!errors.isEmpty && errors.count <= 2)
      for error in errors {
        #expect((error["place"] as? [String: Any])?["path"] as? String == path)
      }
    }
  }

  /// A file that is not there is missed once.
  @Test(arguments: [
    "sources", "facts", "capabilities", "languages", "criteria", "questionnaire",
  ])
  func aMissingFileIsMissedOnce(_ name: String) throws {
    let folder = try Projects.brokers()
    try folder.remove("Content/\(name).yaml")
    let result = try Program.run(["check"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("error[missing-file]: Content/\(name).yaml is missing"))
    #expect(result.errors.components(separatedBy: "error[").count == 2)
  }

  /// A style sheet that names what does not go out with it would leave a page without.
  @Test func whatAStyleSheetNamesMustBeThere() throws {
    let folder = try Projects.brokers()
    let base = try folder.text("Templates/base.css")
    let guide = try folder.text("Templates/guide.css")
    let lines = base.utf8.count { $0 == UInt8(ascii: "\n") }
    try folder.put(
      "Templates/base.css",
      base + """
        /* url("not.read") */ .a { background: url("assets/wide.svg"); }
        .b { background: url('fonts/serif-bold.woff2'), url("fonts/serif-bld.woff2"); }
        .c { background: url(https://cdn.example/x.png), url("data:,"), url("#part"); }
        """)
    try folder.put("Content/assets/wide.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    try folder.put("Templates/guide.css", guide + ".d { background: url(\"assets/wide.svg\"); }\n")
    for arguments in [["build"], ["build", "--only", "guide"]] {
      let result = try Program.run(arguments, in: folder)
      #expect(result.status == 1)
      let heads = result.errors.split(separator: "\n").filter { $0.contains(": error[") }
      let place = "Templates/base.css:\(lines + 1)"
      try #require(heads.count == 4, "\(result.errors)")
      #expect(heads[0].hasPrefix("\(place):45: error[missing-file]: no file 'assets/wide.svg'"))
      #expect(
        heads[1].contains(":23: error[invalid-value]: an address in a style sheet needs double"))
      #expect(heads[2].contains(":54: error[missing-file]: no file 'fonts/serif-bld.woff2'"))
      #expect(heads[3].contains(":22: error[unsafe-url]: a style sheet may not ask another host"))
      #expect(result.errors.contains("write 'fonts/serif-bold.woff2'"))
      #expect(result.errors.contains("write 'url(\"fonts/serif-bold.woff2\")'"))
      #expect(!folder.exists("Output"))
    }
    try folder.put("Templates/base.css", base)
    #expect(try Program.run(["build"], in: folder).status == 0)
    let sheet = try #require(
      folder.files(in: "Output/guide").first { $0.hasPrefix("style.") && $0.hasSuffix(".css") })
    #expect(try folder.text("Output/guide/" + sheet).contains("url(\"assets/wide.svg\")"))
  }

  /// What must be mended stands last.
  @Test func errorsFollowWarningsAndNotes() throws {
    let folder = try Projects.brokers()
    try folder.put("Content/brokers/aaa.yaml", "id: aaa\nname: no\nkind: x\n")
    let result = try Program.run(["check"], in: folder)
    #expect(result.status == 1)
    let heads = result.errors.matches(of: /(?m)^\S*: ?(note|warning|error)\[/).map { $0.output.1 }
    #expect(!heads.isEmpty && heads.contains("error"))
    let order = heads.map { ["note", "warning", "error"].firstIndex(of: String($0)) ?? 9 }
    #expect(order == order.sorted())
  }

  /// A log may be read by others: lines of profiles are not quoted in it.
  @Test(arguments: ["text", "json", "sarif", "github"])
  func noFormatQuotesAProfile(_ format: String) throws {
    let folder = try Projects.broken()
    let result = try Program.run(["check", "--format", format], in: folder)
    #expect(result.status == 1)
    #expect(!(result.output + result.errors).contains("uillfeather"))
  }

  @Test func jsonHoldsTheSamePlaces() throws {
    let folder = try Projects.broken()
    let result = try Program.run(["check", "--format", "json"], in: folder)
    #expect(result.errors == "")
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(root["version"] as? Int == 1)
    let entries = try #require(root["diagnostics"] as? [[String: Any]])
    let anchor = try #require(entries.first { $0["id"] as? String == "yaml-feature" })
    let place = try #require(anchor["place"] as? [String: Any])
    #expect(place["path"] as? String == "Content/brokers/kite.yaml")
    #expect(place["line"] as? Int == 2)
    #expect(place["column"] as? Int == 7)
    let text = try Program.run(["check"], in: folder).errors
    #expect(text.contains("\n\(entries.count) errors\n"))
  }

  @Test func sarifHasARuleForEveryResult() throws {
    let folder = try Projects.broken()
    let result = try Program.run(["check", "--format", "sarif"], in: folder)
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let tool = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(tool["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(!results.isEmpty)
    for entry in results {
      #expect(rules.contains(try #require(entry["ruleId"] as? String)))
      #expect(["error", "warning", "note"].contains(entry["level"] as? String))
      let location = try #require((entry["locations"] as? [[String: Any]])?.first)
      let place = try #require(location["physicalLocation"] as? [String: Any])
      let file = try #require(place["artifactLocation"] as? [String: Any])
      #expect(folder.exists(try #require(file["uri"] as? String)))
      let region = try #require(place["region"] as? [String: Any])
      #expect(try #require(region["startLine"] as? Int) >= 1)
    }
  }

  @Test func githubCommandsTakeOneLineEach() throws {
    let folder = try Projects.broken()
    let result = try Program.run(["check", "--format", "github"], in: folder)
    let lines = result.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.hasPrefix("::error file=Content/"), "\(line)")
      #expect(line.contains(",line="))
    }
  }

  @Test(arguments: [
    ("{{title}}", "{{titel}}", "template-unknown-name"),
    ("{{title}}", "{{>missing}}", "template-missing-partial"),
    ("{{title}}", "{{#title}}", "template-"),
    ("{{title}}", "{{{title}}}", "template-unescaped"),
  ])
  func templatesAreCheckedBeforeAnythingIsWritten(
    _ old: String, _ new: String, _ id: String
  ) throws {
    let folder = try Projects.brokers()
    let lines = try folder.text("Templates/not-found.mustache").split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(old) })
    var changed = lines.map(String.init)
    changed[line] = changed[line].replacingOccurrences(of: old, with: new)
    try folder.put("Templates/not-found.mustache", changed.joined(separator: "\n"))
    let result = try Program.run(["build"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("Templates/not-found.mustache:"))
    #expect(result.errors.contains("error[\(id)"))
    #expect(!folder.exists("Output/guide"))
  }

  @Test func aMissingTemplateIsNamed() throws {
    let folder = try Projects.brokers()
    try folder.remove("Templates/pair.mustache")
    let result = try Program.run(["build"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("error[missing-template]"))
    #expect(result.errors.contains("pair"))
  }

  @Test func bytesThatAreNotTextAreShownAtTheirPlace() throws {
    let folder = try Projects.brokers()
    try folder.put("Content/facts.yaml", Array("facts:\n  - x\n".utf8) + [0x61, 0xFF, 0x0A])
    let result = try Program.run(["check"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/facts.yaml:3:2: error[invalid-utf8]"))
  }
}
