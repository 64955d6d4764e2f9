"""Cues that may give a key away: guesses for an author to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from course.checks.finding import Finding
from course.checks.manuscript import LocatedItem, Manuscript
from course.checks.rules.items import lead_in
from course.checks.rules.lengths import single
from course.language.words import strip_markdown, words

ABSOLUTE = frozenset({"always", "never", "only", "all", "none", "must"})
VAGUE = frozenset({"usually", "often", "may", "sometimes"})
SHAPES = (
    ("begins with a, an or the", re.compile(r"^\W*(an?|the)\b", re.I)),
    ("is something said, in quotation marks", re.compile(r"^\W*[\"“]")),
    ("has no mark at its end", re.compile(r"[^.?!…\"”'’)]$")),
    ("asks a question", re.compile(r"\?[\"”']?$")),
)
_COMMON = """
    about after again ahead almost along already although among another answer around asked asking asks away
    back because become been before began begin being below better between both bring came cannot come comes could
    course days does doing done down each early else enough even ever every feel feels felt find first from gave gets
    give given gives goes going gone good have having hear heard help helps here hers herself himself hold home hours
    into itself just keep kept kind knew know knows last later least leave left less like list little long look
    looks made make makes making many matter matters mean means might mind minutes more most much must myself need
    needs never next nobody nothing often once only other others over part people person place plan please point
    quite rather ready really reply right said same says seem seems seen sent shall should show shows since small
    some someone something soon start still such sure take taken takes tell tells than thank that their them then
    there these they thing things think this those though through time times today told took toward towards tried
    turn under until used very want wanted wants week weeks well went were what when where which while whole whom
    whose will with without word words work works worst would year years your yourself which reply best first most
    next day now him pain care mood team health mental clinic nurse doctor stop back neck her his she who how why can
    got
    has had
"""
COMMON = frozenset(_COMMON.split())
"""Words too common to give anything away."""


def absolute_words(manuscript: Manuscript) -> Iterator[Finding]:
    """Absolute words (always, never, only, all, none, must) do not mark the wrong options alone (F5)."""
    for located in manuscript.all_items:
        if located.keyed:
            keys, others = _sides(located)
            cues = sorted(_of(others, ABSOLUTE))
            if cues and not _of(keys, ABSOLUTE):
                yield Finding(
                    located.at("options"),
                    f"Only wrong options of '{located.item.id}' say {_listed(cues)}, which can give them away.",
                    "Take it out, or use it in the key too.",
                )


def vague_words(manuscript: Manuscript) -> Iterator[Finding]:
    """Options do without vague words of frequency, such as usually, often, may and sometimes (F6)."""
    for located in manuscript.all_items:
        if located.keyed and (vague := sorted(_of([option.text for option in located.options], VAGUE))):
            yield Finding(
                located.at("options"),
                f"Options of '{located.item.id}' say {_listed(vague)}, which can mean anything.",
                "Say how often or how many, or take it out.",
            )


def grammar_cue(manuscript: Manuscript) -> Iterator[Finding]:
    """The key is not the only option of its shape, and the question does not end in "a" or "an" (F7)."""
    for located in manuscript.all_items:
        if not located.keyed:
            continue
        if re.search(r"\b(a|an)\W*$", lead_in(located.item.stem)):
            yield Finding(
                located.at("stem"), "The question ends in 'a' or 'an', which fits some options only.", "Reword it."
            )
        keys, others = _sides(located)
        for words_for_it, shape in SHAPES:
            right, wrong = [bool(shape.search(text)) for text in keys], [bool(shape.search(text)) for text in others]
            if all(right) and not any(wrong):
                yield Finding(
                    located.at("options"),
                    f"In '{located.item.id}' only the key {words_for_it}.",
                    "Give others its shape.",
                )
            elif all(wrong) and not any(right) and len(wrong) > 1:
                yield Finding(
                    located.at("options"),
                    f"In '{located.item.id}' every option but the key {words_for_it}.",
                    "Give the key the same shape.",
                )


def clang(manuscript: Manuscript) -> Iterator[Finding]:
    """A rare word of the stem does not come again in the key alone (F8)."""
    for located in manuscript.all_items:
        if not located.keyed:
            continue
        keys, others = _sides(located)
        stem = _rare([located.item.stem])
        echoed = sorted(stem[root] for root in stem.keys() & _rare(keys).keys() - _rare(others).keys())
        if echoed:
            yield Finding(
                located.at("options"),
                f"The key of '{located.item.id}' alone repeats {_listed(echoed)} from the stem.",
                "Use another word, or let a wrong option repeat one too.",
            )


def convergence(manuscript: Manuscript) -> Iterator[Finding]:
    """The key does not share far more words with the other options than they share with each other (F9)."""
    for located in manuscript.all_items:
        if not single(located) or len(located.options) < 3:
            continue
        rare = [set(_rare([option.text])) for option in located.options]
        shared = [
            sum(len(here & there) for other, there in enumerate(rare) if other != at) for at, here in enumerate(rare)
        ]
        key = next(at for at, option in enumerate(located.options) if option.correct)
        others = [count for at, count in enumerate(shared) if at != key]
        if shared[key] >= 3 and shared[key] >= 1.5 * max(others):
            yield Finding(
                located.at("options", key, "text"),
                f"The key of '{located.item.id}' shares more words with the other options than they share with each "
                "other.",
                "Spread the shared words, so that counting them does not find the key.",
            )


def linked_items(manuscript: Manuscript) -> Iterator[Finding]:
    """No item gives away the key of another in its unit by saying it in its stem (F15)."""
    for loaded in manuscript.all:
        items = manuscript.items(loaded)
        stems = [set(_rare([located.item.stem])) for located in items]
        for at, located in enumerate(items):
            keys = [set(_rare([text])) for text in _sides(located)[0]] if located.keyed else []
            for other, stem in enumerate(stems):
                if other != at and any(len(key) >= 4 and len(key & stem) >= 0.8 * len(key) for key in keys):
                    yield Finding(
                        items[other].at("stem"),
                        f"The stem of '{items[other].item.id}' says most of the key of '{located.item.id}'.",
                        "Reword one of them.",
                    )


def _sides(located: LocatedItem) -> tuple[list[str], list[str]]:
    """The texts of the keys, and of the other options."""
    keys = [strip_markdown(option.text).strip() for option in located.options if option.correct]
    others = [strip_markdown(option.text).strip() for option in located.options if not option.correct]
    return keys, others


def _of(texts: Sequence[str], wanted: frozenset[str]) -> set[str]:
    return {word for text in texts for word in words(text.lower())} & wanted


def _rare(texts: Sequence[str]) -> dict[str, str]:
    """The words worth comparing, by a root that lets "ring" and "rings" meet."""
    stems: dict[str, str] = {}
    for text in texts:
        for word in words(strip_markdown(text).lower()):
            word = re.split(r"['’]", word)[0]
            if len(word) > 3 and word not in COMMON:
                stems.setdefault(re.sub(r"(?<=\w{3})(ing|ed|es|s|ly|e)$", "", word), word)
    return stems


def _listed(terms: Sequence[str]) -> str:
    quoted = [f"'{word}'" for word in terms]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
