import Foundation
import TestSupport
import Testing

/// What the web expects of a published guide, on the fixture about brokers.
@Suite struct WebTests {
  /// The fixture with an addition to its site.yaml, built.
  private func built(_ addition: String = "", _ arguments: [String] = []) throws -> TemporaryFolder
  {
    let folder = try Projects.brokers()
    let site = try folder.text("Content/site.yaml")
    try folder.put("Content/site.yaml", site + addition)
    let result = try Program.run(["build", "--only", "guide"] + arguments, in: folder)
    #expect(result.status == 0, "\(result.errors)")
    return folder
  }

  private func names(_ folder: TemporaryFolder, _ pattern: String) throws -> [String] {
    try folder.files(in: "Output/guide").filter {
      Program.withoutFingerprint($0).hasPrefix(pattern) && Program.withoutFingerprint($0) != $0
    }
  }

  /// The names of scripts, style sheets and typefaces change with their content and only then.
  @Test func namesFollowTheContent() throws {
    let folder = try built()
    let before = try names(folder, "")
    #expect(before.count >= 10)
    let words = try folder.text("Content/guide/delivery.md")
    try folder.put("Content/guide/delivery.md", words + "\nMore words.\n")
    #expect(try Program.run(["build", "--only", "guide"], in: folder).status == 0)
    #expect(try names(folder, "") == before)

    let css = try folder.text("Templates/guide.css")
    try folder.put("Templates/guide.css", css + "/* Comments are not published. */\n")
    #expect(try Program.run(["build", "--only", "guide"], in: folder).status == 0)
    #expect(try names(folder, "") == before)

    try folder.put("Templates/guide.css", css + "html { scroll-margin: 1px; }\n")
    #expect(try Program.run(["build", "--only", "guide"], in: folder).status == 0)
    let after = try names(folder, "")
    #expect(Set(before).subtracting(after).count == 1)
    #expect(after.map(Program.withoutFingerprint) == before.map(Program.withoutFingerprint))
    let sheet = try #require(try names(folder, "style.").first)
    for page in ["index.html", "brokers/heron/index.html", "404.html"] {
      #expect(try folder.text("Output/guide/" + page).contains(sheet), "\(page)")
    }
    // The style sheet names the typefaces as they are published.
    let style = try folder.text("Output/guide/" + sheet)
    for font in try names(folder, "fonts/") where font.hasSuffix("woff2") {
      #expect(style.contains("url(\"\(font)\")"), "\(font)")
    }
  }

  /// The chooser's page names every script and the worker by its published address.
  @Test func theChooserNamesItsScripts() throws {
    let folder = try built()
    let page = try folder.text("Output/guide/choose/index.html")
    for script in try names(folder, "scripts/") where !script.contains("search") {
      let isOnPage = page.contains("\"../\(script)\"")
      let stem = Program.withoutFingerprint(script)
      if ["evidence", "decision", "chooser", "chooser-worker"].contains(where: {
        stem == "scripts/\($0).js"
      }) {
        #expect(isOnPage, "\(script)")
      }
    }
  }

  /// A consultancy's logo, colours, contact and call to action come from site.yaml alone.
  @Test func aBrandNeedsNoTemplate() throws {
    let folder = try Projects.brokers()
    try folder.put(
      "Content/assets/logo.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>\n")
    try folder.edit(
      "Content/site.yaml", "brand: { accent: \"#8a3b12\"",
      "brand: { logo: assets/logo.svg, accent: \"#123456\"")
    try folder.edit("Content/site.yaml", "Still unsure?", "Talk to us first.")
    try folder.edit("Content/site.yaml", "desk@press.test", "hello@advice.test")
    #expect(try Program.run(["build", "--only", "guide"], in: folder).status == 0)
    let sheet = try #require(try names(folder, "style.").first)
    #expect(try folder.text("Output/guide/" + sheet).contains("--accent: #123456"))
    // One part of the colour and four of white.
    #expect(try folder.text("Output/guide/" + sheet).contains("--accent-soft: #cfd6dd"))
    let page = try folder.text("Output/guide/delivery/index.html")
    #expect(page.contains("<img src=\"../assets/logo.svg\" alt=\"\">"))
    #expect(page.contains("href=\"mailto:hello@advice.test\""))
    #expect(page.contains("Talk to us first."))
  }

  /// An author restyles everything with the tokens: no other sheet holds a colour of its own, but
  /// for black on white paper.
  @Test func theTokensAreEnoughToRestyle() throws {
    let folder = try Projects.brokers()
    for sheet in ["base.css", "guide.css", "chooser.css"] {
      let text = try folder.text("Templates/" + sheet)
      let colours = text.replacing("background: #fff; color: #000;", with: "").matches(
        of: /#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(/)
      #expect(colours.isEmpty, "\(sheet): \(colours.map { String($0.output) })")
    }
    try folder.edit("Templates/tokens.css", "--paper: #fcfaf6", "--paper: #fffffe")
    #expect(try Program.run(["build", "--only", "guide"], in: folder).status == 0)
    let sheet = try #require(try names(folder, "style.").first)
    #expect(try folder.text("Output/guide/" + sheet).contains("--paper: #fffffe"))
  }

  /// What is different in the dark holds for who chose it, and not for who chose light.
  @Test func theDarkSchemeCanBeChosen() throws {
    let folder = try built()
    let sheet = try folder.text("Output/guide/" + #require(names(folder, "style.").first))
    let published = "@media screen and (prefers-color-scheme: dark){"
    let blocks = sheet.components(separatedBy: published).dropFirst()
    #expect(blocks.count == 2)
    for block in blocks {
      let halves = block.components(separatedBy: "}\n@media screen{")
      let unlessLight = halves[0].replacing(":root:not([data-theme=\"light\"])", with: ":root")
      let whenDark = try #require(halves.dropFirst().first)
        .replacing(":root[data-theme=\"dark\"]", with: ":root")
      #expect(unlessLight != halves[0])
      #expect(whenDark.hasPrefix(unlessLight))
    }
    #expect(blocks.contains { $0.contains("--accent: #e2a97e") })
    let tokens = try folder.text("Templates/tokens.css")
    let system = "@media screen and (prefers-color-scheme: dark) {"
    let dark = try #require(tokens.components(separatedBy: system).dropFirst().first)
    for declaration in dark.matches(of: /--[a-z0-9-]+: [^;]+/).map({ String($0.output) }) {
      #expect(sheet.components(separatedBy: declaration).count >= 3, "\(declaration)")
    }
    let page = try folder.text("Output/guide/index.html")
    let script = try #require(page.firstRange(of: "scripts/theme."))
    let style = try #require(page.firstRange(of: "rel=\"stylesheet\""))
    #expect(script.lowerBound < style.lowerBound)
  }

  /// A reader meets the title of a kind, a program its id.
  @Test func kindsAreShownByTheirTitles() throws {
    let folder = try Projects.brokers()
    let kinds = "{ log: Commit log, queue: Work queue, light: Light-weight }"
    try folder.edit(
      "Content/site.yaml", "plural: brokers }", "plural: brokers, kinds: \(kinds) }")
    #expect(try Program.run(["build", "--only", "guide"], in: folder).status == 0)
    let matrix = try folder.text("Output/guide/compare/index.html")
    #expect(
      matrix.contains(
        "<option value=\"log\">Commit log</option><option value=\"queue\">Work queue</option>"))
    #expect(matrix.contains("data-category=\"queue\""))
    for page in ["index.html", "brokers/index.html", "brokers/heron/index.html"] {
      #expect(try folder.text("Output/guide/" + page).contains("Work queue"), "\(page)")
    }
  }

  @Test func editAndReportLinksStandOnEveryPage() throws {
    let folder = try built()
    let page = try folder.text("Output/guide/patterns/fan-out/index.html")
    #expect(page.contains("href=\"https://git.test/edit/Content/guide/patterns/fan-out.md\""))
    #expect(page.contains("href=\"https://git.test/issues\""))
    #expect(try folder.text("Output/guide/compare/index.html").contains("https://git.test/issues"))
  }

  /// A title cannot end the block that holds it as data.
  @Test func dataForSearchEnginesCannotBeLeft() throws {
    let title = "</script><script>alert(1)</script> \"&amp;\" <!--"
    let folder = try Projects.brokers()
    try folder.put("Content/guide/probe.md", "---\ntitle: '\(title)'\n---\nText [@ibis-manual].\n")
    #expect(try Program.run(["build", "--only", "guide"], in: folder).status == 0)
    let page = try folder.text("Output/guide/probe/index.html")
    #expect(!page.contains("<script>alert"))
    let block = try #require(
      page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/)?.output.1)
    let data = try #require(
      JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any])
    let graph = try #require(data["@graph"] as? [[String: Any]])
    #expect(graph.map { $0["@type"] as? String } == ["Article", "BreadcrumbList"])
    #expect(graph[0]["headline"] as? String == title)
    let cited = try #require(graph[0]["citation"] as? [[String: Any]])
    #expect(cited.count == 1)
  }

  @Test func redirectsAreSmallPages() throws {
    let folder = try built(
      "redirects: { old/: delivery/#replay-first, away.html: https://x.test/a }\n")
    let old = try folder.text("Output/guide/old/index.html")
    #expect(old.contains("content=\"0; url=../delivery/index.html#replay-first\""))
    #expect(old.contains("<link rel=\"canonical\" href=\"https://brokers.test/guide/delivery/\">"))
    #expect(try folder.text("Output/guide/away.html").contains("0; url=https://x.test/a"))
    #expect(!(try folder.text("Output/guide/sitemap.xml").contains("/old/")))
  }

  @Test(arguments: [
    ("delivery/: operations/", "path-collision", "Content/guide/delivery.md"),
    ("old/: nowhere/", "broken-link", "not published"),
    ("a/: b/, b/: delivery/", "broken-link", "redirect itself"),
    ("OLD/: delivery/", "invalid-path", "OLD"),
  ])
  func aWrongRedirectStopsTheBuild(_ redirects: String, _ id: String, _ words: String) throws {
    let folder = try Projects.brokers()
    let site = try folder.text("Content/site.yaml")
    try folder.put("Content/site.yaml", site + "redirects: { \(redirects) }\n")
    let result = try Program.run(["build"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("error[\(id)]"), "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(!folder.exists("Output/guide/index.html"))
  }

  /// Served at any depth, the page for missing addresses asks no other host and no relative file.
  @Test func thePageForMissingAddressesWorksAnywhere() throws {
    let folder = try built("", ["--base-url", "https://preview.test/deep/er/"])
    let page = try folder.text("Output/guide/404.html")
    let loaded = page.matches(of: /<(?:link|script|img)[^>]*(?:href|src)="([^"]*)"/).map {
      String($0.output.1)
    }
    #expect(!loaded.isEmpty)
    for address in loaded { #expect(address.hasPrefix("/deep/er/"), "\(address)") }
  }

  /// The checker of the published guide, whose readers are Python's own, finds nothing.
  @Test func theCheckerFindsNothing() throws {
    let folder = try Projects.brokers()
    let site = try folder.text("Content/site.yaml")
    try folder.put(
      "Content/site.yaml", site + "markdown-pages: true\nredirects: { old/: delivery/ }\n")
    #expect(try Program.run(["build", "--only", "guide"], in: folder).status == 0)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", Repository.root + "/Scripts/quality/check_web.py", folder.path + "/Output/guide",
      "--site-url", "https://brokers.test/guide/",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(output)")
    #expect(output.contains(" passed, 0 failed"))
  }
}
