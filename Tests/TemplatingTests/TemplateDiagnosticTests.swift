import Diagnostics
import Templating
import Testing

/// Every problem is reported at its exact place, and nothing else is.
@Suite struct TemplateDiagnosticTests {
  /// One template, and the problems at its marks in order.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let ids: [DiagnosticID]
    var testDescription: String { text }

    init(_ text: String, _ ids: DiagnosticID...) {
      self.text = text
      self.ids = ids
    }
  }

  static let syntax = [
    Case("a ⟦{{⟧title", .templateSyntax),
    Case("<p>⟦{{⟧title</p>\n{{title}}", .templateSyntax),
    Case("⟦{{⟧{body}}", .templateSyntax),
    Case("⟦{{⟧", .templateSyntax),
    Case("⟦{{⟧! {{title}", .templateSyntax),
    Case(
      "⟦{{}}⟧ ⟦{{ }}⟧ ⟦{{> }}⟧ ⟦{{{}}}⟧", .templateSyntax, .templateSyntax, .templateSyntax,
      .templateSyntax),
    Case(
      "{{⟦a b⟧}} {{⟦a..b⟧}} {{⟦.a⟧}} {{⟦é⟧}}", .templateSyntax, .templateSyntax, .templateSyntax,
      .templateSyntax),
    Case("⟦{{#draft}}⟧ never closed", .templateSyntax),
    Case("⟦{{^draft}}⟧⟦{{#draft}}⟧", .templateSyntax, .templateSyntax),
    Case("opened nowhere ⟦{{/draft}}⟧", .templateSyntax),
    Case("{{#draft}}{{#links}}x⟦{{/draft}}⟧ {{title}}", .templateSyntax),
    Case("{{#draft}}x⟦{{/darft}}⟧ {{title}}", .templateSyntax),
    Case("{{#⟦a b⟧}}x{{/a b}}", .templateSyntax),
    Case(
      "⟦{{=<% =}}⟧ ⟦{{=a b c=}}⟧ ⟦{{=aaaaaaaaaaaaaaaaa }}=}}⟧", .templateSyntax, .templateSyntax,
      .templateSyntax),
    Case("⟦{{%CONTENT_TYPE:TEXT}}⟧", .templateSyntax),
    Case("⟦{{$block}}⟧x", .templateSyntax),
    Case("⟦{{<parent}}⟧x", .templateSyntax),
    Case("é⟦{{}}⟧", .templateSyntax),
  ]

  static let names = [
    Case("{{⟦titel⟧}}", .templateUnknownName),
    Case("{{{ ⟦bdy⟧ }}}", .templateUnknownName),
    Case("{{#⟦nothing⟧}}{{whatever}} {{title}}{{/nothing}}", .templateUnknownName),
    Case("{{^⟦nothing⟧}}{{⟦whatever⟧}}{{/nothing}}", .templateUnknownName, .templateUnknownName),
    Case("{{author.⟦nane⟧}} {{⟦autor⟧.name}}", .templateUnknownName, .templateUnknownName),
    Case(
      "{{#links}}{{label}} {{title}} {{⟦urll⟧}}{{/links}} {{⟦label⟧}}", .templateUnknownName,
      .templateUnknownName),
    Case("{{title.⟦length⟧}}", .templateWrongKind),
    Case(
      "⟦{{draft}}⟧ ⟦{{links}}⟧ ⟦{{author}}⟧ ⟦{{.}}⟧ ⟦{{{draft}}}⟧", .templateWrongKind,
      .templateWrongKind, .templateWrongKind, .templateWrongKind, .templateWrongKind),
    Case(
      "⟦{{body}}⟧ ⟦{{{title}}}⟧ ⟦{{&title}}⟧ ⟦{{{address}}}⟧", .templateWrongKind,
      .templateUnescaped, .templateUnescaped, .templateUnescaped),
    Case("{{#tags}}⟦{{{.}}}⟧{{/tags}}", .templateUnescaped),
    Case(
      "⟦{{#title}}⟧x{{/title}} ⟦{{^title}}⟧x{{/title}}", .templateWrongKind,
      .templateWrongKind),
    Case("{{#author}}{{name}}{{/author}} ⟦{{^author}}⟧x{{/author}}", .templateWrongKind),
    Case("{{#draft}}⟦{{.}}⟧{{/draft}}", .templateWrongKind),
    Case(
      "{{> ⟦nvа⟧}} {{> ⟦../../secret.txt⟧}} {{> ⟦/etc/passwd⟧}}", .templateMissingPartial,
      .templateMissingPartial, .templateMissingPartial),
  ]

  static let places = [
    Case("<a href=\"⟦{{title}}⟧\">", .templateWrongKind),
    Case("<a HREF='⟦{{title}}⟧'>", .templateWrongKind),
    Case("<svg><use xlink:href=\"#⟦{{address}}⟧\"/></svg>", .templateContext),
    Case(
      "<a href=\"/⟦{{address}}⟧\"><a href=\"{{address}}⟦{{address}}⟧\">", .templateContext,
      .templateContext),
    Case(
      "<img src=\"⟦{{description}}⟧\" srcset=\"⟦{{title}}⟧\" poster=\"⟦{{title}}⟧\">",
      .templateWrongKind, .templateWrongKind, .templateWrongKind),
    Case(
      "<form action=\"⟦{{title}}⟧\"><b formaction=\"⟦{{title}}⟧\"></form>", .templateWrongKind,
      .templateWrongKind),
    Case(
      "<object data=\"⟦{{title}}⟧\"></object><q cite=\"⟦{{title}}⟧\">", .templateWrongKind,
      .templateWrongKind),
    Case("<a onclick=\"⟦{{title}}⟧\" style=\"⟦{{title}}⟧\">", .templateContext, .templateContext),
    Case("<iframe srcdoc=\"⟦{{title}}⟧\"></iframe>", .templateContext),
    Case("<a class=⟦{{title}}⟧ id=x⟦{{title}}⟧>", .templateContext, .templateContext),
    Case(
      "<a ⟦{{title}}⟧=\"x\" b⟦{{title}}⟧ c ⟦{{title}}⟧>", .templateContext, .templateContext,
      .templateContext),
    Case(
      "<⟦{{title}}⟧> </⟦{{title}}⟧> <h⟦{{title}}⟧>", .templateContext, .templateContext,
      .templateContext),
    Case(
      "<!-- ⟦{{title}}⟧ --> <!doctype ⟦{{title}}⟧> <? ⟦{{title}}⟧>", .templateContext,
      .templateContext, .templateContext),
    Case(
      "<!--> {{title}} <!---> {{title}} <!-- --!> {{title}} <!-- -- > ⟦{{title}}⟧ -->",
      .templateContext),
    Case("<title></titlex>⟦{{{body}}}⟧</TITLE >{{{body}}}", .templateContext),
    Case("<!-- --!-> ⟦{{title}}⟧ --!> {{title}}", .templateContext),
    Case("<!-- ->  ⟦{{title}}⟧ ---> {{title}}", .templateContext),
    Case("<<a href=\"⟦{{title}}⟧\"> < {{title}} </> {{title}} <1 {{title}}", .templateWrongKind),
    Case("<a b/c=⟦{{title}}⟧ d = \"{{title}}\"e=⟦{{title}}⟧>", .templateContext, .templateContext),
    Case("<script>⟦{{title}}⟧ ⟦{{{data}}}⟧</script>", .templateContext, .templateContext),
    Case("<script type=\"text/x\">⟦{{{data}}}⟧</script>", .templateContext),
    Case("<script type=\"⟦{{title}}⟧\"></script>", .templateContext),
    Case(
      "<script type='application/json'>⟦{{title}}⟧ ⟦{{{body}}}⟧ ⟦{{{sheet}}}⟧</script>",
      .templateContext, .templateContext, .templateContext),
    Case("<style>⟦{{title}}⟧ ⟦{{{data}}}⟧</style>", .templateContext, .templateContext),
    Case("⟦{{{data}}}⟧ ⟦{{{sheet}}}⟧", .templateContext, .templateContext),
    Case(
      "<title>{{title}} ⟦{{{body}}}⟧</title> <b title=\"⟦{{{body}}}⟧\">", .templateContext,
      .templateContext),
    Case("<meta http-equiv=\"refresh\" content=\"⟦{{title}}⟧\">", .templateContext),
    Case("<meta content=\"⟦{{title}}⟧\" http-equiv=\"refresh\"><b>", .templateContext),
    Case("<svg><animate attributeName=\"href\" to=\"⟦{{title}}⟧\"/></svg>", .templateContext),
    Case("<svg><![CDATA[ ⟦{{title}}⟧", .templateContext),
    Case("⟦{{#draft}}⟧<a href=\"{{/draft}}x", .templateContext),
    Case("⟦{{#links}}⟧<!-- {{/links}}", .templateContext),
    Case("<a {{#draft}}title=\"x\"{{/draft}} ⟦{{#draft}}⟧title=\"{{/draft}}>", .templateContext),
    Case(
      "<a title=\"{{#links}}{{label}}{{/links}}\" {{#draft}}b=⟦{{title}}⟧{{/draft}}>",
      .templateContext),
    Case("<a href=\"{{#links}}⟦{{url}}⟧{{/links}}\">", .templateContext),
  ]

  @Test(arguments: syntax + names + places)
  func problemsAreAtTheirMarks(_ example: Case) {
    let templates = MarkedTemplates(["page": example.text])
    // The end of an unfinished tag or comment is the subject of a test of its own.
    let found = templates.compile(SampleModel.page).log.sorted().filter {
      $0.primary?.offsets.isEmpty == false
    }
    let wanted = zip(templates.marked, example.ids).map { "\($0.offsets) \($1.rawValue)" }
    #expect(found.map { "\($0.primary?.offsets ?? 0..<0) \($0.id.rawValue)" } == wanted)
    #expect(templates.marked.count == example.ids.count)
    #expect(found.allSatisfy { $0.severity == .error && $0.message.utf8.last != 0x2E })
  }

  static let unfinished = [
    "<a", "<a ", "<a href", "<a href=", "<a href=\"x", "<a href='x", "<a href=x", "<!-- x", "<!x",
    "<script>", "<style>", "<title>", "<textarea>", "</", "<plaintext>",
  ]

  @Test(arguments: unfinished)
  func aTemplateEndsInText(_ text: String) throws {
    let templates = MarkedTemplates(["page": text])
    let log = templates.compile(SampleModel.page).log
    let problem = try #require(log.entries.first)
    #expect(log.entries.count == 1)
    #expect(problem.id == .templateContext)
    #expect(problem.primary == templates.files[0].range(text.utf8.count..<text.utf8.count))
  }
}
