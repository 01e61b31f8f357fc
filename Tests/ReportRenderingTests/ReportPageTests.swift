import Advising
import BrokerFixture
import Decision
import Diagnostics
import Foundation
import Narrative
import ReportRendering
import Testing

/// The page as a whole, for every sort of result.
@Suite struct ReportPageTests {
  static let projects: [BrokerProject] = [
    BrokerProject(),
    BrokerProject(names: ["alpha"]),
    BrokerProject(
      project: "gates: [ { id: g, title: A seal, rule: { fact: licence, in: [ None ] } } ]"),
    BrokerProject(
      names: ["gamma"],
      project: "gates: [ { id: g, title: A seal, rule: { fact: licence, in: [ None ] } } ]"),
    BrokerProject(
      project: """
        load: { requests-per-day: 8640000, peak-factor: 10, response-ms: 100, p99-ms: 300 }
        team: { size: 4, languages: { go: 3 }, brokers: { alpha: 1 } }
        current: gamma
        stakeholders:
          - { id: ops, title: Operations, weights: { method: ranking, values: { features: 2, speed: 1, team: 3 } } }
        """),
    BrokerProject(
      alpha: .init(rate: "unknown", replay: "unknown", routing: "unknown"), names: ["alpha"]),
    BrokerProject(answers: "kind: jobs"),
    BrokerProject(project: "", answers: ""),
  ]

  @Test(arguments: projects.indices) func everyLinkHasItsPlace(_ index: Int) throws {
    let page = try RenderedPage(Self.projects[index])
    #expect(page.report.log.isEmpty)
    let ids = page.values("id")
    #expect(Set(ids).count == ids.count, "ids are unique")
    let places = Set(ids)
    for address in page.values("href") where address.hasPrefix("#") {
      #expect(places.contains(String(address.dropFirst())), "\(address)")
    }
    for label in page.values("aria-labelledby").flatMap({ $0.split(separator: " ") }) {
      #expect(places.contains(String(label)))
    }
  }

  @Test(arguments: projects.indices) func nothingIsFetched(_ index: Int) throws {
    let page = try RenderedPage(Self.projects[index])
    #expect(!page.html.contains("<script"))
    #expect(!page.html.contains("<link"))
    #expect(!page.html.contains("@import"))
    #expect(page.html.contains("default-src 'none'"))
    for found in page.html.matches(of: /url\(\s*["']?([^"')]{0,5})/) {
      #expect(found.output.1 == "data:")
    }
    for address in page.values("src") { #expect(address.hasPrefix("data:")) }
  }

  @Test(arguments: projects.indices) func noNumberIsStrange(_ index: Int) throws {
    let page = try RenderedPage(Self.projects[index])
    for word in page.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      #expect(!["nan", "inf", "infinity", "nil", "optional"].contains(word.lowercased()))
    }
    #expect(!page.text.lowercased().contains("framework"), "the subject is data")
  }

  @Test(arguments: projects.indices) func tagsAreBalanced(_ index: Int) throws {
    let page = try RenderedPage(Self.projects[index])
    var open: [String] = []
    let void: Set = ["meta", "br", "img"]
    for tag in page.html.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
      let name = String(tag.output.2)
      if void.contains(name) { continue }
      if tag.output.1.isEmpty {
        open.append(name)
      } else {
        #expect(open.popLast() == name)
      }
    }
    #expect(open == [])
  }

  @Test(arguments: projects.indices) func theDataIsJSON(_ index: Int) throws {
    let page = try RenderedPage(Self.projects[index])
    let object = try JSONSerialization.jsonObject(with: Data(page.report.json))
    let root = try #require(object as? [String: Any])
    #expect(root["formatVersion"] as? Int == 1)
    #expect((root["candidates"] as? [Any])?.count == Self.projects[index].names.count)
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let first = try RenderedPage(Self.projects[4]).report
    let second = try RenderedPage(Self.projects[4]).report
    #expect(first.html == second.html)
    #expect(first.json == second.json)
  }

  @Test func numbersInTheDataAreTheEngines() throws {
    let project = Self.projects[4]
    let narrator = try project.narrator
    let json = try RenderedPage(project).report.json
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let candidates = try #require(root["candidates"] as? [[String: Any]])
    for (index, candidate) in candidates.enumerated() {
      #expect(candidate["total"] as? Double == narrator.total(index))
      let values = try #require(candidate["values"] as? [[String: Any]])
      let modes = narrator.advice.cells[index].flatMap { $0.map(\.cell.mode) }
      #expect(values.compactMap { $0["mode"] as? Double } == modes)
    }
    let result = try #require(root["result"] as? [String: Any])
    #expect(result["probability"] as? Double == narrator.live?.verdict.probability)
  }

  @Test func everyFactOfTheFinalistsIsCited() throws {
    let page = try RenderedPage(Self.projects[4])
    let cited = page.html.matches(of: /class="cite"><a href="#n[0-9]+[a-z]*"/).count
    #expect(cited >= 8)
    #expect(page.html.contains("https://docs.example/replay/"))
    #expect(page.html.contains("A benchmark."))
  }

  @Test func whatAClientWritesStaysText() throws {
    var project = BrokerProject()
    project.client = "</style><script>alert(1)</script> '\\\\' {{x}}"
    let page = try RenderedPage(project)
    #expect(!page.html.contains("<script"))
    #expect(page.html.components(separatedBy: "</style>").count == 2)
    #expect(page.text.contains("&lt;script&gt;"))
    #expect(page.text.contains("{{x}}"))
  }

  /// Each figure that leads to a place is led back to: the head of the place, or of the chapter or
  /// appendix it stands in, names the section.
  @Test(arguments: projects.indices) func tablesLeadBack(_ index: Int) throws {
    let page = try RenderedPage(Self.projects[index])
    let summary = try #require(
      page.html.firstMatch(of: /<section class="chapter summary"[\s\S]*?<\/section>/))
    for found in summary.output.matches(of: /class="figure" href="(#[a-z0-9.-]+)"/) {
      let id = String(found.output.1.dropFirst())
      let place = try #require(page.html.firstRange(of: "id=\"\(id)\""), "\(id)")
      let chapter = try #require(
        page.html[..<place.upperBound].ranges(of: "<section class=\"chapter").last)
      let heads = [place.lowerBound, chapter.lowerBound].map { page.html[$0...].prefix(700) }
      #expect(heads.contains { $0.contains("Used in <a href=\"#summary\"") }, "\(id)")
    }
  }

  /// A figure never leads into the section that it stands in, but to what that is made from.
  @Test(arguments: projects.indices) func noFigureLeadsToItself(_ index: Int) throws {
    let page = try RenderedPage(Self.projects[index])
    for found in page.html.matches(
      of: /<section class="chapter[^"]*" id="([a-z]+)">[\s\S]*?(?=<section class="chapter|<\/main>)/
    )
    where found.output.1 != "matrix" {
      let ids = Set(found.output.0.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) })
      for link in found.output.0.matches(of: /class="figure" href="#([^"]+)"/) {
        #expect(!ids.contains(String(link.output.1)), "\(link.output.1) in \(found.output.1)")
      }
    }
  }

  /// Everything the publisher sets can be set otherwise for one project.
  @Test func aProjectHasItsOwnPaperMarkAndConventions() throws {
    let own = """

      report:
        page-size: A4
        confidentiality: "Secret of {client}."
        contact: Ann, +44 20
        conventions: de
        brand: { accent: "#aa1122" }
      """
    let page = try RenderedPage(BrokerProject(project: BrokerProject.told + own))
    #expect(page.html.contains("size: A4;") && !page.html.contains("size: Letter;"))
    #expect(page.text.contains("Secret of Example Mail."))
    #expect(page.text.contains("Ann, +44 20"))
    #expect(page.text.contains("1. Juni 2026") || page.text.contains("1.\u{00A0}Juni 2026"))
    #expect(page.text.contains("8.640.000"))
    #expect(page.html.contains("fill=\"#aa1122\"") && !page.html.contains("#0b5d66\""))
    let usual = try RenderedPage(BrokerProject())
    #expect(usual.text.contains("8,640,000") && usual.text.contains("1\u{00A0}June 2026"))
  }

  @Test func paperAndMarksComeFromTheSite() throws {
    let page = try RenderedPage(BrokerProject())
    #expect(page.html.contains("size: Letter;"))
    #expect(page.html.contains("--page-height: 11in"))
    #expect(page.html.contains("For Example Mail only."))
    #expect(page.html.contains("content: \"For Example Mail only\\2e \""))
  }

  /// A signs' key names what is drawn, captions have no full stop, and percent follow the reader's
  /// conventions.
  @Test func figuresSayWhatTheyShow() throws {
    let own = BrokerProject.told + "\nreport: { conventions: en-US }"
    let whole = try RenderedPage(BrokerProject(project: own))
    #expect(!whole.text.contains("Hatched") && !whole.text.contains("Grey: excluded"))
    #expect(!whole.text.contains("\u{202F}%") && !whole.text.contains(" %"))
    var project = BrokerProject(
      project: own + "\ngates: [ { id: g, title: A, rule: { fact: licence, in: [ MIT ] } } ]")
    project.beta.rate = "unknown"
    project.gamma.licence = "Other"
    let gaps = try RenderedPage(project)
    #expect(gaps.text.contains("Hatched: unknown") && gaps.text.contains("Grey: excluded"))
    for page in [whole, gaps] {
      for found in page.html.matches(of: /<(caption|figcaption)[^>]*>([\s\S]*?)<\/\1>/) {
        #expect(!found.output.2.hasSuffix("."), "\(found.output.2)")
      }
    }
    #expect(whole.text.contains("as is any lead below 1 point"))
  }

  /// The ramp-up is that of the ranked ones, from the least of the least.
  @Test func theRampUpIsThatOfTheRanked() throws {
    let team = "team: { size: 4, languages: { go: 4 }, brokers: { gamma: 4 } }"
    var project = BrokerProject(
      project: team + "\ngates: [ { id: g, title: A, rule: { fact: licence, in: [ MIT ] } } ]")
    let all = try RenderedPage(project)
    #expect(all.text.contains("The team can start at once with Gamma"))
    project.gamma.licence = "Other"
    let ranked = try project.narrator
    let fits = try ranked.ranked.map { try #require(ranked.advice.teamFits[$0]).personWeeks }
    let page = try RenderedPage(project).text.replacing(/\s+/, with: " ")
    #expect(page.contains("The team has something to learn for each of these two"))
    #expect(Set(fits).count == 1)
    let weeks = Wording.weeks(fits[0], unit: "person-week")
    #expect(page.contains("Each asks for the same ramp-up, \(weeks)"))
  }

  /// What the contents say of a chapter is what it opens with.
  @Test(arguments: projects.indices) func chaptersOpenAsTheContentsSay(_ index: Int) throws {
    let page = try RenderedPage(Self.projects[index])
    func plain(_ html: Substring) -> String {
      html.replacing(/<sup[\s\S]*?<\/sup>|<[^>]+>/, with: "").trimmingCharacters(in: .whitespaces)
    }
    var seen = 0
    for entry in page.html.matches(
      of: /href="#([a-z]+)"[^>]*>(?:(?!<\/li>)[\s\S])*?class="toc-finding">([\s\S]*?)<\/span>/)
    where ["ranking", "criteria", "comparison", "risks", "plan"].contains(entry.output.1) {
      let chapter = try #require(page.html.firstRange(of: "id=\"\(entry.output.1)\""))
      let opening = try #require(
        page.html[chapter.upperBound...].firstMatch(of: /class="answer">([\s\S]*?)<\/p>/))
      #expect(plain(opening.output.1).hasPrefix(plain(entry.output.2)), "\(entry.output.1)")
      seen += 1
    }
    #expect(seen > 0)
  }
}
