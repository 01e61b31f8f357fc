"""Cases for the preview server: traversal, other hosts, odd methods, stalled connections."""

import os
import re
import signal
import socket
import time

from checking import Check
from content import B, CANARY, SetupError
from running import finish, run
from sandbox import Sandbox


def free_port():
    s = socket.socket()
    s.bind(("127.0.0.1", 0))
    p = s.getsockname()[1]
    s.close()
    return p


def http(port, raw, timeout=5, n=1 << 20):
    s = socket.create_connection(("127.0.0.1", port), timeout)
    s.sendall(raw)
    s.settimeout(timeout)
    d = b""
    try:
        while len(d) < n:
            x = s.recv(65536)
            if not x:
                break
            d += x
            h = re.search(rb"content-length: *(\d+)", d, re.I)
            if h and b"\r\n\r\n" in d and len(d.split(b"\r\n\r\n", 1)[1]) >= int(h.group(1)):
                break
    except (socket.timeout, ConnectionError):
        pass
    s.close()
    return d


def status_of(d):
    m = re.match(rb"HTTP/1\.[01] (\d{3})", d)
    return int(m.group(1)) if m else 0


def proc_serve(case, options):
    sandbox = Sandbox(options.mapping, options.tmp)
    check = Check(sandbox, options)
    port = free_port()
    k = case["kind"]
    r = None
    host = f"Host: localhost:{port}\r\n".encode()
    get = lambda path, hd=host, meth=b"GET": http(
        port, meth + b" " + path + b" HTTP/1.1\r\n" + hd + b"Connection: close\r\n\r\n"
    )
    try:
        sandbox.base()
        sandbox.add({"page": "served", "front": {"title": "Served"}, "body": "SERVED-PAGE"})
        run(sandbox, options)
        r = run(sandbox, options, "serve", popen=True, port=port)
        for _ in range(200):
            try:
                if status_of(get(b"/")):
                    break
            except OSError:
                time.sleep(0.05)
            if r.p.poll() is not None:
                raise SetupError("serve exits: " + finish(r).text[:200])
        alive = lambda: status_of(get(b"/")) in (200, 301, 302, 304, 404)
        if k == "traversal":
            os.symlink(
                sandbox.path("canary/secret.txt"), os.path.join(sandbox.out, "ln.txt")
            ) if os.path.isdir(sandbox.out) else None
            depth = b"../" * 12
            secret = B(sandbox.path("canary/secret.txt")).lstrip(b"/")
            first = B(
                sandbox.mapping["dirs"]["profiles"]
                + "/"
                + options.mapping["client_a"]["id"]
                + sandbox.mapping["ext"]["profiles"]
            )
            paths = [
                b"/" + depth + secret,
                b"//" + secret,
                b"/" + depth.replace(b"/", b"%2f") + secret,
                b"/" + depth.replace(b"..", b"%2e%2e") + secret,
                b"/%252e%252e/" * 6 + secret,
                b"/..\\" * 8 + secret,
                b"/" + depth.replace(b"/", b"%5c") + secret,
                b"/ln.txt",
                b"/./" + depth + secret,
                b"/x/" + depth + secret,
                b"/index.html%00/../" + depth + secret,
                b"/..;/" * 8 + secret,
                b"/%c0%ae%c0%ae/" * 8 + secret,
                b"file:///" + secret,
                b"http://localhost/" + depth + secret,
                b"/../" + first,
                b"/%2e%2e/" + first,
                b"/..%2f" + first,
                b"/" + first,
                "/..\u2215".encode() * 6 + secret,
                b"/../\xcc\x81" * 3 + secret,
            ]
            for p in paths:
                d = get(p)
                if CANARY.encode() in d:
                    check.fails("serves files from outside:", p)
                if options.mapping["client_a"]["token"].encode() in d:
                    check.fails("serves the raw client profile:", p)
                if status_of(d) >= 500:
                    check.warns("5xx for", p[:60])
        elif k == "host":
            for h in (
                b"Host: evil.example\r\n",
                b"Host: evil.example:%d\r\n" % port,
                b"Host: 169.254.169.254\r\n",
                b"Host: localhost.evil.example\r\n",
                b"Host: 127.0.0.1.nip.io\r\n",
                b"Host: localhost:%d@evil.example\r\n" % port,
                b"Host: localhost\r\nHost: evil.example\r\n",
                b"",
            ):
                d = get(b"/", h)
                if status_of(d) == 200:
                    check.fails("answers 200 to", h or "a request with no Host")
            for h in (
                b"Host: localhost:%d\r\n" % port,
                b"Host: 127.0.0.1:%d\r\n" % port,
                b"Host: [::1]:%d\r\n" % port,
            ):
                if status_of(get(b"/", h)) != 200:
                    (check.warns if b"::1" in h else check.fails)("refuses", h)
            d = get(b"/", host + b"Origin: https://evil.example\r\n")
            if re.search(rb"access-control-allow-origin: *(\*|https://evil)", d, re.I):
                check.fails("CORS open to any site")
            if not re.search(rb"x-content-type-options: *nosniff", d, re.I):
                check.warns("no X-Content-Type-Options: nosniff")
            if not re.search(rb"cache-control:[^\r]*no-(store|cache)", d, re.I):
                check.warns("no Cache-Control: no-store")
        elif k == "methods":
            for mth in (b"POST", b"PUT", b"DELETE", b"TRACE", b"CONNECT", b"OPTIONS", b"PROPFIND"):
                d = get(b"/", host, mth)
                if status_of(d) in (200, 201, 204) and mth not in (b"OPTIONS",):
                    check.fails(f"{mth.decode()} answered {status_of(d)}")
            hd = get(b"/", host, b"HEAD")
            if status_of(hd) not in (200, 405):
                check.warns("HEAD", status_of(hd))
            for raw in (
                b"GET\r\n\r\n",
                b"\x16\x03\x01\x02\x00",
                b"GET / HTTP/9.9\r\n\r\n",
                b"G" * 70000,
                b"GET /" + b"a" * 100000 + b" HTTP/1.1\r\n\r\n",
                b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 20000 + b"\r\n",
                b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 99999999999\r\n\r\n",
                b"GET / HTTP/1.1\r\n"
                + host
                + b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
                b"GET / HTTP/1.1\r\n" + host + b"Range: bytes=" + b"0-1," * 5000 + b"0-1\r\n\r\n",
                b"GET /%ff%fe%zz% HTTP/1.1\r\n" + host + b"\r\n",
                b"GET /?%0d%0aX-Injected:1 HTTP/1.1\r\n" + host + b"\r\n",
                b"GET /served%0d%0aX-Injected:%201 HTTP/1.1\r\n" + host + b"\r\n",
            ):
                d = http(port, raw, 3)
                if re.search(rb"\r\nX-Injected:", d):
                    check.fails("header injection")
                if not alive():
                    check.fails("dead after", raw[:40])
                    break
        elif k == "slowloris":
            socks = []
            for _ in range(case.get("conns", 200)):
                s = socket.create_connection(("127.0.0.1", port), 5)
                s.sendall(b"GET / HTTP/1.1\r\nX-a: ")
                socks.append(s)
            t = time.monotonic()
            try:
                ok = alive()
            except OSError:
                ok = False
            if not ok or time.monotonic() - t > 4:
                check.fails(
                    f"no answer with {len(socks)} stalled connections ({time.monotonic() - t:.1f}s)"
                )
            for s in socks:
                s.close()
        elif k == "bind":
            time.sleep(0.2)
            bad = []
            for fn in ("/proc/net/tcp", "/proc/net/tcp6"):
                for l in open(fn).readlines()[1:]:
                    f = l.split()
                    a, p = f[1].rsplit(":", 1)
                    if (
                        f[3] == "0A"
                        and int(p, 16) == port
                        and a not in ("0100007F", "00000000000000000000000001000000")
                    ):
                        bad.append(a)
            if bad:
                check.fails("listens on", bad, "not only on loopback")
        elif k == "storm":
            for i in range(2000):
                sandbox.add({"page": "served", "front": {"title": "Served"}, "body": f"STORM-{i}"})
            t = time.monotonic()
            ok = False
            while time.monotonic() - t < 20:
                if any(
                    b"STORM-1999" in d for _, d in check.files(sandbox.out)
                ) or b"STORM-1999" in get(
                    options.mapping.get("served_url", "/served.html").encode()
                ):
                    ok = True
                    break
                time.sleep(0.2)
            if r.p.poll() is not None:
                check.fails("died in the storm of changes")
            elif not ok:
                check.fails("20 s after 2000 changes the last one is not served")
            # a broken page must not kill it, and the good state must come back
            sandbox.add({"page": "served", "raw": "---\ntitle: [\n---\nx"})
            time.sleep(1.5)
            if r.p.poll() is not None:
                check.fails("died of a broken page")
            elif not alive():
                check.fails("stops answering while a page is broken")
        elif k == "inuse":
            r2 = run(sandbox, options, "serve", port=port, timeout=8)
            if r2.timeout:
                check.fails("a second server on the same port neither fails nor says so")
            elif r2.rc == 0 or str(port) not in r2.text:
                check.warns("second server on a used port:", r2.rc, r2.text[:100])
        if k in ("traversal", "host", "methods", "slowloris") and r.p.poll() is not None:
            check.fails("server died")
        if k == "bind":
            os.killpg(r.p.pid, signal.SIGINT)
            x = finish(r, 6)
            if x.timeout:
                check.fails("does not stop on SIGINT")
            r = None
        return check.failures, check.warnings, ""
    finally:
        if r is not None:
            try:
                os.killpg(r.p.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            r.p.wait()
        sandbox.close(options.keep)
