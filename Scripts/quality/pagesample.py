"""Which pages of a site stand for all of them.

A site has a few dozen pages that are one of a kind and folders of pages made from one template with
different data: one page per option, one per pair. Two pages of such a folder differ in text, not in
construction, so slow checks look at a fixed-stride sample of each folder: the first, the last and
evenly spaced ones between. The choice depends only on the names, so a failure can be repeated.
"""

from __future__ import annotations

import collections
import posixpath


def kind_of(name: str) -> str:
    """The folder a page stands for, or its own name when it is one of a kind.

    `security/index.html` is one of a kind; `compare/a-vs-b/index.html` is of the kind `compare/*`.
    """
    folder = posixpath.dirname(name) if posixpath.basename(name) == "index.html" else name
    parent = posixpath.dirname(folder)
    return f"{parent}/*" if parent else name


def sample(names: list[str], per_kind: int) -> list[str]:
    """At most `per_kind` pages of each kind; 0 means all."""
    if per_kind <= 0:
        return list(names)
    kinds = collections.defaultdict(list)
    for name in sorted(names):
        kinds[kind_of(name)].append(name)
    chosen = set()
    for members in kinds.values():
        count = min(per_kind, len(members))
        steps = max(1, count - 1)
        chosen.update(members[index * (len(members) - 1) // steps] for index in range(count))
    return [name for name in sorted(names) if name in chosen]


def add_arguments(parser):
    """The options `--per-kind` and `--all`, the same for every sampling check."""
    parser.add_argument(
        "--per-kind",
        type=int,
        default=4,
        metavar="N",
        help="pages looked at in each folder of like pages (default 4)",
    )
    parser.add_argument(
        "--all",
        dest="per_kind",
        action="store_const",
        const=0,
        help="look at every page, however many are alike",
    )


def chooser(arguments):
    """What `browsing.visits` wants, from parsed arguments."""
    return lambda names: sample(names, arguments.per_kind)
