#!/usr/bin/env python3
"""Measures Assay against Hugo and against what libcmark and the disk allow, on the same guide.

    run.py [--pages 1000] [--rounds 5] [--scenarios full,nothing,one,start] [--json FILE] [--keep]

Contestants
 assay   .build/release/assay build, with the project's own templates
 hugo    the Go binary of the pinned Python package, everything off that is not asked for (corpus.py)
 limit   limit.c with two threads: the floor, not a product

Scenarios
 full     no output, no cache; the sources are in memory
 nothing  nothing changed since the last build
 one      a sentence was added to one page
 start    a full build of 20 pages: what starting costs

Work happens on /dev/shm: a disk's own habits after deletions hide what the programs do. In each round
every contestant runs once, in rotating order; ratios are taken inside a round and their median is
shown, so that a change of the machine's speed hits all alike. Times are of the whole process and its
children (wait4); memory is the peak of the largest process, from the run that is not counted. `busy` is
the share of the machine that other processes used meanwhile: above 10 % repeat the measurement.
After the first full build the number of pages, the site map and, on 25 pages, every link are checked.
"""

import argparse
import html
import json
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import threading
import time

import corpus

ROOT = pathlib.Path(__file__).resolve().parents[1]
HERE = pathlib.Path(__file__).resolve().parent
TICKS = os.sysconf("SC_CLK_TCK")
PROCESSORS = os.cpu_count() or 1


class Contestant:
    """A program, the form of corpus it reads, and where it writes."""

    def __init__(self, name, form, work, command, site="", content="content", version=""):
        self.name = name
        self.form = form
        self.source = work / name / "source"
        self.output = work / name / "output"
        self.cache = work / name / "cache"
        self.command = command
        self.site = site
        self.content = content
        self.version = version

    def arguments(self, scenario):
        return [str(part) for part in self.command(self, scenario)]

    def forget(self):
        """Removes the output and every cache."""
        for path in (
            self.output,
            self.cache,
            self.source / "resources",
            self.source / ".assay-cache",
        ):
            shutil.rmtree(path, ignore_errors=True)
        if self.cache.is_file():
            self.cache.unlink()
        (self.source / ".hugo_build.lock").unlink(missing_ok=True)


def contestants(work) -> list[Contestant]:
    assay = ROOT / ".build/release/assay"
    found = [
        Contestant(
            "assay",
            "assay",
            work,
            lambda me, _: [assay, "build", "--project", me.source, "--output", me.output],
            site="guide",
            content="Content/guide",
        )
    ]
    hugo = sorted((ROOT / ".venv-bench").glob("lib/python3*/site-packages/hugo/binaries/hugo*"))
    if hugo:
        found.append(
            Contestant(
                "hugo",
                "hugo",
                work,
                lambda me, _: [hugo[0], "--source", me.source, "--destination", me.output]
                + ["--quiet", "--logLevel", "error"],
            )
        )
    else:
        print("NOT MEASURED: hugo is not in .venv-bench; run Scripts/setup bench")
    limit = work / "limit-program"
    build = ["cc", "-O2", "-o", limit, HERE / "limit.c", "-lcmark", "-lpthread"]
    if subprocess.run(build).returncode == 0:
        found.append(
            Contestant(
                "limit",
                "plain",
                work,
                lambda me, scenario: (
                    [limit, "site", me.source, me.output, "-t2"]
                    if scenario in ("full", "start")
                    else [limit, "incremental", me.source, me.output, me.cache]
                ),
            )
        )
    else:
        print("NOT MEASURED: limit.c does not compile; run Scripts/setup bench")
    return found


def machine_time():
    fields = list(map(int, pathlib.Path("/proc/stat").read_text().split("\n")[0].split()[1:9]))
    return sum(fields) - fields[3] - fields[4]


def timed(command, log, limit=300):
    """Runs a command; its times, and what else the machine did."""
    with open(log, "wb") as file:
        busy, started = machine_time(), time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
        timer = threading.Timer(limit, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        busy = (machine_time() - busy) / TICKS
    if process.returncode:
        text = pathlib.Path(log).read_text(errors="replace")[-800:]
        sys.exit(f"{' '.join(command)} failed with {process.returncode}:\n{text}")
    cpu = usage.ru_utime + usage.ru_stime
    others = max(0.0, busy - cpu) / max(wall * PROCESSORS, 1e-9)
    return {"wall": wall, "cpu": cpu, "busy": others}


def peak_memory(command, log, work) -> float:
    """The peak resident size in MiB. GNU time is between, because a child starts with its parent's."""
    figure = work / "peak"
    if not os.path.exists("/usr/bin/time"):
        timed(command, log)
        return float("nan")
    timed(["/usr/bin/time", "-q", "-o", str(figure), "-f", "%M", *command], log)
    return int(figure.read_text().split()[-1]) / 1024


def check_site(contestant, made) -> str:
    """Whether the pages are all there and a sample's links all lead somewhere."""
    site = contestant.output / contestant.site
    wanted = [""] + [slug for slug, _ in made.sections]
    wanted += [f"{made.sections[page[0]][0]}/{page[1]}" for page in made.pages]
    lacking = sum(not (site / name / "index.html").is_file() for name in wanted)
    broken = links = 0
    for index in random.Random(1).sample(range(len(made.pages)), min(25, len(made.pages))):
        section, slug, title, _ = made.pages[index]
        folder = site / made.sections[section][0] / slug
        text = (folder / "index.html").read_text("utf-8")
        broken += title not in html.unescape(text)
        ids = set(re.findall(r'\bid="?([^"\s>]+)', text))
        headings = [heading for _, heading in made.headings[index]]
        broken += any(heading.lower().replace(" ", "-") not in ids for heading in headings)
        for address in re.findall(r'<a [^>]*href="?([^"\s>]*)', text):
            path = address.split("#")[0]
            if not path or "://" in path:
                continue
            links += 1
            target = site / path.lstrip("/") if path.startswith("/") else folder / path
            broken += not (target / "index.html" if target.is_dir() else target).is_file()
    listed = (site / "sitemap.xml").read_text("utf-8").count("<loc>")
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    text = f"{len(wanted) - lacking} of {len(wanted)} pages, {listed} in the site map, "
    text += f"{size / 1e6:.1f} MB, {links} links of 25 pages"
    return text + (f", {broken} WRONG" if broken or lacking else ", all right")


def edit(contestant, made, number):
    """Adds a sentence to a page, in place of the one added before."""
    section, slug, _, _ = made.pages[len(made.pages) // 2]
    name = f"{made.sections[section][0]}/{slug}"
    path = contestant.source / contestant.content / f"{name}.md"
    text = re.sub(r"\n\nEdited sentence number \d+\.\n$", "\n", path.read_text("utf-8"))
    path.write_text(f"{text}\n\nEdited sentence number {number}.\n", "utf-8")
    return contestant.output / contestant.site / name / "index.html"


def measure(scenario, field, made, rounds, work):
    """The rows of one scenario: for each contestant its runs, and its peak memory."""
    runs = {contestant.name: [] for contestant in field}
    memory, edits = {}, 0
    for number in range(-1, rounds):
        start = number % len(field)
        for contestant in field[start:] + field[:start]:
            log = work / contestant.name / "log"
            if scenario in ("full", "start"):
                contestant.forget()
            elif number == -1:
                contestant.forget()
                timed(contestant.arguments(scenario), log)
            page = None
            if scenario == "one":
                edits += 1
                page = edit(contestant, made, edits)
            command = contestant.arguments(scenario)
            if number == -1:
                memory[contestant.name] = peak_memory(command, log, work)
                if scenario == "full":
                    print(f"{contestant.name}: {check_site(contestant, made)}")
                continue
            runs[contestant.name].append(timed(command, log))
            if page and f"Edited sentence number {edits}." not in page.read_text("utf-8"):
                sys.exit(f"{contestant.name}: the edit is not in {page}")
    return runs, memory


def ratio(runs, name, other, key):
    if other not in runs or not runs[other]:
        return "-"
    pairs = zip(runs[name], runs[other])
    found = [one[key] / two[key] for one, two in pairs if two[key] > 0]
    return f"{statistics.median(found):.3g}" if found else "-"


def show(scenario, pages, runs, memory):
    print(f"\n### {scenario}, {pages} pages\n")
    print("| | wall ms | least | cpu ms | peak MiB | wall/hugo | cpu/hugo | wall/limit | cpu/limit | busy |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name, rows in runs.items():
        middle = {key: statistics.median(row[key] for row in rows) for key in rows[0]}
        least = min(row["wall"] for row in rows)
        ratios = " | ".join(
            ratio(runs, name, other, key) for other in ("hugo", "limit") for key in ("wall", "cpu")
        )
        print(
            f"| {name} | {middle['wall'] * 1e3:.1f} | {least * 1e3:.1f} | {middle['cpu'] * 1e3:.1f} "
            f"| {memory[name]:.0f} | {ratios} | {middle['busy']:.0%} |",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scenarios", default="full,nothing,one,start")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/dev/shm"))
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--no-decision", action="store_true", help="without the decision benchmark")
    arguments = parser.parse_args()
    work = arguments.work / f"assay-bench-{os.getpid()}"
    work.mkdir(parents=True)
    everything = []
    try:
        field = contestants(work)
        print(f"{time.strftime('%Y-%m-%d')}, {PROCESSORS} processors, load {os.getloadavg()[0]:.1f}")
        made, size = None, 0
        for scenario in arguments.scenarios.split(","):
            wanted = 20 if scenario == "start" else arguments.pages
            if wanted != size:
                size = wanted
                for contestant in field:
                    made = corpus.generate(contestant.source, size, contestant.form)
            rounds = arguments.rounds * (4 if scenario == "start" else 1)
            runs, memory = measure(scenario, field, made, rounds, work)
            show(scenario, size, runs, memory)
            everything.append(
                {"scenario": scenario, "pages": size, "runs": runs, "peak-mib": memory}
            )
        if arguments.json:
            arguments.json.write_text(json.dumps(everything, indent=1))
    finally:
        if not arguments.keep:
            shutil.rmtree(work, ignore_errors=True)
    decision = ROOT / ".build/release/decision-bench"
    if not arguments.no_decision and decision.exists():
        print("\n### The decision\n", flush=True)
        subprocess.run([decision], check=True)


if __name__ == "__main__":
    main()
