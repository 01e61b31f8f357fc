"""Cases that treat a build badly: kill it, fill its disk, run two at once, move its clock, cheat on file times."""

import os
import random
import re
import shutil
import signal
import subprocess
import tempfile
import time

from checking import Check
from content import B, SetupError
from running import CRASH, ROOT, finish, run
from sandbox import Sandbox, difference, files_only, snapshot


def fill(sandbox, n, ver, size):
    for i in range(n):
        sandbox.add(
            {
                "page": f"bulk-{i:04d}",
                "front": {"title": f"Bulk {i}"},
                "body": f"MARK-{ver}-{i}\n\n" + (f"{ver} filler {i}. " * size) + "\n",
            }
        )


def built(options, n, ver, size, sb0=None):
    """snapshot of a clean build of version ver"""
    sandbox = Sandbox(options.mapping, options.tmp)
    try:
        sandbox.base()
        fill(sandbox, n, ver, size)
        r = run(sandbox, options, timeout=300 * options.slow)
        if r.rc:
            raise SetupError("bulk project does not build: " + r.text[:300])
        return snapshot(sandbox.out, state=options.mapping.get("state", [])), r.secs
    finally:
        sandbox.close()


def old_or_new(check, now, v1, v2, what, foreign=()):
    a, b, x = files_only(v1), files_only(v2), files_only(now)
    torn = [k for k in x if k in (set(a) | set(b)) and x[k] not in (a.get(k), b.get(k))]
    miss = [k for k in a if k in b and k not in x]
    extra = [k for k in x if k not in a and k not in b and k not in foreign]
    if torn:
        check.fails(f"{what}: half-written or foreign bytes: {torn[:3]} ({len(torn)} files)")
    if miss:
        check.fails(
            f"{what}: files gone that are in both the old and the new build: {miss[:3]} ({len(miss)})"
        )
    return extra


def proc_kill(case, options):
    sig, rounds, n = (
        getattr(signal, case.get("signal", "SIGKILL")),
        case.get("rounds", 50),
        case.get("pages", 300),
    )
    v1, t1 = built(options, n, "one", 60)
    v2, t2 = built(options, n, "two", 200)
    sandbox = Sandbox(options.mapping, options.tmp)
    check = Check(sandbox, options)
    rnd = random.Random(case.get("seed", 7))
    hit = left = mixed = 0
    try:
        sandbox.base()
        fill(sandbox, n, "one", 60)
        if run(sandbox, options, timeout=300).rc:
            raise SetupError("build")
        T = max(t1, t2)
        for i in range(rounds):
            fill(sandbox, n, "two" if i % 2 == 0 else "one", 200 if i % 2 == 0 else 60)
            r = run(sandbox, options, popen=True)
            d = rnd.uniform(0.0, T * 1.05)
            while time.monotonic() - r.t0 < d and r.p.poll() is None:
                time.sleep(0.001)
            if r.p.returncode is None:
                try:
                    os.killpg(r.p.pid, sig)
                except ProcessLookupError:
                    pass
            else:
                continue
            r = finish(r, 30)
            if r.timeout:
                check.fails(f"did not stop within 30 s of {sig.name}")
            if r.rc != 0:
                hit += 1
            if sig != signal.SIGKILL:
                if r.rc == 0 and difference(
                    snapshot(sandbox.out, state=options.mapping.get("state", [])),
                    v2 if i % 2 == 0 else v1,
                ):
                    check.fails("exit 0 after being interrupted, with an unfinished output")
                if CRASH.search(r.text) and "KeyboardInterrupt" not in r.text:
                    check.fails("crash text after", sig.name)
                if snapshot(sandbox.path("tmp")):
                    check.fails("left in TMPDIR after", sig.name)
            now = snapshot(sandbox.out, state=options.mapping.get("state", []))
            ex = old_or_new(check, now, v1, v2, f"round {i} {sig.name} at {d:.3f}s")
            left += bool(ex)
            if ex and sig != signal.SIGKILL:
                check.fails(f"temporary files left after {sig.name}: {ex[:2]}")
            f = {q: x for q, x in files_only(now).items() if q not in ex}
            if f != files_only(v1) and f != files_only(v2):
                mixed += 1
            if len(check.failures) > 3:
                break
        if hit < rounds // 5:
            check.warns(f"only {hit} of {rounds} signals hit a running build; use more pages")
        if options.mapping.get("atomic_tree") and mixed:
            check.fails(
                f"{mixed} rounds left a mixture of old and new files (whole-tree atomicity was promised)"
            )
        fill(sandbox, n, "two", 200)
        r = run(sandbox, options, timeout=300)
        if r.rc:
            check.fails("the next build after the kills fails (stale lock?):", r.text.strip()[:200])
        elif difference(snapshot(sandbox.out, state=options.mapping.get("state", [])), v2):
            check.fails(
                "the next build after the kills is not clean:",
                difference(v2, snapshot(sandbox.out, state=options.mapping.get("state", []))),
            )
        return (
            check.failures,
            check.warnings,
            f"{hit}/{rounds} hit, {left} left temporaries, {mixed} mixed trees, build {T:.2f}s",
        )
    finally:
        sandbox.close(options.keep)


def mounted(sandbox, options, size, extra=""):
    os.makedirs(sandbox.out, exist_ok=True)
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}{extra}", "tmpfs", sandbox.out], check=True
    )


def umount(path):
    subprocess.run(["umount", "-l", path], stderr=subprocess.DEVNULL)


def need(snapshot):
    return sum((v[2] + 4095) // 4096 * 4096 for v in snapshot.values() if v[0] == "f")


def proc_enospc(case, options):
    n = 60
    v1, _ = built(options, n, "one", 60)
    v2, _ = built(options, n, "two", 1500)
    sandbox = Sandbox(options.mapping, options.tmp)
    check = Check(sandbox, options)
    inodes = case.get("inodes")
    try:
        sandbox.base()
        fill(sandbox, n, "one", 60)
        if inodes:
            mounted(sandbox, options, "64m", f",nr_inodes={len(v1) + 12}")
        elif case.get("loop"):
            img = sandbox.path("disk.img")
            with open(img, "wb") as f:
                f.truncate(max(1 << 20, need(v1) * 2 + (need(v2) - need(v1)) // 4))
            subprocess.run(
                ["mkfs.ext4", "-q", "-F", "-O", "^has_journal", img],
                check=True,
                stderr=subprocess.DEVNULL,
            )
            os.makedirs(sandbox.out)
            subprocess.run(["mount", "-o", "loop", img, sandbox.out], check=True)
            ll = os.path.join(sandbox.out, "lost+found")
            os.path.isdir(ll) and os.rmdir(ll)
        else:
            mounted(sandbox, options, str(need(v1) * 2 + (need(v2) - need(v1)) // 4))
        r = run(sandbox, options)
        if r.rc:
            raise SetupError("v1 does not fit: " + r.text[:200])
        old = snapshot(sandbox.out, state=options.mapping.get("state", []))
        if inodes:
            fill(sandbox, n + 40, "one", 60)
        else:
            fill(sandbox, n, "two", 1500)
        before = snapshot(
            sandbox.root, skip=[sandbox.out, sandbox.path("tmp"), sandbox.path("disk.img")]
        )
        r = run(sandbox, options, timeout=60 * options.slow)
        check.invariants(r, before, {"_skip": [sandbox.path("disk.img")]})
        if r.rc == 0:
            check.fails("reports success although the disk was full")
        elif not re.search(r"space|ENOSPC|full|quota", r.text, re.I):
            check.warns("message does not say the disk is full:", r.text.strip()[:160])
        now = snapshot(sandbox.out, state=options.mapping.get("state", []))
        vv = v2 if not inodes else {**v1, **{k: v for k, v in now.items() if k not in v1}}
        ex = old_or_new(check, now, old, vv, "disk full")
        if ex:
            check.fails("temporary files left on the full disk:", ex[:3])
        if difference(old, now):
            check.warns(
                "failed build changed the output (per-file old/new held):", difference(old, now)
            )
        if not inodes and not case.get("loop"):
            subprocess.run(["mount", "-o", "remount,size=200m", sandbox.out], check=True)
            r = run(sandbox, options, timeout=60 * options.slow)
            if r.rc or difference(
                v2, snapshot(sandbox.out, state=options.mapping.get("state", []))
            ):
                check.fails(
                    "does not recover once there is space:",
                    r.text[:150],
                    difference(v2, snapshot(sandbox.out, state=options.mapping.get("state", []))),
                )
        return check.failures, check.warnings, ""
    finally:
        umount(sandbox.out)
        sandbox.close(options.keep)


def proc_readonly(case, options):
    sandbox = Sandbox(options.mapping, options.tmp)
    check = Check(sandbox, options)
    kind = case["kind"]
    try:
        sandbox.base()
        if run(sandbox, options).rc:
            raise SetupError("base")
        old = snapshot(sandbox.out)
        user = None
        sandbox.add({"page": "added", "front": {"title": "Added"}, "body": "NEWPAGE"})
        if kind == "rofs":
            subprocess.run(["mount", "--bind", sandbox.out, sandbox.out], check=True)
            subprocess.run(["mount", "-o", "remount,bind,ro", sandbox.out], check=True)
        else:
            subprocess.run(["chown", "-R", "65534:65534", sandbox.root], check=True)
            user = "nobody"
            if kind == "eacces":
                for d, ds, fs in os.walk(sandbox.out):
                    os.chmod(d, 0o555)
                    for x in fs:
                        os.chmod(os.path.join(d, x), 0o444)
            elif kind == "unreadable":
                os.chmod(sandbox.doc_path("pages", "added"), 0)
            elif kind == "unreadable_dir":
                p = os.path.join(sandbox.dirpath("pages"), "closed")
                os.mkdir(p)
                os.chmod(p, 0o000)
        before = snapshot(sandbox.root, skip=[sandbox.out, sandbox.path("tmp")])
        r = run(sandbox, options, user=user)
        check.invariants(r, before, {})
        if r.rc == 0:
            check.fails("reports success")
        else:
            w = {
                "rofs": os.path.basename(sandbox.out),
                "eacces": os.path.basename(sandbox.out),
                "unreadable": "added",
                "unreadable_dir": "closed",
            }[kind]
            if w not in r.text:
                check.fails(f"message does not name {w!r}: {r.text.strip()[:200]!r}")
        if difference(old, snapshot(sandbox.out)):
            check.fails("output changed:", difference(old, snapshot(sandbox.out)))
        return check.failures, check.warnings, ""
    finally:
        if kind == "rofs":
            umount(sandbox.out)
        sandbox.close(options.keep)


def proc_concurrent(case, options):
    n = 150
    v1, _ = built(options, n, "one", 60)
    v2, _ = built(options, n, "two", 200)
    sandbox = Sandbox(options.mapping, options.tmp)
    check = Check(sandbox, options)
    refused = 0
    st = options.mapping.get("state", [])
    try:
        sandbox.base()
        fill(sandbox, n, "one", 60)
        run(sandbox, options)
        for i in range(case.get("rounds", 10)):
            ver, size, want = ("two", 200, v2) if i % 2 == 0 else ("one", 60, v1)
            fill(sandbox, n, ver, size)
            rs = [run(sandbox, options, popen=True) for _ in range(case.get("procs", 2))]
            while any(r.p.poll() is None for r in rs):
                old_or_new(
                    check,
                    patient_snapshot(sandbox.out, st, check),
                    v1,
                    v2,
                    f"round {i} while building",
                )
                time.sleep(0.01)
                if time.monotonic() - rs[0].t0 > 60:
                    break
            codes = []
            for r in rs:
                rc = r.p.returncode
                for f in (r.se,):
                    f.seek(0)
                codes.append((rc, r.se.read().decode("utf-8", "replace")))
                if rc is None:
                    os.killpg(r.p.pid, 9)
                    check.fails("hang (dead lock)")
            bad = [
                x
                for x in codes
                if x[0] not in (0,)
                and not re.search(r"another|already|lock|in progress|busy", x[1], re.I)
            ]
            if bad:
                check.fails(
                    f"a concurrent build failed without saying that another runs: {bad[0]}"[:300]
                )
            if all(x[0] != 0 for x in codes):
                check.fails("neither build succeeded")
            refused += sum(x[0] != 0 for x in codes)
            d = difference(want, snapshot(sandbox.out, state=st))
            if d:
                check.fails(f"round {i}: final output is not the build of the sources:", d)
            if len(check.failures) > 3:
                break
        return check.failures, check.warnings, f"{refused} refused"
    finally:
        sandbox.close(options.keep)


def patient_snapshot(out, st, check):
    for _ in range(20):
        try:
            return snapshot(out, state=st)
        except FileNotFoundError:
            time.sleep(0.002)
    check.fails("output folder keeps disappearing")
    return {}


FAKECLOCK = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
#include <sys/time.h>
static const long D = 400L*86400+12345;
int clock_gettime(clockid_t c, struct timespec *t){ static int (*f)(clockid_t, struct timespec*); if(!f) f=dlsym(RTLD_NEXT,"clock_gettime"); int r=f(c,t); if(!r&&(c==CLOCK_REALTIME||c==CLOCK_REALTIME_COARSE)) t->tv_sec+=D; return r; }
int gettimeofday(struct timeval *t, void *z){ static int (*f)(struct timeval*, void*); if(!f) f=dlsym(RTLD_NEXT,"gettimeofday"); int r=f(t,z); if(!r) t->tv_sec+=D; return r; }
time_t time(time_t *t){ struct timespec s; clock_gettime(CLOCK_REALTIME,&s); if(t)*t=s.tv_sec; return s.tv_sec; }
"""


def proc_determinism(case, options):
    check = Check(None, options)
    snaps = []
    rnd = random.Random(3)
    variants = [
        dict(name="project", env={"TZ": "UTC", "LANG": "C.UTF-8"}, umask=0o022),
        dict(
            name="pro jéct-ÅÄ-" + "x" * 60,
            env={
                "TZ": "Pacific/Kiritimati",
                "LANG": "tr_TR.UTF-8",
                "LC_ALL": "tr_TR.UTF-8",
                "HOME": "/nonexistent",
            },
            umask=0o077,
            order=lambda l: l.reverse(),
            cwd="/",
        ),
        dict(
            name="p",
            env={"TZ": "America/St_Johns", "LC_ALL": "C"},
            umask=0o002,
            order=rnd.shuffle,
            prefix=["taskset", "-c", "0"],
            mtime=True,
        ),
        dict(
            name="t",
            env={
                "TZ": "Asia/Kathmandu",
                "LC_ALL": "POSIX",
                "TERM": "dumb",
                "NO_COLOR": "1",
                "USER": "zz",
                "LOGNAME": "zz",
            },
            umask=0o022,
            order=rnd.shuffle,
            tmpfs=True,
        ),
    ] + [dict(name="project", env={}, umask=0o022) for _ in range(case.get("repeat", 6))]
    so = None
    if shutil.which("cc"):
        d = tempfile.mkdtemp(dir=options.tmp)
        so = os.path.join(d, "fc.so")
        open(os.path.join(d, "fc.c"), "w").write(FAKECLOCK)
        if subprocess.run(
            ["cc", "-shared", "-fPIC", "-O", "-o", so, os.path.join(d, "fc.c"), "-ldl"],
            stderr=subprocess.DEVNULL,
        ).returncode:
            so = None
    if so:
        variants.append(dict(name="project", env={"LD_PRELOAD": so}, umask=0o022, clock=True))
    if case.get("epoch"):
        for v in variants:
            v["env"]["SOURCE_DATE_EPOCH"] = "1700000000"
    for v in variants:
        sandbox = Sandbox(options.mapping, options.tmp, v["name"])
        try:
            if v.get("tmpfs") and ROOT:
                subprocess.run(["mount", "-t", "tmpfs", "tmpfs", sandbox.src], check=True)
            sandbox.base(v.get("order"))
            ids = list(range(40))
            (v.get("order") or (lambda l: None))(ids)
            for i in ids:
                sandbox.add(
                    {
                        "page": f"det-{i:02d}",
                        "front": {
                            "title": f'"Title {i} ıİ é"',
                            **(
                                {"date": ["2024-01-01", "2024-06-30"][i % 2]}
                                if options.mapping["front"].get("date")
                                else {}
                            ),
                        },
                        "body": f"# H {i % 3}\n\ntext [l](first.md) {{}} {i}\n",
                    }
                )
            if v.get("mtime"):
                for dd, _, fs in os.walk(sandbox.src):
                    for f in fs:
                        t = rnd.randrange(315532800, 4102444800)
                        os.utime(os.path.join(dd, f), (t, t))
            outs = {}
            for cmd in ["site"] + (
                [f"report:{options.mapping['report_profile']}"]
                if options.mapping["commands"].get("report")
                else []
            ):
                o = sandbox.out + ("-r" if cmd != "site" else "")
                r = run(
                    sandbox,
                    options,
                    cmd,
                    out=o,
                    env=v["env"],
                    umask=v["umask"],
                    cwd=v.get("cwd"),
                    prefix=v.get("prefix", ()),
                )
                if r.rc:
                    check.fails(
                        f"variant {v['name']!r} {v['env']} does not build: {r.text.strip()[:200]}"
                    )
                    continue
                for k, x in snapshot(o, state=options.mapping.get("state", [])).items():
                    outs[B(cmd) + b"/" + k] = x
            snaps.append((v, outs))
        finally:
            if v.get("tmpfs"):
                umount(sandbox.src)
            sandbox.close(options.keep)
    for v, s in snaps[1:]:
        d = difference(snaps[0][1], s)
        if d:
            check.fails(
                f"output depends on { ({k: x for k, x in v.items() if k != 'order'}) }: {d}"
            )
    return (
        check.failures[:6],
        check.warnings[:2],
        f"{len(snaps)} builds compared" + ("" if so else "; no C compiler, clock not shifted"),
    )


def proc_incremental(case, options):
    """edit, same-size same-mtime edit, mtime backwards, rename, delete, template and data change: rebuild == clean build"""
    sandbox = Sandbox(options.mapping, options.tmp)
    check = Check(sandbox, options)
    st = options.mapping.get("state", [])

    def clean(step):
        s2 = Sandbox(options.mapping, options.tmp)
        try:
            shutil.rmtree(s2.src)
            shutil.copytree(
                sandbox.src,
                s2.src,
                symlinks=True,
                ignore=lambda d, n: [x for x in n if os.path.join(d, x) == sandbox.out],
            )
            r = run(s2, options)
            if r.rc:
                raise SetupError("clean build: " + r.text[:200])
            want = snapshot(s2.out, state=st)
        finally:
            s2.close()
        r = run(sandbox, options)
        if r.rc:
            check.fails(f"{step}: rebuild fails: {r.text[:160]}")
            return
        d = difference(want, snapshot(sandbox.out, state=st))
        if d:
            check.fails(f"{step}: rebuild differs from a clean build:", d)

    try:
        sandbox.base()
        pg = lambda n, b: sandbox.add({"page": n, "front": {"title": n}, "body": b})
        p = pg("alpha", "AAAA-1111")
        pg("beta", "BBBB")
        clean("first")
        st0 = os.stat(p)
        pg("alpha", "AAAA-2222")
        os.utime(p, ns=(st0.st_atime_ns, st0.st_mtime_ns))
        clean("same size and mtime, new bytes")
        pg("alpha", "AAAA-3333")
        os.utime(p, (1000000000, 1000000000))
        clean("mtime went backwards")
        pg("alpha", "AAAA-4444")
        os.utime(p, (4000000000, 4000000000))
        clean("mtime in the future")
        os.rename(p, sandbox.doc_path("pages", "gamma"))
        clean("renamed page")
        os.unlink(sandbox.doc_path("pages", "beta"))
        clean("deleted page")
        t = sandbox.doc_path("templates", options.mapping["template_main"])
        d = open(t, "rb").read()
        sandbox.write(t, d.replace(b"<body", b'<body data-x="9"', 1))
        clean("template changed")
        for rel in options.mapping["base_files"]:
            if rel.startswith(options.mapping["dirs"].get("data", "\0")):
                q = os.path.join(sandbox.src, rel)
                x = open(q, "rb").read()
                sandbox.write(q, x + b"\n# comment\n")
                clean("data changed")
                break
        shutil.rmtree(sandbox.out)
        clean("output deleted")
        for k, v in snapshot(sandbox.out, state=st).items():
            if v[0] == "f" and k.endswith(b".html"):
                with open(os.path.join(B(sandbox.out), k), "ab") as f:
                    f.write(b"<!-- tampered -->")
                break
        clean("an output file was edited by hand")
        return check.failures, check.warnings, ""
    finally:
        sandbox.close(options.keep)


def proc_foreign(case, options):
    kind = case["kind"]
    sandbox = Sandbox(options.mapping, options.tmp)
    check = Check(sandbox, options)
    st = options.mapping.get("state", [])
    try:
        sandbox.base()
        o = lambda *a: os.path.join(sandbox.out, *a)
        F = {
            "CNAME": b"x.example\n",
            "foreign/deep/data.bin": b"\0\1\2",
            ".well-known/security.txt": b"c",
            ".git/config": b"[core]\n",
            "old-report.pdf": b"%PDF-1.7",
        }

        def put():
            for k, v in F.items():
                sandbox.write(o(k), v)
            os.symlink("../canary", o("link-out"))
            os.makedirs(o("empty-dir"), exist_ok=True)

        def gone():
            bad = [
                k for k, v in F.items() if not os.path.isfile(o(k)) or open(o(k), "rb").read() != v
            ]
            if not os.path.islink(o("link-out")):
                bad.append("link-out")
            if not os.path.isdir(o("empty-dir")):
                bad.append("empty-dir")
            return bad

        if kind == "preserve":
            sandbox.add({"page": "doomed", "front": {"title": "Doomed"}, "body": "DOOMED"})
            if run(sandbox, options).rc:
                raise SetupError("base")
            put()
            os.unlink(sandbox.doc_path("pages", "doomed"))
            r = run(sandbox, options)
            if r.rc:
                check.fails("refuses a folder it has built before:", r.text[:160])
            if gone():
                check.fails("deleted or changed files it did not create:", gone())
            check.run_checks([{"check": "absent", "text": "DOOMED"}], r)
        elif kind == "first":
            os.makedirs(sandbox.out)
            put()
            r = run(sandbox, options)
            if gone():
                check.fails("first build into a non-empty folder destroyed files:", gone())
            return check.failures, check.warnings, "refused" if r.rc else "built beside them"
        elif kind == "collide":
            if run(sandbox, options).rc:
                raise SetupError("base")
            victim = sorted(
                k for k in files_only(snapshot(sandbox.out, state=st)) if k.endswith(b".html")
            )[0]
            shutil.rmtree(sandbox.out)
            sandbox.write(os.path.join(B(sandbox.out), victim), b"PRECIOUS HAND-WRITTEN FILE")
            r = run(sandbox, options)
            if (
                open(os.path.join(B(sandbox.out), victim), "rb").read()
                != b"PRECIOUS HAND-WRITTEN FILE"
            ):
                check.fails("overwrote a file it had not created:", victim)
            elif r.rc == 0:
                check.fails("exit 0 although a page could not be written")
        elif kind in ("linkfile", "linkdir"):
            if run(sandbox, options).rc:
                raise SetupError("base")
            ks = sorted(
                k
                for k in files_only(snapshot(sandbox.out, state=st))
                if k.endswith(b".html") and (kind == "linkfile" or b"/" in k)
            )
            if not ks:
                return [], [], "no nested output to test"
            k = ks[0]
            p = os.path.join(B(sandbox.out), k)
            if kind == "linkfile":
                os.unlink(p)
                os.symlink(B(sandbox.path("canary/secret.txt")), p)
            else:
                d = os.path.dirname(p)
                shutil.rmtree(d)
                os.symlink(B(sandbox.path("canary")), d)
            before = snapshot(sandbox.root, skip=[sandbox.out, sandbox.path("tmp")])
            changed = open(
                t := sandbox.doc_path("templates", options.mapping["template_main"]), "rb"
            ).read()
            sandbox.write(t, changed.replace(b"<body", b'<body data-z="1"', 1))
            before = snapshot(sandbox.root, skip=[sandbox.out, sandbox.path("tmp")])
            r = run(sandbox, options)
            d = difference(before, snapshot(sandbox.root, skip=[sandbox.out, sandbox.path("tmp")]))
            if d:
                check.fails("wrote through a symbolic link in the output:", d)
        elif kind == "outlink":
            real = sandbox.path("work", "real-out")
            os.makedirs(real)
            sandbox.write(os.path.join(real, "keep.txt"), b"keep")
            shutil.rmtree(sandbox.out, ignore_errors=True)
            os.makedirs(os.path.dirname(sandbox.out), exist_ok=True)
            os.symlink(real, sandbox.out)
            r = run(sandbox, options)
            if not os.path.islink(sandbox.out):
                check.fails("replaced the output symlink")
            if not os.path.isfile(os.path.join(real, "keep.txt")):
                check.fails("deleted a foreign file behind the output symlink")
            return check.failures, check.warnings, "refused" if r.rc else "followed"
        return check.failures, check.warnings, ""
    finally:
        sandbox.close(options.keep)


def proc_badout(case, options):
    """output = source, a parent of it, a source subfolder, /, $HOME, a file, empty string"""
    sandbox = Sandbox(options.mapping, options.tmp)
    check = Check(sandbox, options)
    try:
        sandbox.base()
        sandbox.write(sandbox.path("home", "diary.txt"), b"dear diary")
        k = case["kind"]
        out = {
            "source": sandbox.src,
            "parent": sandbox.path("work"),
            "content": sandbox.dirpath("pages"),
            "templates": sandbox.dirpath("templates"),
            "root": "/",
            "home": sandbox.path("home"),
            "file": sandbox.path("canary/secret.txt"),
            "empty": "",
            "dotdot": sandbox.src + "/x/../..",
            "linksrc": sandbox.path("work", "lnk"),
            "devnull": "/dev/null",
            "dot": ".",
        }[k]
        cwd = sandbox.src if k == "dot" else None
        if k == "linksrc":
            os.symlink(sandbox.src, out)
        if k == "root" and not (ROOT and options.jail):
            return [], [], "SKIP: needs the jail"
        before = snapshot(sandbox.root, skip=[sandbox.path("tmp")])
        r = run(sandbox, options, out=out, cwd=cwd)
        sandbox.out = "/nonexistent"
        check.invariants(r, before, {})
        if r.rc == 0:
            check.fails(f"accepted {k} ({out!r}) as the output folder")
        return check.failures, check.warnings, ""
    finally:
        sandbox.close(options.keep)


def proc_fds(case, options):
    """closed or full stdout, few descriptors, a file size limit"""
    sandbox = Sandbox(options.mapping, options.tmp)
    check = Check(sandbox, options)
    k = case["kind"]
    st = options.mapping.get("state", [])
    try:
        sandbox.base()
        fill(sandbox, 60, "one", 60)
        want, _ = built(options, 60, "one", 60)
        if k == "closed":
            r = run(sandbox, options, prefix=["sh", "-c", 'exec "$@" >&- 2>&- <&-', "sh"])
        elif k == "devfull":
            r = run(sandbox, options, stdout=open("/dev/full", "wb"))
        elif k == "nofile":
            r = run(sandbox, options, limits={"RLIMIT_NOFILE": 64})
        elif k == "fsize":
            big = max(v[2] for v in want.values())
            r = run(sandbox, options, limits={"RLIMIT_FSIZE": big // 2})
        elif k == "sigpipe":
            rd, wr = os.pipe()
            os.close(rd)
            r = run(sandbox, options, stdout=wr)
            os.close(wr)
        now = snapshot(sandbox.out, state=st)
        if r.timeout:
            check.fails("hangs")
        if r.rc in (-11, -4, -6, 132, 134, 139) or CRASH.search(r.text):
            check.fails("crashed", r.rc, r.text[:120])
        if r.rc == 0 and difference(want, now):
            check.fails("exit 0 but the output is wrong:", difference(want, now))
        if r.rc != 0 and files_only(now):
            old_or_new(check, now, want, want, k)
        if k == "nofile" and r.rc:
            check.warns("64 descriptors are not enough for 60 pages:", r.text[:120])
        return check.failures, check.warnings, f"exit {r.rc}"
    finally:
        sandbox.close(options.keep)


def proc_ioerr(case, options):
    """SQLite-style: make the k-th call of a system call fail, for many k (strace -e inject)"""
    if not shutil.which("strace"):
        return [], [], "SKIP: no strace"
    n = 12
    v1, _ = built(options, n, "one", 60)
    v2, _ = built(options, n, "two", 200)
    tot = 0
    sandbox = Sandbox(options.mapping, options.tmp)
    check = Check(sandbox, options)
    st = options.mapping.get("state", [])
    kill = case.get("kill")
    try:
        sandbox.base()
        fill(sandbox, n, "one", 60)
        hits = 0
        for group, errs in (
            ("write,pwrite64,writev", ["ENOSPC", "EIO"]),
            ("rename,renameat,renameat2", ["EXDEV", "EACCES"]),
            ("fsync,fdatasync", ["EIO"]),
            ("unlink,unlinkat", ["EACCES"]),
            ("mkdir,mkdirat", ["ENOSPC"]),
            ("link,linkat,symlink,symlinkat", ["EPERM"]),
            ("ftruncate,fallocate", ["ENOSPC"]),
        ):
            fill(sandbox, n, "one", 60)
            if run(sandbox, options).rc:
                check.fails(f"does not build after the {group} injections (recovery)")
                break
            fill(sandbox, n, "two", 200)
            names = ",".join("?" + x for x in group.split(","))
            trace = sandbox.path("trace")
            run(
                sandbox,
                options,
                prefix=["strace", "-f", "-qq", "-o", trace, "-e", "trace=" + names],
            )
            per = {}  # strace counts "when" per thread
            for l in open(trace, errors="replace"):
                if re.match(r"\d+ +\w+\(", l):
                    per[l.split(" ", 1)[0]] = per.get(l.split(" ", 1)[0], 0) + 1
            os.unlink(trace)
            cnt = max(per.values(), default=0)
            if not cnt:
                continue
            ks = sorted(
                {
                    1,
                    2,
                    cnt // 2 or 1,
                    max(1, cnt - 1),
                    cnt,
                    *random.Random(5).sample(range(1, cnt + 1), min(cnt, case.get("points", 5))),
                }
            )
            for err in ["KILL"] if kill else errs:
                for kk in ks:
                    fill(sandbox, n, "one", 60)
                    r = run(sandbox, options)
                    if r.rc:
                        check.fails(
                            f"cannot rebuild after an injected {err} in {group} #{kk}: {r.text[:120]}"
                        )
                        break
                    fill(sandbox, n, "two", 200)
                    inj = "signal=SIGKILL" if kill else f"error={err}"
                    r = run(
                        sandbox,
                        options,
                        timeout=30 * options.slow,
                        prefix=[
                            "strace",
                            "-f",
                            "-qq",
                            "-o",
                            "/dev/null",
                            "-e",
                            "trace=" + names,
                            "-e",
                            f"inject={names}:{inj}:when={kk}",
                        ],
                    )
                    hits += r.rc != 0
                    tot += 1
                    now = snapshot(sandbox.out, state=st)
                    what = f"{group} #{kk}/{cnt} {err}"
                    if r.timeout:
                        check.fails(what, "hangs")
                    if not kill and (r.rc < 0 or r.rc in (132, 134, 139) or CRASH.search(r.text)):
                        check.fails(what, "crashed", r.rc, r.text[:100])
                    ex = old_or_new(check, now, v1, v2, what)
                    if r.rc == 0 and difference(v2, now) and not ex:
                        check.fails(what, "exit 0 with a wrong output:", difference(v2, now))
                    if len(check.failures) > 3:
                        return check.failures, check.warnings, f"{tot} injections, {hits} hit"
        fill(sandbox, n, "two", 200)
        r = run(sandbox, options)
        if r.rc or difference(v2, snapshot(sandbox.out, state=st)):
            check.fails(
                "last clean build is not clean:",
                r.text[:100],
                difference(v2, snapshot(sandbox.out, state=st)),
            )
        if not hits:
            check.fails("no injection had any effect: the harness is broken here")
        return check.failures, check.warnings, f"{tot} injections, {hits} made the build fail"
    finally:
        sandbox.close(options.keep)


def proc_clients(case, options):
    m = options.mapping
    A, Bp = m["client_a"], m["client_b"]
    sandbox = Sandbox(m, options.tmp)
    check = Check(sandbox, options)
    k = case["kind"]
    try:
        sandbox.base()
        if k == "site":
            r = run(sandbox, options)
            for x in (A, Bp):
                check.run_checks([{"check": "absent", "text": x["token"]}], r)
            check.output({}, r)
        elif k == "report":
            for x, y in ((A, Bp), (Bp, A)):
                sandbox.out = sandbox.path("work", "r-" + x["id"])
                r = run(sandbox, options, "report:" + x["id"])
                if r.rc:
                    check.fails("report fails:", r.text[:200])
                    continue
                check.run_checks(
                    [
                        {"check": "present", "text": x["token"]},
                        {"check": "absent", "text": y["token"]},
                    ],
                    r,
                )
                check.output({}, r)
                if y["token"] in r.text:
                    check.fails("messages name the other client")
        elif k == "same_out":
            sandbox.out = sandbox.path("work", "shared")
            r1 = run(sandbox, options, "report:" + A["id"])
            r2 = run(sandbox, options, "report:" + Bp["id"])
            if r2.rc == 0:
                check.run_checks([{"check": "absent", "text": A["token"]}], r2)
            else:
                check.run_checks([{"check": "absent", "text": Bp["token"]}], r2)
            return (
                check.failures,
                check.warnings,
                "second refused" if r2.rc else "second replaced the first",
            )
        elif k == "into_site":
            if run(sandbox, options).rc:
                raise SetupError("base")
            r = run(sandbox, options, "report:" + A["id"])
            if r.rc == 0:
                r = run(sandbox, options)
                if r.rc == 0:
                    check.run_checks([{"check": "absent", "text": A["token"]}], r)
            return check.failures, check.warnings, ""
        elif k == "parallel":
            outs = {x["id"]: sandbox.path("work", "p-" + x["id"]) for x in (A, Bp)}
            for _ in range(8):
                rs = [
                    (
                        x,
                        y,
                        run(sandbox, options, "report:" + x["id"], out=outs[x["id"]], popen=True),
                    )
                    for x, y in ((A, Bp), (Bp, A))
                ]
                for x, y, r in rs:
                    r = finish(r, 30)
                    sandbox.out = outs[x["id"]]
                    if r.rc:
                        check.fails("parallel report fails:", r.text[:160])
                    check.run_checks(
                        [
                            {"check": "present", "text": x["token"]},
                            {"check": "absent", "text": y["token"]},
                        ],
                        r,
                    )
        elif k == "missing":
            sandbox.out = sandbox.path("work", "r-x")
            before = snapshot(sandbox.root, skip=[sandbox.out, sandbox.path("tmp")])
            for bad in (
                "no-such-client",
                "../" + m["dirs"]["pages"].split("/")[-1] + "/index",
                A["id"] + "/../" + Bp["id"],
                "",
                A["id"].upper(),
                "../../../canary/secret",
                A["id"] + "\u0301",
            ):
                r = run(sandbox, options, "report:" + bad)
                check.invariants(r, before, {})
                if r.rc == 0:
                    check.fails(f"accepted client {bad!r}")
                if files_only(snapshot(sandbox.out)):
                    check.fails(f"client {bad!r} left output")
        elif k == "removed":
            sandbox.out = sandbox.path("work", "r-a")
            r = run(sandbox, options, "report:" + A["id"])
            os.unlink(sandbox.doc_path("profiles", A["id"]))
            r = run(sandbox, options, "report:" + A["id"])
            if r.rc == 0:
                check.fails("still builds a report for a deleted client (cache)")
        elif k == "modes":
            sandbox.out = sandbox.path("work", "r-a")
            run(sandbox, options, "report:" + A["id"], umask=0o077)
            bad = [x for x, v in snapshot(sandbox.out).items() if v[1] & 0o077 and v[0] in "fd"]
            if bad:
                check.warns("report readable by others although umask is 077:", bad[:2])
        return check.failures, check.warnings, ""
    finally:
        sandbox.close(options.keep)


def proc_pdf(case, options):
    sandbox = Sandbox(options.mapping, options.tmp)
    check = Check(sandbox, options)
    k = case["kind"]
    try:
        sandbox.base()
        b = sandbox.path("bin")
        os.mkdir(b)
        log = sandbox.path("cwd", "argv.log")
        body = {
            "hang": "sleep 600",
            "fail": "echo 'GPU exploded' >&2; exit 3",
            "nofile": "exit 0",
            "garbage": 'for o; do case $o in *.pdf|--print-to-pdf=*) echo junk > "${o#--print-to-pdf=}";; esac; done; exit 0',
            "argv": 'for o; do case $o in *.pdf|--print-to-pdf=*) printf "%s" "%PDF-1.7" > "${o#--print-to-pdf=}"; echo "%%EOF" >> "${o#--print-to-pdf=}";; esac; done; exit 0',
            "orphan": "(sleep 600 &) ; sleep 600",
        }[k]
        for n in (
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "weasyprint",
        ):
            sandbox.write(
                os.path.join(b, n),
                f'#!/bin/sh\nprintf "%s\\n" "$@" >> {log}\n{body}\n'.encode(),
                0o755,
            )
        sandbox.out = sandbox.path("work", "pdf")
        r = run(
            sandbox,
            options,
            "pdf:" + options.mapping["client_a"]["id"],
            env={"PATH": b + ":" + os.environ["PATH"]},
            timeout=options.mapping.get("pdf_timeout", 60) + 15,
        )
        if k == "argv":
            a = open(log).read() if os.path.exists(log) else ""
            if not a:
                return [], ["the fake renderer was not found on PATH"], ""
            if "--no-sandbox" in a:
                check.fails("starts Chromium with --no-sandbox")
            if "http://" in a or "https://" in a:
                check.warns("renders over http; prefer a local file and no network")
            if r.rc:
                check.warns("did not accept the fake renderer's PDF:", r.text[:120])
        else:
            if r.timeout:
                check.fails(f"waits for ever for a {k} renderer")
            elif r.rc == 0:
                check.fails(f"success although the renderer was '{k}'")
            pdfs = [x for x in files_only(snapshot(sandbox.out)) if x.endswith(b".pdf")]
            if pdfs:
                check.fails("left a bad PDF:", pdfs[:2])
            if k == "orphan":
                time.sleep(0.3)
                ps = subprocess.run(
                    ["pgrep", "-f", sandbox.uniq], capture_output=True, text=True
                ).stdout.split()
                if ps:
                    check.warns("renderer processes live on:", ps)
        return check.failures, check.warnings, ""
    finally:
        sandbox.close(options.keep)


# By the name a case gives in "proc".
PROCESS_CASES = {
    "kill": proc_kill,
    "enospc": proc_enospc,
    "readonly": proc_readonly,
    "concurrent": proc_concurrent,
    "determinism": proc_determinism,
    "incremental": proc_incremental,
    "foreign": proc_foreign,
    "badout": proc_badout,
    "fds": proc_fds,
    "ioerr": proc_ioerr,
    "clients": proc_clients,
    "pdf": proc_pdf,
}
