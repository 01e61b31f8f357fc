"""The words of a PDF with their places, and how far each page is filled."""

from __future__ import annotations

import dataclasses
import subprocess
import unicodedata
import xml.etree.ElementTree

NAMESPACE = "{http://www.w3.org/1999/xhtml}"


def squash(text: str) -> str:
    """Letters and digits only, in lower case: what survives any line breaking."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    return "".join(character for character in text.lower() if character.isalnum())


@dataclasses.dataclass
class Word:
    """A word and its box, in points from the top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclasses.dataclass
class Page:
    """One page."""

    width: float
    height: float
    words: list[Word]

    def __post_init__(self):
        self.text = " ".join(word.text for word in self.words)
        self.squashed = squash(self.text)

    def body(self, band: float) -> list[Word]:
        """The words between the running head and foot."""
        return [word for word in self.words if band < word.top < self.height - band]

    def fill(self, band: float) -> float:
        """How far down the page goes what is printed on it, from 0 to 1."""
        body = self.body(band)
        if not body:
            return 0.0
        return (max(word.bottom for word in body) - band) / (self.height - 2 * band)


def read(path) -> list[Page]:
    """The pages of a PDF, by poppler's pdftotext: two hundred times faster than reading in Python."""
    run = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True, timeout=120
    )
    # Control characters of a font without a map would make it no XML.
    text = "".join(c for c in run.stdout.decode("utf-8", "replace") if c >= " " or c in "\n\t")
    root = xml.etree.ElementTree.fromstring(text)
    return [
        Page(
            float(page.get("width")),
            float(page.get("height")),
            [
                Word(
                    word.text or "",
                    float(word.get("xMin")),
                    float(word.get("yMin")),
                    float(word.get("xMax")),
                    float(word.get("yMax")),
                )
                for word in page.iter(NAMESPACE + "word")
            ],
        )
        for page in root.iter(NAMESPACE + "page")
    ]
