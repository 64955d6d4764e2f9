"""Options beside each other: what they share, and how many acts one of them holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript
from course.checks.rules.items import size
from course.checks.rules.outcomes import MEASURABLE
from course.language.readability import sentences
from course.language.words import strip_markdown, words
from course.model import Item
from course.model.record import Within

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
    for located in manuscript.all_items:
        for texts in _lists(located.item):
            seen: set[tuple[str, ...]] = set()
            for place, text in texts:
                key = tuple(
                    word for word in words(strip_markdown(text).lower().replace("’", "'")) if word not in ARTICLES
                )
                if key in seen:
                    yield Finding(
                        located.at(*place),
                        f"In '{located.item.id}' “{text.strip()}” says the same as one before it.",
                        "Take one out, or write what somebody else might do.",
                    )
                seen.add(key)


def shared_words_in_the_stem(manuscript: Manuscript) -> Iterator[Finding]:
    """No two options begin with the same four words or share more than half of their words."""
    for located in manuscript.all_items:
        if any(size(option.text) is not None for option in located.options):
            continue
        texts = [words(strip_markdown(option.text).lower()) for option in located.options]
        for (one, before), (other, after) in combinations(enumerate(texts), 2):
            pair = f"'{located.options[one].id}' and '{located.options[other].id}' of '{located.item.id}'"
            if before[:OPENING] == after[:OPENING] and min(len(before), len(after)) >= OPENING:
                what = f"The options {pair} begin with the same {OPENING} words."
            elif _share(before, after) > SHARED and min(len(before), len(after)) >= FEWEST:
                what = f"The options {pair} share more than half of their words."
            else:
                continue
            yield Finding(
                located.at("options", other, "text"),
                what,
                "Put what they share into the stem, and let each say only what someone does.",
            )
            break


def one_act_an_option(manuscript: Manuscript) -> Iterator[Finding]:
    """An option of a situational judgement holds one act: no "and then", no second sentence, no three verbs."""
    for located in manuscript.all_items:
        if not located.item.judged:
            continue
        for position, option in enumerate(located.options):
            if more := _acts(SPEECH.sub("“…”", strip_markdown(option.text))):
                yield Finding(
                    located.at("options", position, "text"),
                    f"The option '{option.id}' of '{located.item.id}' {more}.",
                    "Keep the one act that is to be judged.",
                )


def _lists(item: Item) -> Iterator[list[tuple[Within, str]]]:
    """The texts that are set beside each other in an item, each with its place."""
    yield [(choice.place, choice.text) for choice in item.choices]
    yield [(choice.place, choice.prompt) for choice in item.choices if choice.prompt]


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
