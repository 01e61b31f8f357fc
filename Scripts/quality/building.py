"""Copies the project into another folder and builds it there, for tests of what a build does."""

from __future__ import annotations

import argparse
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARTS = ("Content", "Templates")


def add_arguments(parser: argparse.ArgumentParser):
    """The option `--assay`, the same for every test that builds."""
    parser.add_argument(
        "--assay",
        type=pathlib.Path,
        default=ROOT / ".build/release/assay",
        help="the program under test (default .build/release/assay)",
    )


def copy_project(folder: pathlib.Path, in_reverse=False) -> pathlib.Path:
    """A copy of the project's Content and Templates, its files created in either order."""
    files = sorted(
        path.relative_to(ROOT)
        for part in PARTS
        for path in (ROOT / part).rglob("*")
        if path.is_file()
    )
    for name in reversed(files) if in_reverse else files:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)
    return folder


def build(assay, project, output, *options, environment=None, umask=0o022, cwd=None, limit=300):
    """Runs `assay build` and returns the finished process, its text captured."""
    return subprocess.run(
        [str(assay), "build", "--project", str(project), "--output", str(output), *options],
        capture_output=True,
        text=True,
        errors="backslashreplace",
        env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **(environment or {})},
        umask=umask,
        cwd=cwd or project,
        timeout=limit,
    )


def files_of(folder: pathlib.Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
