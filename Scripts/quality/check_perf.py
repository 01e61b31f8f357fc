#!/usr/bin/env python3
"""Weight, requests, layout shift and life without JavaScript.

    check_perf.py FOLDER... [--per-kind N | --all] [--base-path /x/] [--throttle 4]
                  [--max-text-gzip-kb N] [--max-total-kb N] ... [--heavier PAGE=KB]...
                  [--js-region CSS]... [--late SECONDS]

Every page in a fresh browser context, cache off, processor slowed --throttle times. Fails on: more
bytes or requests than allowed, a request to another host, a failed request, a console error, layout
shift (also after scrolling), long tasks. `text-gzip` is the HTML, CSS and JavaScript of a page,
compressed; --heavier allows one page more of it. Then once more without JavaScript: the text of
<main> must be the same except inside a --js-region, and every link must still be there. Paint times
swing with the machine's load, so LCP has a loose limit, and a page over a limit of time is measured
again alone, up to three times. With --late, fonts and scripts come that much later, as on a first visit
over a slow line: nothing that is already on the page may move, neither at its beginning nor near its
end, where a reader may be before the scripts are.
"""

import argparse
import collections
import gzip
import re
import sys
import time
import urllib.parse

import browsing
import pagesample
from verdict import Verdict

OBSERVE = """(() => {
  const seen = window.__seen = { lcp: 0, cls: 0, tasks: [], fcp: 0 };
  const observe = (type, use) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(use))
        .observe({ type, buffered: true });
    } catch { /* not in this browser */ }
  };
  observe('largest-contentful-paint', (e) => { seen.lcp = e.startTime; });
  observe('layout-shift', (e) => { if (!e.hadRecentInput) seen.cls += e.value; });
  observe('longtask', (e) => seen.tasks.push([e.startTime, e.duration]));
  observe('paint', (e) => { if (e.name === 'first-contentful-paint') seen.fcp = e.startTime; });
})()"""
LINKS = """skip =>
  [...document.querySelectorAll('a[href]')].filter((link) => !link.closest(skip)).length"""
TEXT = """skip => {
  const copy = (document.querySelector('main') || document.body).cloneNode(true);
  copy.querySelectorAll('script, style, noscript, template, ' + skip).forEach((e) => e.remove());
  return copy.textContent.replace(/\\s+/g, ' ').trim();
}"""
# Goes near the end, the share of the way that can be scrolled, and stays until nothing comes any more but
# scripts.
GO_NEAR_END = """async (share) => {
  let height = 0;
  do {
    height = document.documentElement.scrollHeight;
    scrollTo(0, share * (height - innerHeight));
    await new Promise((done) => setTimeout(done, 200));
    await document.fonts.ready;
  } while (document.readyState === 'loading' || document.documentElement.scrollHeight !== height);
}"""
DEFERRED = re.compile(r'<script src="([^"]+)"[^>]* defer\b')
NEAR_END = 0.95
KINDS = {"document": "html", "stylesheet": "css", "script": "js", "font": "font", "image": "img"}
LIMITS = {
    "text-gzip-kb": 60, "html-kb": 200, "css-kb": 60, "js-kb": 450, "total-kb": 900, "requests": 16,
    "lcp": 4000, "cls": 0.05, "tbt": 300, "dom": 3500,
}  # fmt: skip


def with_scripts(chromium, visit, arguments, skip):
    """What one load of a page costs, and what goes wrong in it."""
    context = chromium.new_context(viewport={"width": arguments.width, "height": 823})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": arguments.throttle})
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    host = urllib.parse.urlsplit(visit.url).netloc
    faults, responses = [], []

    def requested(request):
        own = urllib.parse.urlsplit(request.url).netloc in (host, "")
        if not own and not request.url.startswith(("data:", "blob:")):
            faults.append(f"request to another host: {request.url}")

    page.on("request", requested)
    page.on("response", lambda response: responses.append(response))
    page.on("requestfailed", lambda request: faults.append(f"failed request: {request.url}"))
    page.on("pageerror", lambda error: faults.append(f"console: {str(error).splitlines()[0]}"))
    page.on(
        "console",
        lambda line: faults.append(f"console: {line.text[:120]}") if line.type == "error" else None,
    )
    if arguments.late:
        hold_back(page, arguments.late)
    page.add_init_script(OBSERVE)
    page.goto(visit.url, wait_until="load", timeout=30000)
    # What a page does after it has loaded counts too.
    page.wait_for_timeout(500)
    lcp = page.evaluate("window.__seen.lcp")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_timeout(150)
    seen = page.evaluate("window.__seen")
    cost = collections.Counter()
    for response in responses:
        if response.url.startswith(("data:", "blob:")):
            continue
        cost["requests"] += 1
        if response.status >= 400:
            faults.append(f"failed request: {response.status} {response.url}")
        try:
            body = response.body()
        except Exception:  # a redirect or an aborted request has no body
            body = b""
        kind = KINDS.get(response.request.resource_type, "other")
        cost[f"{kind}-kb"] += len(body) / 1024
        cost["total-kb"] += len(body) / 1024
        if kind in ("html", "css", "js"):
            cost["text-gzip-kb"] += len(gzip.compress(body, 9)) / 1024
    cost["lcp"] = lcp
    cost["cls"] = seen["cls"]
    cost["tbt"] = sum(max(0, d - 50) for start, d in seen["tasks"] if start + d > seen["fcp"])
    cost["dom"] = page.evaluate("document.getElementsByTagName('*').length")
    text = page.evaluate(TEXT, skip)
    links = page.evaluate(LINKS, skip)
    context.close()
    return cost, list(dict.fromkeys(faults)), text, links


def hold_back(page, seconds):
    """Lets fonts and scripts wait, all of them together."""
    release = None

    def wait(route):
        nonlocal release
        release = release or time.time() + seconds
        time.sleep(max(0, release - time.time()))
        route.continue_()

    page.route(re.compile(r"\.(woff2|js)$"), wait)


def shift_near_end(chromium, visit, arguments):
    """The layout shift before a reader who is near the end when the scripts come."""
    context = chromium.new_context(viewport={"width": arguments.width, "height": 823})
    page = context.new_page()
    held = []
    is_there = False

    def hold(route):
        # A worker asks for the same scripts again, later.
        if is_there:
            route.continue_()
        else:
            held.append(route)

    for address in DEFERRED.findall(page.request.get(visit.url).text()):
        page.route(urllib.parse.urljoin(visit.url, address), hold)
    page.add_init_script(OBSERVE)
    page.goto(visit.url, wait_until="commit")
    page.wait_for_selector("main")
    page.evaluate(GO_NEAR_END, NEAR_END)
    before = page.evaluate("window.__seen.cls")
    is_there = True
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    page.wait_for_timeout(1000)
    shift = page.evaluate("window.__seen.cls") - before
    context.close()
    return shift


def without_scripts(chromium, visit, arguments, skip):
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": arguments.width, "height": 823}
    )
    page = context.new_page()
    page.goto(visit.url, wait_until="load")
    text = page.evaluate(TEXT, skip)
    links = page.evaluate(LINKS, skip)
    context.close()
    return text, links


def difference(bare: str, full: str) -> str:
    pairs = enumerate(zip(bare, full))
    at = next((index for index, (a, b) in pairs if a != b), min(len(bare), len(full)))
    return f"{bare[at : at + 40]!r}, with it {full[at : at + 40]!r}"


def measure(chromium, visits, arguments):
    """What some of the pages cost with scripts, and what they say without."""
    # The first context pays for the browser's own start.
    chromium.new_context().new_page().goto("about:blank")
    skip = ", ".join(arguments.js_region or ["[data-js-only]"])
    found = []
    for visit in visits:
        full = with_scripts(chromium, visit, arguments, skip)
        if arguments.late:
            full[0]["cls"] = max(full[0]["cls"], shift_near_end(chromium, visit, arguments))
        found.append((visit, full, without_scripts(chromium, visit, arguments, skip)))
    return found


def is_slow(cost, arguments) -> bool:
    return cost["lcp"] > arguments.max_lcp or cost["tbt"] > arguments.max_tbt


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("targets", nargs="+")
    parser.add_argument("--base-path", default="/")
    parser.add_argument("--throttle", type=float, default=4)
    parser.add_argument("--width", type=int, default=412)
    parser.add_argument("--late", type=float, default=0, metavar="SECONDS")
    parser.add_argument("--js-region", action="append", default=[], metavar="CSS")
    parser.add_argument("--quiet", action="store_true", help="only what fails")
    parser.add_argument("--heavier", action="append", default=[], metavar="PAGE=KB")
    for name, limit in LIMITS.items():
        parser.add_argument(f"--max-{name}", type=float, default=limit)
    pagesample.add_arguments(parser)
    arguments = parser.parse_args()
    heavier = {}
    for entry in arguments.heavier:
        name, _, size = entry.rpartition("=")
        heavier[name] = float(size)
    started = time.time()
    verdict = Verdict("check_perf")
    worst = collections.Counter()
    choose = pagesample.chooser(arguments)
    with browsing.visits(arguments.targets, arguments.base_path, choose) as pages:
        for missing in set(heavier) - {visit.name for visit in pages}:
            verdict.fail(missing, "--heavier names a page that is not there")
        measured = [one for some in browsing.in_parallel(measure, pages, arguments) for one in some]
        slow = [one for one in measured if is_slow(one[1][0], arguments)]
        # Times also measure what else the machine does: the best of four counts.
        if slow:
            with browsing.browser() as chromium:
                for visit, (cost, *_), _ in slow:
                    for _ in range(3):
                        again = with_scripts(chromium, visit, arguments, "script")[0]
                        for name in ("lcp", "tbt"):
                            cost[name] = min(cost[name], again[name])
                        if not is_slow(cost, arguments):
                            break
    for visit, (cost, faults, text, links), (bare, bare_links) in sorted(
        measured, key=lambda one: one[0].name
    ):
        verdict.look_at(visit.name)
        if not arguments.quiet:
            print(f"{visit.name}: " + " ".join(f"{name}={cost[name]:.4g}" for name in LIMITS))
        for name in LIMITS:
            worst[name] = max(worst[name], cost[name])
            limit = getattr(arguments, "max_" + name.replace("-", "_"))
            if name == "text-gzip-kb":
                limit = heavier.get(visit.name, limit)
            if cost[name] > limit:
                verdict.fail(visit.name, f"{name} {cost[name]:.4g} is over {limit:g}")
        for fault in faults:
            verdict.fail(visit.name, fault)
        if not bare:
            verdict.fail(visit.name, "nothing in <main> without JavaScript")
        if bare != text:
            verdict.fail(visit.name, "text without JavaScript is " + difference(bare, text))
        if bare_links < links:
            verdict.fail(visit.name, f"{links - bare_links} links exist only with JavaScript")
    return verdict.close(
        **{"worst-" + name: f"{worst[name]:.4g}" for name in ("text-gzip-kb", "total-kb", "requests", "cls", "tbt")},
        seconds=round(time.time() - started),
    )


if __name__ == "__main__":
    sys.exit(main())
