#!/usr/bin/env python3
"""What the web expects of a published guide: metadata, feed, site map, copies for programs.

    check_web.py FOLDER [--site-url URL]

Fails on: a title, description or canonical address that two pages share or one lacks; Open Graph or
JSON-LD that does not parse or does not say what the page says; a breadcrumb that differs from its
data; a page missing from the site map, or a stranger in it; a feed that is no Atom; a page without its
Markdown copy, a copy whose links lead nowhere or that still holds words only the program understands;
llms.txt that leaves a copy out; a table of the evidence that a spreadsheet would run, or that has other
facts than the JSON; a script or style sheet whose name does not follow its content. Readers are the
standard library's own; none is shared with the program.
"""

import argparse
import collections
import csv
import datetime
import io
import json
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as tree
from html.parser import HTMLParser

from verdict import Verdict

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HASHED = re.compile(r"^(.+)\.([0-9a-f]{10})\.(\w+)$")


class Page(HTMLParser):
    """The head of a page, its breadcrumb and its first heading."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.meta, self.links, self.data, self.crumbs = {}, [], [], []
        self.title = self.heading = ""
        self.refresh = None
        self.scripts = []
        self._open, self._in_trail, self._text = None, False, ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "meta":
            name = attributes.get("name") or attributes.get("property")
            if name:
                self.meta[name] = attributes.get("content", "")
            if attributes.get("http-equiv") == "refresh":
                self.refresh = attributes["content"]
        if tag == "link":
            self.links.append(attributes)
        if tag == "nav" and attributes.get("class") == "breadcrumb":
            self._in_trail = True
        if tag == "script" and attributes.get("src"):
            self.scripts.append(attributes["src"])
        if tag == "script" and attributes.get("type") == "application/ld+json":
            self._open, self._text = "data", ""
        if tag in ("title", "h1") or (tag == "li" and self._in_trail):
            self._open, self._text = tag, ""

    def handle_endtag(self, tag):
        if tag == "nav":
            self._in_trail = False
        if tag == "script" and self._open == "data":
            self.data.append(self._text)
        elif tag == self._open == "title":
            # Charts have titles of their own.
            self.title = self.title or self._text.strip()
        elif tag == self._open == "h1":
            self.heading = self.heading or self._text.strip()
        elif tag == self._open == "li":
            self.crumbs.append(self._text.strip())
        else:
            return
        self._open = None

    def handle_data(self, data):
        if self._open:
            self._text += data

    def link(self, relation: str, kind: str | None = None) -> str | None:
        for link in self.links:
            if link.get("rel") == relation and (kind is None or link.get("type") == kind):
                return link.get("href")
        return None


class Guide:
    def __init__(self, root: pathlib.Path, site_url: str, verdict: Verdict):
        self.root, self.site, self.verdict = root, site_url, verdict
        self.files = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
        every = {
            name: Page((root / name).read_text("utf-8"))
            for name in sorted(self.files)
            if name.endswith(".html")
        }
        self.redirects = {name for name, page in every.items() if page.refresh}
        self.pages = {
            name: page
            for name, page in every.items()
            if name not in self.redirects and name != "404.html"
        }

    def text(self, name: str) -> str:
        return (self.root / name).read_text("utf-8")

    def address(self, name: str) -> str:
        return self.site + re.sub(r"(^|/)index\.html$", r"\1", name)

    def file(self, address: str) -> str:
        """The file that answers for an address of this site."""
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
        base = urllib.parse.urlsplit(self.site).path
        name = path[len(base) :] if path.startswith(base) else path
        return name + "index.html" if name == "" or name.endswith("/") else name

    def check_pages(self):
        shared = collections.defaultdict(lambda: collections.defaultdict(list))
        for name, page in self.pages.items():
            self.verdict.look_at(name)

            def fail(text, name=name):
                self.verdict.fail(name, text)

            description = page.meta.get("description", "")
            shared["title"][page.title].append(name)
            shared["description"][description].append(name)
            if not description:
                fail("has no description")
            if page.link("canonical") != self.address(name):
                fail(f"canonical is {page.link('canonical')}, not {self.address(name)}")
            expected = {
                "og:title": page.heading,
                "og:url": self.address(name),
                "og:description": description,
            }
            for key, value in expected.items():
                if page.meta.get(key) != value:
                    fail(f"{key} is {page.meta.get(key)!r}, not {value!r}")
            picture = page.meta.get("og:image")
            if picture and self.file(picture) not in self.files:
                fail(f"og:image {picture} does not exist")
            self.check_data(name, page, fail)
        for what, values in shared.items():
            for value, names in values.items():
                if value and len(names) > 1:
                    self.verdict.fail(names[1], f"has the {what} of {names[0]}: {value!r}")

    def check_data(self, name, page, fail):
        try:
            graph = [item for text in page.data for item in json.loads(text)["@graph"]]
        except (ValueError, KeyError) as error:
            fail(f"JSON-LD cannot be read: {error}")
            return
        about = next((item for item in graph if item.get("@id") == self.address(name)), None)
        if about is None:
            fail("no JSON-LD about the page")
            return
        if (about.get("headline") or about.get("name")) != page.heading:
            fail("JSON-LD has another title than the page")
        for source in about.get("citation", []):
            if not source.get("name") or not source.get("url", "").startswith("http"):
                fail(f"JSON-LD cites {source}")
        trail = next((item for item in graph if item["@type"] == "BreadcrumbList"), None)
        listed = [item["name"] for item in trail["itemListElement"]] if trail else []
        if listed != page.crumbs:
            fail(f"the breadcrumb shows {page.crumbs}, its data say {listed}")
        for item in trail["itemListElement"] if trail else []:
            if self.file(item["item"]) not in self.pages:
                fail(f"the breadcrumb leads to {item['item']}")
        if not trail and name != "index.html":
            fail("has no breadcrumb")

    def check_site_map(self):
        self.verdict.look_at("sitemap.xml")
        listed = {item.text for item in tree.fromstring(self.text("sitemap.xml")).iter(SITEMAP + "loc")}
        expected = {self.address(name) for name in self.pages}
        for address in sorted(listed ^ expected):
            what = "lists" if address in listed else "leaves out"
            self.verdict.fail("sitemap.xml", f"{what} {address}")
        self.verdict.look_at("robots.txt")
        if f"Sitemap: {self.site}sitemap.xml" not in self.text("robots.txt").splitlines():
            self.verdict.fail("robots.txt", "does not name the site map")

    def check_feed(self):
        self.verdict.look_at("feed.xml")
        root = tree.fromstring(self.text("feed.xml"))
        ids, previous = set(), None
        for element in [root, *root.iter(ATOM + "entry")]:
            for required in ("id", "title", "updated"):
                if not (element.findtext(ATOM + required) or "").strip():
                    self.verdict.fail("feed.xml", f"an element without {required}")
            updated = datetime.datetime.fromisoformat(element.findtext(ATOM + "updated"))
            identifier = element.findtext(ATOM + "id")
            if identifier in ids:
                self.verdict.fail("feed.xml", f"the id {identifier} stands twice")
            ids.add(identifier)
            if element is root:
                newest = updated
                continue
            if not re.fullmatch(r"tag:[\w.-]+,\d{4}-\d\d-\d\d:\S+", identifier):
                self.verdict.fail("feed.xml", f"{identifier} is no tag address")
            if updated > newest or (previous and updated > previous):
                self.verdict.fail("feed.xml", "entries are not newest first")
            previous = updated
            link = element.find(ATOM + "link").get("href")
            if self.file(link) not in self.pages:
                self.verdict.fail("feed.xml", f"an entry leads to {link}")
        if root.find(f"{ATOM}author/{ATOM}name") is None or previous is None:
            self.verdict.fail("feed.xml", "has no author or no entry")
        if root.find(f"{ATOM}link[@rel='self']").get("href") != self.site + "feed.xml":
            self.verdict.fail("feed.xml", "does not name its own address")

    def check_copies(self):
        index = self.text("llms.txt")
        self.verdict.look_at("llms.txt")
        if not re.match(r"# \S.*\n\n> \S", index):
            self.verdict.fail("llms.txt", "does not start with a title and a summary")
        listed = {self.file(link) for link in re.findall(r"^- \[.*?\]\((\S+?)\)", index, re.M)}
        for name in sorted(listed - self.files):
            self.verdict.fail("llms.txt", f"lists {name}, which does not exist")
        for name, page in self.pages.items():
            copy = name + ".md"
            if copy not in self.files or copy not in listed:
                self.verdict.fail(name, "has no copy in Markdown, or llms.txt leaves it out")
                continue
            if page.link("alternate", "text/markdown") != pathlib.PurePosixPath(copy).name:
                self.verdict.fail(name, "does not name its copy")
            self.verdict.look_at(copy)
            self.check_copy(copy, page)

    def check_copy(self, copy, page):
        text = self.text(copy)
        # Code shows what is written, so it is left out.
        plain = re.sub(r"^( *)(```+|~~~+).*?^\1\2`*$", "", text, flags=re.M | re.S)
        plain = re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", "", plain)
        first = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text.splitlines()[0])
        if first != "# " + page.heading:
            self.verdict.fail(copy, f"starts with {first!r}")
        for left in re.findall(r"(?<!\\)\[fact:[^\]]*\]|(?<!\\)\[@[^\]]*\]|\{#[\w-]+\}\s*$", plain, re.M):
            self.verdict.fail(copy, f"still holds {left!r}")
        for kind in ("matrix", "facts", "chart", "timeline", "ranking", "questionnaire", "weights"):
            if re.search(rf"^\s*```{kind}\b", text, re.M):
                self.verdict.fail(copy, f"still holds a block of data: {kind}")
        used = set(re.findall(r"\[\^(\d+)\](?!:)", plain))
        defined = set(re.findall(r"^\[\^(\d+)\]:", plain, re.M))
        if used - defined:
            self.verdict.fail(copy, f"has notes without a source: {sorted(used - defined)}")
        widths = set()
        for line in plain.splitlines() + [""]:
            if line.startswith("|"):
                widths.add(len(re.findall(r"(?<!\\)\|", line)))
            elif widths:
                if len(widths) > 1:
                    self.verdict.fail(copy, f"a table has rows of {sorted(widths)} bars")
                widths = set()
        for address in re.findall(r"(?<!\\)\]\(([^()\s]+)\)", plain):
            parts = urllib.parse.urlsplit(address)
            if parts.scheme or not parts.path:
                continue
            target = urllib.parse.urljoin("http://x/" + copy, address)
            name = urllib.parse.unquote(urllib.parse.urlsplit(target).path[1:])
            if name not in self.files:
                self.verdict.fail(copy, f"the link {address} leads nowhere")
            elif name.endswith(".html"):
                self.verdict.fail(copy, f"the link {address} leads to a page, not to its copy")

    def check_evidence(self):
        name = "assets/evidence.csv"
        self.verdict.look_at(name)
        data = (self.root / name).read_bytes()
        if b"\n" in data.replace(b"\r\n", b"") and b'"' not in data:
            self.verdict.fail(name, "has lines that do not end in CRLF")
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
        for number, row in enumerate(rows, 2):
            if None in row or None in row.values():
                self.verdict.fail(name, f"row {number} has another number of fields")
            for key, value in row.items():
                runs = re.match(r"[=+@\t\r\n]|-(?!\d+(\.\d+)?(e-?\d+)?$)", value or "")
                if runs:
                    self.verdict.fail(name, f"row {number}: a spreadsheet would run {key} {value!r}")
            known = row["value"] and row["kind"] != "judgement"
            if known and not (row["source"] and row["as-of"] and row["url"].startswith("http")):
                self.verdict.fail(name, f"row {number} has a value without its origin")
        evidence = json.loads(self.text("assets/evidence.json"))
        for kind, member in (("fact", "facts"), ("capability", "capabilities"), ("judgement", "judgements")):
            expected = {(item["id"], key) for item in evidence["alternatives"] for key in item[member]}
            found = {(row["subject"], row["field"]) for row in rows if row["kind"] == kind}
            for missing in sorted(expected ^ found)[:5]:
                self.verdict.fail(name, f"and the JSON differ in {missing}")
        described = json.loads(self.text(name + "-metadata.json"))
        columns = [column["name"] for column in described["tableSchema"]["columns"]]
        if rows and list(rows[0]) != columns:
            self.verdict.fail(name, "has other columns than its description")
        licence = evidence.get("licence", {}).get("url")
        if licence and described["dc:license"]["@id"] != licence:
            self.verdict.fail(name, "has another licence than the JSON")

    def check_names(self):
        """Scripts, style sheets and typefaces carry a fingerprint, and pages name what exists.

        The search's index is data, made from the pages that name it: its address stays.
        """
        for name in sorted(self.files):
            if name.endswith((".css", ".js", ".woff2")) and name != "assets/search-index.js":
                self.verdict.look_at(name)
                if not HASHED.match(name):
                    self.verdict.fail(name, "has no fingerprint in its name")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder")
    parser.add_argument("--site-url", required=True, help="the published address")
    arguments = parser.parse_args()
    verdict = Verdict("check_web")
    guide = Guide(
        pathlib.Path(arguments.folder).resolve(), arguments.site_url.rstrip("/") + "/", verdict
    )
    guide.check_pages()
    for check in (
        guide.check_site_map,
        guide.check_feed,
        guide.check_copies,
        guide.check_evidence,
        guide.check_names,
    ):
        try:
            check()
        except (OSError, ValueError, KeyError, AttributeError, tree.ParseError) as error:
            verdict.fail(check.__name__, f"{type(error).__name__}: {error}")
    return verdict.close(
        pages=len(guide.pages), redirects=len(guide.redirects), files=len(guide.files)
    )


if __name__ == "__main__":
    sys.exit(main())
