#!/usr/bin/env python3
"""Checks the data of reports against Documentation/report-schema.json.

    check_schema.py REPORTS... [--schema Documentation/report-schema.json]

A report is a report.json or a folder of reports. Numbers must be finite, weights and shares must add up,
and contributions must add up to their totals to the last digits. Then each document is damaged in
some places (a key renamed, a text for a number, one key too many), and the schema must notice. The
validator knows the few words of JSON Schema (draft 2020-12) that the schema uses, and refuses others.
"""

import argparse
import copy
import json
import math
import pathlib
import random
import sys

import building
from verdict import Verdict

TYPES = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}
WORDS = {"type", "properties", "required", "additionalProperties", "items", "enum", "const"}
SILENT = {"$schema", "title", "description"}


def errors(schema, value, place="report"):
    """The places where a value does not fit a schema."""
    if unknown := schema.keys() - WORDS - SILENT:
        sys.exit(f"check_schema: the schema uses {', '.join(sorted(unknown))} at {place}")
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(TYPES[kind](value) for kind in kinds):
        return [f"{place} is {json.dumps(value)[:40]}, not {' or '.join(kinds)}"]
    if value is None:
        return []
    found = []
    if "const" in schema and value != schema["const"]:
        found.append(f"{place} is not {schema['const']}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{place} is {value!r}, not one of {', '.join(schema['enum'])}")
    if isinstance(value, list):
        for index, one in enumerate(value):
            found += errors(schema["items"], one, f"{place}[{index}]")
    if isinstance(value, dict):
        known, rest = schema.get("properties", {}), schema.get("additionalProperties", True)
        found += [f"{place} has no {key}" for key in schema.get("required", []) if key not in value]
        for key, one in value.items():
            if key in known:
                found += errors(known[key], one, f"{place}.{key}")
            elif rest is False:
                found.append(f"{place} has a key too many: {key}")
            elif rest is not True:
                found += errors(rest, one, f"{place}.{key}")
    return found


def team(candidate, assumed):
    """What does not follow from the people at each level and the assumptions of the report."""
    fit = candidate.get("team")
    if not fit:
        return
    value, weeks = 0, [0, 0]
    for name, skill in fit["skills"].items():
        # A place for each person needed, taken by whoever knows most.
        shares = [
            level["share"]
            for level in assumed["levels"]
            for _ in range(skill["people"][level["id"]])
        ]
        counted = sum(shares[: fit["needed"]])
        value += assumed["parts"][name] * counted / fit["needed"]
        for end in (0, 1):
            weeks[end] += assumed["rampUpWeeks"][name][end] * (fit["needed"] - counted)
        if not math.isclose(counted, skill["counted"], abs_tol=1e-9):
            yield f"the people of {candidate['id']} ({name}) count as {counted}"
    pairs = zip([fit["value"], *fit["personWeeks"]], [value, *weeks])
    if not all(math.isclose(one, other, abs_tol=1e-9) for one, other in pairs):
        yield f"the team of {candidate['id']} has the value {value} and needs {weeks} person-weeks"


def sums(report):
    """What must add up and does not."""
    near = lambda one, other: math.isclose(one, other, rel_tol=0, abs_tol=1e-9)
    criteria = report["criteria"]
    if not near(sum(one["weight"] for one in criteria), 1):
        yield "the weights of the criteria do not add up to 1"
    for one in criteria:
        if not near(sum(measure["weight"] for measure in one["measures"]), 1):
            yield f"the weights in {one['id']} do not add up to 1"
    weights = {
        (one["id"], measure["id"]): measure["globalWeight"]
        for one in criteria
        for measure in one["measures"]
    }
    for candidate in report["candidates"]:
        parts = sum(
            weights[value["criterion"], value["measure"]] * value["mode"]
            for value in candidate["values"]
        )
        if not near(parts, candidate["total"]):
            yield f"the values of {candidate['id']} add up to {parts}, not {candidate['total']}"
        yield from team(candidate, report["settings"].get("team"))
    result = report["result"]
    for one in (result or {}).get("simulation", []):
        if not near(sum(one["ranks"]), 1):
            yield f"the rank shares of {one['id']} do not add up to 1"
    for rival in (result or {}).get("rivals", []):
        totals = {one["id"]: one["total"] for one in report["candidates"]}
        apart = totals[result["leader"]] - totals[rival["id"]]
        if not near(sum(rival["contributions"].values()), apart):
            yield f"the contributions against {rival['id']} do not add up to the difference"


def damaged(report, source):
    """A copy with one thing wrong that a schema can see."""
    copied = copy.deepcopy(report)
    places = []

    def walk(value):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            if isinstance(value[key], (dict, list)):
                walk(value[key])
            elif TYPES["number"](value[key]) and isinstance(value, dict):
                places.append((value, key))

    walk(copied)
    parent, key = source.choice(places)
    kind = source.choice(["text", "list"])
    parent[key] = "12" if kind == "text" else [parent[key]]
    return copied, f"{key} as a {kind}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports", type=pathlib.Path, nargs="+")
    parser.add_argument(
        "--schema",
        type=pathlib.Path,
        default=building.ROOT / "Documentation/report-schema.json",
    )
    arguments = parser.parse_args()
    schema = json.loads(arguments.schema.read_text("utf-8"))
    verdict, source = Verdict("check_schema"), random.Random(1)
    paths = []
    for path in arguments.reports:
        paths += sorted(path.glob("*/report.json")) if path.is_dir() else [path]
    for path in paths:
        name = f"{path.parent.name}/{path.name}"
        verdict.look_at(name)
        report = json.loads(path.read_text("utf-8"), parse_constant=lambda word: word)
        for text in (errors(schema, report) or list(sums(report)))[:5]:
            verdict.fail(name, text)
        for _ in range(5):
            wrong, what = damaged(report, source)
            if not errors(schema, wrong):
                verdict.fail(name, f"the schema does not notice {what}")
        extra = {**report, "surplus": 1}
        lacking = {key: value for key, value in report.items() if key != "candidates"}
        if not errors(schema, extra) or not errors(schema, lacking):
            verdict.fail(name, "the schema does not notice a key too many or too few")
    return verdict.close(schema=arguments.schema.name)


if __name__ == "__main__":
    sys.exit(main())
