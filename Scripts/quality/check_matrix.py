#!/usr/bin/env python3
"""Checks the comparison of all of a built guide in Chromium, under a sub-path and from the folder.

    check_matrix.py [--site Output/guide] [--page compare/index.html] [--base-path /x/] [--states 40]

What must be shown for a state is worked out here from the published evidence, not from the page: the
columns that meet every must-have, language and kind, pinned ones first, then by the order asked for;
the rows of a group, or only those that differ; and the same with rows and columns swapped. Random
states are given by their address and by the controls, which must agree. Also: every table is complete
without JavaScript, results are announced, the keyboard pins and sorts, and the two that are chosen
lead to their own page.
"""

import argparse
import functools
import json
import pathlib
import random
import re
import sys
import time
import urllib.parse

import browsing
from verdict import Verdict

ROOT = pathlib.Path(__file__).resolve().parents[2]
RANK = {None: 0, "none": 0, "community": 1, "official": 2, "builtin": 3}
SHOWN = """() => ({
  columns: [...document.querySelectorAll('#matrix thead th[data-id]')]
    .filter(head => !head.hidden).map(head => head.dataset.id),
  rows: [...document.querySelectorAll('#matrix tbody tr[id]')]
    .filter(row => !row.hidden).map(row => row.id.replace('capability-', '')),
  cells: [...document.querySelectorAll('#matrix tbody tr[id]')].filter(row => !row.hidden).map(
    row => [...row.cells].slice(1).filter(cell => !cell.hidden).map(cell => cell.textContent)),
  groups: [...document.querySelectorAll('#group-table tbody tr')]
    .filter(row => !row.hidden).map(row => row.dataset.id),
  swapped: [...document.querySelectorAll('#matrix-swapped tbody tr')].map(
    row => [row.dataset.id, ...[...row.cells].slice(1).map(cell => cell.textContent)]),
  heads: [...document.querySelectorAll('#matrix-swapped thead th[data-id]')].map(
    head => head.dataset.id),
  isSwapped: !document.querySelector('#matrix').checkVisibility(),
  status: document.getElementById('matrix-status').textContent,
})"""
CONTROLS = """state => {
  const set = (id, value) => {
    const field = document.getElementById(id);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  for (const [id, level] of state.needs) {
    set('need', id);
    set('need-level', level);
    document.getElementById('need-add').click();
  }
  for (const key of ['language', 'category', 'group', 'sort']) set(key, state[key]);
  for (const id of state.pins) document.querySelector(`#matrix th[data-id="${id}"] .pin`).click();
  if (state.differing) document.getElementById('differing').click();
  if (state.pinnedOnly) document.getElementById('pinned-only').click();
  if (state.swapped) document.getElementById('swapped').click();
}"""


def word(cell):
    level = (cell or {}).get("level")
    text = {"builtin": "built in", None: "unknown"}.get(level, level)
    return text + (" partial" if level and cell.get("partial") else "")


def rank(alternative, capability):
    return RANK[(alternative["capabilities"].get(capability) or {}).get("level")]


def expected(evidence, state):
    """What a state must show: columns in order, rows, and their cells."""
    everything = evidence["alternatives"]
    capabilities = evidence["capabilities"]

    def fits(one):
        if state["pinnedOnly"] and state["pins"]:
            return one["id"] in state["pins"]
        if one["id"] in state["pins"]:
            return True
        return (
            (not state["language"] or state["language"] in one["languages"])
            and (not state["category"] or one.get("category") == state["category"])
            and all(rank(one, need) >= RANK[level] for need, level in state["needs"])
        )

    def worth(one):
        if state["sort"] == "count":
            return sum(rank(one, item["id"]) >= 2 for item in capabilities)
        return rank(one, state["sort"]) if state["sort"] else 0

    def place(one):
        return state["pins"].index(one["id"]) if one["id"] in state["pins"] else len(state["pins"])

    columns = sorted(
        (one for one in everything if fits(one)), key=lambda one: (place(one), -worth(one))
    )
    order = [group["id"] for group in evidence["capability-groups"]]
    rows = []
    for item in sorted(capabilities, key=lambda item: order.index(item["group"])):
        cells = [word(one["capabilities"].get(item["id"])) for one in columns]
        if state["group"] and item["group"] != state["group"]:
            continue
        if state["differing"] and len(set(cells)) < 2:
            continue
        rows.append((item["id"], cells))
    return {
        "columns": [one["id"] for one in columns],
        "groups": [one["id"] for one in columns],
        "rows": [row for row, _ in rows],
        "cells": [cells for _, cells in rows],
        "isSwapped": state["swapped"],
        "heads": [row for row, _ in rows] if state["swapped"] else [],
        "swapped": [
            [one["id"], *(cells[place] for _, cells in rows)] for place, one in enumerate(columns)
        ] if state["swapped"] else [],
    }


def random_state(evidence, chance):
    names = [one["id"] for one in evidence["alternatives"]]
    capabilities = [one["id"] for one in evidence["capabilities"]]
    categories = sorted({one["category"] for one in evidence["alternatives"] if one.get("category")})
    languages = sorted({name for one in evidence["alternatives"] for name in one["languages"]})

    def maybe(values):
        return chance.choice(values) if chance.random() < 0.4 else ""

    needs = chance.sample(capabilities, chance.choice([0, 0, 1, 1, 2, 3]))
    return {
        "needs": [(need, chance.choice(["community", "official", "builtin"])) for need in needs],
        "language": maybe(languages),
        "category": maybe(categories),
        "group": maybe([group["id"] for group in evidence["capability-groups"]]),
        "sort": chance.choice(["", "", "count", chance.choice(capabilities)]),
        "pins": chance.sample(names, chance.choice([0, 0, 1, 2, 4])),
        "differing": chance.random() < 0.4,
        "pinnedOnly": chance.random() < 0.2,
        "swapped": chance.random() < 0.3,
    }


def address_of(state):
    """The state as the page writes it after '#'."""
    parts = {
        "need": " ".join(":".join(need) for need in state["needs"]),
        "language": state["language"], "category": state["category"], "group": state["group"],
        "sort": state["sort"], "pin": " ".join(state["pins"]),
        "rows": "differing" if state["differing"] else "",
        "only": "pinned" if state["pinnedOnly"] else "",
        "axes": "swapped" if state["swapped"] else "",
    }  # fmt: skip
    return urllib.parse.urlencode({key: value for key, value in parts.items() if value})


def opened(chromium, address, fail):
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.on("pageerror", lambda error: fail(str(error).splitlines()[0]))
    page.goto(address)
    return page


def difference(wanted, found):
    for key, value in wanted.items():
        # A small word on its own line has no space of its own in the page.
        if key in ("cells", "swapped"):
            found_cells = [[re.sub(r"\s+", " ", cell).strip() for cell in row] for row in found[key]]
            if found_cells != value:
                return f"the {key} differ"
        elif found[key] != value:
            return f"{key} are {found[key]} instead of {value}"
    return None


def check_states(chromium, address, evidence, states, chance, verdict, where):
    page = opened(chromium, address, lambda text: verdict.fail(where, text))
    for number in range(states):
        state = random_state(evidence, chance)
        wanted = expected(evidence, state)
        query = address_of(state)
        subject = f"{where}: #{query}"
        verdict.look_at(subject)
        page.goto("about:blank")
        page.goto(address + ("#" + query if query else ""))
        by_address = page.evaluate(SHOWN)
        page.goto("about:blank")
        page.goto(address)
        page.evaluate(CONTROLS, state)
        by_controls = page.evaluate(SHOWN)
        for how, found in (("address", by_address), ("controls", by_controls)):
            text = difference(wanted, found)
            if text:
                verdict.fail(subject, f"by {how}: {text}")
        kept = page.evaluate("location.hash.slice(1)")
        if urllib.parse.parse_qs(kept) != urllib.parse.parse_qs(query):
            verdict.fail(subject, f"the address kept is {kept}")
        counts = re.findall(r"\d+", by_controls["status"])
        if query and counts[-4:-2] != [
            str(len(wanted["columns"])), str(len(evidence["alternatives"]))
        ]:  # fmt: skip
            verdict.fail(subject, f"announced as '{by_controls['status']}'")
    page.close()


def check_hands(chromium, address, evidence, fail):
    """The keyboard pins and sorts and keeps its place; two that are chosen lead to their page."""
    page = opened(chromium, address, fail)
    last = evidence["alternatives"][-1]["id"]
    page.focus(f'#matrix th[data-id="{last}"] .pin')
    page.keyboard.press("Enter")
    if page.evaluate(SHOWN)["columns"][0] != last:
        fail("Enter on the pin does not bring a column to the front")
    if page.evaluate("document.activeElement.closest('th').dataset.id") != last:
        fail("the focus is lost when a column is pinned")
    row = evidence["capabilities"][0]["id"]
    page.focus(f"#capability-{row} .sort")
    page.keyboard.press("Enter")
    if f"sort={row}" not in page.url:
        fail("Enter on a row does not sort by it")
    first, second = evidence["alternatives"][3]["id"], evidence["alternatives"][1]["id"]
    page.select_option("#pair-first", first)
    page.select_option("#pair-second", second)
    with page.expect_navigation():
        page.click("#pair-form button")
    if f"{second}-vs-{first}" not in page.url and f"{first}-vs-{second}" not in page.url:
        fail(f"two that are chosen lead to {page.url}")
    page.close()


def check_bare(chromium, address, evidence, fail):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    count = len(evidence["alternatives"])
    for what, selector, wanted in (
        ("cells", "#matrix td", count * len(evidence["capabilities"])),
        ("rows of groups", "#group-table tbody tr", count),
        ("pairs", "#pair-table td a", count * (count - 1) // 2),
    ):
        found = page.locator(selector).count()
        if found != wanted:
            fail(f"without JavaScript there are {found} {what} instead of {wanted}")
    for form in ("#matrix-form", "#pair-form", "#matrix .pin"):
        if page.locator(form).first.is_visible():
            fail(f"without JavaScript {form} is shown and does nothing")
    context.close()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--site", default=ROOT / "Output/guide", type=pathlib.Path)
    parser.add_argument("--page", default="compare/index.html")
    parser.add_argument("--base-path", default="/a/sub-path/")
    parser.add_argument("--states", default=40, type=int)
    parser.add_argument("--seed", default=1, type=int)
    arguments = parser.parse_args()
    site = arguments.site.resolve()
    evidence = json.loads((site / "assets/evidence.json").read_text("utf-8"))
    started = time.time()
    verdict = Verdict("check_matrix")
    chance = random.Random(arguments.seed)
    with browsing.serve(site, arguments.base_path) as root, browsing.browser() as chromium:
        for where, base in browsing.both_ways(site, root):
            address = base + arguments.page
            check_states(
                chromium, address, evidence, arguments.states // 2, chance, verdict, where
            )
            verdict.look_at(where)
            fail = functools.partial(verdict.fail, where)
            for check in (check_hands, check_bare):
                with browsing.finding(fail):
                    check(chromium, address, evidence, fail)
    return verdict.close(seed=arguments.seed, seconds=round(time.time() - started))


if __name__ == "__main__":
    sys.exit(main())
