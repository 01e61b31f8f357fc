#!/usr/bin/env python3
"""The same input gives the same bytes anywhere, and a second build writes nothing.

    check_determinism.py [--assay PROGRAM]

Builds copies of the project in differing folders, orders of creation, file times, time zones,
locales, umasks, numbers of threads and with a clock shifted by 400 days, and compares every byte.
Then builds one of them again: no file may be touched. Then edits a page, rebuilds, and compares with
a clean build of the same edit.
"""

import argparse
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import building
from verdict import Verdict

SHIFTED_CLOCK = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
#include <sys/time.h>
static const long shift = 400L * 86400 + 12345;
int clock_gettime(clockid_t clock, struct timespec *at) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(clock, at);
  if (!result && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) at->tv_sec += shift;
  return result;
}
int gettimeofday(struct timeval *at, void *zone) {
  static int (*real)(struct timeval *, void *);
  if (!real) real = dlsym(RTLD_NEXT, "gettimeofday");
  int result = real(at, zone);
  if (!result) at->tv_sec += shift;
  return result;
}
time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at) *at = now.tv_sec;
  return now.tv_sec;
}
"""


def shifted_clock(folder: pathlib.Path) -> pathlib.Path | None:
    """A library to preload that moves the clock; the Swift toolchain brings a C compiler."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        return None
    source, library = folder / "clock.c", folder / "clock.so"
    source.write_text(SHIFTED_CLOCK)
    command = [compiler, "-shared", "-fPIC", "-O", "-o", library, source, "-ldl"]
    if subprocess.run(command, capture_output=True).returncode:
        return None
    seen = subprocess.run(
        ["date", "+%Y"], env={**os.environ, "LD_PRELOAD": str(library)}, capture_output=True
    ).stdout
    now = subprocess.run(["date", "+%Y"], capture_output=True).stdout
    return library if seen != now else None


def state(folder: pathlib.Path) -> dict[str, tuple]:
    """What a write would change, for every file and folder below one."""
    found = {}
    for path in [folder, *folder.rglob("*")]:
        status = path.lstat()
        found[str(path.relative_to(folder))] = (
            status.st_ino,
            status.st_size,
            status.st_mtime_ns,
            status.st_mode,
        )
    return found


def differences(one: dict, other: dict) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def first_difference(one: bytes, other: bytes) -> str:
    at = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    return f"byte {at}: {one[at - 20 : at + 20]!r} / {other[at - 20 : at + 20]!r}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    building.add_arguments(parser)
    arguments = parser.parse_args()
    verdict = Verdict("check_determinism")
    # The folder's name must not be part of any output, so it is something to search for.
    with tempfile.TemporaryDirectory(prefix="assay-zqfolder-") as name:
        folder = pathlib.Path(name)
        clock = shifted_clock(folder)
        if clock is None:
            verdict.fail("clock", "cannot be shifted here: no C compiler")
        variants = {
            "plain": dict(environment={"TZ": "UTC", "LC_ALL": "C.UTF-8"}),
            "again": dict(environment={"TZ": "UTC", "LC_ALL": "C.UTF-8"}),
            "one thread": dict(options=["--jobs", "1"]),
            "eight threads": dict(options=["--jobs", "8"]),
            "far east, Turkish, private": dict(
                place="pro jéct-ÅÄ-" + "x" * 60,
                environment={
                    "TZ": "Pacific/Kiritimati",
                    "LC_ALL": "tr_TR.UTF-8",
                    "LANG": "tr_TR.UTF-8",
                    "HOME": "/nonexistent",
                },
                umask=0o077,
                cwd="/",
            ),
            "far west, C, reverse order, old files": dict(
                environment={"TZ": "America/St_Johns", "LC_ALL": "C", "TERM": "dumb"},
                umask=0o002,
                in_reverse=True,
                times=True,
            ),
        }
        if clock:
            variants["clock in the future"] = dict(environment={"LD_PRELOAD": str(clock)})
        reference = None
        chance = random.Random(3)
        for title, variant in variants.items():
            verdict.look_at(title)
            place = folder / f"{len(verdict.subjects)}" / variant.get("place", "project")
            building.copy_project(place, in_reverse=variant.get("in_reverse", False))
            if variant.get("times"):
                for path in place.rglob("*"):
                    moment = chance.randrange(315532800, 4102444800)
                    os.utime(path, (moment, moment))
            output = place / "Output"
            run = building.build(
                arguments.assay,
                place,
                output,
                *variant.get("options", []),
                environment=variant.get("environment"),
                umask=variant.get("umask", 0o022),
                cwd=variant.get("cwd"),
            )
            if run.returncode:
                verdict.fail(title, f"does not build: {(run.stderr + run.stdout)[:400]}")
                continue
            files = building.files_of(output)
            for path, data in files.items():
                if folder.name.encode() in data:
                    verdict.fail(title, f"{path} holds the path of the folder it was built in")
            if reference is None:
                reference, first = files, place
                continue
            for path in differences(reference, files)[:5]:
                one, other = reference.get(path, b""), files.get(path, b"")
                verdict.fail(title, f"{path} differs at {first_difference(one, other)}")
        if reference is None:
            return verdict.close()

        verdict.look_at("second build")
        before = state(first / "Output")
        run = building.build(arguments.assay, first, first / "Output")
        if run.returncode:
            verdict.fail("second build", f"fails: {run.stderr[:300]}")
        for path in differences(before, state(first / "Output"))[:5]:
            verdict.fail("second build", f"touched {path}")
        summary = re.search(r"(\d+) (?:files? )?written", run.stdout + run.stderr)
        if summary and int(summary[1]):
            verdict.fail("second build", f"says: {summary[0]}")

        verdict.look_at("rebuild after an edit")
        page = sorted((first / "Content/guide").glob("*.md"))[0]
        page.write_text(page.read_text("utf-8") + "\nA sentence of the edit zqedit.\n", "utf-8")
        building.build(arguments.assay, first, first / "Output")
        run = building.build(arguments.assay, first, folder / "clean")
        if run.returncode:
            verdict.fail("rebuild after an edit", f"fails: {run.stderr[:300]}")
        rebuilt, clean = building.files_of(first / "Output"), building.files_of(folder / "clean")
        if not any(b"zqedit" in data for data in rebuilt.values()):
            verdict.fail("rebuild after an edit", "the edit is not in the output")
        for path in differences(rebuilt, clean)[:5]:
            verdict.fail("rebuild after an edit", f"{path} is not what a clean build makes")
    return verdict.close(files=len(reference), clock="shifted" if clock else "not shifted")


if __name__ == "__main__":
    sys.exit(main())
