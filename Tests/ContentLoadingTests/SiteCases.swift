import Diagnostics

private func site(_ text: String) -> String {
  "title: T\nsubject: { singular: broker, plural: brokers }\n\(text)\n"
}

/// Problems of site.yaml and of files that do not belong.
let siteCases: [DiagnosticCase] = [
  .init("site.yaml", "«»subject: { singular: broker, plural: brokers }\n", .missingKey, "'title'"),
  .init("site.yaml", "«»", .yamlSyntax, "empty"),
  .init("site.yaml", site("«tittle»: x"), .unknownKey, "'title'?"),
  .init("site.yaml", site("language: «en_GB»"), .invalidValue, "language tag"),
  .init("site.yaml", site("base-url: «guide/»"), .unsafeURL, "https://"),
  .init("site.yaml", site("publisher: «»{ url: \"https://a.test/\" }"), .missingKey, "'name'"),
  .init("site.yaml", site("brand: { accent: «\"#12345\"» }"), .invalidValue, "six hexadecimal"),
  .init("site.yaml", site("brand: { accent: «\"#12345g\"» }"), .invalidValue, "six hexadecimal"),
  .init("site.yaml", site("brand: { accent: «\"red;}\"» }"), .invalidValue, "six hexadecimal"),
  .init("site.yaml", site("report: { page-size: «A5» }"), .invalidValue, "'A4'?"),
  .init(
    "site.yaml", site("report: { brand: { «logo»: assets/a.svg } }"), .unknownKey,
    "beside the profile"),
  .init("site.yaml", site("report: { conventions: «enGB» }"), .invalidValue, "'en-GB'?"),
  .init(
    "site.yaml", site("report: { brand: { accent: «red» } }"), .invalidValue, "six hexadecimal"),
  .init("site.yaml", site("glossary: { «link»: false }"), .unknownKey, "'links'?"),
  .init("site.yaml", site("glossary: { except: «a» }"), .wrongType, "must be a list"),
  .init("site.yaml", site("redirects: { a/: «\"data:x\"» }"), .unsafeURL, "may be published"),
  .init(
    "site.yaml", "title: T\nsubject: { singular: page, plural: «guide» }\n", .invalidIdentifier,
    "another folder"),
  .init(
    "site.yaml", "title: T\nsubject: { singular: «Broker», plural: brokers }\n",
    .invalidIdentifier, "a-z"),
  .init(
    "site.yaml", "title: T\nsubject: { singular: broker, plural: brokers, kinds: «queue» }\n",
    .wrongType, "must be a mapping"),
  .init("fact.yaml", "«»facts: []\n", .unsupportedFile, "'facts.yaml'?"),
  .init("notes/a.md", "«»text\n", .unsupportedFile, "Content/assets"),
]

/// Problems of pages.
let pageCases: [DiagnosticCase] = [
  .init("guide/a.md", "«»", .frontMatter, "the page is empty"),
  .init("guide/a.md", "«»# Heading\n", .frontMatter, "does not start with"),
  .init("guide/a.md", "«»\n---\ntitle: A\n---\n", .frontMatter, "does not start with"),
  .init("guide/a.md", "«---»\ntitle: A\n", .frontMatter, "not closed"),
  .init("guide/a.md", "---\n«- title»\n---\n", .wrongType, "is a list"),
  .init("guide/a.md", "---\n«title»\n---\n", .wrongType, "is a single value"),
  .init("guide/a.md", "---\n«»---\nText\n", .yamlSyntax, "is empty"),
  .init("guide/a.md", "---\n«»order: 1\n---\n", .missingKey, "'title'"),
  .init("guide/a.md", "---\ntitle: é\n«titel»: B\n---\n", .unknownKey, "'title'?"),
  .init("guide/a.md", "---\ntitle: A\norder: «first»\n---\n", .wrongType, "a number"),
  .init("guide/a.md", "---\ntitle: A\ncriterion: «sped»\n---\n", .unknownReference, "'speed'?"),
  .init("guide/a.md", "---\ntitle: A\ndate: «2026-00-01»\n---\n", .invalidValue, "date"),
  .init("guide/a.md", "---\ntitle: A\ndraft: «no»\n---\n", .wrongType, "true or false"),
  .init("guide/a.md", "---\ntitle: A\nglossary: «off»\n---\n", .wrongType, "true or false"),
  .init("guide/a.md", "---\ntitle: A\nslug: «a/b»\n---\n", .invalidPath, "letters a-z"),
  .init("guide/a.md", "---\ntitle: A\nslug: «con»\n---\n", .invalidPath, "device name"),
  .init("guide/a.md", "---\ntitle: A\nslug: «aux.b»\n---\n", .invalidPath, "device name"),
  .init("guide/a.md", "---\ntitle: A\nslug: «b.»\n---\n", .invalidPath, "end in a dot"),
  .init("guide/a.md", "---\ntitle: A\ntags: «{ a: b }»\n---\n", .wrongType, "must be a list"),
  .init("guide/a.md", "---\ntitle: «&a A»\n---\n", .yamlFeature, "anchor"),
  .init("brokers/ibis.md", "«»---\ntitle: A\n---\n", .unknownReference, "no ibis.yaml"),
]
