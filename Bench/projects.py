#!/usr/bin/env python3
"""Measures many projects in one run: how the time goes down with the processors, and the memory.

    projects.py [--projects 1000] [--rounds 1] [--work /dev/shm]

The project's own Content and Templates are copied; each profile is one of the samples with other weights,
load and team. `assay build --only reports` then runs with one job and with as many as there are
processors, in turn, each into an empty folder. Reports are linked nowhere, so a run ends when the last
is written. Memory is the peak of the process; a tenth of the projects must need about as much.
"""

import argparse
import os
import pathlib
import random
import re
import shutil
import statistics
import sys

import run

ROOT = run.ROOT
CRITERIA = ["requirements", "performance", "scalability", "team", "security", "ecosystem"]


def varied(text: str, number: int) -> str:
    """A profile like the sample's, with its own weights, load and size of the team."""
    source = random.Random(number)
    points = ", ".join(f"{name}: {source.randint(5, 100)}" for name in CRITERIA)
    weights = f"weights: {{ method: direct, values: {{ {points} }} }}\n"
    text = re.sub(r"^weights:\n(?:[ ]+.*\n)+", weights, text, flags=re.M)
    text = re.sub(r"^(title: .*)$", rf"\1, variant {number}", text, flags=re.M)
    rate = source.randint(10_000, 90_000_000)
    return re.sub(r"requests-per-day: \d+", f"requests-per-day: {rate}", text)


def generate(folder: pathlib.Path, count: int):
    for part in ("Content", "Templates"):
        shutil.copytree(ROOT / part, folder / part)
    projects = folder / "Content/projects"
    samples = [path.read_text("utf-8") for path in sorted(projects.glob("*.yaml"))]
    shutil.rmtree(projects)
    projects.mkdir()
    for number in range(count):
        text = varied(samples[number % len(samples)], number)
        (projects / f"project-{number:04}.yaml").write_text(text, "utf-8")


def build(folder: pathlib.Path, jobs: int) -> list[str]:
    shutil.rmtree(folder / "Output", ignore_errors=True)
    program = ROOT / ".build/release/assay"
    command = [program, "build", "--project", folder, "--only", "reports", "--jobs", jobs]
    return [str(part) for part in command]


def measure(work: pathlib.Path, count: int, rounds: int):
    few, many = work / "few", work / "many"
    generate(few, max(1, count // 10))
    generate(many, count)
    log = work / "log"
    choices = [1] if run.PROCESSORS == 1 else [1, run.PROCESSORS]
    runs = {jobs: [] for jobs in choices}
    for number in range(rounds):
        for jobs in choices if number % 2 == 0 else reversed(choices):
            runs[jobs].append(run.timed(build(many, jobs), log))
    written = len(list((many / "Output/reports").glob("*/report.json")))
    if written != count:
        sys.exit(f"{written} reports instead of {count}")
    print(f"\n### {count} projects in one run\n")
    print("| jobs | wall s | cpu s | wall ms a project | cpu ms a project | times faster | busy |")
    print("|---|---|---|---|---|---|---|")
    middle = lambda rows, key: statistics.median(row[key] for row in rows)
    for jobs, rows in runs.items():
        wall, cpu = middle(rows, "wall"), middle(rows, "cpu")
        faster = middle(runs[1], "wall") / wall
        print(
            f"| {jobs} | {wall:.1f} | {cpu:.1f} | {wall / count * 1e3:.1f} "
            f"| {cpu / count * 1e3:.1f} | {faster:.2f} | {middle(rows, 'busy'):.0%} |"
        )
    peaks = {
        folder.name: run.peak_memory(build(folder, run.PROCESSORS), log, work)
        for folder in (few, many)
    }
    print(f"\npeak memory: {peaks['few']:.0f} MiB for {max(1, count // 10)} projects,", end=" ")
    print(f"{peaks['many']:.0f} MiB for {count}")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--projects", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/dev/shm"))
    arguments = parser.parse_args()
    work = arguments.work / f"assay-projects-{os.getpid()}"
    work.mkdir(parents=True)
    try:
        measure(work, arguments.projects, arguments.rounds)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
