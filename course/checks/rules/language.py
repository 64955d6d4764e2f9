"""Plain language: sentences, paragraphs, reading grade, abbreviations and terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from statistics import mean

from course.checks.finding import Finding, Spot
from course.checks.manuscript import Manuscript, spot
from course.checks.prose import Passage
from course.checks.rules.wording import every_passage
from course.language.readability import paragraphs, reading, sentences
from course.language.words import strip_markdown, words
from course.model import Term, Text, Unit

SHORT_MEAN, LONG_MEAN, LONGEST = 10, 17, 30
FEWEST = 20
"""Sentences below which an average says nothing."""

DRUM, ROW = 7, 4
PARAGRAPH = {"story": 5, "teaching": 3, "trainer": 3}
SPOKEN = 5
GRADE = {"story": 6.0, "teaching": 8.0}
ENOUGH = 100
"""Words below which a grade says nothing."""

KNOWN = frozenset({"NHS", "UK", "TV", "OK", "ID", "PDF", "AA"})
ABBREVIATION = re.compile(r"(?<![\w’'&-])([A-Z]&[A-Z]|[A-Z]{2,})(?=(?:s|’s|'s)?(?![\w&]))")
CAPITALS = re.compile(r"[A-Z][A-Z&]")
SHOUTED = re.compile(r"(?:\b[A-Z][A-Z’']*\b[ ,.!?]*){4,}")


def sentences_of_a_length(manuscript: Manuscript) -> Iterator[Finding]:
    """Outside stories, the sentences of a unit have 10 to 17 words on average."""
    for loaded in manuscript.all:
        lengths = [
            len(words(sentence))
            for passage in manuscript.writing[loaded.file]
            if passage.tone == "teaching"
            for sentence in _sentences(passage)
        ]
        if len(lengths) >= FEWEST and not SHORT_MEAN <= (average := mean(lengths)) <= LONG_MEAN:
            yield Finding(
                spot(loaded, ("activities",)),
                f"Outside its stories, sentences have {average:.1f} words on average; {SHORT_MEAN} to {LONG_MEAN} is "
                "the aim.",
                "Join what belongs together, with its nouns in it." if average < SHORT_MEAN else "Split some, or cut.",
            )


def no_drum(manuscript: Manuscript) -> Iterator[Finding]:
    """Outside stories, no 4 sentences in a row have fewer than 7 words each."""
    for passages in manuscript.writing.values():
        for passage in passages:
            if passage.tone != "teaching":
                continue
            for paragraph in paragraphs(passage.text):
                short = 0
                for sentence in sentences(paragraph):
                    short = short + 1 if len(words(sentence)) < DRUM else 0
                    if short == ROW:
                        yield Finding(
                            manuscript.within(passage, paragraph),
                            f"{ROW} sentences in a row from “{_start(paragraph)}” have fewer than {DRUM} words each.",
                            "Join some: one idea a sentence, with its nouns in it.",
                        )


def no_endless_sentence(manuscript: Manuscript) -> Iterator[Finding]:
    """No sentence has more than 30 words."""
    for passage in every_passage(manuscript):
        if passage.tone == "original":
            continue
        for sentence in _sentences(passage):
            if (count := len(words(sentence))) > LONGEST:
                yield Finding(
                    manuscript.within(passage, sentence),
                    f"The sentence “{_start(sentence)}” has {count} words, and {LONGEST} is the most.",
                    "Split it.",
                )


def short_paragraphs(manuscript: Manuscript) -> Iterator[Finding]:
    """A paragraph has 3 sentences at the most, and 5 in a story, a case or words to say aloud."""
    for passages in manuscript.writing.values():
        for passage in passages:
            most = SPOKEN if passage.kind == "Block.opening" else PARAGRAPH.get(passage.tone)
            for paragraph in paragraphs(passage.text) if most else []:
                if (count := len(sentences(paragraph))) > (most or 0):
                    yield Finding(
                        manuscript.within(passage, paragraph),
                        f"The paragraph “{_start(paragraph)}” has {count} sentences, and {most} is the most.",
                        "Put a blank line in it, or cut.",
                    )


def reading_grade(manuscript: Manuscript) -> Iterator[Finding]:
    """An activity reads at Flesch–Kincaid grade 8 or less, its story at 6 or less; this certifies nothing."""
    for start, passages in _activities(manuscript):
        for tone, most in GRADE.items():
            count = reading(passage.text for passage in passages if passage.tone == tone)
            if count.words >= ENOUGH and count.grade > most:
                yield Finding(
                    start,
                    f"The {tone} text here reads at school grade {count.grade:.1f} (Flesch–Kincaid), "
                    f"and {most:.0f} is the aim.",
                    "Look for long sentences and long words; keep the ones that earn their place.",
                )


def abbreviations_spelled_out(manuscript: Manuscript) -> Iterator[Finding]:
    """An abbreviation is spelled out in brackets where a unit first uses it (NHS, UK, TV, OK, ID, PDF, AA are not)."""
    for loaded in manuscript.texts:
        taught = {
            name
            for activity in (loaded.record.activities if isinstance(loaded.record, Unit) else [])
            if isinstance(activity, Text)
            for term in activity.terms
            for name in (manuscript.library.terms[term].term, *manuscript.library.terms[term].also)
        }
        seen = set(KNOWN) | taught
        for passage in manuscript.writing[loaded.file]:
            if passage.tone not in ("story", "teaching"):
                continue
            text = strip_markdown(passage.text)
            if not CAPITALS.search(text):
                continue
            text = SHOUTED.sub(" ", text)
            for match in ABBREVIATION.finditer(text):
                name = match.group(1)
                if name not in seen and not _spelled(text, match):
                    yield Finding(
                        manuscript.within(passage, name),
                        f"'{name}' is not spelled out at its first use in this unit.",
                        f"Write its words, with {name} in brackets after them.",
                    )
                seen.add(name)


def terms_taught(manuscript: Manuscript) -> Iterator[Finding]:
    """A term of the glossary is listed under `terms` by a text of the unit that uses it, or of an earlier one."""
    names: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
    for term in manuscript.glossary.record.terms:
        for name in (term.term, *term.also):
            split = tuple(words(name.lower()))
            names.setdefault(split[0] if split else "", []).append((split, term))
    taught: set[str] = set()
    for loaded in manuscript.lessons:
        texts = [activity for activity in loaded.record.activities if isinstance(activity, Text)]
        taught |= {str(term) for text in texts for term in text.terms}
        seen = set(taught)
        for passage in manuscript.writing[loaded.file]:
            if passage.tone != "teaching":
                continue
            found_words = words(strip_markdown(passage.text))
            lowered = [word.lower() for word in found_words]
            for at, word in enumerate(lowered):
                for split, term in names.get(word, ()):
                    if term.id in seen or tuple(lowered[at : at + len(split)]) != split:
                        continue
                    seen.add(term.id)
                    name = " ".join(found_words[at : at + len(split)])
                    yield Finding(
                        manuscript.within(passage, name),
                        f"'{name}' is in the glossary, and no text up to here lists it.",
                        f"Add '{term.id}' under 'terms:' of a text before it, or say it in plain words.",
                    )


def by_activity(passages: list[Passage]) -> Iterator[tuple[tuple[str | int, ...], list[Passage]]]:
    """The writing of each activity or notice, with its place."""
    inside = [passage for passage in passages if passage.spot.place[:1] in (("activities",), ("notices",))]
    for place, group in groupby(inside, key=lambda passage: passage.spot.place[:2]):
        yield place, list(group)


def _activities(manuscript: Manuscript) -> Iterator[tuple[Spot, list[Passage]]]:
    """Each activity and notice, where it starts, and each file of the interface."""
    for loaded in manuscript.texts:
        for place, passages in by_activity(manuscript.writing[loaded.file]):
            yield spot(loaded, place), passages
    for file, passages in manuscript.interface.items():
        yield Spot(file, 1), passages


def _sentences(passage: Passage) -> Iterator[str]:
    for paragraph in paragraphs(passage.text):
        yield from sentences(paragraph)


def _spelled(text: str, match: re.Match[str]) -> bool:
    """Whether brackets before or after an abbreviation hold its words: "GP (general practitioner)", or the reverse."""
    after = text[match.end() :]
    before = text[: match.start()]
    return bool(re.match(r"(s|['’]s)?\s+\([a-zA-Z]", after)) or (
        bool(re.search(r"\w\s+\($", before)) and bool(re.match(r"s?[),;]", after))
    )


def _start(text: str) -> str:
    found = text.split()
    return " ".join(found[:6]) + (" …" if len(found) > 6 else "")
