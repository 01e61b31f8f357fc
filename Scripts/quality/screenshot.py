#!/usr/bin/env python3
"""A picture of a page, of its print view, or of all sheets of a report.

    screenshot.py TARGET OUT.png [--dark] [--width N] [--print] [--viewport] [--no-js] [--click CSS]
    screenshot.py REPORT.html OUT.png --sheet [--pages 1-8] [--columns 4]
    screenshot.py REPORT.pdf OUT.png [--pages 1-8] [--columns 4]

TARGET is an .html or .pdf file, a folder (its index.html), or FOLDER::PAGE. --print shows the page
with print styles at the width of A4; --sheet prints it with Chromium and lays the pages side by side.
"""

import argparse
import pathlib
import sys
import tempfile

import browsing
import printing


def contact_sheet(pdf, out, pages, columns, scale) -> int:
    import pypdfium2
    from PIL import Image

    document = pypdfium2.PdfDocument(str(pdf))
    first, last = 1, len(document)
    if pages:
        start, _, end = pages.partition("-")
        first, last = int(start), min(int(end or start), last)
    pictures = [
        document[number - 1].render(scale=scale).to_pil().convert("RGB")
        for number in range(first, last + 1)
    ]
    columns = min(columns, len(pictures))
    width = max(picture.width for picture in pictures) + 8
    height = max(picture.height for picture in pictures) + 8
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (width * columns + 8, height * rows + 8), "#777")
    for index, picture in enumerate(pictures):
        sheet.paste(picture, (8 + index % columns * width, 8 + index // columns * height))
    sheet.save(out)
    return len(pictures)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target")
    parser.add_argument("out")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=900)
    parser.add_argument("--print", dest="print_media", action="store_true")
    parser.add_argument("--viewport", action="store_true", help="only the first screen")
    parser.add_argument("--no-js", action="store_true")
    parser.add_argument("--sheet", action="store_true")
    parser.add_argument("--pages")
    parser.add_argument("--columns", type=int, default=4)
    parser.add_argument("--scale", type=float, default=0.6)
    parser.add_argument("--click", action="append", default=[])
    parser.add_argument("--wait", type=int, default=0, metavar="MS")
    arguments = parser.parse_args()
    folder, _, wanted = arguments.target.partition("::")
    target = pathlib.Path(folder)
    if target.suffix == ".pdf":
        count = contact_sheet(
            target, arguments.out, arguments.pages, arguments.columns, arguments.scale
        )
        print(f"{arguments.out}: {count} pages")
        return 0
    with browsing.visits([target]) as pages, browsing.browser() as chromium:
        wanted = wanted or ("index.html" if target.is_dir() else target.name)
        visit = next((visit for visit in pages if visit.name == wanted), None)
        if visit is None:
            sys.exit(f"no page {wanted} in {target}")
        context = chromium.new_context(
            viewport={"width": arguments.width, "height": arguments.height},
            color_scheme="dark" if arguments.dark else "light",
            java_script_enabled=not arguments.no_js,
        )
        page = context.new_page()
        if arguments.sheet:
            with tempfile.TemporaryDirectory() as folder:
                pdf = pathlib.Path(folder) / "report.pdf"
                printing.print_with_chromium(page, visit.url, pdf)
                count = contact_sheet(
                    pdf, arguments.out, arguments.pages, arguments.columns, arguments.scale
                )
            print(f"{arguments.out}: {count} pages")
            return 0
        if arguments.print_media:
            page.set_viewport_size({"width": 680, "height": 960})  # A4 less 2 cm margins
            page.emulate_media(media="print")
        page.goto(visit.url, wait_until="networkidle")
        for selector in arguments.click:
            page.click(selector)
        page.wait_for_timeout(arguments.wait)
        page.screenshot(path=arguments.out, full_page=not arguments.viewport)
        print(f"{arguments.out}: {page.viewport_size['width']} px wide")
    return 0


if __name__ == "__main__":
    sys.exit(main())
