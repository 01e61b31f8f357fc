"""A folder of its own for one case: the project, a canary beside it, a home, a TMPDIR; and snapshots of folders."""

import hashlib
import os
import re
import shutil
import socket
import stat
import subprocess
import tempfile

from content import B, CANARY, SetupError, content


def glob_re(g):
    out = ""
    i = 0
    while i < len(g):
        if g.startswith("**/", i):
            out += "(?:.*/)?"
            i += 3
        elif g.startswith("**", i):
            out += ".*"
            i += 2
        elif g[i] == "*":
            out += "[^/]*"
            i += 1
        else:
            out += re.escape(g[i])
            i += 1
    return out + r"\Z"


def snapshot(root, skip=(), state=()):
    """{relative bytes path: (type, mode, size, sha or target)}; skip = absolute paths not entered"""
    res, root, skip = {}, B(root), {B(s) for s in skip}
    pat = [re.compile(B(glob_re(g))) for g in state]
    if not os.path.lexists(root):
        return res
    stack = [root]
    while stack:
        d = stack.pop()
        if d in skip:
            continue
        try:
            ents = list(os.scandir(d))
        except NotADirectoryError:
            continue
        for e in ents:
            p = os.path.join(d, e.name)
            if p in skip:
                continue
            rel = os.path.relpath(p, root)
            if any(x.match(rel) for x in pat):
                continue
            st = e.stat(follow_symlinks=False)
            t = stat.S_IFMT(st.st_mode)
            if t == stat.S_IFDIR:
                res[rel] = ("d", st.st_mode & 0o7777, 0, "")
                stack.append(p)
            elif t == stat.S_IFREG:
                h = hashlib.sha256()
                if st.st_blocks * 512 < st.st_size // 2 and st.st_size > 1 << 24:
                    h.update(b"sparse")
                else:
                    with open(p, "rb") as f:
                        for blk in iter(lambda: f.read(1 << 20), b""):
                            h.update(blk)
                res[rel] = ("f", st.st_mode & 0o7777, st.st_size, h.hexdigest())
            elif t == stat.S_IFLNK:
                res[rel] = ("l", 0, 0, os.readlink(p))
            else:
                res[rel] = ("o", t, 0, "")
    return res


def files_only(s):
    return {k: (v[0], v[3]) for k, v in s.items() if v[0] != "d"}


def difference(a, b, n=4):
    a, b = files_only(a), files_only(b)
    d = [
        ("+" if k not in a else "-" if k not in b else "~") + os.fsdecode(k)
        for k in sorted(set(a) | set(b))
        if a.get(k) != b.get(k)
    ]
    return "" if not d else f"{len(d)} differ: " + ", ".join(repr(x)[:90] for x in d[:n])


def without_state(s, state):
    pat = [re.compile(B(glob_re(g))) for g in state]
    return {k: v for k, v in s.items() if not any(p.match(k) for p in pat)}


class Sandbox:
    """A folder of its own for one run: the project in `work`, a secret it must not reach in `canary`, and
    `home`, `tmp` (as TMPDIR) and `cwd`. The output is inside the project or beside it.
    """

    def __init__(self, m, base, name="project"):
        self.mapping = m
        self.root = tempfile.mkdtemp(prefix="adv-", dir=base)
        os.chmod(self.root, 0o755)
        self.uniq = os.path.basename(self.root)
        for d in ("work", "canary", "home", "tmp", "cwd"):
            os.mkdir(os.path.join(self.root, d))
        os.chmod(self.path("tmp"), 0o1777)
        with open(self.path("canary/secret.txt"), "w") as f:
            f.write(CANARY + "\n")
        with open(self.path("canary/secret.md"), "w") as f:
            f.write("---\ntitle: c\n---\n" + CANARY + "\n")
        self.src = self.path("work", name)
        os.mkdir(self.src)
        o = m.get("out", "{src}/Output")
        self.out = o.replace("{src}", self.src).replace("{work}", self.path("work"))
        self.ctx = {"canary": self.path("canary"), "src": self.src, "out": self.out}
        for k, v in m.get("front", {}).items():
            self.ctx["f." + k] = v or k
        for k, v in m.get("dirs", {}).items():
            self.ctx["d." + k] = v

    def path(self, *a):
        return os.path.join(self.root, *a)

    def write(self, path, data, mode=None):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if os.path.islink(path):
            os.unlink(path)
        with open(path, "wb") as f:
            f.write(data)
        if mode is not None:
            os.chmod(path, mode)

    def base(self, order=None):
        items = list(self.mapping["base_files"].items())
        if order:
            order(items)
        for rel, text in items:
            self.write(os.path.join(self.src, rel), text)

    def dirpath(self, kind):
        d = self.mapping["dirs"]
        if kind == "root":
            return self.src
        if kind == "out":
            return self.out
        if kind == "work":
            return self.path("work")
        if kind not in d:
            raise SetupError(f"mapping dirs lacks {kind}")
        return os.path.join(self.src, d[kind])

    def doc_path(self, kind, name):
        name = self.mapping.get("names", {}).get(kind, {}).get(name, name)
        return os.path.join(B(self.dirpath(kind)), B(name) + B(self.mapping["ext"].get(kind, "")))

    def add(self, f):
        """one entry of case["files"]; returns path written"""
        m = self.mapping
        if f.get("type") and "dir" not in f:
            kind = next(k for k in ("page", "profile", "template", "data") if k in f)
            return self.special(self.doc_path({"data": "data"}.get(kind, kind + "s"), f[kind]), f)
        if "page" in f:
            path = self.doc_path("pages", f["page"])
            if "raw" in f:
                data = content(f["raw"], self.ctx)
            else:
                fr = {"title": f["page"] if re.fullmatch(r"[\w -]+", f["page"]) else "T"}
                fr.update(f.get("front", {}))
                lines = "".join(
                    f"{m['front'][k] or k}: {v}\n" for k, v in fr.items() if v is not None
                )
                body = content(f.get("body", "Body.\n"), self.ctx)
                data = b"---\n" + lines.encode("utf-8", "surrogatepass") + b"---\n\n" + body + b"\n"
        elif "profile" in f or "data" in f:
            kind = "profile" if "profile" in f else "data"
            path = self.doc_path("profiles" if kind == "profile" else "data", f[kind])
            if "raw" in f:
                data = content(f["raw"], self.ctx)
            else:
                v = dict(m[kind + "_defaults"])
                if kind == "profile":
                    v["client_id"] = f["profile"]
                v.update(f.get("set", {}))
                t = m[kind + "_doc"]
                for k, x in v.items():
                    t = t.replace("@" + k + "@", x)
                data = t.encode("utf-8", "surrogatepass") + content(f.get("extra", ""), self.ctx)
        elif "template" in f:
            path = self.doc_path("templates", f["template"])
            if "raw" in f:
                data = content(f["raw"], self.ctx)
            else:
                # The site's own template with something added, not a template made for the test.
                with open(path, "rb") as source:
                    template = source.read()
                before = m["template_insert_before"].encode()
                extra = content(f["extra"], self.ctx) + b"\n"
                data = template.replace(before, extra + before, 1)
        else:
            n = bytes.fromhex(f["name_hex"]) if "name_hex" in f else content(f["name"], self.ctx)
            path = os.path.join(B(self.dirpath(f["dir"])), n)
            if f.get("type"):
                return self.special(path, f)
            data = content(f.get("content", ""), self.ctx)
        self.write(path, data, f.get("mode"))
        return path

    def special(self, path, f):
        t = f["type"]
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if os.path.lexists(path) and t != "sparse":
            shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.unlink(
                path
            )
        if t == "symlink":
            os.symlink(content(f["to"], self.ctx), path)
        elif t == "fifo":
            os.mkfifo(path)
        elif t == "socket":
            s = socket.socket(socket.AF_UNIX)
            cwd = os.getcwd()
            os.chdir(os.path.dirname(path))
            try:
                s.bind(os.path.basename(path))
            finally:
                os.chdir(cwd)
                s.close()
        elif t == "zero":
            os.mknod(path, stat.S_IFCHR | 0o644, os.makedev(1, 5))
        elif t == "dir":
            os.makedirs(path)
        elif t == "sparse":
            with open(path, "wb") as h:
                h.truncate(f["bytes"])
        elif t == "deepdir":
            p = path
            for _ in range(f["depth"]):
                p = os.path.join(p, b"d")
            self.write(
                os.path.join(p, b"leaf" + B(self.mapping["ext"]["pages"])),
                content(f["content"], self.ctx),
            )
        elif t == "many":
            for i in range(f["n"]):
                c = content(f["content"].replace("{i}", str(i)), self.ctx)
                self.write(path + b"%d" % i + B(self.mapping["ext"]["pages"]), c)
        else:
            raise SetupError("type " + t)
        return path

    def close(self, keep=False):
        if not keep:
            subprocess.run(["rm", "-rf", "--one-file-system", self.root], stderr=subprocess.DEVNULL)
