"""The last line of every check, in the form Scripts/test adds up.

    check_links: 230 passed, 1 failed; internal=9120 fragments=2004

What is counted is the check's unit: a page, a report, a file. A page with three findings has failed
once.
"""

from __future__ import annotations


class Verdict:
    """Findings by subject; prints itself and gives the exit status."""

    def __init__(self, name: str, shown: int = 60):
        self.name = name
        self.shown = shown
        self.findings: dict[str, list[str]] = {}
        self.subjects: set[str] = set()

    def look_at(self, subject: str):
        """Counts a subject as checked, whatever is found."""
        self.subjects.add(subject)

    def fail(self, subject: str, text: str):
        """Records a finding against a subject."""
        self.subjects.add(subject)
        self.findings.setdefault(subject, []).append(text)

    def close(self, **facts) -> int:
        """Prints the findings and the last line; 1 when anything failed or nothing was checked."""
        printed = 0
        for subject in sorted(self.findings):
            for text in self.findings[subject]:
                if printed < self.shown:
                    print(f"error: {subject}: {text}")
                printed += 1
        if printed > self.shown:
            print(f"error: and {printed - self.shown} more findings")
        if not self.subjects:
            print(f"error: {self.name} found nothing to check")
        failed = len(self.findings) or (0 if self.subjects else 1)
        passed = len(self.subjects) - len(self.findings)
        details = " ".join(f"{key.replace('_', '-')}={value}" for key, value in facts.items())
        print(f"{self.name}: {passed} passed, {failed} failed; {details}", flush=True)
        return 1 if failed else 0
