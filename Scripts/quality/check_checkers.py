#!/usr/bin/env python3
"""Shows that the checkers fail on faults, each for the right reason, and pass a sound site.

    check_checkers.py [--only REGEX]

A tiny site is written, one fault is put in, and the checker must name it. A checker that finds
nothing on a broken page is worse than none.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

from verdict import Verdict

HERE = pathlib.Path(__file__).resolve().parent
HEAD = (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
    '<link rel="stylesheet" href="{up}site.css"></head>\n<body><main><h1>{title}</h1>\n'
)
SITE = {
    "index.html": HEAD.format(title="First", up="")
    + '<p id="start"><a href="more/index.html#end">To the second page</a></p>\n</main></body></html>\n',
    "more/index.html": HEAD.format(title="Second", up="../")
    + '<p id="end"><a href="../index.html">To the first page</a></p>\n</main></body></html>\n',
    "grow.js": 'document.getElementById("late").style.height = "600px";\n',
    "site.css": "body { color: #111; background: #fff; max-width: 40rem }\n",
}
END = "</main>"
# A report of three pages for the checker of prints.
FILLER = "<p>" + "Words that fill a page as far as a reader expects. " * 60 + "</p>\n"
ROWS = "".join(f"<tr><th scope=row>row{n}</th><td>{n}</td></tr>" for n in range(4))
TABLE = (
    "<table><caption>What the rows add up to</caption><thead><tr><th scope=col>Name of it</th>"
    f"<th scope=col>Number</th></tr></thead><tbody>{ROWS}</tbody></table>\n"
)
REPORT = {
    "report.html": """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sample</title><style>
@page { size: A4; margin: 22mm 18mm; @bottom-right { content: counter(page); } }
body { font-family: "DejaVu Sans", sans-serif; font-size: 11pt; }
nav.toc, section { break-after: page; }
nav.toc a { display: block; position: relative; }
nav.toc a::after { content: target-counter(attr(href), page); position: absolute; right: 0; }
nav.toc a[data-page]::after { content: attr(data-page); }
td { padding: 4mm; }
</style></head><body><h1>Sample</h1>
<nav class="toc"><h2>Contents</h2><ol>
<li><a href="#one">First part</a></li><li><a href="#two">Second part</a></li></ol>"""
    + FILLER
    + '</nav>\n<section id="one"><h2>First part</h2>'
    + FILLER
    + '</section>\n<section id="two"><h2>Second part</h2>'
    + FILLER
    + TABLE
    + "</section></body></html>\n"
}
# A report of one chapter and one appendix for the checker of what numbers lead to.
TRACED = {
    "report.html": """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sample 1</title></head><body>
<header class="cover"><p class="cover-mark">Version 3</p></header>
<nav class="toc"><ol><li><a href="#one"><span class="toc-number">1</span> Ahead by 4</a></li>
<li class="appendix"><a href="#sums"><span class="toc-number">A</span> Sums</a></li></ol></nav>
<section id="one"><h2>1 Chapter</h2>
<p><strong>Name 9</strong> leads by <a href="#sums">4 points</a> since <time>2026</time>. It does
30 a second<sup class="cite"><a href="#n1">[1]</a></sup>. Some <span class="name">HTTP/2</span>.
<a href="#row">70 of 100</a>.</p>
<dl><div><dt><a href="#sums">Load</a></dt><dd>50 a day</dd></div></dl>
<figure><figcaption>Who <a href="#sums">leads</a></figcaption><svg><text>40</text></svg></figure>
<table><thead><tr><th scope="col">Of 2</th><th scope="col"><a href="#sums">Value</a></th></tr></thead>
<tbody><tr><th scope="row">Row 1</th><td>70</td></tr></tbody></table></section>
<section id="sums"><p>4 is 8 less 4.</p>
<table><tbody><tr id="row"><th scope="row">Row</th><td>70 (60–80)</td></tr></tbody></table>
<ol class="sources"><li id="n1"><span class="source-title">A source.</span>
<span class="source-publisher">Somebody</span>. <a href="https://a.example/">a.example</a>.
Read <time>2026-01-02</time>.</li></ol></section></body></html>
"""
}
LINKS, HTML, AXE, PERF = "check_links.py", "check_html.py", "check_axe.py", "check_perf.py"
PDF, TRACE = "check_pdf.py", "check_traceability.py"
QUICK_PDF = ["--engines", "chromium", "--jobs", "1"]
QUICK_AXE = ["--widths", "375", "--schemes", "light"]
# (name, checker, its options, file to change, text to replace, replacement, what must be said)
FAULTS = [
    ("links: page", LINKS, [], "index.html", "more/index", "mroe/index", "does not exist"),
    ("links: fragment", LINKS, [], "index.html", "#end", "#edn", "#edn is not in"),
    ("links: answer", LINKS, [], "index.html", "#end", "#colour=red", "#colour=red is not in"),
    ("links: orphan", LINKS, [], "index.html", 'more/index.html#end"', '#start"', "no chain of links"),
    ("links: id twice", LINKS, [], "index.html", END, '<p id="start">x</p>' + END, "used 2 times"),
    ("links: asset", LINKS, [], "site.css", "color: #111", "background: url(no.png)", "no.png"),
    ("links: base", LINKS, ["--base-path", "/x/"], "index.html", END, '<a href="/y/">y</a>' + END, "outside the base"),
    ("links: ARIA", LINKS, [], "index.html", "<p id", '<p aria-describedby="no" id', "missing id"),
    ("links: http", LINKS, [], "index.html", END, '<img alt="" src="http://x.example/x.png">' + END, "plain http"),
    ("html: no alt", HTML, [], "index.html", END, '<img src="data:,">' + END, "alt"),
    ("html: open tag", HTML, [], "index.html", END, "<p><b>x</p>" + END, "b"),
    ("axe: contrast", AXE, QUICK_AXE, "site.css", "color: #111", "color: #aaa", "color-contrast"),
    ("axe: language", AXE, QUICK_AXE, "index.html", ' lang="en"', "", "html-has-lang"),
    ("axe: sideways", AXE, QUICK_AXE, "index.html", END, '<pre style="width:900px">x</pre>' + END, "scrolls sideways"),
    ("axe: chart", AXE, QUICK_AXE, "index.html", END, '<svg role="img" aria-label="x" viewBox="0 0 90 30" width="90" height="30">'
     '<text y="20" fill="#bbb">label</text></svg>' + END, "SVG text"),
    ("perf: other host", PERF, [], "index.html", END, '<img alt="" src="https://x.invalid/x.png">' + END, "another host"),
    ("perf: needs script", PERF, [], "index.html", END, END + "<script>document.querySelector('main').append('more')</script>", "without JavaScript"),
    ("perf: too heavy", PERF, ["--max-total-kb", "0.1"], "index.html", END, END, "over 0.1"),
    ("perf: shift", PERF, [], "index.html", "<h1>", '<div id="late"></div><script>setTimeout(() => { document.getElementById("late").style.height = "400px" }, 200)</script><h1>', "cls"),
    ("perf: shift near the end", PERF, ["--late", "0.1"], "index.html", END, '<div style="height:2000px"></div><div id="late"></div><p style="height:700px">Last.</p><script src="grow.js" defer></script>' + END, "cls"),
    ("pdf: stranded table", PDF, QUICK_PDF, "report.html", "<table>", '<div style="height:50mm"></div><table>', "stranded at its foot"),
    ("pdf: row carried over", PDF, QUICK_PDF, "report.html", "<table>", '<div style="height:18mm"></div><table>', "single row carried over"),
    ("pdf: empty page", PDF, QUICK_PDF, "report.html", FILLER + "</section>", "<p>Few words.</p></section>", "page 2 is"),
    ("pdf: contents", PDF, QUICK_PDF, "report.html", "content: attr(data-page)", 'content: "9"', "shows 9"),
    ("pdf: off the page", PDF, ["--engines", "weasyprint", "--jobs", "1"], "report.html", "<table>", '<p style="margin-left:-24mm">Far to the left</p><table>', "off the page"),
    ("pdf: hidden words", PDF, QUICK_PDF, "report.html", "<table>", '<p style="height:1mm;overflow:hidden">Nobody will see these words</p><table>', "hides overflow"),
    ("pdf: picture", PDF, QUICK_PDF, "report.html", "<table>", '<svg role="img" width="90" height="90"><rect width="90" height="90"/></svg><table>', "alternative text"),
    ("pdf: paper", PDF, QUICK_PDF, "report.html", "size: A4;", "size: A5; /* size: A4; */", "pt"),
    ("pdf: pages", PDF, [*QUICK_PDF, "--max-pages", "2"], "report.html", "Sample", "Sample", "3 pages"),
    ("traceability: text", TRACE, [], "report.html", "Some <", "Some 7 <", "'7' is not traced"),
    ("traceability: no such place", TRACE, [], "report.html", '<a href="#sums">4', '<a href="#sum">4', "'4' is not traced"),
    ("traceability: leads to itself", TRACE, [], "report.html", '<a href="#sums">4', '<a href="#one">4', "'4' is not traced"),
    ("traceability: head of a column", TRACE, [], "report.html", '<a href="#sums">Value</a>', "Value", "'70' is not traced"),
    ("traceability: term of a list", TRACE, [], "report.html", '<a href="#sums">Load</a>', "Load", "'50' is not traced"),
    ("traceability: chart", TRACE, [], "report.html", '<a href="#sums">leads</a>', "leads", "'40' is not traced"),
    ("traceability: note of another sentence", TRACE, [], "report.html", "30 a second<", "30. A second<", "'30' is not traced"),
    ("traceability: name", TRACE, [], "report.html", ' class="name"', "", "'2' is not traced"),
    ("traceability: appendix", TRACE, [], "report.html", ' class="appendix"', "", "is not traced"),
    ("traceability: row", TRACE, [], "report.html", "<td>70 (", "<td>7 (", "leads to a row without it"),
    ("traceability: note", TRACE, [], "report.html", 'id="n1"', 'id="n2"', "#n1 is not in the list"),
    ("traceability: publisher", TRACE, [], "report.html", "Somebody", "", "no publisher"),
    ("traceability: date of a note", TRACE, [], "report.html", "2026-01-02", "", "no date"),
    ("traceability: address", TRACE, [], "report.html", "https://a", "mailto:a", "no address"),
    ("pdf: language", PDF, QUICK_PDF, "report.html", ' lang="en"', "", "language"),
]  # fmt: skip


def run(checker, options, fault=None):
    """The exit status and text of a checker on the site, with a fault or without."""
    with tempfile.TemporaryDirectory() as folder:
        files = {PDF: REPORT, TRACE: TRACED}.get(checker, SITE)
        for name, text in files.items():
            if fault and name == fault[0]:
                if fault[1] not in text:
                    sys.exit(f"the fault {fault} does not fit the site")
                text = text.replace(fault[1], fault[2], 1)
            path = pathlib.Path(folder) / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        target = pathlib.Path(folder) / "report.html" if "report.html" in files else folder
        result = subprocess.run(
            [sys.executable, HERE / checker, target, *options], capture_output=True, text=True
        )
        return result.returncode, result.stdout + result.stderr


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", metavar="REGEX", default="")
    arguments = parser.parse_args()
    verdict = Verdict("check_checkers")
    for checker in (LINKS, HTML, AXE, PERF, PDF, TRACE):
        name = f"{checker.removeprefix('check_').removesuffix('.py')}: sound"
        if re.search(arguments.only, name):
            verdict.look_at(name)
            status, text = run(checker, ["--jobs", "1"] if checker == PDF else [])
            if status:
                verdict.fail(name, f"a sound site fails: {text[-400:]}")
    for name, checker, options, file, before, after, said in FAULTS:
        if not re.search(arguments.only, name):
            continue
        verdict.look_at(name)
        status, text = run(checker, options, (file, before, after))
        if status != 1:
            verdict.fail(name, f"exit status {status}: {text[-300:]}")
        elif not any(said in line for line in text.splitlines() if line.startswith("error:")):
            verdict.fail(name, f"does not say {said!r}: {text[-300:]}")
    return verdict.close(faults=len(FAULTS))


if __name__ == "__main__":
    sys.exit(main())
