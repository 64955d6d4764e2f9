"""How hard a text is to read: its sentences, its syllables, and Flesch's two figures.

The figures sort texts; they certify nothing. A sentence ends where a reader's voice comes to rest, so
"Dr Shah", "e.g. a walk", "4.10" and a question that a speaker asks mid-sentence end nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import pyphen

from course.language.words import REMEMBERED, strip_markdown, words

_GO_ON = re.compile(r"(mr|mrs|ms|mx|dr|prof|rev|st|nos|fig|pp|vol|vs|eg|ie|cf|approx|tel|ext|dept)$")
"""Short forms that something follows, so that a capital after them starts no sentence."""

_END = re.compile(r"""([.!?…]+)(["'”’)\]*_]*)(\s+)(?=["'“‘(\[*_—–]*([^\W_]))""")
_LINE = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+|^\s*#{1,6}\s+|^\s*\|")


@dataclass(frozen=True)
class Reading:
    """What Flesch's formulas need, counted over a text."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0

    @property
    def ease(self) -> float:
        """Flesch reading ease: 60 to 70 is plain English, and higher is easier."""
        if not self.words:
            return 100.0
        return 206.835 - 1.015 * self.words / self.sentences - 84.6 * self.syllables / self.words

    @property
    def grade(self) -> float:
        """Flesch–Kincaid grade; 5 more is roughly a reading age."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def reading(texts: Iterable[str]) -> Reading:
    """The counts over `texts`, Markdown marks left out."""
    count = words_in = beats = 0
    for text in texts:
        for paragraph in paragraphs(text):
            for sentence in sentences(paragraph):
                found = words(sentence)
                count += 1
                words_in += len(found)
                beats += sum(syllables(word) for word in found)
    return Reading(count, words_in, beats)


@lru_cache(maxsize=REMEMBERED)
def paragraphs(text: str) -> Sequence[str]:
    """The paragraphs of `text`; each line of a list, table or heading counts as one."""
    found: list[str] = []
    for block in re.split(r"\n\s*\n", strip_markdown(text.strip())):
        lines: list[str] = []
        for line in block.splitlines():
            if _LINE.match(line) and lines:
                found.append(" ".join(lines))
                lines = []
            lines.append(_LINE.sub("", line).strip())
        found.append(" ".join(lines))
    return tuple(paragraph for paragraph in found if words(paragraph))


@lru_cache(maxsize=REMEMBERED)
def sentences(paragraph: str) -> Sequence[str]:
    """The sentences of one paragraph, with their marks."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(paragraph):
        if _goes_on(paragraph, end):
            continue
        found.append(paragraph[start : end.end(3)].strip())
        start = end.end(3)
    if words(paragraph[start:]):
        found.append(paragraph[start:].strip())
    return tuple(sentence for sentence in found if words(sentence)) or ((paragraph,) if words(paragraph) else ())


def _goes_on(paragraph: str, end: re.Match[str]) -> bool:
    """Whether the sentence goes on after this mark: a lower-case word follows, or an abbreviation stands before."""
    marks, follows = end.group(1), end.group(4)
    if follows.islower():
        return True
    if marks != ".":
        return False
    before = paragraph[max(0, end.start() - 20) : end.start()]
    word = re.split(r"[\s(\[“‘\"']", before)[-1]
    if _GO_ON.match(word.replace(".", "").lower()):
        return True
    return word != "I" and re.fullmatch(r"[A-Z](\.[A-Z])*", word) is not None  # an initial; but "So do I." ends


@cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_GB")


@cache
def syllables(word: str) -> int:
    """Syllables of an English word: where it may be hyphenated, or what its vowels sound like, if that is more.

    Hyphenation keeps "people" and "area" whole, so it alone would call every text easier than it is.
    """
    total = 0
    for part in re.split(r"[-’'.,]", word.lower()):
        if part.isdigit():
            total += 1 if len(part) < 3 else 2
        elif len(part) > 1 or not total:
            total += max(1, len(_hyphens().positions(part)) + 1 if len(part) > 3 else 1, _vowels(part))
    return max(total, 1)


def _vowels(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    if re.search(r"[^aeiouyl]e$|[^aeiouy]es$|[^aeioudty]ed$", word) and not re.search(r"[csxz]es$|[gh]es$", word):
        groups -= 1
    return groups + len(re.findall(r"ia|io(?!u|n)|eo(?!u|p)|ea(?=te)|ua", word))
