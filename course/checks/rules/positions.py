"""Positions of keys, in the order in which options are shown."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from course.checks.finding import Finding
from course.checks.manuscript import LocatedItem, Manuscript, spot
from course.checks.rules.items import size
from course.checks.rules.lengths import single
from course.model.option_order import LETTERS

POINTS = 0.08
ROW = 3


def positions(manuscript: Manuscript, number: int) -> list[int]:
    """How many keys of the items with `number` options are at each position."""
    counts = [0] * number
    for located in manuscript.course_items:
        if single(located) and len(located.options) == number:
            counts[key_position(manuscript, located)] += 1
    return counts


def key_position(manuscript: Manuscript, located: LocatedItem) -> int:
    """The position of the key as shown, from 0."""
    return next(at for at, option in enumerate(manuscript.shown(located)) if option.correct)


def even_positions(manuscript: Manuscript) -> Iterator[Finding]:
    """Over the whole course, each position holds its even share of keys, within 8 points or one item."""
    for number in (3, 4):
        counts = positions(manuscript, number)
        total = sum(counts)
        for position, count in enumerate(counts):
            if abs(count - total / number) > max(POINTS * total, 1):
                yield Finding(
                    spot(manuscript.course, ("seed",)),
                    f"The key is at {LETTERS[position]} in {count} of the {total} items with {number} options; "
                    f"an even share is {total / number:.1f}.",
                    "Try another word as the seed: every set of options is shuffled by it.",
                )


def positions_by_chance(manuscript: Manuscript) -> Iterator[Finding]:
    """Over the whole course, a chi-square test takes the positions of the keys for chance (p above 0.05)."""
    for number in (3, 4):
        counts = positions(manuscript, number)
        if sum(counts) >= 5 * number and (p := chance(counts)) <= 0.05:
            yield Finding(
                spot(manuscript.course, ("seed",)),
                f"Positions of keys as uneven as {counts} come up by chance {p:.0%} of the time.",
                "Try another word as the seed.",
            )


def no_long_run(manuscript: Manuscript) -> Iterator[Finding]:
    """In one unit, the key is at the same position in at most 3 items in a row."""
    for loaded in manuscript.lessons:
        items = [located for located in manuscript.items(loaded) if single(located)]
        for located, letters in too_long_runs(manuscript, items):
            yield Finding(
                located.at("options"),
                f"The key is at {letters} in {ROW + 1} items in a row.",
                "Move an item, or try another word as the seed in course.yaml.",
            )


def keys_not_always_at_the_same_letters(manuscript: Manuscript) -> Iterator[Finding]:
    """Over the whole course, at most 3 items in a row that have several keys have them at the same letters."""
    items = [located for loaded in manuscript.lessons for located in manuscript.items(loaded)]
    several = [located for located in items if located.keyed and not single(located)]
    for located, letters in too_long_runs(manuscript, several):
        yield Finding(
            located.at("options"),
            f"The keys are at {' and '.join(letters)} in {ROW + 1} items in a row that have several.",
            "Write 'pinned: true' at a wrong option, which then stays where it is written.",
        )


def too_long_runs(manuscript: Manuscript, items: Iterable[LocatedItem]) -> Iterator[tuple[LocatedItem, str]]:
    """Each item that is one too many in a row with keys at the same letters, and those letters."""
    run, last = 0, ""
    for located in items:
        letters = "".join(LETTERS[at] for at, option in enumerate(manuscript.shown(located)) if option.correct)
        run, last = (run + 1 if letters == last else 1), letters
        if run == ROW + 1:
            yield located, letters


def order_by_seed(manuscript: Manuscript) -> Iterator[Finding]:
    """The seed sets the order of options in every form: no key is pinned, unless the options are numbers."""
    for located in manuscript.all_items:
        if all(size(option.text) is not None for option in located.options):
            continue
        for position, option in enumerate(located.options):
            if option.correct and option.pinned:
                yield Finding(
                    located.at("options", position, "pinned"),
                    f"The key of '{located.item.id}' is pinned, so its place was chosen by hand.",
                    "Take 'pinned' out.",
                )


def chance(counts: list[int]) -> float:
    """The p of a chi-square test against even shares, for 3 or 4 positions."""
    even = sum(counts) / len(counts)
    x = sum((count - even) ** 2 / even for count in counts)
    if len(counts) == 3:
        return math.exp(-x / 2)
    return math.erfc(math.sqrt(x / 2)) + math.sqrt(2 * x / math.pi) * math.exp(-x / 2)
