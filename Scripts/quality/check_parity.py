#!/usr/bin/env python3
"""Checks that the browser's decision engine gives the same bits as the program's.

    check_parity.py [--build .build/release] [--profiles 2000] [--seed 1]

Loads Templates/scripts/decision.js in Chromium and compares it with
  - the worked cases of Tests/DecisionTests/Vectors, and what decision-vectors answers to them;
  - the advice of decision-parity for the content's projects and for generated profiles.
Every number must have the same bits; half of the profiles are simulated in slices.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import time

import browsing
from verdict import Verdict

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPTS = [
    "Templates/scripts/decision.js",
    "Scripts/quality/parity/compare.js",
    "Scripts/quality/parity/worked_cases.js",
    "Scripts/quality/parity/check.js",
]
VECTORS = ROOT / "Tests/DecisionTests/Vectors"
BATCH_BYTES = 2_000_000


def output(*command) -> str:
    """What a program prints; the check ends when it cannot be run."""
    try:
        return subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=300
        ).stdout
    except (OSError, subprocess.SubprocessError) as error:
        sys.exit(f"check_parity: {error}")


def batches(lines):
    """Groups lines so that each message to the browser stays small."""
    batch, size = [], 0
    for line in lines:
        batch.append(line)
        size += len(line)
        if size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def record(verdict, names, report):
    for name in names:
        verdict.look_at(name)
    for failure in report["failures"]:
        for place in failure["places"]:
            verdict.fail(failure["name"], place)
    return report["numbers"]


def check_worked_cases(page, program, verdict) -> int:
    cases = [
        {"name": path.name, "text": path.read_text("utf-8"), "answer": output(program, path)}
        for path in sorted(VECTORS.glob("*.json"))
    ]
    report = page.evaluate("cases => checkWorkedCases(cases)", cases)
    return record(verdict, [case["name"] for case in cases], report)


def check_profiles(page, program, count, seed, verdict) -> int:
    page.evaluate(
        "text => { globalThis.published = JSON.parse(text); }", output(program, "evidence")
    )
    page.add_script_tag(content=output(program, "script"))
    command = [program, "profiles", str(count), str(seed)]
    numbers = 0
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        for turn, batch in enumerate(batches(process.stdout)):
            # The document and the script in turn: both must give the same.
            source = "AssayEvidence" if turn % 2 else "published"
            report = page.evaluate(f"lines => checkProfiles({source}, lines)", batch)
            names = [json.loads(line)["profile"]["id"] for line in batch]
            numbers += record(verdict, names, report)
    if process.returncode != 0:
        verdict.fail("decision-parity", f"ended with status {process.returncode}")
    return numbers


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--build", default=ROOT / ".build/release", type=pathlib.Path,
        help="the folder of the built programs (default .build/release)",
    )
    parser.add_argument("--profiles", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    started = time.time()
    verdict = Verdict("check_parity")
    if not any(VECTORS.glob("*.json")):
        verdict.fail("worked cases", f"there are none in {VECTORS}")
    with browsing.browser() as chromium:
        page = chromium.new_page()
        for script in SCRIPTS:
            page.add_script_tag(path=ROOT / script)
        numbers = check_worked_cases(page, build / "decision-vectors", verdict)
        numbers += check_profiles(
            page, build / "decision-parity", arguments.profiles, arguments.seed, verdict
        )
    return verdict.close(numbers=numbers, seconds=round(time.time() - started))


if __name__ == "__main__":
    sys.exit(main())
