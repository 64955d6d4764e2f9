"""Options beside each other: what they share, and how many acts one of them holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from course.checks.finding import Finding
from course.checks.manuscript import Asked, Manuscript
from course.checks.rules.items import size
from course.checks.rules.outcomes import MEASURABLE
from course.language.readability import sentences
from course.language.words import plain, words
from course.model import Matching, Ordering, SituationalJudgement

ARTICLES = frozenset({"a", "an", "the"})
OPENING = 4
"""So many words at the start of two options belong into the stem."""

SHARED = 0.5
FEWEST = 4
"""An option of fewer words shares half of them soon."""

ACTS = 3
SPEECH = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")
CLAUSE = re.compile(r"[,;:.]\s*(?:and |then |or )*|\s(?:and|then|or)\s(?:then )?")
_VERBS = (
    "add admit agree avoid book bring call cancel carry change chase check close come copy cut email end examine "
    "explore fetch fill find fix follow get go hand hear help hold hurry invite join keep leave let listen log "
    "look make meet move note open pass pause phone pick print promise put read refer refuse remind repeat return ring "
    "run save see send set sit smile speak start stay step stop suggest take talk tell thank thanks turn wait walk "
    "warn work"
)
VERBS = MEASURABLE | frozenset(_VERBS.split())


def no_two_alike(manuscript: Manuscript) -> Iterator[Finding]:
    """No two options, steps or matches of an item say the same."""
    for asked in manuscript.every_item:
        for place, texts in _lists(asked):
            seen: set[tuple[str, ...]] = set()
            for position, text in enumerate(texts):
                key = tuple(word for word in words(plain(text).lower().replace("’", "'")) if word not in ARTICLES)
                if key in seen:
                    yield Finding(
                        asked.at(place, position),
                        f"In '{asked.item.id}' “{text.strip()}” says the same as one before it.",
                        "Take one out, or write what somebody else might do.",
                    )
                seen.add(key)


def shared_words_in_the_stem(manuscript: Manuscript) -> Iterator[Finding]:
    """No two options begin with the same four words or share more than half of their words."""
    for asked in manuscript.every_item:
        if any(size(option.text) is not None for option in asked.options):
            continue
        texts = [words(plain(option.text).lower()) for option in asked.options]
        for (one, before), (other, after) in combinations(enumerate(texts), 2):
            pair = f"'{asked.options[one].id}' and '{asked.options[other].id}' of '{asked.item.id}'"
            if before[:OPENING] == after[:OPENING] and min(len(before), len(after)) >= OPENING:
                what = f"The options {pair} begin with the same {OPENING} words."
            elif _share(before, after) > SHARED and min(len(before), len(after)) >= FEWEST:
                what = f"The options {pair} share more than half of their words."
            else:
                continue
            yield Finding(
                asked.at("options", other, "text"),
                what,
                "Put what they share into the stem, and let each say only what someone does.",
            )
            break


def one_act_an_option(manuscript: Manuscript) -> Iterator[Finding]:
    """An option of a situational judgement holds one act: no "and then", no second sentence, no three verbs."""
    for asked in manuscript.every_item:
        if not isinstance(asked.item, SituationalJudgement):
            continue
        for position, option in enumerate(asked.item.options):
            if more := _acts(SPEECH.sub("“…”", plain(option.text))):
                yield Finding(
                    asked.at("options", position, "text"),
                    f"The option '{option.id}' of '{asked.item.id}' {more}.",
                    "Keep the one act that is to be judged.",
                )


def _lists(asked: Asked) -> Iterator[tuple[str, list[str]]]:
    """What stands beside each other in an item, by the name of its field."""
    match asked.item:
        case Ordering():
            yield "steps", [step.text for step in asked.item.steps]
        case Matching():
            yield "pairs", [pair.prompt for pair in asked.item.pairs]
            yield "pairs", [pair.match for pair in asked.item.pairs] + [spare.match for spare in asked.item.spares]
        case _:
            yield "options", [option.text for option in asked.options]


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of the shorter option's words that the other has too."""
    left = list(other)
    shared = 0
    for word in one:
        if word in left:
            left.remove(word)
            shared += 1
    return shared / max(1, min(len(one), len(other)))


def _acts(text: str) -> str:
    """What says that `text` holds more than one act, if anything does."""
    if re.search(r"\band then\b", text):
        return "says 'and then'"
    if len(sentences(text)) > 1:
        return "has two sentences"
    clauses = [words(clause.lower()) for clause in CLAUSE.split(text)]
    verbs = sum(bool(clause) and clause[0] in VERBS for clause in clauses)
    return f"has {verbs} verbs" if verbs >= ACTS else ""
