#!/usr/bin/env python3
"""Accessibility with axe-core: WCAG 2.2 AA and best practice, light and dark, phone and desktop.

    check_axe.py FOLDER_OR_FILE... [--per-kind N | --all] [--base-path /x/]
                 [--widths 375,1280] [--schemes light,dark] [--act "chooser/index.html::JAVASCRIPT"]

Beside axe's own rules a page fails when it scrolls sideways, raises a JavaScript error, or has SVG
text or marks of too little contrast (svg_contrast.js). --act runs JavaScript on a page before axe
looks again, for a state that only a reader's action brings about. The other schemes are looked at
without loading the page again, by the rules that depend on colour. About a second for each page and
width on each processor; see pagesample.py for what is sampled.
"""

import argparse
import collections
import pathlib
import sys
import time

import browsing
import pagesample
from verdict import Verdict

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {
    "resultTypes": ["violations", "incomplete"],
    "runOnly": {"type": "tag", "values": TAGS},
}
# What another colour scheme can change.
COLOUR_OPTIONS = {
    "resultTypes": ["violations", "incomplete"],
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
SIDEWAYS = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"


class Inspector:
    """Looks at states of pages and remembers each finding once, with where it was seen."""

    def __init__(self):
        here = pathlib.Path(__file__).parent
        self.axe = browsing.axe_source()
        self.svg_contrast = (here / "svg_contrast.js").read_text("utf-8")
        self.findings = collections.defaultdict(list)
        self.for_a_person = collections.Counter()
        self.version = "?"
        self.runs = 0

    def inspect(self, page, name: str, state: str, options):
        self.runs += 1
        over = page.evaluate(SIDEWAYS)
        if over > 1:
            self.findings[name, f"scrolls sideways by {over} px"].append(state)
        for fault in page.evaluate(self.svg_contrast):
            self.findings[name, fault].append(state)
        if not page.evaluate("'axe' in window"):
            page.evaluate(self.axe)
        result = page.evaluate("options => axe.run(document, options)", options)
        self.version = result["testEngine"]["version"]
        for rule in result["violations"]:
            for node in rule["nodes"]:
                target = " ".join(map(str, node["target"]))
                text = f"{rule['impact']}: {rule['id']}: {rule['help']}: {target}: {node['html'][:110]}"
                self.findings[name, text].append(state)
        for rule in result["incomplete"]:
            self.for_a_person[rule["id"]] += len(rule["nodes"])


def look(chromium, visits, arguments):
    """Looks at some of the pages in every width and scheme: the findings, and what axe left open."""
    inspector = Inspector()
    schemes = arguments.schemes.split(",")
    for width in map(int, arguments.widths.split(",")):
        # axe is injected, which the pages' own policy rightly forbids to others.
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=schemes[0],
            reduced_motion="reduce",
            bypass_csp=True,
        )
        page = context.new_page()
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error).splitlines()[0]))
        for visit in visits:
            for number, act in enumerate([None, *arguments.acts.get(visit.name, [])]):
                errors.clear()
                page.emulate_media(color_scheme=schemes[0])
                page.goto(visit.url, wait_until="load")
                page.wait_for_timeout(50)
                if act:
                    page.evaluate(act)
                    page.wait_for_timeout(150)
                for scheme in schemes:
                    state = f"{scheme} {width}px" + (f" act {number}" if act else "")
                    page.emulate_media(color_scheme=scheme)
                    first = scheme == schemes[0]
                    inspector.inspect(page, visit.name, state, OPTIONS if first else COLOUR_OPTIONS)
                for error in errors:
                    finding = inspector.findings[visit.name, f"JavaScript error: {error}"]
                    finding.append(f"{width}px")
        context.close()
    return dict(inspector.findings), inspector.for_a_person, inspector.runs, inspector.version


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("targets", nargs="+")
    parser.add_argument("--base-path", default="/")
    parser.add_argument("--widths", default="375,1280")
    parser.add_argument("--schemes", default="light,dark")
    parser.add_argument("--act", action="append", default=[], metavar="PAGE::JS")
    pagesample.add_arguments(parser)
    arguments = parser.parse_args()
    arguments.acts = {}
    for act in arguments.act:
        name, _, script = act.partition("::")
        arguments.acts.setdefault(name, []).append(script)
    started = time.time()
    verdict = Verdict("check_axe")
    for_a_person, runs, version = collections.Counter(), 0, "?"
    choose = pagesample.chooser(arguments)
    with browsing.visits(arguments.targets, arguments.base_path, choose) as pages:
        for missing in set(arguments.acts) - {visit.name for visit in pages}:
            verdict.fail(missing, "--act names a page that is not there")
        for visit in pages:
            verdict.look_at(visit.name)
        for findings, left, count, version in browsing.in_parallel(look, pages, arguments):
            for_a_person += left
            runs += count
            for (name, text), states in findings.items():
                verdict.fail(name, f"{text} [{', '.join(dict.fromkeys(states))}]")
    if for_a_person:
        print("left to a person:", dict(for_a_person))
    return verdict.close(
        runs=runs, axe=version, seconds=round(time.time() - started)
    )


if __name__ == "__main__":
    sys.exit(main())
