"""A loopback server, a headless browser, and the list of pages to look at.

Nothing here leaves the machine: the folder is served on 127.0.0.1 only, and the browser is the
system's own (`chromium`, or the program named by CHROMIUM).
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import dataclasses
import functools
import http.server
import importlib.util
import mimetypes
import multiprocessing
import os
import pathlib
import shutil
import sys
import threading
import urllib.parse

CHROMIUM = (
    os.environ.get("CHROMIUM")
    or shutil.which("chromium")
    or shutil.which("chromium-browser")
    or shutil.which("google-chrome")
    or "/usr/bin/chromium"
)
CHROMIUM_ARGUMENTS = [
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--disable-sync",
    "--hide-scrollbars",
]
if os.geteuid() == 0:
    # Chromium refuses its sandbox to root. The pages are our own build's output.
    CHROMIUM_ARGUMENTS.append("--no-sandbox")

mimetypes.add_type("font/woff2", ".woff2")
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("image/svg+xml", ".svg")


class _Handler(http.server.SimpleHTTPRequestHandler):
    base = "/"

    def translate_path(self, path):
        plain = urllib.parse.urlsplit(path).path
        if not plain.startswith(self.base):
            return os.path.join(self.directory, "__outside_base_path__")
        return super().translate_path("/" + plain[len(self.base) :])

    def log_message(self, *_):
        pass

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, address):
        # A browser that closes a page stops reading what it asked for.
        if not isinstance(sys.exc_info()[1], (BrokenPipeError, ConnectionResetError)):
            super().handle_error(request, address)


def base_path(text: str) -> str:
    """`x`, `/x` and `/x/` as `/x/`; nothing as `/`."""
    inner = text.strip("/")
    return f"/{inner}/" if inner else "/"


@contextlib.contextmanager
def serve(directory, base="/"):
    """Serves a folder on loopback under a base path; yields the address of its root."""
    base = base_path(base)
    handler = type("Handler", (_Handler,), {"base": base})
    server = _Server(("127.0.0.1", 0), functools.partial(handler, directory=str(directory)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{base}"
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def browser():
    """A headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS
        )
        try:
            yield chromium
        finally:
            chromium.close()


def both_ways(site, root):
    """The two ways a guide is opened: what to call each, and where its first page's folder is."""
    return (("sub-path", root), ("folder", site.as_uri() + "/"))


@contextlib.contextmanager
def finding(fail):
    """What the browser waits for in vain is a finding, not the end of the check."""
    from playwright.sync_api import Error

    try:
        yield
    except Error as error:
        fail(" ".join(str(error).split())[:200])


def html_files(folder) -> list[pathlib.Path]:
    """Every HTML file below a folder, in the order of their paths."""
    return sorted(
        path
        for path in pathlib.Path(folder).rglob("*")
        if path.suffix in (".html", ".htm") and path.is_file()
    )


@dataclasses.dataclass(frozen=True)
class Visit:
    """A page and the address it is served at."""

    name: str
    url: str


@contextlib.contextmanager
def visits(targets, base="/", choose=None):
    """Serves folders and files; yields the pages to visit.

    `choose` reduces the names of a folder's pages (see `pagesample`); files are always visited.
    """
    with contextlib.ExitStack() as stack:
        found = []
        for target in targets:
            path = pathlib.Path(target).resolve()
            if not path.exists():
                sys.exit(f"no such path: {target}")
            root = path if path.is_dir() else path.parent
            url = stack.enter_context(serve(root, base))
            if path.is_dir():
                names = [file.relative_to(root).as_posix() for file in html_files(path)]
                names = choose(names) if choose else names
            else:
                names = [path.name]
            # With several folders a page's name says which one it is in.
            prefix = f"{root.name}/" if len(targets) > 1 else ""
            found += [Visit(prefix + name, url + urllib.parse.quote(name)) for name in names]
        yield found


def _look(work, visits, arguments):
    with browser() as chromium:
        return work(chromium, visits, arguments)


def in_parallel(work, visits: list[Visit], arguments) -> list:
    """Results of `work(browser, visits, arguments)`, one of each process, a process for each processor.

    `work` is a function of a module. Pages are dealt out in turn, so that like pages, which stand
    next to each other, are spread over all.
    """
    count = max(1, min(os.cpu_count() or 1, len(visits)))
    hands = [visits[first::count] for first in range(count)]
    # Forking would copy the server's threads; a spawned process starts clean.
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(count, mp_context=context) as pool:
        return list(pool.map(_look, [work] * count, hands, [arguments] * count))


def axe_source() -> str:
    """The JavaScript of axe-core, as the Python package ships it."""
    spec = importlib.util.find_spec("axe_playwright_python")
    if spec is None:
        sys.exit("axe-playwright-python is not installed: run Scripts/setup tests")
    return (pathlib.Path(spec.origin).parent / "axe.min.js").read_text("utf-8")
