#!/usr/bin/env python3
"""What `assay build --pdf` prints, with both printers.

    check_print.py [--assay PROGRAM] [--project ID] [--paper auto|A4|Letter]

Builds one report twice with each printer. The second build must find nothing to write: the same page
gives the same bytes. The PDF is then held to everything that check_pdf asks of a print, among it that
the numbers in the contents list are the pages of the headings. Nothing may be left in TMPDIR.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

import building
from verdict import Verdict

HERE = pathlib.Path(__file__).parent
PRINTERS = {"chromium": None, "weasyprint": pathlib.Path(sys.executable).with_name("weasyprint")}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    building.add_arguments(parser)
    parser.add_argument("--project", default="shop", help="the id of the project to print")
    parser.add_argument("--paper", default="auto")
    arguments = parser.parse_args()
    verdict = Verdict("check_print")
    for engine, program in PRINTERS.items():
        verdict.look_at(engine)
        with tempfile.TemporaryDirectory(prefix="print-") as folder:
            output = pathlib.Path(folder) / "output"
            space = pathlib.Path(folder) / "tmp"
            space.mkdir()
            options = ["--only", arguments.project, "--pdf", "--print-seconds", "300"]
            options += ["--printer", str(program)] if program else []
            for expected in (r"^4 written", r"^0 written, 4 unchanged"):
                run = building.build(
                    arguments.assay,
                    building.ROOT,
                    output,
                    *options,
                    environment={"TMPDIR": str(space)},
                    limit=900,
                )
                if run.returncode or not re.search(expected, run.stdout):
                    verdict.fail(engine, f"not '{expected}': {run.stdout}{run.stderr}"[:400])
            for path in space.iterdir():
                verdict.fail(engine, f"left {path.name} in TMPDIR")
            report = output / "reports" / arguments.project / "index.html"
            check = subprocess.run(
                [sys.executable, str(HERE / "check_pdf.py"), str(report), "--printed"]
                + ["--engines", engine, "--paper", arguments.paper],
                capture_output=True,
                text=True,
            )
            print(check.stdout.replace(folder, ""), end="", flush=True)
            if check.returncode:
                verdict.fail(engine, f"check_pdf: {check.stderr[-300:]}")
    return verdict.close()


if __name__ == "__main__":
    sys.exit(main())
