"""Items: the flaws that a pattern can see, and the size of what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import LocatedItem, Manuscript, spot
from course.checks.rules.lengths import single
from course.language.readability import paragraphs, sentences
from course.language.words import count_words, strip_markdown, words

CATCH_ALL = re.compile(
    r"(?i:\b(all|none|any|both|either|neither|some) of (the )?(above|below|these|them|those)\b|\ball the above\b)"
    r"|\b([Bb]oth|[Ee]ither|[Nn]either) [A-F] (and|or|nor) [A-F]\b"
)
NEGATIVE = re.compile(r"\b(not|except|least|never|incorrect|untrue|false)\b|n['’]t\b", re.I)
NOT_NEGATIVE = re.compile(r"\bat (the )?least\b|\b(whether|if) or not\b|\bor not\b|\blast but not least\b", re.I)
TRUE_FALSE = re.compile(
    r"\bwhich (one )?(of (the following|these|them) )?((statement|sentence|claim)s? )?(is|are) "
    r"(not )?(true|false|correct|incorrect)\b|\btrue or false\b|\b(true|false|correct|incorrect) statements?\b",
    re.I,
)
NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
NUMERIC = re.compile(
    r"^\W*(?:about|around|nearly|over|under|up to)?\s*£?(\d[\d,]*(?:\.\d+)?)(?:\s+in\s+(\d[\d,]*))?", re.I
)
CLAIMS = re.compile(
    r"(?<!\bno )(?<!\ba )\b(panels?|experts?|raters?)\b[^.]{0,30}\b(agree|agreed|rated|chose|voted|decided)\b"
    r"|\b(right|correct) (answer|option|choice)\b",
    re.I,
)


def lead_in(stem: str) -> str:
    """The question itself: the last sentence of the stem."""
    last = paragraphs(stem)[-1:]
    return sentences(last[0])[-1] if last else ""


def no_catch_all(manuscript: Manuscript) -> Iterator[Finding]:
    """No option says "all of the above", "none of the above" or "both A and B" (F1)."""
    for located in manuscript.all_items:
        for position, option in enumerate(located.options):
            if match := CATCH_ALL.search(strip_markdown(option.text)):
                yield Finding(
                    located.at("options", position, "text"),
                    f"An option says '{match.group()}'.",
                    "Write an answer that stands on its own.",
                )


def no_negative_question(manuscript: Manuscript) -> Iterator[Finding]:
    """No question turns on not, except or least (F2)."""
    for located in manuscript.all_items:
        question = lead_in(located.item.stem)
        if match := NEGATIVE.search(NOT_NEGATIVE.sub("", question)):
            yield Finding(
                located.at("stem"),
                f"The question turns on '{match.group()}'.",
                "Ask for what is so, or for what to do.",
            )


def asks_a_question(manuscript: Manuscript) -> Iterator[Finding]:
    """Every stem ends with a question, which can be thought about with the options covered (F11)."""
    for located in manuscript.all_items:
        if not strip_markdown(located.item.stem).rstrip().rstrip("\"'”’)").endswith("?"):
            yield Finding(located.at("stem"), "The stem does not end with a question.", "End it with one.")


def numbers_in_order(manuscript: Manuscript) -> Iterator[Finding]:
    """Options that are numbers are shown in order of size (F14)."""
    for located in manuscript.all_items:
        sizes = [size(option.text) for option in manuscript.shown(located)]
        known = [number for number in sizes if number is not None]
        if len(known) < 3 or len(known) < len(sizes) or known in (sorted(known), sorted(known, reverse=True)):
            continue
        yield Finding(
            located.at("options"),
            "The options are numbers and are shown out of order.",
            "Write them in order of size, with 'pinned: true' under each.",
        )


def no_true_false_list(manuscript: Manuscript) -> Iterator[Finding]:
    """No question asks which statement is true or false (F16)."""
    for located in manuscript.all_items:
        if match := TRUE_FALSE.search(lead_in(located.item.stem)):
            yield Finding(
                located.at("stem"),
                f"'{match.group()}' makes this a list of true and false statements.",
                "Ask one question that every option answers.",
            )


def says_how_many(manuscript: Manuscript) -> Iterator[Finding]:
    """The stem of a multiple response item says how many to choose, such as "Choose 2" (F21)."""
    for located in manuscript.all_items:
        if (number := len(located.keys)) > 1 and not re.search(
            rf"\bchoose (the )?({number}|{NUMBERS.get(number, number)})\b", located.item.stem, re.I
        ):
            yield Finding(
                located.at("stem"),
                f"The stem does not say 'Choose {number}'.",
                f"Write 'Choose {number}:' in it.",
            )


def three_or_four_options(manuscript: Manuscript) -> Iterator[Finding]:
    """A single best answer item has 3 or 4 options."""
    for located in manuscript.all_items:
        if single(located) and not 3 <= (count := len(located.options)) <= 4:
            yield Finding(
                located.at("options"),
                f"The item '{located.item.id}' has {count} options.",
                "Write 3 or 4." if count < 3 else "Keep the 3 or 4 that tempt somebody.",
            )


def stem_of_a_size(manuscript: Manuscript) -> Iterator[Finding]:
    """A stem has 15 to 90 words (F12 is the longer side of this), and its question 20 or fewer."""
    for located in manuscript.all_items:
        count = len(words(strip_markdown(located.item.stem)))
        if not 15 <= count <= 90:
            yield Finding(
                located.at("stem"),
                f"The stem has {count} word{'' if count == 1 else 's'}, and should have 15 to 90.",
                "Set the question in a situation." if count < 15 else "Cut what nobody needs to answer it.",
            )
        if (count := len(words(lead_in(located.item.stem)))) > 20:
            yield Finding(
                located.at("stem"),
                f"The question has {count} words, and 20 is the most.",
                "Move the situation into the sentences before it.",
            )


def case_of_a_size(manuscript: Manuscript) -> Iterator[Finding]:
    """A question as it comes up in another setting has 15 to 90 words, like any other."""
    for loaded in manuscript.all:
        facilitator = loaded.record.facilitator
        asked = {f"{located.quiz.id}/{located.item.id}": located.item.question for located in manuscript.items(loaded)}
        for at, case in enumerate(facilitator.cases if facilitator else []):
            count = count_words(case.situation, asked[case.item])
            if not 15 <= count <= 90:
                yield Finding(
                    spot(loaded, ("facilitator", "cases", at, "situation")),
                    f"With its question this case has {count} words, and should have 15 to 90.",
                    "Tell who it is and what happens." if count < 15 else "Cut what nobody needs to answer it.",
                )


def draft_until_rated(manuscript: Manuscript) -> Iterator[Finding]:
    """A situational judgement claims no more than the authors' view, until a panel of 8 or more has rated it."""
    for located in manuscript.all_items:
        if not located.item.judged:
            continue
        for steps, text in _said(located):
            if match := CLAIMS.search(text):
                yield Finding(
                    located.at(*steps),
                    f"'{match.group()}' claims a key, and no panel has rated this item.",
                    "Say 'our view', and why.",
                )


def _said(located: LocatedItem) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("stem",), located.item.stem
    yield ("rationale",), located.item.rationale
    for position, option in enumerate(located.options):
        yield ("options", position, "feedback"), option.feedback


def size(text: str) -> float | None:
    """The number that an option is, if it is one."""
    match = NUMERIC.match(text)
    if not match or len(words(text)) > 8:
        return None
    top, bottom = (float(part.replace(",", "")) if part else 1.0 for part in match.groups())
    return top / bottom if bottom else None
