"""How a case describes bytes: text, hexadecimal, repetition, nesting, alias bombs."""

import base64
import os


class SetupError(Exception):
    pass


CANARY = "CANARY-5e1f-DO-NOT-PUBLISH"


B = os.fsencode


def content(spec, ctx):
    """str | {"b64"} | {"hex"} | {"repeat":[spec,n]} | {"concat":[...]} | {"range":[a,b],"fmt":"k{i}"} |
    {"nest":[open,mid,close,n]} | {"bomb":[depth,width,kind]} | {"indent":n} | {"sparse":bytes}"""
    if isinstance(spec, str):
        for k, v in ctx.items():
            spec = spec.replace("@" + k + "@", v)
        return spec.encode("utf-8", "surrogatepass")
    if "b64" in spec:
        return base64.b64decode(spec["b64"])
    if "hex" in spec:
        return bytes.fromhex(spec["hex"])
    if "repeat" in spec:
        return content(spec["repeat"][0], ctx) * spec["repeat"][1]
    if "concat" in spec:
        return b"".join(content(x, ctx) for x in spec["concat"])
    if "range" in spec:
        return "".join(spec["fmt"].replace("{i}", str(i)) for i in range(*spec["range"])).encode()
    if "nest" in spec:
        o, m, c, n = spec["nest"]
        return (o * n + m + c * n).encode()
    if "indent" in spec:
        return (
            "".join(" " * i + "k:\n" for i in range(spec["indent"])).encode()
            + b" " * spec["indent"]
            + b"v\n"
        )
    if "liststeps" in spec:
        return "".join("  " * i + "* a\n" for i in range(spec["liststeps"])).encode()
    if "bomb" in spec:
        d, w, kind = spec["bomb"]
        if kind == "merge":
            L = ["m0: &m0 {k: v}"] + [
                f"m{i}: &m{i}\n  <<: [*m{i - 1}, *m{i - 1}]\n  x{i}: 1" for i in range(1, d)
            ]
        else:
            L = ['b0: &b0 ["lol"]'] + [
                f"b{i}: &b{i} [" + ",".join([f"*b{i - 1}"] * w) + "]" for i in range(1, d)
            ]
            if kind == "key":
                L.append(f"? *b{d - 1}\n: x")
        return ("\n".join(L) + "\n").encode()
    raise SetupError(f"content spec {spec!r}")
