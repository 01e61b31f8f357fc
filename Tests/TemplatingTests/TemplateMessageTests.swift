import Diagnostics
import Templating
import Testing

/// What messages say besides where they are: labels, notes, fixes, and problems of whole files.
@Suite struct TemplateMessageTests {
  private func log(_ texts: KeyValuePairs<String, String>) -> DiagnosticLog {
    MarkedTemplates(texts).compile(SampleModel.page).log
  }

  @Test func aMismatchedCloseShowsTheOpenSection() throws {
    let templates = MarkedTemplates(["page": "{{#draft}}⟦{{#links}}⟧x⟦{{/draft}}⟧"])
    let log = templates.compile(SampleModel.page).log
    let problem = try #require(log.entries.first)
    #expect(log.entries.count == 1)
    #expect(problem.primary == templates.marked[1])
    #expect(problem.labels == [Label(templates.marked[0], "this section is open")])
    #expect(
      problem.fixes == [
        Fix("write '{{/links}}'", range: templates.marked[1], replacement: "{{/links}}")
      ])
  }

  @Test func fixesUseTheDelimitersInForce() throws {
    let problem = try #require(log(["page": "{{=<% %>=}}<%#draft%><%/darft%>"]).entries.first)
    #expect(problem.fixes.first?.replacement == "<%/draft%>")
  }

  @Test func aMisspeltNameIsCorrected() throws {
    let templates = MarkedTemplates(["page": "{{#links}}{{⟦lable⟧}}{{/links}}"])
    let problem = try #require(templates.compile(SampleModel.page).log.entries.first)
    #expect(problem.message == "there is no 'lable' here")
    #expect(
      problem.fixes == [Fix("write 'label'", range: templates.marked[0], replacement: "label")])
    #expect(
      problem.notes.first?.utf8.starts(with: "known here: address, author, body".utf8) == true)
  }

  @Test func bracesAreCorrected() {
    let entries = log(["page": "{{body}}{{{title}}}{{&title}}{{=<% %>=}}<%body%>"]).entries
    #expect(
      entries.map { $0.fixes.first?.replacement } == ["{{{body}}}", "{{title}}", "{{title}}", nil])
    #expect(entries.map(\.id).contains(.templateUnescaped))
  }

  @Test func aMisspeltPartialIsCorrectedOnceForItsFile() throws {
    let templates = MarkedTemplates([
      "page": "{{> a}}{{> a}}", "a": "{{> ⟦partials/nva⟧}}", "partials/nav": "",
    ])
    let problems = templates.compile(SampleModel.page).log.entries.filter { $0.severity == .error }
    #expect(problems.map(\.id) == [.templateMissingPartial])
    #expect(problems.first?.primary == templates.marked[0])
    #expect(problems.first?.fixes.first?.replacement == "partials/nav")
  }

  @Test func aProblemInAPartialShowsWhoIncludesIt() throws {
    let templates = MarkedTemplates([
      "page": "{{#links}}{{> part}}{{/links}} ⟦{{> part}}⟧", "part": "{{⟦label⟧}}",
    ])
    let log = templates.compile(SampleModel.page).log
    #expect(log.entries.map(\.id) == [.templateUnknownName])
    #expect(log.entries.first?.primary == templates.marked[1])
    #expect(log.entries.first?.labels == [Label(templates.marked[0], "included from here")])
  }

  @Test func aRecursionNamesItsChain() throws {
    let templates = MarkedTemplates([
      "page": "{{> a}}", "a": "x⟦{{> b}}⟧", "b": "{{#draft}}⟦{{> a}}⟧{{/draft}}",
    ])
    let log = templates.compile(SampleModel.page).log
    let problem = try #require(log.entries.first)
    #expect(log.entries.map(\.id) == [.templateRecursion])
    #expect(problem.message == "the template 'a' includes itself")
    #expect(problem.primary == templates.marked[1])
    #expect(problem.labels == [Label(templates.marked[0], "includes 'b'")])
    #expect(problem.notes == ["the chain is a > b > a"])
  }

  @Test func aTemplateThatIncludesItselfIsRefused() {
    let templates = MarkedTemplates(["page": "x⟦{{> page}}⟧"])
    let log = templates.compile(SampleModel.page).log
    #expect(log.entries.map(\.id) == [.templateRecursion])
    #expect(log.entries.first?.primary == templates.marked[0])
  }

  @Test func aMissingTemplateBelongsToNoFile() throws {
    let log = log(["pgae": ""])
    let problem = try #require(log.entries.first)
    #expect(problem.id == .missingTemplate)
    #expect(problem.primary == nil)
    #expect(
      problem.fixes.map(\.title) == ["write 'Templates/page.mustache'", "rename 'pgae'"])
  }

  @Test func anUnusedTemplateIsAWarning() throws {
    let templates = MarkedTemplates(["page": "{{> a}}", "a": "", "b": "", "c/d": "{{> b}}"])
    let compilation = templates.compile(SampleModel.page)
    #expect(compilation.library != nil)
    #expect(
      compilation.log.entries.map { "\($0.severity) \($0.id.rawValue) \($0.primary?.path ?? "")" }
        == ["b", "c/d"].map { "warning unused-template Templates/\($0).mustache" })
  }

  @Test func everyProblemIsReportedInOneRun() {
    let log = log([
      "page": "{{titel}} {{> nva}} <a href=\"{{title}}\">{{body}}</a> {{> nav}}",
      "nav": "{{lnks}}", "loose": "{{#x}}",
    ])
    #expect(
      Set(log.entries.map(\.id)) == [
        .templateUnknownName, .templateMissingPartial, .templateWrongKind, .templateSyntax,
        .unusedTemplate,
      ])
  }

  @Test func onlyTemplatesOfTheFolderCount() {
    let files = ["Templates/page.mustache", "Templates/a.css", "Other/b.mustache", ".mustache"]
    let compilation = TemplateLibrary.compile(
      files: files.map { SourceFile(path: $0, bytes: Array("{{title}}".utf8)) },
      in: "Templates", roots: [TemplateRoot("page", SampleModel.page)])
    #expect(compilation.log.isEmpty)
    #expect(compilation.library != nil)
  }
}
