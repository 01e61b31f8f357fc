"""Cases that are only files: add them, build, and judge the answer."""

import shutil
import subprocess

from checking import Check
from content import SetupError
from running import ROOT, run
from sandbox import Sandbox, difference, files_only, snapshot, without_state


def needs_missing(case, m):
    for n in case.get("needs", []):
        a, _, b = n.partition(".")
        if a == "cmd" and not m["commands"].get(b):
            return n
        if a == "front" and not m["front"].get(b):
            return n
        if a == "dir" and not m["dirs"].get(b):
            return n
        if a == "feature" and b not in m.get("features", []):
            return n
        if a == "root" and not ROOT:
            return n
        if a == "bin" and not shutil.which(b):
            return n
    return None


def run_declared(case, options):
    fails, warns = [], []
    pol = options.mapping.get("policy", {}).get(case["id"], {})
    case = {**case, **pol}
    exp = case["expect"]
    cmd = case.get("cmd", "site")
    sec = case.get("limits", {}).get("seconds", 20) * options.slow
    for prior in [False, True] if exp != "ok" else [False]:
        sandbox = Sandbox(options.mapping, options.tmp)
        try:
            sandbox.base()
            if prior:
                r0 = run(sandbox, options, cmd)
                if r0.rc != 0:
                    raise SetupError(f"base project does not build: {r0.text[:300]}")
            old = snapshot(sandbox.out)
            paths = [sandbox.add(f) for f in case["files"]]
            blame = [paths[i] for i in case.get("blame", range(len(paths)))]
            if case.get("chown"):
                subprocess.run(["chown", "-R", "65534:65534", sandbox.root])
            before = snapshot(sandbox.root, skip=[sandbox.out, sandbox.path("tmp")])
            r = run(sandbox, options, cmd, timeout=sec, user=case.get("run_as"))
            check = Check(sandbox, options)
            check.invariants(r, before, case)
            tag = "[over an earlier build] " if prior else ""
            if not check.failures or not r.timeout:
                if exp == "error" and r.rc == 0 and not r.timeout:
                    check.fails("accepted; an error was required")
                    check.output(case, r)
                elif exp == "ok" and r.rc != 0 and not r.timeout:
                    check.fails(f"refused (exit {r.rc}); must build: {r.text.strip()[:200]!r}")
                elif r.rc == 0:
                    check.output(case, r)
                    check.run_checks(case.get("checks", []), r)
                if r.rc != 0 and not r.timeout:
                    if r.rc > 125:
                        check.fails("exit status", r.rc, "looks like a signal or shell error")
                    check.message(case, r, blame)
                    check.run_checks(
                        [x for x in case.get("checks", []) if x["check"] == "msg_absent"], r
                    )
                    now = snapshot(sandbox.out, state=options.mapping.get("state", []))
                    was = (
                        {k: v for k, v in old.items()}
                        if not options.mapping.get("state")
                        else without_state(old, options.mapping["state"])
                    )
                    if prior and difference(was, now):
                        check.fails("failed build changed the output:", difference(was, now))
                    if not prior and files_only(now):
                        check.fails("failed build left files in a fresh output:", sorted(now)[:3])
            fails += [tag + x for x in check.failures]
            warns += [tag + x for x in check.warnings]
        finally:
            sandbox.close(options.keep)
        if fails:
            break
    return fails, warns, ""
