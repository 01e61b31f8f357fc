"""What an HTML file says about itself: title, language, headings, ids and links."""

from __future__ import annotations

import pathlib
import re
from html.parser import HTMLParser

# Their text is not part of the page's visible outline.
_SKIPPED = {
    "script", "style", "template", "noscript", "head", "svg", "select", "button",
}  # fmt: skip
_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
    "track", "wbr",
}  # fmt: skip


class Outline(HTMLParser):
    """Reads one file; see `read`."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.lang = ""
        self.headings: list[tuple[int, str, str | None]] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._heading = None
        self._in_title = False

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "html":
            self.lang = attributes.get("lang") or ""
        if attributes.get("id"):
            self.ids.append(attributes["id"])
        if tag == "a" and attributes.get("href"):
            self.hrefs.append(attributes["href"])
        if tag == "title" and not any(name == "svg" for name, _ in self._open):
            self._in_title = True
        if tag not in _VOID:
            classes = (attributes.get("class") or "").split()
            hidden = "hidden" in attributes or tag in _SKIPPED or "noprint" in classes
            self._open.append((tag, hidden))
        if re.fullmatch("h[1-6]", tag) and not self._is_hidden():
            self._heading = [int(tag[1]), "", attributes.get("id")]

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag == "title":
            self._in_title = False
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                break
        if re.fullmatch("h[1-6]", tag) and self._heading:
            level, text, identifier = self._heading
            self.headings.append((level, " ".join(text.split()), identifier))
            self._heading = None

    def handle_data(self, data):
        if self._in_title:
            self.title += data
        elif self._heading and not self._is_hidden():
            self._heading[1] += data

    def _is_hidden(self):
        return any(hidden for _, hidden in self._open)


def read(path) -> Outline:
    """The outline of a file."""
    outline = Outline()
    outline.feed(pathlib.Path(path).read_text("utf-8"))
    return outline
