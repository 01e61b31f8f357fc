#!/usr/bin/env python3
"""Runs the worked cases of the decision method through the release program and compares answers.

    check_vectors.py [--program .build/release/decision-vectors] FOLDER

A case is a JSON file with `inputs`, `expected` and an absolute `tolerance` (0: the same IEEE-754
doubles). Every key of `expected` is compared, further keys in the answer are fine. `reference` holds
values from another implementation with their standard errors: an answer may be `z` of these away.
"""

import argparse
import json
import pathlib
import subprocess
import sys

import building
from verdict import Verdict


def compare(expected, answer, tolerance: float, place="") -> list[str]:
    """The places where an answer is not what is expected."""
    if isinstance(expected, dict):
        if not isinstance(answer, dict):
            return [f"{place or 'answer'} is not an object"]
        return [
            text
            for key, value in expected.items()
            for text in (
                compare(value, answer[key], tolerance, f"{place}.{key}".lstrip("."))
                if key in answer
                else [f"{place}.{key}".lstrip(".") + " is missing"]
            )
        ]
    if isinstance(expected, list):
        if not isinstance(answer, list) or len(answer) != len(expected):
            return [f"{place} has not {len(expected)} entries"]
        return [
            text
            for index, (one, other) in enumerate(zip(expected, answer))
            for text in compare(one, other, tolerance, f"{place}[{index}]")
        ]
    is_number = isinstance(expected, (int, float)) and not isinstance(expected, bool)
    if is_number and isinstance(answer, (int, float)) and not isinstance(answer, bool):
        same = answer == expected if tolerance == 0 else abs(answer - expected) <= tolerance
    else:
        same = answer == expected and type(answer) is type(expected)
    return [] if same else [f"{place}: {answer!r}, expected {expected!r}"]


def far_from(reference, answer) -> list[str]:
    """Where an answer is too far from an independent estimate."""
    found = []

    def walk(value, error, got, place):
        if isinstance(value, list):
            if not isinstance(got, list) or len(got) != len(value):
                found.append(f"{place} has not {len(value)} entries")
                return
            for index, inner in enumerate(value):
                inner_error = error[index] if isinstance(error, list) else error
                walk(inner, inner_error, got[index], f"{place}[{index}]")
        elif isinstance(value, (int, float)) and isinstance(got, (int, float)):
            if abs(got - value) > reference.get("z", 5) * error + 1e-12:
                found.append(f"{place}: {got}, an independent estimate is {value} ± {error}")

    for key, quantity in reference.get("quantities", {}).items():
        if key in answer:
            walk(quantity["value"], quantity["se"], answer[key], f"reference {key}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument(
        "--program",
        type=pathlib.Path,
        default=building.ROOT / ".build/release/decision-vectors",
    )
    arguments = parser.parse_args()
    verdict = Verdict("check_vectors")
    for path in sorted(arguments.folder.glob("*.json")):
        verdict.look_at(path.stem)
        case = json.loads(path.read_text("utf-8"))
        run = subprocess.run([arguments.program, path], capture_output=True, text=True, timeout=120)
        try:
            answer = json.loads(run.stdout)
        except ValueError:
            verdict.fail(path.stem, f"no answer: {run.stderr[:200]}")
            continue
        for text in compare(case["expected"], answer, case.get("tolerance", 0))[:3]:
            verdict.fail(path.stem, text)
        for text in far_from(case.get("reference") or {}, answer)[:3]:
            verdict.fail(path.stem, text)
    return verdict.close(folder=arguments.folder)


if __name__ == "__main__":
    sys.exit(main())
