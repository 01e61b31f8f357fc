#!/usr/bin/env python3
"""Checks the chooser page of a built guide in Chromium, over http and from the folder.

    check_chooser.py [--site Output/guide] [--page choose/index.html] [--base-path /x/]

For every method of weighting: both ways give the same result, without an error or a violation of
the content policy; the address brings the result back; the project file it offers is one that the
program accepts, with the same ranking. The keyboard alone reaches a result; where it is in view,
nothing lies over the form. Without a network it goes on; what is screened out is named with its
reason, and why the first is ahead of the second is said.
"""

import argparse
import functools
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import browsing
from verdict import Verdict

ROOT = pathlib.Path(__file__).resolve().parents[2]
RESULT = "#robustness table"
ANSWERED = """() => {
  const radios = name => [...document.querySelectorAll(`input[type=radio][name="${name}"]`)];
  const names = new Set([...document.querySelectorAll('input[type=radio]')].map(one => one.name));
  for (const name of names) radios(name)[1].click();
  const write = (id, value) => {
    const field = document.getElementById(id);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  write('l_concurrent-users', '2500');
  write('l_think-time-s', '12.5');
  write('l_response-ms', '150');
  write('t_size', '6');
  document.querySelectorAll('[id^=tl_]').forEach((field, index) => write(field.id, index % 4));
  document.querySelectorAll('[id^=tf_]').forEach((field, index) => write(field.id, index % 3));
  const pick = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  pick(document.querySelector('select[name^=m_]'), 'community');
  pick(document.getElementById('w'), METHOD);
  const box = document.querySelector('input[name=candidate]');
  box.click();
}"""
METHODS = ["questionnaire", "direct", "swing", "ranking", "pairwise"]


def opened(chromium, address, fail):
    """The page with its first result; errors of the page are findings."""

    def heard(message):
        # The browser asks for the icon again whenever the address changes.
        if message.type == "error" and "icon" not in str(message.location):
            fail(message.text)

    page = chromium.new_page()
    page.on("pageerror", lambda error: fail(str(error).splitlines()[0]))
    page.on("console", heard)
    page.goto(address)
    page.wait_for_selector(RESULT)
    return page


def settled(page):
    """Waits for the result of the last change."""
    page.wait_for_selector("#result-body:not([aria-busy])")
    page.wait_for_selector(RESULT)
    return page.inner_text("#result-body")


def downloaded(page):
    with page.expect_download() as download:
        page.click("#download")
    return pathlib.Path(download.value.path()).read_text("utf-8")


def check_keyboard(chromium, address, fail):
    page = opened(chromium, address, fail)
    page.focus("input[type=radio]")
    page.keyboard.press("ArrowDown")
    settled(page)
    if "=" not in page.url:
        fail("the arrow keys do not choose an answer")
    if page.is_visible("#standing"):
        fail("the standing lies over the form although the result is beside it")
    page.set_viewport_size({"width": 375, "height": 700})
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_selector("#standing", state="visible")
    page.focus("#to-result")
    page.keyboard.press("Enter")
    if page.evaluate("document.activeElement.id") != "result":
        fail("the link to the result does not move the focus there")
    page.wait_for_selector("#standing", state="hidden")
    if page.get_attribute("#status", "aria-live") != "polite" or not page.inner_text("#status"):
        fail("the standing is not announced")
    page.close()


def check_answers(chromium, address, fail):
    """What a result has to say, for must-haves that few meet, with the network gone."""
    context = chromium.new_context()
    page = opened(context, address, fail)
    settled(page)
    context.set_offline(True)
    for select in page.query_selector_all("select[name^=m_]")[:6]:
        select.evaluate(
            "field => { field.value = 'builtin';"
            " field.dispatchEvent(new Event('change', { bubbles: true })); }"
        )
    text = settled(page)
    for heading in ("Screened out, and why", "Why ", "How sure this is", "What would change"):
        if heading not in text:
            fail(f"with must-haves and without a network there is no '{heading}'")
    reasons = page.evaluate(
        "() => [...document.querySelectorAll('#result-body li')].map(item => item.textContent)"
        ".filter(text => text.includes(': lacks '))"
    )
    if not reasons or any(len(reason.split(": lacks ")[1]) < 3 for reason in reasons):
        fail(f"what is screened out has no reason: {reasons}")
    context.close()


def shown_ranking(page):
    """Names and points as the page shows them, those that are folded away too."""
    page.evaluate("() => { document.querySelector('.ranking details').open = true; }")
    page.wait_for_selector(".ranking details .bars")
    return page.evaluate(
        "() => [...document.querySelectorAll('.bars li')].map(row => ["
        "row.querySelector('a').textContent, row.querySelector('.bar-total').textContent])"
    )


def programs_ranking(program, text):
    """Names and points as the program finds them from a project file; None when it refuses it."""
    with tempfile.TemporaryDirectory() as folder:
        content = pathlib.Path(folder) / "Content"
        shutil.copytree(ROOT / "Content", content)
        shutil.rmtree(content / "projects", ignore_errors=True)
        (content / "projects").mkdir()
        (content / "projects" / "my-project.yaml").write_text(text, "utf-8")
        ask = dict(cwd=folder, capture_output=True, text=True, timeout=120)
        advice = subprocess.run([program, "profiles", "0", "1"], **ask)
        if advice.returncode != 0:
            return None
        evidence = json.loads(subprocess.run([program, "evidence"], **ask).stdout)
    names = {item["id"]: item["name"] for item in evidence["alternatives"]}
    result = json.loads(advice.stdout)["advice"]["result"]
    rows, live = result["model"]["rows"], result["live"]["alternatives"]
    order = [index for index in result["model"]["order"] if index in live]
    return [[names[rows[index]["id"]], str(int(rows[index]["total"] + 0.5))] for index in order]


def check_method(chromium, method, addresses, program, fail):
    results = []
    for address in addresses:
        page = opened(chromium, address, fail)
        page.evaluate(ANSWERED.replace("METHOD", json.dumps(method)))
        results.append(settled(page))
        again = opened(chromium, page.url, fail)
        if settled(again) != results[-1]:
            fail(f"its address gives another result: {page.url}")
        again.close()
        if len(results) == 1:
            text = downloaded(page)
            skills = [line for line in text.splitlines() if line.startswith("  languages: ")]
            if page.query_selector("[id^=tl_][id$=_beginner]") and "beginner: " not in skills[0]:
                fail(f"the project file has no levels of skill: {skills}")
            ranking = programs_ranking(program, text)
            if ranking is None:
                fail("the program refuses the project file: " + " | ".join(text.splitlines()))
            elif ranking != shown_ranking(page):
                fail(f"the program ranks {ranking}, the page {shown_ranking(page)}")
        page.close()
    if results[0] != results[1]:
        fail("the result differs over http and from the folder")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--site", default=ROOT / "Output/guide", type=pathlib.Path)
    parser.add_argument("--page", default="choose/index.html")
    parser.add_argument("--base-path", default="/")
    parser.add_argument(
        "--build", default=ROOT / ".build/release", type=pathlib.Path,
        help="the folder of the built programs (default .build/release)",
    )
    arguments = parser.parse_args()
    site = arguments.site.resolve()
    program = arguments.build.resolve() / "decision-parity"
    started = time.time()
    verdict = Verdict("check_chooser")
    with browsing.serve(site, arguments.base_path) as root, browsing.browser() as chromium:
        addresses = [root + arguments.page, (site / arguments.page).as_uri()]
        for method in METHODS:
            verdict.look_at(method)
            fail = functools.partial(verdict.fail, method)
            with browsing.finding(fail):
                check_method(chromium, method, addresses, program, fail)
        for name, check in (("answers", check_answers), ("keyboard", check_keyboard)):
            verdict.look_at(name)
            fail = functools.partial(verdict.fail, name)
            with browsing.finding(fail):
                check(chromium, addresses[0], fail)
    return verdict.close(seconds=round(time.time() - started))


if __name__ == "__main__":
    sys.exit(main())
