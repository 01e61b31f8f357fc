#!/usr/bin/env python3
"""Refuses constructs in Sources/ that have a history of going wrong on Linux or in published output.

    check_source.py [--list]

Each rule says what to write instead. A place where the construct is right is listed, with its
reason, in source_allowances.txt; an allowance that nothing needs any more is a failure too.
Comments are not looked at. What cannot be seen line by line (hash order reaching the output, the
clock) is also tested from outside by check_determinism.py.
"""

import argparse
import dataclasses
import fnmatch
import pathlib
import re
import sys

from verdict import Verdict

ROOT = pathlib.Path(__file__).resolve().parents[2]
ALLOWANCES = pathlib.Path(__file__).with_name("source_allowances.txt")
LONGEST_FILE = 400


@dataclasses.dataclass(frozen=True)
class Rule:
    name: str
    pattern: str
    instead: str


RULES = [
    Rule(
        "character-path",
        r"""(?:hasPrefix\(|hasSuffix\(|contains\(|firstIndex\(of:|firstRange\(of:)\s*"[^"]*[/.:<>&\\]"""
        r"""|split\(separator: "(?! ")|components\(separatedBy|replacingOccurrences""",
        "compare on utf8: a combining mark after '/' or '<' hides it from String",
    ),
    Rule("trap", r"\btry!|\bas!|\bfatalError\(", "report a diagnostic or throw"),
    Rule(
        "precondition",
        r"\b(?:precondition|preconditionFailure|assertionFailure|assert)\(",
        "only for a mistake in the program itself, never for content",
    ),
    Rule(
        "foundation",
        r"^\s*(?:\w+ )*import (?:Foundation|FoundationEssentials)\b",
        "the standard library and System are enough, and start three times as fast",
    ),
    Rule(
        "file-manager",
        r"\bFileManager\b|atomically:|\bcontentsOf(?:File|:\s*URL)",
        "SourceReading and OutputWriting are the only two that touch the disk",
    ),
    Rule(
        "clock",
        r"\bDate\(\)|\bDate\.now|\b(?:Continuous|Suspending)Clock|\bclock_gettime|\bgettimeofday"
        r"|\btime\(nil\)|\blocaltime",
        "dates come from the content; the same input gives the same bytes on any day",
    ),
    Rule(
        "locale",
        r"\bTimeZone\b|\bLocale\b|\bCalendar\(|\bDateFormatter|\bNumberFormatter|String\(format:"
        r"|\bsetlocale",
        "numbers and dates are written by Markup's NumberText and CalendarDate",
    ),
    Rule(
        "text-case",
        r"\.(?:lowercased|uppercased|capitalized)\(\)",
        "lower ASCII bytes for names; Unicode case depends on the words, so it needs a reason",
    ),
    Rule(
        "random",
        r"\.random\(|\.randomElement\(|\.shuffled?\(\)|SystemRandomNumberGenerator|\.hashValue\b"
        r"|\bHasher\(",
        "use the method's seeded generator; hashes are seeded anew in every process",
    ),
    Rule(
        "environment",
        r"\bgetenv\(|\bProcessInfo\b|\benviron\b",
        "what is built depends on the folder and the command line only",
    ),
    Rule(
        "isolation",
        r"@unchecked Sendable|nonisolated\(unsafe\)|@preconcurrency",
        "values in, values out: let the compiler see that it is safe",
    ),
    Rule("reflection", r"\bMirror\(", "templates see declared fields, never a type's own storage"),
    Rule("regex", r"\bNSRegularExpression\b|\btry Regex\(", "parse bytes; a regex is slow here"),
    Rule("process", r"\bProcess\(\)|\bposix_spawnp?\(|(?<!\.)(?<!case )\bsystem\(", "no shell; one place starts a program"),
    Rule(
        "open-work",
        r"\bTODO\b|\bFIXME\b|\bXXX\b|\bHACK\b|not (?:yet )?implemented",
        "finish it, or open an issue",
    ),
]


@dataclasses.dataclass
class Allowance:
    rule: str
    path: str
    reason: str
    line: int
    uses: int = 0


def allowances() -> list[Allowance]:
    found = []
    for number, line in enumerate(ALLOWANCES.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 3 or not all(parts):
            sys.exit(f"{ALLOWANCES.name}:{number}: expected 'rule | path | reason'")
        found.append(Allowance(*parts, line=number))
    return found


def without_comment(line: str) -> str:
    """A line up to `//`, unless that stands in a string such as an address."""
    for match in re.finditer("//", line):
        before = line[: match.start()]
        if before.count('"') % 2 == 0:
            return before
    return line


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--list", action="store_true", help="print the rules and stop")
    arguments = parser.parse_args()
    if arguments.list:
        for rule in RULES:
            print(f"{rule.name:16} {rule.instead}")
        return 0
    verdict = Verdict("check_source")
    allowed = allowances()
    lines = 0
    for path in sorted((ROOT / "Sources").rglob("*.swift")):
        name = path.relative_to(ROOT).as_posix()
        verdict.look_at(name)
        text = path.read_text("utf-8").splitlines()
        lines += len(text)
        if len(text) > LONGEST_FILE:
            verdict.fail(name, f"{len(text)} lines; at most {LONGEST_FILE}")
        for number, line in enumerate(text, 1):
            code = without_comment(line)
            for rule in RULES:
                # Open work is looked for in comments as well: that is where it hides.
                if not re.search(rule.pattern, line if rule.name == "open-work" else code):
                    continue
                match = next(
                    (
                        item
                        for item in allowed
                        if item.rule == rule.name and fnmatch.fnmatch(name, item.path)
                    ),
                    None,
                )
                if match:
                    match.uses += 1
                else:
                    verdict.fail(name, f"line {number}: {rule.name}: {line.strip()[:90]}: {rule.instead}")
    for item in allowed:
        if item.uses == 0:
            verdict.fail(ALLOWANCES.name, f"line {item.line}: nothing in {item.path} needs {item.rule}")
    return verdict.close(rules=len(RULES), lines=lines, allowances=len(allowed))


if __name__ == "__main__":
    sys.exit(main())
