#!/usr/bin/env python3
"""Follows every number of a report to where it comes from, as its reader would.

    check_traceability.py REPORT.html... [--list CLASS]

Reads the finished page and nothing else. A number is a word with a digit in it, wherever a reader
meets it: in text, in a table, in the text of a chart. Each must be one of

  linked   inside a link to a place of the report that is there, and that the link does not stand in
           itself; in the contents list the whole entry is such a link;
  headed   in a cell of a table whose column's or row's head is such a link; in the description of a
           list whose term is one; in a chart whose caption or source line holds one;
  noted    in a sentence that ends in a numbered note;
  derived  in an appendix, which is what the others lead to: tables, lists and steps of the method.
           Which chapters are appendices the contents list says;
  name     no figure but part of a name, date, version, title, address or label, which the markup
           must say: see NAMES. A word that happens to look like one is none.

A value "of 100" whose link leads to a row of a table must stand in that row, as it is or rounded.
Anything else is not traced, and is reported with its section and the words around it. Each numbered
note must have a title, a publisher, a date and an address, and must be there. Standard library only.
"""

import argparse
import collections
import math
import pathlib
import re
import sys
from html.parser import HTMLParser

from verdict import Verdict

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
UNREAD = {"script", "style", "head", "template"}
# Elements and classes that hold names: dates, code, headings, heads of tables, and what the report
# calls things by. `strong` is what is recommended or compared, `name` anything else with a title of
# its own, the cover's classes people, addresses and marks, `said` the client's own words.
NAMES = {
    "elements": {"time", "code", "h1", "h2", "h3", "th", "strong"},
    "classes": {
        "name", "said", "section-number", "toc-number", "toc-title", "used", "cover-client",
        "cover-meta", "cover-mark", "cover-publisher",
    },
}  # fmt: skip
BLOCKS = {"p", "li", "td", "dd", "dt", "caption", "figcaption", "h1", "h2", "h3"}
NUMBER = re.compile(r"[^\s“”„()\[\];:,/–]*\d(?:[^\s“”()\[\];:/–]*[^\s“”()\[\];:,./–])?")
VALUE = re.compile(r"(\d+(?:[.,]\d+)?) of 100")
VALUE_WORD = re.compile(r"\d+(?:[.,]\d+)?")
SENTENCE_END = re.compile(r"[.!?](?=\s|$)")


class Node:
    """An element or a stretch of text, in its place."""

    def __init__(self, tag, attributes, parent):
        self.tag = tag
        self.attributes = attributes
        self.classes = set((attributes.get("class") or "").split())
        self.parent = parent
        self.children = []
        self.text = ""

    def up(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def below(self):
        for child in self.children:
            yield child
            yield from child.below()

    def all(self, tag):
        return [node for node in self.below() if node.tag == tag]

    def nearest(self, *tags):
        return next((node for node in self.up() if node.tag in tags), None)

    def words(self):
        return self.text + "".join(node.text for node in self.below())


class Tree(HTMLParser):
    """A page as nodes."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.root = self.open = Node("", {}, None)
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        node = Node(tag, dict(attributes), self.open)
        self.open.children.append(node)
        if tag not in VOID:
            self.open = node

    def handle_startendtag(self, tag, attributes):
        self.open.children.append(Node(tag, dict(attributes), self.open))

    def handle_endtag(self, tag):
        for node in [self.open, *self.open.up()]:
            if node.tag == tag:
                self.open = node.parent
                return

    def handle_data(self, data):
        node = Node("#text", {}, self.open)
        node.text = data
        self.open.children.append(node)


class Report:
    """The numbers of one report and what becomes of each."""

    def __init__(self, text):
        self.root = Tree(text).root
        self.places = {
            node.attributes["id"]: node for node in self.root.below() if "id" in node.attributes
        }
        appendices = [
            node.all("a")[0].attributes["href"][1:]
            for node in self.root.all("li")
            if "appendix" in node.classes
        ]
        self.appendices = {self.places.get(name) for name in appendices} - {None}
        self.found = collections.defaultdict(list)
        self.problems = []

    def leads(self, link) -> bool:
        """Whether a link leads to another place of the report."""
        address = link.attributes.get("href", "")
        place = self.places.get(address[1:]) if address.startswith("#") else None
        return place is not None and place not in link.up()

    def holds_link(self, node) -> bool:
        return any(
            self.leads(link) and link.parent.tag != "sup" for link in node.all("a")
        )

    def headed(self, text) -> bool:
        cell = text.nearest("td")
        if cell:
            row = cell.parent
            table = row.nearest("table")
            column = [child for child in row.children if child.tag in ("td", "th")].index(cell)
            heads = [node for node in table.all("th") if node.attributes.get("scope") == "col"]
            own = [node for node in row.children if node.tag == "th"]
            return any(self.holds_link(head) for head in own + heads[column : column + 1])
        item = text.nearest("dd")
        if item:
            return any(self.holds_link(node) for node in item.parent.all("dt"))
        chart, figure = text.nearest("svg"), text.nearest("figure")
        return bool(chart and figure) and any(
            self.holds_link(node)
            for node in figure.below()
            if node.tag == "figcaption" or "source-line" in node.classes
        )

    def noted(self, text, end) -> bool:
        """Whether a note stands between the number and the end of its sentence."""
        block = text.nearest(*BLOCKS)
        if not block:
            return False
        rest = text.text[end:]
        nodes = [node for node in block.below() if node.tag in ("#text", "sup")]
        for node in nodes[nodes.index(text) :]:
            if node.tag == "sup":
                if "cite" in node.classes:
                    return True
                continue
            words = rest if node is text else node.text
            if SENTENCE_END.search(words):
                return False
        return False

    def kind(self, text, match) -> str | None:
        """The class of a number; nothing when it is not traced."""
        for node in text.up():
            if node.tag == "a":
                if node.parent.tag == "sup" and "cite" in node.parent.classes:
                    return "name"
                if not node.attributes.get("href", "").startswith("#"):
                    return "name"
                return "linked" if self.leads(node) else None
            if node.tag in NAMES["elements"] or node.classes & NAMES["classes"]:
                return "name"
        if self.appendices & set(text.up()):
            return "derived"
        if self.headed(text):
            return "headed"
        return "noted" if self.noted(text, match.end()) else None

    def numbers(self):
        """Every number with its class, its section and the words around it."""
        for text in self.root.below():
            if text.tag != "#text" or not UNREAD.isdisjoint(node.tag for node in text.up()):
                continue
            for match in NUMBER.finditer(text.text):
                kind = self.kind(text, match)
                block = text.nearest(*BLOCKS, "svg") or text.parent
                around = text.text if block.tag == "svg" else block.words()
                at = around.find(text.text) + match.start()
                words = " ".join(around[max(0, at - 50) : at + len(match[0]) + 40].split())
                section = next(
                    (
                        node.attributes.get("id") or " ".join(node.classes)
                        for node in text.up()
                        if node.tag in ("section", "header", "nav")
                    ),
                    "page",
                )
                yield kind, section, match[0], words

    def strangers(self):
        """Values that do not stand in the row that their link leads to."""
        for link in self.root.all("a"):
            row = self.places.get(link.attributes.get("href", "")[1:])
            value = VALUE.fullmatch(link.words())
            if row is None or row.tag != "tr" or not value:
                continue
            cells = {word for node in row.below() for word in VALUE_WORD.findall(node.text)}
            whole = str(math.floor(float(value[1].replace(",", ".")) + 0.5))
            if not {value[1], whole} & cells:
                yield f"{link.words()!r} leads to a row without it: {row.words()[:60]!r}"

    def notes(self):
        """What is wrong with the numbered notes."""
        cited = {
            link.attributes.get("href", "")[1:]
            for link in self.root.all("a")
            if link.parent.tag == "sup" and "cite" in link.parent.classes
        }
        sources = [
            node for node in self.root.all("ol") if "sources" in node.classes
        ]
        items = [node for source in sources for node in source.children if node.tag == "li"]
        known = {
            node.attributes["id"]
            for item in items
            for node in [item, *item.below()]
            if "id" in node.attributes
        }
        for name in sorted(cited - known):
            yield f"note #{name} is not in the list of sources"
        for item in items:
            def has(name, item=item):
                return any(name in node.classes and node.words().strip() for node in item.below())

            lacking = [
                word
                for word, there in (
                    ("title", has("source-title")),
                    ("publisher", has("source-publisher")),
                    ("date", any(node.words().strip() for node in item.all("time"))),
                    (
                        "address",
                        any(
                            link.attributes.get("href", "").startswith(("https://", "http://"))
                            for link in item.all("a")
                        ),
                    ),
                )
                if not there
            ]
            if lacking:
                yield f"note {item.attributes.get('id')} has no {' and no '.join(lacking)}"
        self.counts = len(items), len(cited)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports", nargs="+", type=pathlib.Path)
    parser.add_argument("--list", metavar="CLASS", help="print the numbers of a class")
    arguments = parser.parse_args()
    verdict = Verdict("check_traceability", shown=4000)
    total = collections.Counter()
    for path in arguments.reports:
        name = path.parent.name if path.name == "index.html" else path.name
        verdict.look_at(name)
        report = Report(path.read_text("utf-8"))
        counts = collections.Counter()
        for kind, section, number, words in report.numbers():
            counts[kind or "untraced"] += 1
            if kind == arguments.list and kind:
                print(f"{name}: {section}: {number!r} in “{words}”")
            if kind is None:
                verdict.fail(name, f"{section}: {number!r} is not traced in “{words}”")
        for text in [*report.strangers(), *report.notes()]:
            verdict.fail(name, text)
        if not counts["linked"] or not report.appendices:
            verdict.fail(name, "has no linked number or no appendix: this is no report")
        total += counts
        listed = ", ".join(f"{count} {kind}" for kind, count in counts.most_common())
        print(f"{name}: {listed}; {report.counts[0]} notes, {report.counts[1]} places cited")
    return verdict.close(numbers=sum(total.values()), **total)


if __name__ == "__main__":
    sys.exit(main())
