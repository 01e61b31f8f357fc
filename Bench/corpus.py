#!/usr/bin/env python3
"""Writes a made-up guide of any size, in the form each contestant reads.

    corpus.py FOLDER PAGES [--form assay|hugo|plain]

The text is random but looks like documentation: Zipf-like words, 3 to 6 chapters with sub-headings,
lists, code, quotations, links to other pages and their headings; about 6 kB a page. The same number of
pages gives the same bytes on any machine. Links are relative .md paths that all lead somewhere; Hugo
gets them as final addresses, because it does not resolve .md links by itself.
 assay   an ordinary project: Content/ (pages only) and the project's own Templates/
 hugo    content/ and the smallest fair set of layouts
 plain   content/ and static/ for the C program of limit.c
"""

import argparse
import datetime
import os
import pathlib
import random
import shutil

ROOT = pathlib.Path(__file__).resolve().parents[1]
BASE_URL = "https://example.org/"
TITLE = "Field Guide"
DESCRIPTION = "A generated guide used for timing."

WORDS = """the a of to and in is for that it with as on be this are by from or an at can when if you not which have will
use used using each file files value values data page pages site build build-time rule rules check checks report reports table
tables name names result results run runs time order output input source format text document documents section sections
column row record records field fields key keys list lists item items line lines number numbers date dates type types error
errors message option options setting settings default defaults folder path paths link links template templates index
cache change changes version versions test tests tool tools command commands user users process step steps example
examples reason case cases system machine memory limit limits speed first second next last same other only also then
than more most less before after while until between because however so but into over under again once every any some
all both few many such very still already never always often usually rarely safely quickly slowly simply directly
read reads write writes written parse parsed render rendered generate generated copy copied move moved keep kept show
shown find found make made give given take taken start started stop stopped open opened close closed add added remove
removed replace replaced compare compared measure measured count counted sort sorted group grouped filter filtered join
joined split validate validated publish published review reviewed approve approved describe described explain explained
schema contract pipeline workflow module package release branch commit artifact manifest digest token buffer stream
encoder decoder iterator scheduler worker queue thread lock snapshot baseline threshold variance median percentile
histogram distribution sample inventory catalogue ledger invoice shipment customer supplier warehouse region quarter
forecast budget margin audit policy retention consent jurisdiction appendix glossary chapter figure caption footnote""".split()
ADJECTIVES = "basic advanced common quick safe strict incremental parallel nested shared local remote stable minimal complete careful typed ordered cached portable".split()
NOUNS = "layout template pipeline schema report dataset index cache manifest workflow glossary baseline section reference release schedule register catalogue ledger digest".split()
VERBS = "configure validate measure publish review organise migrate compare extend inspect package schedule archive annotate restore".split()
TAGS = "guide reference tutorial howto data yaml markdown report layout template release testing performance security policy finance operations accessibility search design".split()
SECTIONS = "Getting Started|Concepts|Authoring|Data Sources|Layouts|Reports|Publishing|Operations|Reference|Troubleshooting|Accessibility|Security|Performance|Migration|Integrations|Governance|Quality|Localisation|Extensions|Case Studies|Finance|Logistics|Inventory|Customers|Suppliers|Compliance|Planning|Forecasting|Auditing|Retention|Consent|Regions|Warehouses|Shipments|Invoices|Contracts|Policies|Glossary|Appendix|Archive".split(
    "|"
)
CODE = {
    "swift": [
        'let page = try Page(path: "{w}.md", root: root)',
        'guard let {w} = map["{w2}"] else {{ return nil }}',
        "for item in items where item.count > {n} {{",
        "    total += item.value * {n}",
        "}}",
        "func {w}(_ x: Int) -> Int {{ x + {n} }}",
        'print("{w}: \\(total) < limit & done")',
        "struct {w2}: Codable {{ var id: Int; var name: String }}",
    ],
    "bash": [
        "mkdir -p build/{w} && cd build/{w}",
        "tool build --jobs {n} --out public > {w}.log 2>&1",
        "find . -name '*.md' | wc -l",
        "export {w}_LIMIT={n}",
        'diff -r old/{w} new/{w2} || echo "changed"',
    ],
    "yaml": [
        "{w}:",
        "  - id: {n}",
        '    name: "{w2} {w}"',
        "    enabled: true",
        "  limit: {n}",
        "{w2}: [{n}, {n}, {n}]",
    ],
    "json": [
        "{{",
        '  "{w}": {n},',
        '  "{w2}": ["{w}", "{w2}"],',
        '  "nested": {{ "{w}": true }}',
        "}}",
    ],
    "python": [
        "def {w}(rows, limit={n}):",
        '    return [r for r in rows if r["{w2}"] < limit]',
        'with open("{w}.csv") as f:',
        "    data = list(f)",
        "assert len(data) >= {n}",
    ],
    "": ["{w} {w2} {n}", "  {n}  {w}", "-- {w2} --"],
}

ODDITIES = ["naïve", "café", "Zürich", "5 µs", "R&D", "a < b", "10 €", "—"]
STYLE = "body{font:16px/1.5 sans-serif;max-width:70em;margin:auto}\n"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64">'
    '<circle cx="32" cy="32" r="30" fill="#336"/></svg>\n'
)
# Hugo with everything off that the comparison does not ask for: no highlighting, feeds, tag pages or
# extensions, and the navigation cached for each section. The fastest Hugo there is, not the default.
HUGO_FILES = {
    "layouts/_default/baseof.html": """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} | {{ .Site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/"><img src="/logo.svg" alt="">{{ .Site.Title }}</a></header>
{{ partialCached "nav.html" . .Section }}
<main>
{{ block "main" . }}{{ end }}
</main>
</body>
</html>
""",
    "layouts/_default/list.html": """\
{{ define "main" }}<article>
<h1>{{ .Title }}</h1>
{{ .Content }}
<ul class="pages">
{{- range .RegularPages.ByWeight }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Description }}</li>
{{- end }}
</ul>
</article>
{{ end }}
""",
    "layouts/_default/single.html": """\
{{ define "main" }}<article>
<h1>{{ .Title }}</h1>
<p class="meta"><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time>{{ range .Params.tags }} <span class="tag">{{ . }}</span>{{ end }}</p>
<aside class="toc">{{ .TableOfContents }}</aside>
{{ .Content }}
</article>
<footer>
{{- with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{- with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end -}}
</footer>
{{ end }}
""",
    "layouts/index.html": """\
{{ define "main" }}<article>
<h1>{{ .Title }}</h1>
{{ .Content }}
</article>
{{ end }}
""",
    "layouts/partials/nav.html": """\
<nav class="sections"><ul>
{{- $cur := .Section }}
{{- range .Site.Sections.ByWeight }}
<li><a href="{{ .RelPermalink }}"{{ if eq .Section $cur }} aria-current="true"{{ end }}>{{ .Title }}</a></li>
{{- end }}
</ul></nav>
""",
    "hugo.toml": """\
baseURL = "https://example.org/"
title = "Field Guide"
languageCode = "en"
disableKinds = ["taxonomy", "term", "RSS", "404"]
[taxonomies]
[markup.goldmark.renderer]
unsafe = false
[markup.goldmark.extensions]
definitionList = false
linkify = false
strikethrough = false
table = false
taskList = false
[markup.goldmark.extensions.typographer]
disable = true
[markup.goldmark.extensions.footnote]
enable = false
[markup.tableOfContents]
startLevel = 2
endLevel = 3
[markup.highlight]
codeFences = false
""",
}


class Corpus:
    """The pages of one guide: their names first, so that any page can link to any other."""

    def __init__(self, pages: int, final_links: bool):
        self.random = random.Random(f"7:{pages}")
        self.final_links = final_links
        count = 4 if pages < 50 else 10 if pages <= 300 else 20 if pages <= 3000 else 40
        self.sections = [(name.lower().replace(" ", "-"), name) for name in SECTIONS[:count]]
        self.cumulative, total = [], 0.0
        for rank in range(len(WORDS)):
            total += 1 / (rank + 6)
            self.cumulative.append(total)
        # (section, slug, title, order in the section)
        self.pages = []
        for section in range(count):
            members = pages // count + (1 if section < pages % count else 0)
            for order in range(1, members + 1):
                number = len(self.pages) + 1
                verb, adjective, noun = map(self.random.choice, (VERBS, ADJECTIVES, NOUNS))
                slug = f"{verb}-{adjective}-{noun}-{number:05d}"
                title = f"{verb.capitalize()} a {adjective} {noun} {number}"
                self.pages.append((section, slug, title, order))
        self.headings = [self.make_headings() for _ in self.pages]

    def make_headings(self):
        used, found = set(), []
        for _ in range(self.random.randint(3, 6)):
            for level in [2] + [3] * self.random.choice([0, 0, 1, 1, 2, 3]):
                while True:
                    verb, adjective, noun = map(self.random.choice, (VERBS, ADJECTIVES, NOUNS))
                    text = f"{verb.capitalize()} the {adjective} {noun}"
                    if text not in used:
                        break
                used.add(text)
                found.append((level, text))
        return found

    def words(self, count):
        return self.random.choices(WORDS, cum_weights=self.cumulative, k=count)

    def link(self, section, text):
        """A link, mostly within the section, at times to a heading."""
        index = 0
        for _ in range(8):
            index = self.random.randrange(len(self.pages))
            if self.pages[index][0] == section or self.random.random() < 0.3:
                break
        target, slug, _, _ = self.pages[index]
        fragment = ""
        if self.random.random() < 0.3:
            heading = self.random.choice(self.headings[index])[1]
            fragment = "#" + heading.lower().replace(" ", "-")
        folder = self.sections[target][0]
        if self.final_links:
            address = f"../{slug}/" if target == section else f"../../{folder}/{slug}/"
        else:
            address = f"{slug}.md" if target == section else f"../{folder}/{slug}.md"
        return f"[{text}]({address}{fragment})"

    def sentence(self, section, inline=True):
        words, found, at = self.words(self.random.randint(7, 22)), [], 0
        while at < len(words):
            chance, step = self.random.random(), 1
            if inline and chance < 0.030:
                step = 2
                found.append("*" + " ".join(words[at : at + step]) + "*")
            elif inline and chance < 0.050:
                step = 3
                found.append("**" + " ".join(words[at : at + step]) + "**")
            elif inline and chance < 0.075:
                step = 2
                found.append("`" + "_".join(words[at : at + step]) + "`")
            elif inline and chance < 0.092:
                step = 3
                found.append(self.link(section, " ".join(words[at : at + step])))
            elif inline and chance < 0.095:
                found.append(f"<https://example.org/{words[at]}/{self.random.randint(1, 999)}>")
            elif chance < 0.102:
                found.append(f'"{words[at]}"')
            elif chance < 0.110:
                found.append(str(self.random.randint(2, 9999)))
            elif chance < 0.114:
                found.append(self.random.choice(ODDITIES))
            elif chance < 0.150 and at + 1 < len(words):
                found.append(words[at] + ",")
            else:
                found.append(words[at])
            at += step
        text = " ".join(found)
        return text[0].upper() + text[1:] + self.random.choice(".....?!")

    def paragraph(self, section):
        count = self.random.randint(2, 5)
        return wrapped(" ".join(self.sentence(section) for _ in range(count)))

    def items(self, section, ordered):
        lines = []
        for number in range(1, self.random.randint(3, 6) + 1):
            marker = f"{number}. " if ordered else "- "
            indent = " " * len(marker)
            lines.append(wrapped(marker + self.sentence(section), indent))
            if self.random.random() < 0.15:
                lines += [f"{indent}- {self.sentence(section, False)}" for _ in range(2)]
        return "\n".join(lines)

    def code(self):
        language = self.random.choice(list(CODE))
        lines = CODE[language]
        start = self.random.randrange(len(lines))
        body = [
            lines[(start + index) % len(lines)].format(
                w=self.random.choice(NOUNS),
                w2=self.random.choice(VERBS),
                n=self.random.randint(1, 99),
            )
            for index in range(self.random.randint(4, 11))
        ]
        return "\n".join([f"```{language}", *body, "```"])

    def front_matter(self, title, order):
        date = datetime.date(2021, 1, 1) + datetime.timedelta(days=self.random.randrange(1800))
        tags = self.random.sample(TAGS, self.random.randint(1, 4))
        description = " ".join(self.words(self.random.randint(8, 16))).capitalize() + "."
        if self.random.random() < 0.5:
            listed = "tags: [" + ", ".join(tags) + "]"
        else:
            listed = "tags:\n" + "\n".join(f"  - {tag}" for tag in tags)
        return (
            f"---\ntitle: {title}\ndescription: {description}\ndate: {date}\n"
            f"weight: {order}\n{listed}\n---\n"
        )

    def body(self, index):
        section = self.pages[index][0]
        blocks = [self.paragraph(section)]
        for level, heading in self.headings[index]:
            blocks.append("#" * level + " " + heading)
            for _ in range(self.random.choice([1, 1, 2] if level == 3 else [1, 2, 2])):
                chance = self.random.random()
                if chance < 0.52:
                    blocks.append(self.paragraph(section))
                elif chance < 0.67:
                    blocks.append(self.items(section, False))
                elif chance < 0.76:
                    blocks.append(self.items(section, True))
                elif chance < 0.93:
                    blocks.append(self.code())
                elif chance < 0.98:
                    quoted = f"{self.sentence(section)} {self.sentence(section)}"
                    blocks.append("> " + wrapped(quoted, "> "))
                else:
                    blocks.append("***")
        return "\n\n".join(blocks) + "\n"

    def files(self):
        """Every Markdown file as (path, text); `index.md` is the page of its folder."""
        end = "/" if self.final_links else "/index.md"
        home = "\n".join(f"- [{title}]({slug}{end})" for slug, title in self.sections)
        yield (
            "index.md",
            self.front_matter(TITLE, 0) + f"Welcome. This guide has these parts:\n\n{home}\n",
        )
        for order, (slug, title) in enumerate(self.sections, 1):
            text = wrapped(f"{self.sentence(0, False)} {self.sentence(0, False)}") + "\n"
            yield f"{slug}/index.md", self.front_matter(title, order) + text
        for index, (section, slug, title, order) in enumerate(self.pages):
            path = f"{self.sections[section][0]}/{slug}.md"
            yield path, self.front_matter(title, order) + self.body(index)


def wrapped(text, indent="", width=100):
    lines, current = [], ""
    for word in text.split(" "):
        if current and len(current) + 1 + len(word) > width:
            lines.append(current)
            current = indent + word
        else:
            current = f"{current} {word}" if current else word
    return "\n".join([*lines, current])


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def generate(folder: pathlib.Path, pages: int, form: str) -> Corpus:
    """Writes a corpus into an empty folder; returns what is in it."""
    corpus = Corpus(pages, final_links=form == "hugo")
    shutil.rmtree(folder, ignore_errors=True)
    content = folder / {"assay": "Content/guide", "hugo": "content", "plain": "content"}[form]
    for name, text in corpus.files():
        if form == "hugo" and os.path.basename(name) == "index.md":
            name = name.removesuffix("index.md") + "_index.md"
        write(content / name, text)
    if form == "assay":
        write(
            folder / "Content/site.yaml",
            f"title: {TITLE}\ndescription: {DESCRIPTION}\nlanguage: en\nbase-url: {BASE_URL}\n",
        )
        write(folder / "Content/assets/logo.svg", LOGO)
        shutil.copytree(ROOT / "Templates", folder / "Templates")
    else:
        write(folder / "static/style.css", STYLE)
        write(folder / "static/logo.svg", LOGO)
    if form == "hugo":
        for name, text in HUGO_FILES.items():
            write(folder / name, text)
    return corpus


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("pages", type=int)
    parser.add_argument("--form", choices=["assay", "hugo", "plain"], default="assay")
    arguments = parser.parse_args()
    generate(arguments.folder, arguments.pages, arguments.form)


if __name__ == "__main__":
    main()
