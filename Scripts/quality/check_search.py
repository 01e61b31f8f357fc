#!/usr/bin/env python3
"""Checks the search of a built guide in Chromium, from the folder and over http under a sub-path.

    check_search.py [--site Output/guide] [--base-path /x/] [--max-kb 60]

The index is small, holds nothing of a project, and is not loaded before the search is opened. Every
page's title finds that page first or, where titles share words, among the first; the same word with
one letter wrong and the start of a word find it too; a word in a title comes before one in a text.
The keyboard alone opens the search, moves through the results, opens one and closes it. Every
address in the index is one of a page with that id.
"""

import argparse
import functools
import gzip
import json
import pathlib
import re
import sys
import time

import browsing
from verdict import Verdict

ROOT = pathlib.Path(__file__).resolve().parents[2]
TITLES_AMONG = 3


def read_index(site: pathlib.Path):
    """The file of the index, and what is in it."""
    file = site / "assets/search-index.js"
    text = file.read_text("utf-8")
    index = json.loads(text.removeprefix("globalThis.AssaySearchIndex=").rstrip().rstrip(";"))
    rows = index["entries"]
    entries = []
    for row in range(0, len(rows), 5):
        kind, page, anchor, title, body = rows[row : row + 5]
        address, page_title = index["pages"][page * 2 : page * 2 + 2]
        entries.append((index["kinds"][kind], address, anchor, title or page_title, body))
    return file, entries


def check_index(site, file, entries, most, verdict):
    verdict.look_at("index")
    size = len(gzip.compress(file.read_bytes(), 9)) / 1024
    if size > most:
        verdict.fail("index", f"{size:.1f} KB compressed, over {most:g}")
    ids = {}
    for _, address, anchor, title, _ in entries:
        page = site / address
        if address not in ids:
            text = page.read_text("utf-8") if page.is_file() else None
            ids[address] = None if text is None else set(re.findall(r'\bid="([^"]+)"', text))
        if ids[address] is None:
            verdict.fail("index", f"'{title}' leads to {address}, which is no page")
        elif anchor and anchor not in ids[address]:
            verdict.fail("index", f"'{title}' leads to #{anchor}, which is not on {address}")
    secrets = []
    for profile in sorted((ROOT / "Content/projects").glob("*.yaml")):
        text = profile.read_text("utf-8")
        secrets += re.findall(r"^(?:client|title): *\"?(.+?)\"?$", text, re.M)
    text = file.read_text("utf-8").lower()
    for secret in secrets:
        if secret.lower() in text:
            verdict.fail("index", f"it holds '{secret}' of a project")
    return size


def found(page, query):
    """Titles and addresses that a query finds, in order."""
    return page.evaluate(
        "async query => AssaySearch.find(await AssaySearch.load(), query).hits.map("
        "hit => [hit.title, hit.address])",
        query,
    )


def with_slip(word):
    """The word with two letters in its middle swapped."""
    middle = len(word) // 2
    return word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]


def check_ranking(page, entries, verdict):
    titled = [entry for entry in entries if not entry[2]]
    for kind, address, _, title, _ in titled:
        if kind == "Comparison" and hash_of(title) % 20:
            # A comparison's title is two names; a twentieth of them is looked at.
            continue
        verdict.look_at(title)
        hits = found(page, title)[:TITLES_AMONG]
        if not any(hit[1].endswith(address) for hit in hits):
            verdict.fail(title, f"its title finds {[hit[0] for hit in hits]} first")
    words = {}
    for _, _, _, title, _ in titled:
        for word in re.findall(r"[A-Za-z]{7,}", title):
            words.setdefault(word.lower(), title)
    for word in sorted(words):
        verdict.look_at(word)
        for query in (word[:-2], with_slip(word)):
            hits = found(page, query)[:10]
            if not any(word in hit[0].lower() for hit in hits):
                verdict.fail(word, f"'{query}' finds {[hit[0] for hit in hits]}")
        order = ["in" if word in hit[0].lower() else "out" for hit in found(page, word)]
        # Titles of comparisons come last: they are meant by whoever names both.
        if order and order[0] != "in":
            verdict.fail(word, "a text comes before the titles with it")


def hash_of(text):
    return sum(text.encode("utf-8"))


def check_keyboard(chromium, address, fail):
    requests = []
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: fail(str(error).splitlines()[0]))
    page.on(
        "console",
        lambda line: fail(line.text)
        if line.type == "error" and "icon" not in str(line.location)
        else None,
    )
    page.goto(address)
    page.wait_for_timeout(200)
    if any("search-index" in url for url in requests):
        fail("the index is loaded before the search is opened")
    page.keyboard.press("/")
    page.wait_for_selector("dialog[open] input[type=search]")
    page.keyboard.type("performence")
    page.wait_for_selector(".hits a")
    status = page.inner_text("dialog [role=status]")
    if not re.search(r"\d+ results?", status):
        fail(f"the results are announced as '{status}'")
    if page.locator(".hits mark").count() == 0:
        fail("nothing is marked in the results")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.evaluate(
        "[...document.querySelectorAll('.hits a')].indexOf(document.activeElement)"
    )
    if second != 1:
        fail(f"two presses of the arrow key lead to result {second}")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    if page.evaluate("document.activeElement.type") != "search":
        fail("the arrow key does not lead back to the field")
    page.keyboard.press("Escape")
    if page.locator("dialog[open]").count():
        fail("Escape does not close the search")
    page.keyboard.press("/")
    page.keyboard.press("Control+A")
    page.keyboard.type("glossary")
    page.wait_for_timeout(300)
    wanted = page.get_attribute(".hits a", "href")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    if not page.url.endswith(wanted.replace("../", "")):
        fail(f"Enter leads to {page.url} instead of {wanted}")
    page.close()


def check_page(chromium, address, fail):
    """The search's own page: its address holds the query, and without a script it lists all."""
    page = chromium.new_page()
    page.on("pageerror", lambda error: fail(str(error).splitlines()[0]))
    page.goto(address + "#q=glossary")
    page.wait_for_selector(".hits a")
    page.fill("#search-page input[type=search]", "zzzzqqqq")
    page.wait_for_timeout(300)
    if "Nothing" not in page.inner_text("#search-page [role=status]"):
        fail("a query that finds nothing is not answered")
    if "q=zzzzqqqq" not in page.url:
        fail("the address does not hold the query")
    page.close()
    context = chromium.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto(address)
    if bare.locator("main li a").count() < 3 or not bare.locator("noscript").count():
        fail("without JavaScript the page does not list the guide")
    context.close()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--site", default=ROOT / "Output/guide", type=pathlib.Path)
    parser.add_argument("--base-path", default="/a/sub-path/")
    parser.add_argument("--max-kb", default=60.0, type=float)
    arguments = parser.parse_args()
    site = arguments.site.resolve()
    started = time.time()
    verdict = Verdict("check_search")
    file, entries = read_index(site)
    size = check_index(site, file, entries, arguments.max_kb, verdict)
    with browsing.serve(site, arguments.base_path) as root, browsing.browser() as chromium:
        page = chromium.new_page()
        page.goto(root + "index.html")
        check_ranking(page, entries, verdict)
        page.close()
        deepest = max((entry[1] for entry in entries), key=lambda name: name.count("/"))
        for where, base in browsing.both_ways(site, root):
            verdict.look_at(where)
            fail = functools.partial(verdict.fail, where)
            for name in ("index.html", deepest):
                with browsing.finding(fail):
                    check_keyboard(chromium, base + name, fail)
            with browsing.finding(fail):
                check_page(chromium, base + "search/index.html", fail)
    return verdict.close(
        **{"index-kb": f"{size:.1f}", "entries": len(entries)},
        seconds=round(time.time() - started),
    )


if __name__ == "__main__":
    sys.exit(main())
