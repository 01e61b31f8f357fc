"""Prints a report with both engines, and says on which page each heading landed."""

from __future__ import annotations

import logging
import urllib.parse


def destination_pages(pdf_path) -> dict[str, int]:
    """The page number, from 1, of every named destination of a PDF.

    Chromium keeps them in a plain dictionary, WeasyPrint in a name tree.
    """
    import pikepdf

    pages = {}
    with pikepdf.open(pdf_path) as pdf:
        number = {page.objgen: index for index, page in enumerate(pdf.pages, 1)}
        found = {}
        if "/Dests" in pdf.Root:
            found.update({key[1:]: value for key, value in pdf.Root.Dests.items()})
        if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
            for key, value in pikepdf.NameTree(pdf.Root.Names.Dests).items():
                found[str(key)] = value
        for key, value in found.items():
            if isinstance(value, pikepdf.Dictionary):
                value = value.get("/D")
            if value is not None and len(value) and value[0].objgen in number:
                pages[urllib.parse.unquote(key)] = number[value[0].objgen]
    return pages


def print_with_chromium(page, url, pdf_path, contents="nav.toc li a[href^='#']", limit=4):
    """Prints until the page numbers in the contents list are those of the print.

    Chromium has no target-counter(): the style sheet shows attr(data-page) instead, which is
    written here from the destinations of the print before. Returns the number of prints.
    """
    page.emulate_media(media="print", color_scheme="light")
    page.goto(url, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => 1)")
    shown = {}
    for count in range(1, limit + 1):
        page.pdf(
            path=str(pdf_path),
            prefer_css_page_size=True,
            print_background=True,
            tagged=True,
            outline=True,
        )
        pages = destination_pages(pdf_path)
        ids = page.eval_on_selector_all(
            contents,
            "links => links.map(a => decodeURIComponent(a.getAttribute('href').slice(1)))",
        )
        wanted = {key: pages[key] for key in ids if key in pages}
        if wanted == shown:
            return count
        page.evaluate(
            """([selector, pages]) => {
                 for (const a of document.querySelectorAll(selector)) {
                   const page = pages[decodeURIComponent(a.getAttribute('href').slice(1))];
                   if (page) a.setAttribute('data-page', page);
                 }
               }""",
            [contents, wanted],
        )
        shown = wanted
    # A contents list with doubtful numbers is worse than none.
    raise RuntimeError(f"page numbers did not settle in {limit} prints: {shown}")


def print_with_weasyprint(source, pdf_path, variant="pdf/ua-1") -> list[tuple[str, str]]:
    """Prints with WeasyPrint; returns its warnings and errors as (level, text)."""
    import weasyprint

    messages = []

    class Collector(logging.Handler):
        def emit(self, record):
            messages.append((record.levelname, record.getMessage()))

    log = logging.getLogger("weasyprint")
    before = log.handlers[:]
    log.handlers = [Collector(level=logging.WARNING)]
    try:
        weasyprint.HTML(filename=str(source)).write_pdf(
            str(pdf_path), pdf_variant=variant or None, pdf_tags=True
        )
    finally:
        log.handlers = before
    return messages
