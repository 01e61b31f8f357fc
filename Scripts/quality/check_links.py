#!/usr/bin/env python3
"""Follows every link, asset, fragment and reference inside a site, without a network.

    check_links.py FOLDER [--base-path /x/] [--site-url URL] [--allow-orphan GLOB]...

Fails on: a link, asset or fragment that leads nowhere (a fragment
NAME=VALUE must be a field of a form and one of its values); an absolute path outside the base path;
a duplicate id; an ARIA, label or SVG reference to a missing id; a page that no chain of links from
the first page reaches; something loaded over plain http; a sitemap address without a page; an empty
link; a relative address in 404.html. Warns on: an asset that nothing uses, a folder link without its
slash, a plain http link. Standard library only.
"""

import argparse
import collections
import fnmatch
import pathlib
import re
import sys
import urllib.parse
from html.parser import HTMLParser

import browsing
from verdict import Verdict

ID_REFERENCES = {
    "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details",
    "aria-flowto", "for", "headers", "list", "form", "popovertarget", "commandfor",
}  # fmt: skip
ADDRESS_ATTRIBUTES = {
    "href", "src", "poster", "data", "action", "formaction", "xlink:href",
}  # fmt: skip
PAINT_ATTRIBUTES = {
    "style", "fill", "stroke", "clip-path", "mask", "filter", "marker-start", "marker-mid",
    "marker-end",
}  # fmt: skip
NOT_FETCHED = ("data:", "mailto:", "tel:", "blob:", "about:", "sms:")
# Files that are found by their well-known name or by a script, not by a link.
UNLINKED_BY_NATURE = re.compile(
    r"(^|/)(robots\.txt|sitemap\.xml|CNAME|\.nojekyll|favicon\.ico|feed\.xml|\.htaccess|_headers"
    r"|_redirects|llms\.txt)$|\.(js|json|txt|csv)$|(^|/)\.[^/]*$"
)


def css_addresses(text: str) -> list[str]:
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    pattern = r"""(?:url\(\s*|@import\s+)(?:"([^"]*)"|'([^']*)'|([^)\s"';]+))"""
    return [
        match[1] or match[2] or match[3]
        for match in re.finditer(pattern, text)
        if not (match[3] or "").startswith("url(")
    ]


class Page(HTMLParser):
    """The ids, references and addresses of one page, each with its line."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.ids = collections.Counter()
        self.answers = set()
        self.references = []
        self.addresses = []
        self.nameless = []
        self.css = ""
        self._link = None
        self._text = ""
        self._in_style = False

    def handle_starttag(self, tag, attrs):
        line = self.getpos()[0]
        for key, value in attrs:
            value = value or ""
            if key == "id":
                self.ids[value] += 1
            if key in ID_REFERENCES:
                self.references += [(line, key, name) for name in value.split()]
            if key in ADDRESS_ATTRIBUTES and not (key == "action" and not value):
                self.addresses.append((line, tag, key, value))
            elif key in ("srcset", "imagesrcset"):
                candidates = [part.split() for part in value.split(",")]
                self.addresses += [(line, tag, key, part[0]) for part in candidates if part]
            elif key in PAINT_ATTRIBUTES:
                self.addresses += [(line, tag, "css", found) for found in css_addresses(value)]
            elif tag == "meta" and key == "content":
                refresh = re.match(r"\d+\s*;\s*url=(.*)", value, re.I)
                if refresh:
                    self.addresses.append((line, tag, "refresh", refresh[1].strip(" '\"")))
                elif re.match(r"https?://|/", value):
                    self.addresses.append((line, tag, key, value))
        attributes = dict(attrs)
        if tag == "input" and attributes.get("value"):
            self.answers.add(f"{attributes.get('name')}={attributes['value']}")
        if tag == "a":
            self._link = (line, attributes.get("href"))
            self._text = attributes.get("aria-label") or ""
        if tag == "img" and self._link:
            self._text += attributes.get("alt") or ""
        if tag == "style":
            self._in_style = True

    def handle_endtag(self, tag):
        if tag == "a" and self._link:
            if self._link[1] is not None and not self._text.strip():
                self.nameless.append(self._link)
            self._link = None
        if tag == "style":
            self._in_style = False

    def handle_data(self, data):
        if self._link:
            self._text += data
        if self._in_style:
            self.css += data


class Site:
    """A folder of files, and what its pages say about each other."""

    def __init__(self, root: pathlib.Path, base: str, site_url: str | None, verdict: Verdict):
        self.root = root
        self.base = base
        self.site_url = site_url.rstrip("/") if site_url else None
        self.verdict = verdict
        self.files = {
            path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()
        }
        self.pages = {}
        for name in sorted(self.files):
            if name.endswith((".html", ".htm")):
                self.pages[name] = Page()
                self.pages[name].feed((root / name).read_text("utf-8"))
                verdict.look_at(name)
        self.links = collections.defaultdict(set)
        self.used = set()
        self.external = collections.Counter()
        self.internal = 0
        self.fragments = 0
        self.warnings = []

    def resolve(self, source: str, line: int, what: str, address: str) -> str | None:
        """The file an address leads to, or `None` after reporting why there is none."""
        given = address
        address = address.strip()
        if address.lower().startswith(NOT_FETCHED):
            return None
        if self.site_url and (address + "/").startswith(self.site_url + "/"):
            address = self.base.rstrip("/") + address[len(self.site_url) :] or "/"
        parts = urllib.parse.urlsplit(address)
        if parts.scheme or parts.netloc:
            self.external[address] += 1
            own = (parts.hostname or "") in ("127.0.0.1", "localhost")
            if parts.scheme == "http" and not own and not (parts.hostname or "").endswith("w3.org"):
                if what == "<a href>":
                    # Some sources are published over http only; what a page loads never is.
                    self.warnings.append(f"{source}:{line}: plain http link {given}")
                else:
                    self.verdict.fail(source, f"line {line}: {what} loads {given} over plain http")
            return None
        self.internal += 1
        if source == "404.html" and parts.path and not parts.path.startswith("/"):
            text = f"{what} {given} is relative, but this page is shown at any depth"
            self.verdict.fail(source, f"line {line}: {text}")
        full = urllib.parse.urljoin(self.base + source, address)
        path = urllib.parse.unquote(urllib.parse.urlsplit(full).path)
        if not path.startswith(self.base):
            self.verdict.fail(source, f"line {line}: {what} {given} is outside the base path {self.base}")
            return None
        name = path[len(self.base) :]
        if name == "" or name.endswith("/"):
            name += "index.html"
        elif name not in self.files and name + "/index.html" in self.files:
            self.warnings.append(f"{source}:{line}: {given} is a folder without its final slash")
            name += "/index.html"
        if name not in self.files:
            self.verdict.fail(source, f"line {line}: {what} {given} leads to {name}, which does not exist")
            return None
        self.used.add(name)
        fragment = urllib.parse.unquote(parts.fragment)
        if fragment and not fragment.startswith(":~:"):
            self.fragments += 1
            page = self.pages.get(name)
            if page and fragment not in page.ids and fragment not in page.answers and fragment != "top":
                self.verdict.fail(source, f"line {line}: fragment #{fragment} is not in {name}")
        return name

    def check_page(self, name: str, page: Page):
        for identifier, count in page.ids.items():
            if count > 1:
                self.verdict.fail(name, f"id {identifier!r} is used {count} times")
            if not identifier or re.search(r"\s", identifier):
                self.verdict.fail(name, f"bad id {identifier!r}")
        for line, key, identifier in page.references:
            if identifier not in page.ids:
                self.verdict.fail(name, f"line {line}: {key} points at missing id {identifier!r}")
        for line, address in page.nameless:
            self.verdict.fail(name, f"line {line}: link {address!r} has no text")
        css = [(0, "style", "css", address) for address in css_addresses(page.css)]
        for line, tag, key, address in page.addresses + css:
            if address == "" and tag == "a":
                self.verdict.fail(name, f"line {line}: empty href")
                continue
            target = self.resolve(name, line, f"<{tag} {key}>", address)
            if target and (tag in ("a", "area") or key == "refresh"):
                self.links[name].add(target)

    def check_other_files(self):
        for name in sorted(self.files):
            if name.endswith(".css"):
                for address in css_addresses((self.root / name).read_text("utf-8")):
                    self.resolve(name, 0, "url()", address)
        if "sitemap.xml" in self.files and self.site_url:
            text = (self.root / "sitemap.xml").read_text("utf-8")
            for address in re.findall(r"<loc>\s*([^<\s]+)", text):
                self.resolve("sitemap.xml", 0, "<loc>", address)

    def check_reach(self, start: str, orphans: list[str]):
        if start not in self.pages:
            self.verdict.fail(start, "the site has no first page")
        seen, waiting = set(), [start]
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting += self.links[name] - seen

        def is_allowed(name):
            return any(fnmatch.fnmatch(name, pattern) for pattern in orphans)

        for name, page in self.pages.items():
            # Nothing links to a page that only sends its readers on.
            moves = any(key == "refresh" for _, _, key, _ in page.addresses)
            if name not in seen and not moves and not is_allowed(name):
                self.verdict.fail(name, f"no chain of links from {start} reaches it")
        for name in sorted(self.files - self.used - set(self.pages)):
            if not is_allowed(name) and not UNLINKED_BY_NATURE.search(name):
                self.warnings.append(f"{name}: nothing uses it")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder")
    parser.add_argument("--base-path", default="/")
    parser.add_argument("--site-url", help="the published address: links to it are internal")
    parser.add_argument("--start", default="index.html")
    parser.add_argument("--allow-orphan", action="append", default=["404.html"], metavar="GLOB")
    parser.add_argument("--list-external", action="store_true")
    arguments = parser.parse_args()
    verdict = Verdict("check_links")
    site = Site(
        pathlib.Path(arguments.folder).resolve(),
        browsing.base_path(arguments.base_path),
        arguments.site_url,
        verdict,
    )
    for name, page in site.pages.items():
        site.check_page(name, page)
    site.check_other_files()
    site.check_reach(arguments.start, arguments.allow_orphan)
    if arguments.list_external:
        for address, count in sorted(site.external.items()):
            print(f"external {count} {address}")
    for text in site.warnings[:30]:
        print("warning:", text)
    return verdict.close(
        internal=site.internal,
        fragments=site.fragments,
        external=len(site.external),
        warnings=len(site.warnings),
    )


if __name__ == "__main__":
    sys.exit(main())
