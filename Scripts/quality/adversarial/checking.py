"""What must hold of every run and of every successful output, and the checks a case adds."""

import html.parser
import json
import os
import re
import xml.etree.ElementTree as ET

from content import B, CANARY, SetupError
from running import CRASH
from sandbox import difference, glob_re, snapshot, without_state

URL_ATTR = {
    "href",
    "src",
    "action",
    "formaction",
    "xlink:href",
    "poster",
    "data",
    "background",
    "cite",
    "ping",
    "manifest",
    "srcset",
}


class Scan(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.bad, self.ids = set(), []

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "iframe", "object", "embed", "base", "form", "frame", "applet"):
            d = dict(attrs)
            self.bad.add((tag, d.get("src") or d.get("href") or d.get("type") or ""))
        for k, v in attrs:
            if re.match(r"on[a-z]", k):
                self.bad.add(("attr", k))
            if k == "srcdoc":
                self.bad.add(("attr", k))
            if k == "id" and v is not None:
                self.ids.append(v)
            if k == "http-equiv" and (v or "").lower() == "refresh":
                self.bad.add(("meta", "refresh"))
            if k == "style" and re.search(r"expression\(|javascript:|url\(", v or "", re.I):
                self.bad.add(("style", v[:40]))
            if k in URL_ATTR and v:
                u = re.sub(r"[\t\n\r]", "", v).lstrip("".join(map(chr, range(33)))).lower()
                if re.match(r"(javascript|vbscript|file):", u):
                    self.bad.add(("url", u[:40]))
                if u.startswith("data:") and not re.match(r"data:image/(png|gif|jpeg|webp)[;,]", u):
                    self.bad.add(("url", u[:40]))

    handle_startendtag = handle_starttag


def scan_html(data):
    s = Scan()
    try:
        s.feed(data.decode("utf-8", "replace"))
        s.close()
    except Exception as e:
        s.bad.add(("parser", repr(e)[:60]))
    return s


class Check:
    def __init__(self, sandbox, options):
        self.sandbox, self.options, self.failures, self.warnings = sandbox, options, [], []

    def fails(self, *a):
        self.failures.append(" ".join(map(str, a))[:400])

    def warns(self, *a):
        self.warnings.append(" ".join(map(str, a))[:400])

    def files(self, root, g="**"):
        rx = re.compile(glob_re(g))
        root = B(root)
        for rel, v in sorted(snapshot(root).items()):
            if v[0] == "f" and rx.match(os.fsdecode(rel)):
                with open(os.path.join(root, rel), "rb") as h:
                    yield os.fsdecode(rel), h.read()

    def invariants(self, r, before, case, allow_rc=None):
        sandbox = self.sandbox
        if r.timeout:
            self.fails(f"no answer within {r.secs:.1f} s (killed)")
        elif r.rc < 0 or r.rc in (132, 133, 134, 135, 136, 139):
            self.fails(f"crashed: exit {r.rc}: {r.se.strip()[-160:]!r}")
        if CRASH.search(r.text) and not r.timeout:
            self.fails("crash text in the output:", CRASH.search(r.text).group(0))
        if r.rss > case.get("limits", {}).get("rss_mb", 1024):
            self.fails(f"peak memory {r.rss} MiB")
        if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]", r.text):
            self.fails("raw control or bidi characters in the messages (terminal injection)")
        if r.rc != 0 and not r.timeout and not r.text.strip():
            self.fails("failed with no message at all")
        al = self.options.mapping.get("allowed_writes", [])
        after = snapshot(
            sandbox.root, skip=[sandbox.out, sandbox.path("tmp"), *case.get("_skip", [])], state=al
        )
        d = difference(without_state(before, al), after)
        if d:
            self.fails("changed files outside the output folder:", d)
        left = [x for x in snapshot(sandbox.path("tmp"))]
        if left and not r.timeout:
            self.fails("left in TMPDIR:", left[:3])
        if CANARY in r.text:
            self.fails("a file outside the project was quoted in the messages")

    def output(self, case, r):
        """what must hold of every successful build"""
        sandbox, n, budget = self.sandbox, 0, 30_000_000  # bytes of HTML given the (slow) parser
        for rel, data in self.files(sandbox.out):
            n += 1
            if CANARY.encode() in data:
                self.fails("content from outside the project in", rel)
            if sandbox.uniq.encode() in data:
                self.fails("absolute build path in", rel)
            low = rel.lower()
            if low.endswith((".html", ".htm", ".xhtml")):
                if b"\0" in data:
                    self.fails("NUL byte in", rel)
                try:
                    data.decode("utf-8")
                except UnicodeDecodeError as e:
                    self.fails("invalid UTF-8 in", rel, e.reason)
                budget -= len(data)
                if budget < 0:
                    continue
                s = scan_html(data)
                extra = s.bad - self.options.baseline_bad
                if extra:
                    self.fails("active content in", rel, sorted(extra)[:3])
                dup = [i for i in set(s.ids) if s.ids.count(i) > 1] if len(s.ids) < 3000 else []
                if dup:
                    self.warns("duplicate id in", rel, dup[:3])
            elif low.endswith((".xml", ".svg", ".rss", ".atom")):
                try:
                    ET.fromstring(data)
                except ET.ParseError as e:
                    self.fails("not well-formed:", rel, e)
            elif low.endswith(".json"):
                try:
                    json.loads(data)
                except Exception as e:
                    self.fails("not JSON:", rel, e)
        if n == 0:
            self.fails("exit 0 but no output files")
        for rel, v in snapshot(sandbox.out, state=self.options.mapping.get("state", [])).items():
            if v[0] == "f" and v[1] & 0o002:
                self.warns("world-writable output", rel)
            if re.search(rb"\.(tmp|temp|swp|part|partial)$|\.nosync|~$", rel):
                self.fails("temporary file left in output:", rel)

    def run_checks(self, checks, r):
        sandbox = self.sandbox
        for c in checks:
            k = c["check"]
            if k == "present":
                t = c["text"].encode()
                n = sum(t in d for _, d in self.files(sandbox.out, c.get("glob", "**")))
                if n < c.get("min_files", 1):
                    self.fails(
                        f"{c['text']!r} expected in the output, found in {n} files"
                        + (" - content silently lost" if c.get("lost") else "")
                    )
                if "max_files" in c and n > c["max_files"]:
                    self.fails(f"{c['text']!r} in {n} files, at most {c['max_files']} expected")
            elif k == "absent":
                for rel, d in self.files(sandbox.out, c.get("glob", "**")):
                    if c["text"].encode() in d:
                        self.fails(f"{c['text']!r} must not be in the output, is in {rel}")
                        break
            elif k == "absent_re":
                for rel, d in self.files(sandbox.out, c.get("glob", "**/*.html")):
                    x = re.search(c["re"], d.decode("utf-8", "replace"))
                    if x:
                        self.fails(f"{rel}: must not match /{c['re']}/: {x.group(0)[:60]!r}")
                        break
            elif k == "present_re":
                if not any(
                    re.search(c["re"], d.decode("utf-8", "replace"))
                    for _, d in self.files(sandbox.out, c.get("glob", "**/*.html"))
                ):
                    self.fails(f"no file matches /{c['re']}/")
            elif k == "no_path":
                for rel in snapshot(sandbox.out):
                    if re.search(c["re"], os.fsdecode(rel)):
                        self.fails("path must not exist in output:", rel)
                        break
            elif k == "msg_absent":
                if c["text"] in r.text:
                    self.fails(f"message discloses {c['text']!r}")
            elif k == "present_or_named":
                if (
                    not any(c["text"].encode() in d for _, d in self.files(sandbox.out))
                    and c["name"] not in r.text
                ):
                    self.fails(
                        f"{c['name']} neither rendered nor mentioned in a message (silently ignored)"
                    )
            else:
                raise SetupError("check " + k)

    def message(self, case, r, paths):
        for want in case.get("names", []):
            names = [os.path.basename(p) for p in paths] if want == "@file" else [want]
            ok = False
            for nme in names:
                s = os.fsdecode(nme) if isinstance(nme, bytes) else nme
                esc = s.encode("ascii", "backslashreplace").decode()
                plain = re.sub(r"[^\w.-].*", "", s)
                if s in r.text or esc in r.text or (plain and len(plain) >= 3 and plain in r.text):
                    ok = True
            if not ok:
                self.fails(f"message does not name the file {names!r}: {r.text.strip()[:200]!r}")
        lo = case.get("line_of")
        if lo:
            nos = []
            for p in paths:
                try:
                    data = open(p, "rb").read()
                except OSError:
                    continue
                for i, l in enumerate(re.split(rb"\r\n|\n|\r", data), 1):
                    if lo.encode() in l:
                        nos.append(i)
            pat = "|".join(map(str, nos)) or "x"
            if nos and not re.search(rf"(?:line\s+|:|\()(?:{pat})\b", r.text):
                self.warns(
                    f"message gives no right line (expected {nos[:3]}): {r.text.strip()[:160]!r}"
                )
