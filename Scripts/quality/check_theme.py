#!/usr/bin/env python3
"""Checks the choice of colours of a built guide in Chromium, under a sub-path and from the folder.

    check_theme.py [--site Output/guide] [--base-path /x/]

With each choice, on a device of either scheme, the page's paper, ink and controls are those of the
chosen scheme from the first picture on; the choice is kept for the next page and the next visit, holds
in other windows, is given up again, and is not printed. Without JavaScript the device's scheme holds
and no control is shown.
"""

import argparse
import functools
import pathlib
import sys
import time

import browsing
from verdict import Verdict

ROOT = pathlib.Path(__file__).resolve().parents[2]
COLOURS = """() => {
  const style = getComputedStyle(document.body);
  return [style.backgroundColor, style.color, getComputedStyle(document.documentElement).colorScheme];
}"""
# The paper at every frame: nothing may be drawn in the other scheme. Before the style sheet is there
# nothing is drawn at all, and the paper has no colour.
WATCH = """window.papers = new Set();
const look = () => {
  if (document.body) papers.add(getComputedStyle(document.body).backgroundColor);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);"""
UNDRAWN = "rgba(0, 0, 0, 0)"


def colours_of(chromium, address, scheme):
    """What a page looks like on a device of a scheme when nothing is chosen."""
    context = chromium.new_context(color_scheme=scheme, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    found = page.evaluate(COLOURS)
    shown = page.locator("#theme").is_visible()
    context.close()
    return found, shown


def check(chromium, base, fail):
    address = base + "index.html"
    plain = {}
    for scheme in ("light", "dark"):
        plain[scheme], shown = colours_of(chromium, address, scheme)
        if shown:
            fail("without JavaScript the control is shown and does nothing")
    if plain["light"][:2] == plain["dark"][:2]:
        fail("the device's scheme changes nothing")
    for device in ("light", "dark"):
        context = chromium.new_context(color_scheme=device)
        context.add_init_script(WATCH)
        page = context.new_page()
        page.goto(address)
        other = context.new_page()
        other.goto(base + "search/index.html")
        for chosen in ("light", "dark", None):
            page.click("#theme")
            wanted = plain[chosen or device]
            said = page.get_attribute("#theme", "aria-label")
            where = f"{chosen or 'no choice'} on a {device} device"
            if f"Colours: {chosen or 'as on this device'}." not in said:
                fail(f"{where}: the control says {said!r}")
            looks = {"at once": page.evaluate(COLOURS)[:2]}
            page.reload()
            looks["after a reload"] = page.evaluate(COLOURS)[:2]
            page.wait_for_timeout(100)
            for paper in page.evaluate("[...papers]"):
                if paper not in (wanted[0], UNDRAWN):
                    fail(f"{where}: the page is first {paper}, then {wanted[0]}")
            if chosen and page.evaluate(COLOURS)[2] != chosen:
                fail(f"{where}: the controls are {page.evaluate(COLOURS)[2]}")
            for _ in range(30):
                looks["in another window"] = other.evaluate(COLOURS)[:2]
                if looks["in another window"] == wanted[:2]:
                    break
                other.wait_for_timeout(100)
            page.goto(base + "choose/index.html")
            looks["on the next page"] = page.evaluate(COLOURS)[:2]
            page.emulate_media(media="print")
            if page.evaluate(COLOURS)[0] != "rgb(255, 255, 255)":
                fail(f"{where}: it is printed on {page.evaluate(COLOURS)[0]}")
            page.emulate_media(media="screen")
            page.goto(address)
            for moment, look in looks.items():
                if look != wanted[:2]:
                    fail(f"{where}: {moment} it is {look} instead of {wanted[:2]}")
        context.close()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--site", default=ROOT / "Output/guide", type=pathlib.Path)
    parser.add_argument("--base-path", default="/a/sub-path/")
    arguments = parser.parse_args()
    site = arguments.site.resolve()
    started = time.time()
    verdict = Verdict("check_theme")
    with browsing.serve(site, arguments.base_path) as root, browsing.browser() as chromium:
        for where, base in browsing.both_ways(site, root):
            verdict.look_at(where)
            fail = functools.partial(verdict.fail, where)
            with browsing.finding(fail):
                check(chromium, base, fail)
    return verdict.close(seconds=round(time.time() - started))


if __name__ == "__main__":
    sys.exit(main())
