#!/usr/bin/env python3
"""Nothing of a client's project reaches the guide or another client's report.

    check_confidentiality.py [--assay PROGRAM]

Builds a copy of the project in which every project file has a new id, a picture of its own, and its own
marks in place of the client, the titles, the contact, the summary and the names of people, then searches every file of
the output, its names, and what the build printed: pages, feeds, the search index, JSON and CSV, locks,
and the text of one printed report. A mark must be in its own report, or the search would prove nothing.
Marks are looked for as they are and in base64; a picture's mark is a piece out of the middle of it. Then the same for what the other commands say: comparisons,
verifications, and messages about a wrong profile in every form.
"""

import argparse
import base64
import io
import itertools
import pathlib
import random
import shutil
import subprocess
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


def picture(number: int) -> tuple[str, bytes, bytes]:
    """A picture of each kind in turn: the ending of its name, its bytes, and its mark."""
    from PIL import Image

    kind = ("svg", "png", "jpg")[number % 3]
    if kind == "svg":
        text = f"Zqpicture{number}Vx"
        data = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><title>{text}</title></svg>'
        return kind, data.encode(), text.encode()
    noise = Image.frombytes("RGB", (32, 16), random.Random(number).randbytes(32 * 16 * 3))
    buffer = io.BytesIO()
    noise.save(buffer, "JPEG" if kind == "jpg" else "PNG")
    data = buffer.getvalue()
    middle = len(data) * 2 // 3
    return kind, data, data[middle : middle + 24]


def mark_projects(project: pathlib.Path) -> dict[str, dict[str, list[str | bytes]]]:
    """Rewrites the project files; returns the marks by new id and key."""
    marks = {}
    folder = project / "Content/projects"
    for path in folder.iterdir():
        if path.suffix != ".yaml":
            path.unlink()
    for number, path in enumerate(sorted(folder.glob("*.yaml"))):
        identifier = f"zqid{number}x{path.stem}"
        own: dict[str, list[str | bytes]] = {}

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
        kind, data, own_mark = picture(number)
        (folder / f"{identifier}.{kind}").write_bytes(data)
        own["picture"] = [own_mark]
        marks[identifier] = own
    return marks


def forms(text: str | bytes) -> list[bytes]:
    """A mark as bytes, and as base64 at each of the three alignments, without the uncertain ends."""
    encoded = text.encode() if isinstance(text, str) else text
    aligned = [base64.b64encode(b"\0" * shift + encoded)[4:-4] for shift in range(3)]
    return [encoded, *aligned]


def printed_text(data: bytes) -> bytes:
    """The words and the title of a PDF, whose pages are compressed."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_range() for page in document]
    return "\n".join([*pages, *document.get_metadata_dict().values()]).encode()


def found_in(data: bytes, name: str, marks: list[str | bytes]) -> str | bytes | None:
    everything = name.encode() + b"\n" + data
    if name.endswith(".pdf"):
        everything += b"\n" + printed_text(data)
    return next((text for text in marks if any(form in everything for form in forms(text))), None)


def say(assay, *arguments, cwd) -> str:
    """Everything that a command prints."""
    run = subprocess.run(
        [str(assay), *map(str, arguments)], capture_output=True, text=True, cwd=cwd, timeout=300
    )
    return run.stdout + run.stderr


def check_commands(verdict, assay, project: pathlib.Path, output: pathlib.Path, marks: dict):
    """What comparisons and verifications say, and messages about wrong profiles."""
    words = {
        identifier: [text for key, texts in own.items() if key != "id" for text in texts]
        for identifier, own in marks.items()
    }
    every = list(itertools.chain(*words.values()))
    first, *others = marks
    changed = project.with_name("changed")
    shutil.copytree(project, changed)
    for path in (changed / "Content/projects").glob("*.yaml"):
        content = yaml.safe_load(path.read_text("utf-8"))
        content["date"] = "2026-12-24"
        path.write_text(yaml.dump(content, Dumper=Dumper, sort_keys=False, allow_unicode=True))

    for form in ("text", "json", "markdown"):
        name = f"diff --format {form}"
        verdict.look_at(name)
        text = say(assay, "diff", project, changed, "--format", form, cwd=project)
        if f"projects/{first}/date" not in text:
            verdict.fail(name, "does not name a change of a profile")
        leak = found_in(text.encode(), "", every)
        if leak:
            verdict.fail(name, f"holds {leak}")
        verdict.look_at(name + " --only")
        text = say(
            assay, "diff", project, changed, "--format", form, "--only", first, cwd=project
        )
        leak = found_in(text.encode(), "", others)
        if leak or first not in text:
            verdict.fail(name + " --only", f"holds {leak}, or not its own id")

    for form in ("text", "json"):
        name = f"verify --format {form}"
        verdict.look_at(name)
        report = output / "reports" / first
        text = say(assay, "verify", report, "--project", changed, "--format", form, cwd=project)
        leak = found_in(text.encode(), "", every + others)
        if leak or first not in text:
            verdict.fail(name, f"holds {leak}, or not its own id")

    # A value of the wrong kind, which a message would like to quote.
    for path in (changed / "Content/projects").glob("*.yaml"):
        content = yaml.safe_load(path.read_text("utf-8"))
        own = words[path.stem][0]
        content["load"] = {"peak-factor": own}
        content["candidates"] = [own]
        path.write_text(yaml.dump(content, Dumper=Dumper, sort_keys=False, allow_unicode=True))
    for form in ("text", "json", "sarif", "github"):
        name = f"check --format {form}"
        verdict.look_at(name)
        text = say(assay, "check", "--format", form, "--project", changed, cwd=project)
        if f"Content/projects/{first}.yaml" not in text:
            verdict.fail(name, "does not name the wrong file")
        leak = found_in(text.encode(), "", every)
        if leak:
            verdict.fail(name, f"holds {leak}")


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
        texts = [text for own in marks.values() for key in own if key != "id" for text in own[key]]
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
            shows = [name for name, data in report.items() if found_in(data, "", own["picture"])]
            if shows != ["index.html"]:
                verdict.fail(f"reports/{identifier}", f"its picture is in {shows or 'no file'}")
            for name, data in report.items():
                leak = found_in(data, name, foreign)
                if leak:
                    verdict.fail(f"reports/{identifier}", f"{name} holds {leak} of another client")
            # A lock may be kept where a report may not.
            free = [text for key in own if key != "id" for text in own[key]]
            leak = found_in(report.get("report.lock", b""), "", free)
            if leak or "report.lock" not in report:
                verdict.fail(f"reports/{identifier}", f"report.lock is missing or holds {leak}")

        # A run for one client reads what it needs and writes nothing of anyone else.
        only = next(iter(marks), None)
        if only:
            alone = pathlib.Path(folder) / "alone"
            run = building.build(arguments.assay, project, alone, "--only", only, "--pdf")
            verdict.look_at(f"--only {only}")
            if run.returncode:
                verdict.fail(f"--only {only}", f"does not build: {run.stderr[:300]}")
            others = [
                text
                for other, theirs in marks.items()
                if other != only
                for text in itertools.chain(*theirs.values())
            ]
            files = building.files_of(alone)
            pdf = files.get(f"reports/{only}/report.pdf")
            title = marks[only]["title"][0].encode()
            if pdf is None or title not in printed_text(pdf):
                verdict.fail(f"--only {only}", "its print does not show its own title")
            for name, data in files.items():
                leak = found_in(data, name, others)
                if leak:
                    verdict.fail(f"--only {only}", f"{name} holds {leak}")
            leak = found_in((run.stdout + run.stderr).encode(), "", others)
            if leak:
                verdict.fail(f"--only {only}", f"the build printed {leak}")
            check_commands(verdict, arguments.assay, project, output, marks)
    return verdict.close(projects=len(marks), marks=len(every))


if __name__ == "__main__":
    sys.exit(main())
