#!/usr/bin/env python3
"""Checks the data of reports, their locks and a comparison against the schemas in Documentation.

    check_schema.py REPORTS... [--assay PROGRAM]

REPORTS are folders of reports. Of each, report.json and report.lock are looked at, and then what
`assay diff --format json` says of the project and a copy of it with changes of every kind. Numbers must
be finite, weights and shares must add up, and contributions must add up to their totals to the last
digits. Then each document is damaged in some places (a text for a number, one key too many or too few),
and the schema must notice. The tables of keys in Documentation must name what the schemas hold, and
nothing else. The validator knows the few words of JSON Schema (draft 2020-12) that the schemas use, and
refuses others.
"""

import argparse
import copy
import json
import math
import pathlib
import random
import re
import subprocess
import sys
import tempfile

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
DOCUMENTS = {
    "report-schema.json": "report-json.md",
    "lock-schema.json": "report-lock.md",
    "diff-schema.json": "diff-json.md",
}


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


def leaves(schema, place=""):
    """The paths of what a schema describes: a.b, lists as a[], members named by ids as a.<>."""
    if "items" in schema:
        yield from leaves(schema["items"], place + "[]")
    elif isinstance(schema.get("additionalProperties"), dict):
        yield from leaves(schema["additionalProperties"], place + ".<>")
    elif "properties" in schema:
        for key, inner in schema["properties"].items():
            yield from leaves(inner, f"{place}.{key}" if place else key)
    else:
        yield place


def described(text):
    """The paths in the first column of a document's first table; `.b` after `a.c` means a.b."""
    table = text.partition("| Key | Meaning |")[2].lstrip("\n").partition("\n\n")[0]
    for line in table.splitlines()[1:]:
        base = ""
        for path in re.findall(r"`([^`]+)`", line.split("|")[1]):
            path = base.rpartition(".")[0] + path if path.startswith(".") else path
            base = path
            yield re.sub("<[^>]*>", "<>", path)


def check_description(verdict, name):
    """A document describes each key of its schema, itself or with the object it belongs to."""
    folder = building.ROOT / "Documentation"
    verdict.look_at(DOCUMENTS[name])
    held = set(leaves(json.loads((folder / name).read_text("utf-8"))))
    rows = set(described((folder / DOCUMENTS[name]).read_text("utf-8")))
    inside = lambda path, row: path == row or re.match(re.escape(row) + r"[.\[]", path)
    for path in sorted(held):
        if not any(inside(path, row) for row in rows):
            verdict.fail(DOCUMENTS[name], f"does not describe {path}")
    for row in sorted(rows):
        if not any(inside(path, row) for path in held):
            verdict.fail(DOCUMENTS[name], f"describes {row}, which is not in {name}")


def check_document(verdict, name, schema, text, needed, source, adds_up=None):
    """One document, and damaged copies of it that the schema must refuse."""
    verdict.look_at(name)
    document = json.loads(text, parse_constant=lambda word: word)
    found = errors(schema, document) or list(adds_up(document) if adds_up else [])
    for problem in found[:5]:
        verdict.fail(name, problem)
    for _ in range(5):
        wrong, what = damaged(document, source)
        if not errors(schema, wrong):
            verdict.fail(name, f"the schema does not notice {what}")
    extra = {**document, "surplus": 1}
    lacking = {key: value for key, value in document.items() if key != needed}
    if not errors(schema, extra) or not errors(schema, lacking):
        verdict.fail(name, "the schema does not notice a key too many or too few")
    return document


def compared(assay, folder):
    """A comparison of the project with a copy in which something was added, changed and removed."""
    project = building.copy_project(folder / "project")
    changed = building.copy_project(folder / "changed")
    profiles = sorted((changed / "Content/projects").glob("*.yaml"))
    profiles[0].unlink()
    for picture in profiles[0].parent.glob(profiles[0].stem + ".*"):
        picture.unlink()
    new = profiles[1].with_name("zz-new.yaml")
    new.write_text(profiles[1].read_text("utf-8"), "utf-8")
    criteria = changed / "Content/criteria.yaml"
    text = criteria.read_text("utf-8")
    match = re.search(r"weight: (\d+)", text)
    criteria.write_text(text.replace(match[0], f"weight: {int(match[1]) * 4}", 1), "utf-8")
    run = subprocess.run(
        [str(assay), "diff", str(project), str(changed), "--format", "json"],
        capture_output=True,
        text=True,
        cwd=project,
        timeout=300,
    )
    return run.stdout, run.stderr


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports", type=pathlib.Path, nargs="+")
    building.add_arguments(parser)
    arguments = parser.parse_args()
    schemas = {
        name: json.loads((building.ROOT / "Documentation" / name).read_text("utf-8"))
        for name in DOCUMENTS
    }
    verdict, source = Verdict("check_schema"), random.Random(1)
    for name in DOCUMENTS:
        check_description(verdict, name)
    paths = sorted(path for folder in arguments.reports for path in folder.glob("*/report.json"))
    for path in paths:
        for file, schema, needed, adds_up in (
            (path, "report-schema.json", "candidates", sums),
            (path.with_suffix(".lock"), "lock-schema.json", "inputs", None),
        ):
            name = f"{file.parent.name}/{file.name}"
            text = file.read_text("utf-8")
            check_document(verdict, name, schemas[schema], text, needed, source, adds_up)
    with tempfile.TemporaryDirectory(prefix="assay-schema-") as folder:
        text, problems = compared(arguments.assay, pathlib.Path(folder))
        if not text:
            verdict.look_at("assay diff")
            verdict.fail("assay diff", f"says nothing: {problems[:300]}")
        else:
            schema = schemas["diff-schema.json"]
            found = check_document(verdict, "assay diff", schema, text, "projects", source)
            if not any(change["causes"] for one in found["projects"] for change in one["changes"]):
                verdict.fail("assay diff", "a heavier criterion is the cause of nothing")
    return verdict.close(reports=len(paths))


if __name__ == "__main__":
    sys.exit(main())
