#!/usr/bin/env python3
"""Nothing of a client's project reaches the guide or another client's report.

    check_confidentiality.py [--assay PROGRAM]

Builds a copy of the project in which every project file has a new id and its own marks in place of
the client, the titles, the contact, the summary and the names of people, then searches every file of
the output, its names, and what the build printed. A mark must be in its own report, or the search
would prove nothing. Marks are looked for as text and in base64.
"""

import argparse
import base64
import itertools
import pathlib
import sys
import tempfile

import yaml

import building
from verdict import Verdict

# Free text that a consultant writes about a client, at any depth of a project file.
CONFIDENTIAL_KEYS = {"client", "title", "contact", "summary", "by"}
# The marks that a report is sure to show.
SHOWN_KEYS = ("client", "title")
FREE_TEXT = {"contact": "x", "summary": "x"}


class Dumper(yaml.SafeDumper):
    """Writes no anchors, which the strict form of YAML refuses."""

    def ignore_aliases(self, data):
        return True


def mark(value, make, keys=CONFIDENTIAL_KEYS):
    """A copy of a project with each confidential text replaced by `make(key)`."""
    if isinstance(value, dict):
        return {
            key: make(key) if key in keys and isinstance(inner, str) else mark(inner, make, keys)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [mark(inner, make, keys) for inner in value]
    return value


def mark_projects(project: pathlib.Path) -> dict[str, dict[str, list[str]]]:
    """Rewrites the project files; returns the marks by new id and key."""
    marks = {}
    folder = project / "Content/projects"
    for number, path in enumerate(sorted(folder.glob("*.yaml"))):
        identifier = f"zqid{number}x{path.stem}"
        own: dict[str, list[str]] = {}

        def make(key, own=own, number=number):
            text = f"Zq{key}{number}n{len(own.setdefault(key, []))}Vx"
            own[key].append(text)
            return text

        content = {**FREE_TEXT, **yaml.safe_load(path.read_text("utf-8"))}
        content = mark(content, make)
        path.unlink()
        path = folder / f"{identifier}.yaml"
        path.write_text(yaml.dump(content, Dumper=Dumper, sort_keys=False, allow_unicode=True))
        own["id"] = [identifier]
        marks[identifier] = own
    return marks


def forms(text: str) -> list[bytes]:
    """A text as bytes, and as base64 at each of the three alignments, without the uncertain ends."""
    encoded = text.encode()
    aligned = [base64.b64encode(b"\0" * shift + encoded)[4:-4] for shift in range(3)]
    return [encoded, *aligned]


def found_in(data: bytes, name: str, marks: list[str]) -> str | None:
    everything = name.encode() + b"\n" + data
    return next((text for text in marks if any(form in everything for form in forms(text))), None)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    building.add_arguments(parser)
    arguments = parser.parse_args()
    verdict = Verdict("check_confidentiality")
    with tempfile.TemporaryDirectory(prefix="assay-confidential-") as folder:
        project = building.copy_project(pathlib.Path(folder) / "project")
        marks = mark_projects(project)
        output = pathlib.Path(folder) / "output"
        run = building.build(arguments.assay, project, output)
        if run.returncode:
            sys.exit(f"the marked project does not build:\n{run.stdout}{run.stderr}")
        every = [text for own in marks.values() for text in itertools.chain(*own.values())]

        verdict.look_at("messages")
        texts = [text for text in every if not text.startswith("zqid")]
        leak = found_in((run.stdout + run.stderr).encode(), "", texts)
        if leak:
            verdict.fail("messages", f"the build printed {leak}")

        for name, data in building.files_of(output / "guide").items():
            verdict.look_at(f"guide/{name}")
            leak = found_in(data, name, every)
            if leak:
                verdict.fail(f"guide/{name}", f"holds {leak}")

        for identifier, own in marks.items():
            report = building.files_of(output / "reports" / identifier)
            foreign = [
                text
                for other, theirs in marks.items()
                if other != identifier
                for text in itertools.chain(*theirs.values())
            ]
            verdict.look_at(f"reports/{identifier}")
            for key in SHOWN_KEYS:
                shown = own.get(key, [])[:1]
                if not shown or not any(shown[0].encode() in data for data in report.values()):
                    verdict.fail(f"reports/{identifier}", f"does not show its own {key}")
            for name, data in report.items():
                leak = found_in(data, name, foreign)
                if leak:
                    verdict.fail(f"reports/{identifier}", f"{name} holds {leak} of another client")

        # A run for one client reads what it needs and writes nothing of anyone else.
        only = next(iter(marks), None)
        if only:
            alone = pathlib.Path(folder) / "alone"
            run = building.build(arguments.assay, project, alone, "--only", only)
            verdict.look_at(f"--only {only}")
            if run.returncode:
                verdict.fail(f"--only {only}", f"does not build: {run.stderr[:300]}")
            others = [
                text
                for other, theirs in marks.items()
                if other != only
                for text in itertools.chain(*theirs.values())
            ]
            for name, data in building.files_of(alone).items():
                leak = found_in(data, name, others)
                if leak:
                    verdict.fail(f"--only {only}", f"{name} holds {leak}")
            leak = found_in((run.stdout + run.stderr).encode(), "", others)
            if leak:
                verdict.fail(f"--only {only}", f"the build printed {leak}")
    return verdict.close(projects=len(marks), marks=len(every))


if __name__ == "__main__":
    sys.exit(main())
