#!/usr/bin/env python3
"""Checks the chooser page of a built guide in Chromium, over http and from the folder.

  - both ways give the same result, without an error or a violation of the content policy;
  - the address brings a result back, and the keyboard alone reaches one;
  - the project file it offers is one that the program accepts, with the same result.

Build the site and decision-parity first; run from the project's folder.
"""

import argparse
import functools
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

from playwright.sync_api import sync_playwright

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


def serve(folder):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def opened(browser, address, problems):
    page = browser.new_page()
    page.on("pageerror", lambda error: problems.append(f"{address}: {error}"))
    page.on("console", lambda message: message.type == "error" and "favicon" not in str(
        message.location) and problems.append(f"{address}: {message.text}"))
    page.goto(address)
    page.wait_for_selector(RESULT)
    return page


def settled(page):
    """Waits for the result of the last change."""
    page.wait_for_timeout(400)
    page.wait_for_selector(RESULT)
    return page.inner_text("#result-body")


def downloaded(page):
    with page.expect_download() as download:
        page.click("#download")
    return pathlib.Path(download.value.path()).read_text("utf-8")


def check_keyboard(browser, address, problems):
    page = opened(browser, address, problems)
    before = page.inner_text("#result-body")
    page.focus("input[type=radio]")
    page.keyboard.press("ArrowDown")
    if settled(page) == before and "=" not in page.url:
        problems.append("the arrow keys do not choose an answer")
    page.focus("#to-result")
    page.keyboard.press("Enter")
    if page.evaluate("document.activeElement.id") != "result":
        problems.append("the link to the result does not move the focus there")
    if page.get_attribute("#status", "aria-live") != "polite" or not page.inner_text("#status"):
        problems.append("the standing is not announced")
    page.close()


def shown_ranking(page):
    """Names and points as the page shows them."""
    return page.evaluate(
        "() => [...document.querySelectorAll('.bars li')].map(row => ["
        "row.querySelector('a').textContent, row.querySelector('.bar-total').textContent])")


def check_file(text, ranking, binary, problems, method):
    """Puts the file among the content's projects and compares the program's totals."""
    with tempfile.TemporaryDirectory() as folder:
        content = pathlib.Path(folder) / "Content"
        shutil.copytree("Content", content)
        names = {}
        for project in (content / "projects").glob("*.yaml"):
            project.unlink()
        (content / "projects").mkdir(exist_ok=True)
        (content / "projects" / "my-project.yaml").write_text(text, "utf-8")
        done = subprocess.run(
            [binary, "profiles", "0", "1"], cwd=folder, capture_output=True, text=True)
        if done.returncode != 0:
            problems.append(f"{method}: the program refuses the project file:\n{text}")
            return
        evidence = json.loads(subprocess.run(
            [binary, "evidence"], cwd=folder, capture_output=True, text=True, check=True).stdout)
        names = {item["id"]: item["name"] for item in evidence["alternatives"]}
    result = json.loads(done.stdout)["advice"]["result"]
    rows, live = result["model"]["rows"], result["live"]["alternatives"]
    order = [index for index in result["model"]["order"] if index in live]
    expected = [[names[rows[index]["id"]], str(int(rows[index]["total"] + 0.5))] for index in order]
    if expected != ranking:
        problems.append(f"{method}: the program ranks {expected}, the page {ranking}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", default="Output/guide", help="folder of the built guide")
    parser.add_argument("--page", default="choose/index.html")
    parser.add_argument("--build", default=".build/debug", help="folder of the built programs")
    parser.add_argument("--chromium", default=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    options = parser.parse_args()
    site = pathlib.Path(options.site).resolve()
    binary = pathlib.Path(options.build).resolve() / "decision-parity"
    problems = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox"])
        served = f"{serve(site)}/{options.page}"
        folder = (site / options.page).as_uri()
        for method in METHODS:
            results = []
            for address in [served, folder]:
                page = opened(browser, address, problems)
                page.evaluate(ANSWERED.replace("METHOD", json.dumps(method)))
                results.append(settled(page))
                again = opened(browser, page.url, problems)
                if settled(again) != results[-1]:
                    problems.append(f"{method}: {page.url} gives another result")
                again.close()
                if address == served:
                    check_file(
                        downloaded(page), shown_ranking(page), binary, problems, method)
                page.close()
            if results[0] != results[1]:
                problems.append(f"{method}: the result differs over http and from the folder")
        check_keyboard(browser, served, problems)
        browser.close()
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        sys.exit(f"check_chooser: {len(problems)} problems")
    print(f"The chooser works with {len(METHODS)} methods of weighting, over http and from disk.")


if __name__ == "__main__":
    main()
