#!/usr/bin/env python3
"""Prints reports with Chromium and WeasyPrint, and reads what came out.

    check_pdf.py REPORT.html... [--paper auto|A4|Letter] [--engines chromium,weasyprint] [--jobs 2]
                 [--out FOLDER] [--min-pages N] [--max-pages N] [--edge-mm 8] [--min-fill 0.15]
                 [--contents CSS] [--fonts REGEX]

What is looked at, in both prints:
 size      page count in range, every page of the paper that the report's own style asks for, either
           way round
 edges     no text off the page or within --edge-mm of an edge; no words over each other
 words     every word that the page shows under @media print is in the PDF
 clip      no element that hides overflow in print
 fonts     all embedded, none Type 3 (what Chromium makes of variable, CFF and synthetic faces)
 meta      tagged, the title and language of the HTML, title shown in the window
 outline   every heading has a bookmark, on the page where its text is
 tags      one H1 that comes first, no skipped level, every figure with a text, tables with TH
 links     every #fragment has a destination, every external address is a link
 contents  the number beside an entry is the page of its heading
 blank     no nearly blank page, no page but the last of a part filled less than --min-fill, no
           heading stranded at the foot of one
 tables    no caption or single row stranded at the foot of a page, no single row carried over
 summary   the summary is one page
 standard  qpdf finds no damage; the WeasyPrint print passes pdfua's PDF/UA rules

The prints are made by one Chromium, one after the other, and read by --jobs processes.
"""

import argparse
import collections
import concurrent.futures
import multiprocessing
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
import warnings

import browsing
import outline
import pdftext
import printing
from pdftext import squash
from verdict import Verdict

warnings.filterwarnings("ignore")
PAPERS = {"A4": (595.3, 841.9), "Letter": (612.0, 792.0)}
MM = 72 / 25.4
# Headings are judged above the running foot, words on a page between the running head and foot.
FOOT = 17 * MM
BAND = 22 * MM
# The running head alone: what comes first on a page stands below it.
HEAD = 16 * MM

CLIPPED = """() => {
  const found = [];
  for (const e of document.body.querySelectorAll('*')) {
    const s = getComputedStyle(e);
    if (s.display === 'none' || e.closest('svg')) continue;
    if (s.position === 'absolute' && (e.clientWidth <= 1 || e.clientHeight <= 1)) continue;
    const hides = /hidden|clip|auto|scroll/;
    const wide = hides.test(s.overflowX) && e.clientWidth && e.scrollWidth > e.clientWidth + 2;
    const high = hides.test(s.overflowY) && e.clientHeight && e.scrollHeight > e.clientHeight + 2;
    if (wide || high) {
      found.push(`<${e.tagName.toLowerCase()} class="${e.className}"> hides overflow: `
        + e.textContent.trim().slice(0, 40));
    }
  }
  return found;
}"""


# What the browser knows of every table that is printed: its caption, the words of its head, and the
# first cell of each row.
TABLES = """() => [...document.querySelectorAll('table')].filter(t => t.getClientRects().length)
  .map(t => ({
    caption: t.caption ? t.caption.textContent : '',
    head: [...t.querySelectorAll('thead th')].map(e => e.textContent).join(' '),
    rows: [...t.querySelectorAll('tbody tr')].map(r => r.cells[0].textContent),
  }))"""


def words_of(text: str) -> list[str]:
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u200b", "")
    parts = re.split(r"[\s/\u2010\u2011()\[\]{},;:=?&|.-]+", text)
    return [word for word in map(squash, parts) if len(word) >= 3]


class Source:
    """The report as HTML: what the prints are compared with."""

    def __init__(self, path, page, url, contents):
        self.outline = outline.read(path)
        # Paper is written into each report by the program: `size: A4;`.
        found = re.findall(r"size: (A4|Letter);", pathlib.Path(path).read_text("utf-8"))
        self.paper = found[0] if found else "A4"
        page.emulate_media(media="print", color_scheme="light")
        page.goto(url, wait_until="networkidle")
        self.text = page.evaluate("document.body.innerText")
        self.clipped = page.evaluate(CLIPPED)
        self.tables = page.evaluate(TABLES)
        self.title = page.title()
        hrefs = "links => links.map(a => decodeURIComponent(a.getAttribute('href').slice(1)))"
        self.contents = list(dict.fromkeys(page.eval_on_selector_all(contents, hrefs)))
        self.hidden_links = set(
            page.eval_on_selector_all(
                "a[href^='#']",
                "links => links.filter(a => !a.getClientRects().length)"
                ".map(a => a.getAttribute('href').slice(1))",
            )
        )


class Print:
    """One PDF and the findings about it."""

    def __init__(self, path, engine, source, arguments):
        self.path = path
        self.engine = engine
        self.source = source
        self.arguments = arguments
        self.findings: list[str] = []
        self.facts: list[str] = []

    def fail(self, topic: str, text: str):
        self.findings.append(f"{self.engine} {topic}: {text}")

    def check(self):
        import pikepdf

        self.pages = pdftext.read(self.path)
        self.check_pages()
        self.check_words()
        self.check_rendering()
        self.check_tables()
        self.check_summary()
        with pikepdf.open(self.path) as pdf:
            self.destinations = printing.destination_pages(self.path)
            self.numbers = {page.objgen: index for index, page in enumerate(pdf.pages, 1)}
            self.check_fonts(pdf)
            self.check_meta(pdf)
            self.check_outline(pdf)
            self.check_tags(pdf)
            self.check_links(pdf)
        self.check_standard()

    # Layout

    def check_pages(self):
        count = len(self.pages)
        self.facts.append(f"pages={count}")
        if not self.arguments.min_pages <= count <= self.arguments.max_pages:
            self.fail("size", f"{count} pages")
        paper = self.source.paper if self.arguments.paper == "auto" else self.arguments.paper
        for number, page in enumerate(self.pages, 1):
            sides = sorted((page.width, page.height))
            wanted = PAPERS.get(paper, (0, 0))
            if abs(sides[0] - wanted[0]) + abs(sides[1] - wanted[1]) > 3:
                self.fail("size", f"page {number} is {page.width:.0f} x {page.height:.0f} pt")
            self.check_overprint(number, page.words)
        self.squashed = [page.squashed for page in self.pages]

    def check_edges(self, number, text_page, width, height):
        """Boxes of runs of text, which reach as far as their outermost glyph."""
        edge = self.arguments.edge_mm * MM
        for index in range(text_page.count_rects()):
            left, bottom, right, top = text_page.get_rect(index)
            off = left < -1 or right > width + 1 or bottom < -1 or top > height + 1
            near = left < edge - 1 or right > width - edge + 1
            near = near or bottom < edge / 2 or top > height - edge / 2
            if off or near:
                text = text_page.get_text_bounded(left, bottom, right, top).strip()[:50]
                where = "off the page" if off else "too near an edge"
                self.fail("edges", f"page {number}: {where}: {text}")
                return

    def check_overprint(self, number, words):
        rows = collections.defaultdict(list)
        for word in words:
            rows[int(word.top // 6)].append(word)
        for row, members in rows.items():
            near = members + rows.get(row + 1, [])
            for index, one in enumerate(members):
                for other in near[index + 1 :]:
                    across = min(one.right, other.right) - max(one.left, other.left)
                    down = min(one.bottom, other.bottom) - max(one.top, other.top)
                    height = min(one.bottom - one.top, other.bottom - other.top)
                    width = min(one.right - one.left, other.right - other.left)
                    if across > 2 and across > 0.5 * width and down > 0.6 * height:
                        texts = f"{one.text} / {other.text}"
                        self.fail("edges", f"page {number}: words over each other: {texts}")
                        return

    def check_words(self):
        wanted = collections.Counter(words_of(self.source.text))
        printed = collections.Counter(word for page in self.pages for word in words_of(page.text))
        everything = "".join(self.squashed)
        self.facts.append(f"words={sum(wanted.values())}")
        # A word may be broken over lines or glued to its neighbour: look in the running text too.
        # One too long for its column is broken, with other columns between its parts.
        lost = [
            (word, count)
            for word, count in wanted.items()
            if printed[word] < count
            and everything.count(word) < count
            and not (len(word) > 24 and word[:6] in everything and word[-6:] in everything)
        ]
        if lost:
            some = ", ".join(word for word, _ in sorted(lost, key=lambda item: -item[1])[:12])
            self.fail("words", f"{len(lost)} words of the page are not in the PDF: {some}")
        for _, text, _ in self.source.outline.headings:
            if squash(text) not in everything:
                self.fail("words", f"heading {text!r} is not in the PDF")

    def check_rendering(self):
        import pypdfium2

        document = pypdfium2.PdfDocument(str(self.path))
        fills = []
        for index, page in enumerate(self.pages):
            sheet = document[index]
            self.check_edges(index + 1, sheet.get_textpage(), page.width, page.height)
            picture = sheet.render(scale=0.25).to_pil().convert("L")
            width, height = picture.size
            picture = picture.crop((0, int(height * 0.08), width, int(height * 0.92)))
            shades = picture.histogram()
            paper = max(range(256), key=shades.__getitem__)
            inked = sum(count for shade, count in enumerate(shades) if abs(shade - paper) > 24)
            ink = inked / max(1, sum(shades))
            characters = sum(len(word.text) for word in page.body(BAND))
            if ink < 0.006 and characters < 120:
                self.fail("blank", f"page {index + 1} is nearly blank")
            elif index + 1 < len(self.pages):
                fill = page.fill(BAND)
                fills.append(fill)
                if fill < self.arguments.min_fill:
                    self.fail("blank", f"page {index + 1} is filled to {fill:.0%} only")
        document.close()
        mean = sum(fills) / max(1, len(fills))
        self.facts.append(f"fill={mean:.0%} least={min(fills, default=1):.0%}")

    def check_tables(self):
        torn = 0
        for table in self.source.tables:
            caption = squash(table["caption"])
            rows = [squash(cell.split()[0]) if cell.split() else "" for cell in table["rows"]]
            starts = [n for n, page in enumerate(self.pages) if caption and caption in page.squashed]
            if not starts or len(rows) < 2:
                continue
            # The contents list may hold the same sentence; the table follows it.
            start = starts[-1]
            page = self.pages[start]
            rest = page.squashed[page.squashed.rindex(caption) + len(caption) :]
            name = table["caption"].strip()[:60]
            if not all(row in rest for row in rows[:2]):
                torn += 1
                self.fail("tables", f"page {start + 1}: stranded at its foot: {name!r}")
            head = squash(table["head"])
            for number in range(start + 1, len(self.pages)):
                body = "".join(squash(word.text) for word in self.pages[number].body(HEAD))
                if len(head) < 8 or not body.startswith(head[: len(head) // 2]):
                    break
                if sorted(body[: len(head)]) != sorted(head):
                    break
                if rows[-1] in body[len(head) :] and rows[-2] not in body[len(head) :]:
                    torn += 1
                    self.fail("tables", f"page {number + 1}: a single row carried over: {name!r}")
        self.facts.append(f"torn={torn}")

    def check_summary(self):
        """The chapter after the first starts on the page after it."""
        first = [entry for entry in self.source.contents[:2]]
        pages = printing.destination_pages(self.path)
        if len(first) == 2 and all(entry in pages for entry in first):
            if pages[first[1]] != pages[first[0]] + 1:
                self.fail("summary", f"takes {pages[first[1]] - pages[first[0]]} pages")

    # What the file says about itself

    def check_fonts(self, pdf):
        fonts, seen = {}, set()

        def collect(resources, depth=0):
            if resources is None or depth > 6:
                return
            for font in (resources.get("/Font") or {}).values():
                fonts[font.objgen if font.is_indirect else id(font)] = font
            for item in (resources.get("/XObject") or {}).values():
                if item.is_indirect and item.objgen in seen:
                    continue
                seen.add(item.objgen)
                if item.get("/Subtype") == "/Form":
                    collect(item.get("/Resources"), depth + 1)

        for page in pdf.pages:
            collect(page.get("/Resources"))
        self.facts.append(f"fonts={len(fonts)}")
        if not fonts:
            self.fail("fonts", "no font at all: is the text there?")
        for font in fonts.values():
            if font.get("/Subtype") == "/Type3":
                self.fail("fonts", "a Type 3 font: use static TrueType, one file for each face")
                continue
            base = font.DescendantFonts[0] if font.get("/Subtype") == "/Type0" else font
            name = str(base.get("/BaseFont", "")).lstrip("/").split("+")[-1]
            descriptor = base.get("/FontDescriptor")
            files = ("/FontFile", "/FontFile2", "/FontFile3")
            if descriptor is None or not any(key in descriptor for key in files):
                self.fail("fonts", f"{name} is not embedded")
            if self.arguments.fonts and name and not re.search(self.arguments.fonts, name):
                self.fail("fonts", f"{name} slipped in: a glyph is missing from the own fonts")

    def check_meta(self, pdf):
        html = self.source.outline
        title = " ".join(str(pdf.docinfo.get("/Title", "")).split())
        lang = str(pdf.Root.get("/Lang", ""))
        self.is_tagged = "/StructTreeRoot" in pdf.Root and bool(
            pdf.Root.get("/MarkInfo", {}).get("/Marked", False)
        )
        if not self.is_tagged:
            self.fail("meta", "not tagged")
        if not title or title != " ".join(html.title.split()):
            self.fail("meta", f"title {title!r}, in the HTML {html.title!r}")
        if not lang or lang.lower() != html.lang.lower():
            self.fail("meta", f"language {lang!r}, in the HTML {html.lang!r}")
        if not pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
            self.fail("meta", "the window would show the file's name, not its title")

    def destination(self, target):
        """The page number of a destination and the height it points at, if any."""
        import pikepdf

        if isinstance(target, pikepdf.Array) and len(target):
            exact = len(target) > 3 and str(target[1]) == "/XYZ" and target[3] is not None
            page = target[0]
            number = self.numbers.get(page.objgen) if isinstance(page, pikepdf.Dictionary) else None
            return number, float(target[3]) if exact else None
        if isinstance(target, pikepdf.Dictionary):
            return self.destination(target.get("/D"))
        if target is not None:
            return self.destinations.get(str(target).lstrip("/")), None
        return None, None

    def check_outline(self, pdf):
        marks = []

        def collect(item):
            while item is not None and len(marks) < 5000:
                target = item.get("/Dest")
                if target is None and "/A" in item:
                    target = item.A.get("/D")
                marks.append((str(item.get("/Title", "")), *self.destination(target)))
                if "/First" in item:
                    collect(item.First)
                item = item.get("/Next")

        if "/Outlines" in pdf.Root and "/First" in pdf.Root.Outlines:
            collect(pdf.Root.Outlines.First)
        self.facts.append(f"bookmarks={len(marks)}")
        for title, number, height in marks:
            if not number:
                self.fail("outline", f"bookmark {title!r} goes nowhere")
            elif squash(title) not in self.squashed[number - 1]:
                self.fail("outline", f"bookmark {title!r} points at page {number}, without that text")
            elif height is not None:
                self.check_stranded(title, number, height)
        known = {squash(title) for title, _, _ in marks}
        for _, text, _ in self.source.outline.headings:
            if squash(text) not in known:
                self.fail("outline", f"heading {text!r} has no bookmark")

    def check_stranded(self, title, number, height):
        page_height = self.pages[number - 1].height
        top = page_height - height
        below = [
            word
            for word in self.pages[number - 1].words
            if word.top > top + 2
            and word.bottom < page_height - FOOT
            and squash(word.text) not in squash(title)
        ]
        if not below and top > 0.6 * page_height:
            self.fail("blank", f"heading {title!r} is stranded at the foot of page {number}")

    def check_tags(self, pdf):
        import pikepdf

        if not self.is_tagged:
            return
        roles = pdf.Root.StructTreeRoot.get("/RoleMap") or {}
        levels, count, nameless = [], collections.Counter(), 0
        waiting = [pdf.Root.StructTreeRoot.get("/K")]
        for _ in range(400_000):
            if not waiting:
                break
            node = waiting.pop()
            if isinstance(node, pikepdf.Array):
                waiting += reversed(list(node))
            if not isinstance(node, pikepdf.Dictionary):
                continue
            role = str(node.get("/S", ""))
            role = str(roles.get(role, role)) if role else role
            children = node.get("/K")
            count[role] += 1
            if re.fullmatch(r"/H[1-6]", role):
                levels.append(int(role[2]))
            if role == "/Figure":
                inner = children if isinstance(children, pikepdf.Array) else [children]
                is_wrapper = any(
                    isinstance(child, pikepdf.Dictionary) and child.get("/S") == "/Figure"
                    for child in inner
                )
                text = str(node.get("/Alt", node.get("/ActualText", ""))).strip()
                nameless += not is_wrapper and not text
            if children is not None:
                waiting.append(children)
        if levels.count(1) != 1 or levels[:1] != [1]:
            self.fail("tags", f"H1 used {levels.count(1)} times; the first level is {levels[:1]}")
        jump = next(((a, b) for a, b in zip(levels, levels[1:]) if b > a + 1), None)
        if jump:
            self.fail("tags", f"heading level jumps from H{jump[0]} to H{jump[1]}")
        if nameless:
            self.fail("tags", f"{nameless} figures have no alternative text")
        if count["/Table"] and not count["/TH"]:
            self.fail("tags", "tables without header cells")
        if not count["/Link"] and self.source.outline.hrefs:
            self.fail("tags", "no link is tagged")
        self.facts.append(f"figures={count['/Figure']} tables={count['/Table']}")

    def check_links(self, pdf):
        import pikepdf

        external, inner = set(), []
        for number, page in enumerate(pdf.pages, 1):
            for note in page.get("/Annots", []):
                if note.get("/Subtype") != "/Link":
                    continue
                action = note.get("/A", {})
                if action.get("/S") == "/URI":
                    external.add(str(action.URI))
                    continue
                target = note.get("/Dest", action.get("/D"))
                page_number, _ = self.destination(target)
                plain = target is not None and not isinstance(target, pikepdf.Array)
                name = str(target).lstrip("/") if plain else None
                if not page_number:
                    self.fail("links", f"page {number}: a link goes nowhere ({target})")
                inner.append((number, [float(value) for value in note.Rect], name, page_number))
        self.facts.append(f"links={len(inner)}+{len(external)}")
        named = {name for _, _, name, _ in inner} | set(self.destinations)
        for href in dict.fromkeys(self.source.outline.hrefs):
            hidden = href[1:] in self.source.hidden_links
            if href.startswith("#") and len(href) > 1 and href[1:] not in named and not hidden:
                self.fail("links", f"link {href} has no destination")
            if href.startswith(("http:", "https:")) and not {href, href + "/"} & external:
                self.fail("links", f"link {href} is missing")
        self.check_contents(inner)

    def check_contents(self, inner):
        # The contents page is the one with links to most of the entries; others may lead to some.
        wanted = set(self.source.contents)
        pages = collections.Counter(
            number
            for number, name in {(number, name) for number, _, name, _ in inner if name in wanted}
        )
        contents_page = pages.most_common(1)[0][0] if pages else 0
        # A line of text on the same page may lead to the same place: the entry is the one with a number.
        places = collections.defaultdict(list)
        for number, rectangle, name, target in inner:
            if number == contents_page:
                places[name].append((number, rectangle, target))
        right = 0
        for entry in self.source.contents:
            if entry not in places:
                self.fail("contents", f"entry #{entry} is not a link")
                continue
            shown = [self.number_beside(*place) for place in places[entry]]
            target = places[entry][0][2]
            if str(target) in shown:
                right += 1
            else:
                beside = next((text for text in shown if text), "no number")
                self.fail("contents", f"entry #{entry} shows {beside}, its page is {target}")
        self.facts.append(f"contents={right}/{len(self.source.contents)}")

    def number_beside(self, number, rectangle, _target):
        """The last number in the line of a link."""
        page = self.pages[number - 1]
        top = page.height - max(rectangle[1], rectangle[3])
        bottom = page.height - min(rectangle[1], rectangle[3])
        line = [word for word in page.words if word.top > top - 4 and word.bottom < bottom + 4]
        numbers = [
            word.text
            for word in sorted(line, key=lambda word: word.right)
            if re.fullmatch(r"\d+", word.text)
        ]
        return numbers[-1] if numbers else None

    def check_standard(self):
        run = subprocess.run(["qpdf", "--check", str(self.path)], capture_output=True, text=True)
        if run.returncode:
            self.fail("standard", "qpdf: " + (run.stdout + run.stderr).strip().splitlines()[-1])
        if self.engine == "weasyprint":
            run = subprocess.run(
                [sys.executable, "-m", "pdfua", "check", str(self.path)],
                capture_output=True,
                text=True,
            )
            for message in re.findall(r"\[ERROR\] (.*(?:\n {6,}.*)?)", run.stdout)[:5]:
                self.fail("standard", "pdfua: " + " ".join(message.split())[:160])


def read_print(path, engine, source, arguments, report) -> tuple[list[str], str]:
    """Findings and facts about one print; WeasyPrint's is made here too, in a process of its own."""
    warnings.filterwarnings("ignore")
    started = time.time()
    result = Print(path, engine, source, arguments)
    if engine == "weasyprint" and not arguments.printed:
        for level, text in printing.print_with_weasyprint(report, path, arguments.variant):
            if level in ("ERROR", "CRITICAL"):
                result.fail("log", text)
    result.check()
    return result.findings, f"{engine} {' '.join(result.facts)} {time.time() - started:.1f} s"


def print_report(path, chromium, arguments, out, pool):
    """Prints one report; what is found on the way, and the readings under way."""
    findings = []
    readings = []
    engines = arguments.engines.split(",")
    with browsing.visits([path]) as pages:
        page = chromium.new_page(viewport={"width": 680, "height": 960}, color_scheme="light")
        source = Source(path, page, pages[0].url, arguments.contents)
        findings += [f"clip: {text}" for text in source.clipped]
        if not source.contents:
            findings.append(f"contents: no table of contents ({arguments.contents})")
        # The slower engine first, so that it has begun when the other one is done.
        for engine in sorted(engines, reverse=True):
            pdf = out / f"{path.parent.name}.{engine}.pdf"
            if arguments.printed:
                pdf = path.with_name("report.pdf")
            elif engine == "chromium":
                printing.print_with_chromium(page, pages[0].url, pdf, arguments.contents)
            readings.append(pool.submit(read_print, pdf, engine, source, arguments, path))
        page.close()
    return findings, readings


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports", nargs="+", type=pathlib.Path)
    parser.add_argument("--engines", default="chromium,weasyprint")
    parser.add_argument("--paper", choices=["auto", *PAPERS], default="auto")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--min-fill", type=float, default=0.15, metavar="SHARE")
    parser.add_argument(
        "--printed", action="store_true", help="look at report.pdf beside each report; one engine"
    )
    parser.add_argument("--out", help="keep the PDF files here")
    parser.add_argument("--min-pages", type=int, default=1)
    parser.add_argument("--max-pages", type=int, default=400)
    parser.add_argument("--edge-mm", type=float, default=8)
    parser.add_argument("--contents", default="nav.toc li a[href^='#']", metavar="CSS")
    parser.add_argument("--fonts", metavar="REGEX", help="every embedded font's name matches this")
    parser.add_argument("--variant", default="pdf/ua-1")
    arguments = parser.parse_args()
    for program in ("qpdf", "pdftotext"):
        if not shutil.which(program):
            sys.exit(f"check_pdf needs {program}: run Scripts/setup tests")
    verdict = Verdict("check_pdf")
    started = time.time()
    # Processes start afresh: a copy of one that runs a browser would share its pipes.
    context = multiprocessing.get_context("spawn")
    with (
        tempfile.TemporaryDirectory() as folder,
        concurrent.futures.ProcessPoolExecutor(arguments.jobs, mp_context=context) as pool,
        browsing.browser() as chromium,
    ):
        out = pathlib.Path(arguments.out or folder)
        out.mkdir(parents=True, exist_ok=True)
        waiting = []
        for path in arguments.reports:
            verdict.look_at(str(path))
            if not path.is_file():
                verdict.fail(str(path), "does not exist")
                continue
            findings, readings = print_report(path.resolve(), chromium, arguments, out, pool)
            for finding in findings:
                verdict.fail(str(path), finding)
            waiting.append((path, readings))
        for path, readings in waiting:
            for reading in readings:
                findings, fact = reading.result()
                print(f"{path}: {fact}", flush=True)
                for finding in findings:
                    verdict.fail(str(path), finding)
    seconds = f"{time.time() - started:.0f}"
    return verdict.close(paper=arguments.paper, engines=arguments.engines, seconds=seconds)


if __name__ == "__main__":
    sys.exit(main())
