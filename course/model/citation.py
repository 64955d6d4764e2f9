"""How sources are named for people, such as "Toye and colleagues, 2013", and never by our ids."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from course.model.course import Source

_AUTHOR = re.compile(r"((?:[A-Z][\w’'-]+|[dv][aeo]n?) )+(?:[A-Z]-?){1,4}")
"""A surname and initials, such as "Pereira Gray DJ" or "Treede R-D"."""

_ASIDE = re.compile(r"(, (via|quoting) .*| \([^()]*\))$")
_SHORTEST = 3
"""A publisher's name of fewer letters keeps what stands behind it in brackets, as in "Q (Health Foundation)"."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def cite_sources(sources: Iterable[Source]) -> dict[str, str]:
    """How each of `sources` is named, by id. Letters tell apart those that would have the same name and year."""
    same: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        same[_named(source)].append(source)
    names = {}
    for name, group in same.items():
        for letter, source in zip(LETTERS, group, strict=False):
            if len(group) == 1:
                names[str(source.id)] = name
            else:
                names[str(source.id)] = f"{name}{letter}" if source.year else f"{name} ({letter})"
    return names


def _named(source: Source) -> str:
    who = source.cite or _who(source.authors_or_publisher)
    return f"{who}, {source.year}" if source.year else who


def _who(authors: str) -> str:
    """Who wrote or published it, in a few words."""
    first = authors.partition(";")[0].strip()
    brief = _ASIDE.sub("", first)
    first = brief if len(brief) >= _SHORTEST else first
    many = first.endswith(" et al")
    people = first.removesuffix(" et al").split(", ")
    if all(_AUTHOR.fullmatch(person) for person in people):
        surnames = [person.rpartition(" ")[0] for person in people]
        if many or len(surnames) > 2:
            return f"{surnames[0]} and colleagues"
        return " and ".join(surnames)
    return first.replace(" / ", " and ")
