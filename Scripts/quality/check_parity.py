#!/usr/bin/env python3
"""Checks that the browser's decision engine gives the same bits as the program's.

Loads Templates/scripts/decision.js in Chromium and compares it with
  - the worked cases of Tests/DecisionTests/Vectors, and what decision-vectors answers to them;
  - the advice of decision-parity for the content's projects and for generated profiles.

Build decision-parity and decision-vectors first; run from the project's folder.
"""

import argparse
import os
import pathlib
import subprocess
import sys

from playwright.sync_api import sync_playwright

SCRIPTS = [
    "Templates/scripts/decision.js",
    "Scripts/quality/parity/compare.js",
    "Scripts/quality/parity/worked_cases.js",
    "Scripts/quality/parity/check.js",
]
BATCH_BYTES = 2_000_000


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


def check_worked_cases(page, folder, binary):
    cases = []
    for path in sorted(folder.glob("*.json")):
        answer = None
        if binary.exists():
            answer = subprocess.run([binary, path], capture_output=True, text=True).stdout
        cases.append({"name": path.name, "text": path.read_text("utf-8"), "answer": answer})
    report = page.evaluate("cases => checkWorkedCases(cases)", cases)
    print(f"{len(cases)} worked cases: {report['numbers']:,} numbers")
    return report["failures"]


def check_profiles(page, binary, count, seed):
    evidence = subprocess.run([binary, "evidence"], capture_output=True, text=True, check=True)
    script = subprocess.run([binary, "script"], capture_output=True, text=True, check=True)
    page.evaluate("text => { globalThis.published = JSON.parse(text); }", evidence.stdout)
    page.add_script_tag(content=script.stdout)
    failures, numbers, refused, profiles, turn = [], 0, 0, 0, 0
    command = [binary, "profiles", str(count), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for batch in batches(process.stdout):
            # The document and the script in turn: both must give the same.
            source = "published" if turn % 2 == 0 else "AssayEvidence"
            report = page.evaluate(f"lines => checkProfiles({source}, lines)", batch)
            turn += 1
            profiles += len(batch)
            numbers += report["numbers"]
            refused += report["refused"]
            failures += report["failures"]
    if process.returncode != 0 or profiles < count:
        sys.exit("check_parity: decision-parity failed")
    print(f"{profiles:,} profiles ({refused} refused by both): {numbers:,} numbers")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", default=".build/debug", help="folder of the built programs")
    parser.add_argument("--profiles", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chromium", default=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    options = parser.parse_args()
    build = pathlib.Path(options.build).resolve()
    vectors = pathlib.Path("Tests/DecisionTests/Vectors")
    if not any(vectors.glob("*.json")):
        sys.exit(f"check_parity: there are no worked cases in {vectors}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox"])
        page = browser.new_page()
        for script in SCRIPTS:
            page.add_script_tag(path=script)
        failures = check_worked_cases(page, vectors, build / "decision-vectors")
        failures += check_profiles(
            page, build / "decision-parity", options.profiles, options.seed)
        browser.close()
    for failure in failures[:20]:
        print(f"{failure['name']}:", *failure["places"], sep="\n  ", file=sys.stderr)
    if failures:
        sys.exit(f"check_parity: {len(failures)} differ")
    print("The browser and the program agree on every bit.")


if __name__ == "__main__":
    main()
