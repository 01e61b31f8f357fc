"""Runs the program: in a mount namespace where possible, with a time limit, its peak memory measured."""

import os
import re
import resource
import shlex
import signal
import subprocess
import tempfile
import time

from content import SetupError

HERE = os.path.dirname(os.path.abspath(__file__))


ROOT = os.geteuid() == 0


CRASH = re.compile(
    r"Fatal error|\*\*\* .*crash|Thread \d+ .*crashed|Backtrace|Segmentation fault|Illegal instruction|"
    r"AddressSanitizer|ThreadSanitizer|Traceback \(most recent|precondition failed",
    re.I,
)


class Result:
    pass


def jail_prefix(sandbox, options):
    if not (ROOT and options.jail):
        return []
    q = shlex.quote(sandbox.root)
    sh = f'mount --make-rprivate / && mount --rbind {q} {q} && mount -o remount,bind,ro / && cd "$PWD" && exec "$@"'
    return ["unshare", "-m", "sh", "-c", sh, "sh"]


def run(
    sandbox,
    options,
    cmd="site",
    out=None,
    src=None,
    timeout=20,
    env=None,
    cwd=None,
    user=None,
    umask=0o022,
    prefix=(),
    stdout="cap",
    popen=False,
    limits=None,
    **fmt,
):
    c = options.mapping["commands"]
    name, _, prof = cmd.partition(":")
    tmpl = c.get(name)
    if not tmpl:
        raise SetupError(f"no command {name}")
    vals = {
        "src": src or sandbox.src,
        "out": sandbox.out if out is None else out,
        "profile": prof,
        "port": "0",
        "here": HERE,
    }
    vals.update(fmt)
    argv = [
        re.sub(r"\{(\w+)\}", lambda k: str(vals.get(k.group(1), k.group(0))), a)
        for a in shlex.split(tmpl)
    ]
    e = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "HOME": sandbox.path("home"),
        "TMPDIR": sandbox.path("tmp"),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "SWIFT_BACKTRACE": "enable=no",
    }
    e.update(options.mapping.get("env", {}))
    e.update({k: v for k, v in os.environ.items() if k.startswith("STUB_")})
    e.update(env or {})
    full = jail_prefix(sandbox, options) + list(prefix)
    if user == "nobody":
        full += ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    full += argv
    so, se = tempfile.TemporaryFile(), tempfile.TemporaryFile()

    def pre():
        os.setsid()
        os.umask(umask)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for k, v in (limits or {}).items():
            resource.setrlimit(getattr(resource, k), (v, v))

    outfd = so if stdout == "cap" else stdout
    t0 = time.monotonic()
    p = subprocess.Popen(
        full,
        stdin=subprocess.DEVNULL,
        stdout=outfd,
        stderr=se,
        env=e,
        cwd=cwd or sandbox.path("cwd"),
        preexec_fn=pre,
        close_fds=True,
    )
    r = Result()
    r.p, r.so, r.se, r.t0 = p, so, se, t0
    return r if popen else finish(r, timeout)


def finish(r, timeout=20):
    p, dead = r.p, r.t0 + timeout
    r.timeout = False
    while True:
        if p.returncode is not None:
            st, ru = None, resource.getrusage(resource.RUSAGE_SELF)
            break
        pid, st, ru = os.wait4(p.pid, os.WNOHANG)
        if pid:
            break
        if time.monotonic() > dead:
            r.timeout = True
            try:
                os.killpg(p.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            pid, st, ru = os.wait4(p.pid, 0)
            break
        time.sleep(0.002)
    try:
        os.killpg(p.pid, signal.SIGKILL)  # children it left behind
    except (ProcessLookupError, PermissionError):
        pass
    if st is not None:
        p.returncode = os.waitstatus_to_exitcode(st)
    r.rc, r.secs, r.rss = p.returncode, time.monotonic() - r.t0, ru.ru_maxrss // 1024
    for k in ("so", "se"):
        f = getattr(r, k)
        f.seek(0)
        setattr(r, k, f.read(4_000_000).decode("utf-8", "backslashreplace"))
    r.text = r.se + "\n" + r.so
    return r
