#!/usr/bin/env python3
"""Builds hostile projects: does the program refuse, or build cleanly, without harm to anything else?

    run.py [--all] [--only REGEX] [--category NAME] [--keep] [--list] [--slow 3] [--quiet]

Each case of cases.json adds hostile files to a small valid project (project/, with the site's own
Templates) or treats a build badly: kills it, fills its disk, runs two at once. mapping.json says where
things lie in a project, which cases do not apply, and where a documented decision differs.

Whatever the case, a run must: end in time, by itself, below 1 GiB; say something when it fails, with
no control characters; create, change or remove nothing outside its output; leave nothing in TMPDIR;
never read the canary file beside the project; publish no script, handler, frame or address scheme that
the plain project does not have. A case that expects an error runs twice, into no output and over an
earlier build: the output must stay absent, or byte for byte as it was, and the message must name the
file. As root each run has a mount namespace in which only its own folder can be written.

Without --all, the slow cases (killing builds over and over) are left out; `make adversarial` runs all.
Exit status: 0 all passed or skipped, 1 a case failed, 2 the base project does not build.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import traceback

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from checking import Check, scan_html  # noqa: E402
from content import SetupError  # noqa: E402
from declared import needs_missing, run_declared  # noqa: E402
from processes import PROCESS_CASES  # noqa: E402
from running import ROOT, run  # noqa: E402
from sandbox import Sandbox, snapshot  # noqa: E402
from serving import proc_serve  # noqa: E402

PROJECT = HERE.parents[2]


def load_mapping(program: pathlib.Path) -> dict:
    """The mapping, with the program's path put in and the base project's files read."""
    mapping = json.loads((HERE / "mapping.json").read_text("utf-8"))
    mapping["commands"] = {
        name: command.replace("{assay}", str(program))
        for name, command in mapping["commands"].items()
    }
    files = {}
    for name, folder in (("Content", HERE / "project/Content"), ("Templates", PROJECT / "Templates")):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                files[f"{name}/{path.relative_to(folder).as_posix()}"] = path.read_bytes()
    mapping["base_files"] = files
    criteria = (HERE / "project/Content/criteria.yaml").read_text("utf-8")
    mapping["data_doc"] = re.sub(r"(?m): \S+ +# (@\w+@)$", r": \1", criteria)
    mapping["profile_doc"] = "".join(line + "\n" for line in mapping["profile_doc"])
    return mapping


def baseline(options) -> float:
    """Builds the plain project, which must keep every rule; its own active content is allowed later."""
    options.baseline_bad = set()
    sandbox = Sandbox(options.mapping, options.tmp)
    try:
        sandbox.base()
        before = snapshot(sandbox.root, skip=[sandbox.out, sandbox.path("tmp")])
        result = run(sandbox, options)
        if result.rc:
            raise SetupError(f"the base project does not build (exit {result.rc}): {result.text[:2000]}")
        check = Check(sandbox, options)
        check.invariants(result, before, {})
        for _, data in check.files(sandbox.out, "**/*.html"):
            options.baseline_bad |= scan_html(data).bad
        check.output({}, result)
        options.baseline_bad -= {
            item
            for item in options.baseline_bad
            if item[0] == "url" and item[1].startswith(("javascript", "vbscript"))
        }
        if check.failures:
            raise SetupError("the base project breaks the rules: " + "; ".join(check.failures))
        return result.secs
    finally:
        sandbox.close(options.keep)


def run_case(case, options) -> dict:
    """One case: its verdict, what failed, what is doubtful, and how long it took."""
    started = time.time()
    failures, warnings, note = [], [], ""
    reason = needs_missing(case, options.mapping) or options.mapping["skip"].get(case["id"])
    try:
        if reason:
            note = f"SKIP: {reason}"
        elif case.get("proc") == "serve":
            failures, warnings, note = proc_serve(case, options)
        elif "proc" in case:
            failures, warnings, note = PROCESS_CASES[case["proc"]](case, options)
        else:
            failures, warnings, note = run_declared(case, options)
    except SetupError as error:
        failures = [f"set-up: {error}"]
    except Exception:
        failures = ["driver: " + traceback.format_exc()[-600:]]
    if failures:
        verdict = "FAIL"
    elif note.startswith("SKIP"):
        verdict = "SKIP"
    else:
        verdict = "WARN" if warnings else "PASS"
    return {
        "case": case,
        "verdict": verdict,
        "failures": failures,
        "warnings": warnings,
        "note": note,
        "seconds": time.time() - started,
    }


def show(result, is_quiet):
    if is_quiet and result["verdict"] in ("PASS", "SKIP"):
        return
    case = result["case"]
    print(f"{result['verdict']:4} {case['id']:28} {result['seconds']:6.1f} s  {case['why']} {result['note']}")
    for text in result["failures"][:4]:
        print("     error:", text)
    for text in result["warnings"][:2]:
        print("     doubt:", text)
    sys.stdout.flush()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--assay", type=pathlib.Path, default=PROJECT / ".build/release/assay")
    parser.add_argument("--all", action="store_true", help="the slow cases too")
    parser.add_argument("--only", metavar="REGEX")
    parser.add_argument("--category")
    parser.add_argument("--keep", action="store_true", help="keep the sandboxes")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--no-jail", dest="jail", action="store_false")
    parser.add_argument("--slow", type=float, default=1.0, help="multiply every time limit")
    parser.add_argument("--quiet", action="store_true", help="only what fails or is doubtful")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    options = parser.parse_args()
    options.mapping = load_mapping(options.assay.resolve())
    cases = [
        case
        for case in json.loads((HERE / "cases.json").read_text("utf-8"))
        if (not options.only or re.search(options.only, case["id"]))
        and (not options.category or case["cat"] == options.category)
        and (options.all or options.only or case["id"] not in options.mapping["slow_cases"])
    ]
    if options.list:
        for case in cases:
            print(f"{case['cat']:9} {case['id']:28} {case['why']}")
        return 0
    if ROOT and options.jail:
        if subprocess.run(["unshare", "-m", "true"], stderr=subprocess.DEVNULL).returncode:
            options.jail = False
            print("note: no mount namespaces here, so nothing but good behaviour protects the machine")
    options.tmp = tempfile.mkdtemp(prefix="assay-hostile-")
    os.chmod(options.tmp, 0o755)
    started = time.time()
    try:
        seconds = baseline(options)
        print(f"the base project builds in {seconds:.2f} s; {len(cases)} cases", flush=True)
        with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
            # The long ones first, so that no worker is left with one at the end.
            order = sorted(cases, key=lambda case: "proc" not in case)
            waiting = [pool.submit(run_case, case, options) for case in order]
            results = []
            for future in concurrent.futures.as_completed(waiting):
                results.append(future.result())
                show(results[-1], options.quiet)
    except SetupError as error:
        print(f"error: {error}")
        print("hostile-projects: 0 passed, 1 failed; the base project does not build")
        return 2
    finally:
        if not options.keep:
            subprocess.run(["rm", "-rf", "--one-file-system", options.tmp])
    count = {
        verdict: sum(result["verdict"] == verdict for result in results)
        for verdict in ("PASS", "WARN", "FAIL", "SKIP")
    }
    failed = [result["case"]["id"] for result in results if result["verdict"] == "FAIL"]
    if failed:
        print("failed:", ", ".join(sorted(failed)))
    print(
        f"hostile-projects: {count['PASS'] + count['WARN']} passed, {count['FAIL']} failed; "
        f"doubtful={count['WARN']} not-applicable={count['SKIP']} seconds={time.time() - started:.0f}"
    )
    return 1 if count["FAIL"] else 0


if __name__ == "__main__":
    sys.exit(main())
