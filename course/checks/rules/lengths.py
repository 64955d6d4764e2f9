"""Lengths of options: none gives the key away."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import mean

from course.checks.finding import Finding
from course.checks.manuscript import LocatedItem, Manuscript, spot
from course.language.words import count_words, strip_markdown
from course.model import Quiz
from course.model.item import SHORT

UNEVEN = 2.0
LOWEST, HIGHEST = 0.9, 1.1
LONGEST_KEYS = {3: 0.40, 4: 0.35}
"""How often the key may be the longest, by number of options."""


def lengths(located: LocatedItem) -> list[int]:
    """Characters of each option as read."""
    return [len(strip_markdown(" ".join(option.text.split()))) for option in located.options]


def even_options(manuscript: Manuscript) -> Iterator[Finding]:
    """The longest option of an item is at most twice as long as the shortest (F4)."""
    for located in manuscript.all_items:
        sizes = lengths(located)
        shortest, longest = min(sizes, default=0), max(sizes, default=0)
        if shortest and longest > UNEVEN * shortest:
            yield Finding(
                located.at("options", sizes.index(longest), "text"),
                f"The longest option of '{located.item.id}' has {longest} characters and the shortest "
                f"{shortest}: {_times(longest, shortest)} times as many.",
                "If the longest is the key, give a wrong option as much to say; never pad one for its length.",
            )


def keys_of_the_same_length(manuscript: Manuscript) -> Iterator[Finding]:
    """Over the whole course, keys are on average 0.9 to 1.1 times as long as the other options."""
    shares = [share for located in manuscript.course_items if (share := key_share(located)) is not None]
    if shares and not LOWEST <= mean(shares) <= HIGHEST:
        yield Finding(
            spot(manuscript.course, ("units",)),
            f"Keys (of {len(shares)} items) are {mean(shares):.2f} times as long as the other options on average.",
            f"Bring it between {LOWEST} and {HIGHEST}: see the option lengths in 'course report'.",
        )


def key_not_often_longest(manuscript: Manuscript) -> Iterator[Finding]:
    """Over the whole course, the key is the longest of 4 options in 35% of items or fewer, and of 3 in 40%."""
    for number, most in LONGEST_KEYS.items():
        items = [located for located in manuscript.course_items if single(located) and len(located.options) == number]
        longest = sum(key_is_longest(located) for located in items)
        if items and longest > most * len(items):
            yield Finding(
                spot(manuscript.course, ("units",)),
                f"The key is the longest option in {longest} of the {len(items)} items with {number} options.",
                f"Bring it to {most:.0%} or fewer: see the option lengths in 'course report'.",
            )


def short_on_a_slide(manuscript: Manuscript) -> Iterator[Finding]:
    """What a session's slide offers to choose has 12 words or fewer, or says so much under `short`."""
    shown = {
        (loaded.file, activity.id, item.id)
        for loaded in manuscript.all
        for activity in loaded.record.session
        if isinstance(activity, Quiz)
        for item in activity.items
    }
    for located in manuscript.all_items:
        for choice in located.item.choices:
            count = count_words(choice.brief)
            if count > SHORT and (choice.short or (located.loaded.file, located.quiz.id, located.item.id) in shown):
                yield Finding(
                    located.at(*choice.place, "short" if choice.short else "text"),
                    f"'{choice.id}' of '{located.item.id}' has {count} words, and a slide of the session shows it.",
                    f"Say the same under 'short:' in {SHORT} words or fewer; 'text' stays.",
                )


def single(located: LocatedItem) -> bool:
    """Whether the item has one key among its options."""
    return len(located.keys) == 1


def key_share(located: LocatedItem) -> float | None:
    """Length of the key (or of the keys, on average) over the average length of the other options."""
    if not located.keyed:
        return None
    sizes = lengths(located)
    keys = [size for size, option in zip(sizes, located.options, strict=True) if option.correct]
    others = [size for size, option in zip(sizes, located.options, strict=True) if not option.correct]
    return mean(keys) / mean(others) if keys and others and mean(others) else None


def key_is_longest(located: LocatedItem) -> bool:
    """Whether the one key is longer than every other option."""
    sizes = lengths(located)
    key = next(at for at, option in enumerate(located.options) if option.correct)
    return all(size < sizes[key] for at, size in enumerate(sizes) if at != key)


def _times(longer: int, shorter: int) -> str:
    return f"{longer / shorter:.2f}".rstrip("0").rstrip(".")
