"""What is missing in a unit or the workshop, and how long they take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.checks.finding import Finding, Spot
from course.checks.manuscript import Manuscript, spot
from course.language.words import count_words
from course.loading.suggest import did_you_mean
from course.model.minutes import whole_minutes

SHORTEST, LONGEST = 30, 40
LONGER = {"options": 42, "collaboration": 42}
"""Units that have more to keep people safe from may take a little longer."""
SHORT_WAY = 12
OPENING = 80
HALF_DAY = 195
ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|last)"
BY_PLACE = re.compile(rf"\b(?:{ORDINAL}(?:, | and )+)*{ORDINAL} (?:actions?|options?|reply|replies)\b", re.I)
"""Words that name an option by its position."""
QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")


def minutes_in_range(manuscript: Manuscript) -> Iterator[Finding]:
    """The core of every unit takes 30 to 40 minutes by the curriculum's formula (04 and 05 up to 42)."""
    for loaded in manuscript.units:
        minutes = whole_minutes(loaded.record.core, manuscript.library.terms)
        longest = LONGER.get(loaded.record.id, LONGEST)
        if not SHORTEST <= minutes <= longest:
            yield Finding(
                spot(loaded, ("activities",)),
                f"The unit takes {minutes} minutes, and should take {SHORTEST} to {longest}.",
                "Cut something, or mark it 'more: true'." if minutes > longest else "Add an activity or an item.",
            )


def short_way_is_short(manuscript: Manuscript) -> Iterator[Finding]:
    """What is marked `route: ten-minutes` takes 12 minutes or less by the same formula."""
    for loaded in manuscript.all:
        minutes = whole_minutes(loaded.record.short_way, manuscript.library.terms)
        if minutes > SHORT_WAY:
            yield Finding(
                spot(loaded, ("activities",)),
                f"The short way takes {minutes} minutes, and {SHORT_WAY} is the most.",
                "Take 'route: ten-minutes' out of an activity.",
            )


def short_openings(manuscript: Manuscript) -> Iterator[Finding]:
    """The opening words of a block have 80 words or fewer."""
    for passages in manuscript.writing.values():
        for passage in passages:
            if passage.kind == "Block.opening" and (count := count_words(passage.text)) > OPENING:
                yield Finding(
                    passage.spot,
                    f"The opening has {count} words, and {OPENING} is the most.",
                    "Cut it to what must be said.",
                )


def options_named_by_words(manuscript: Manuscript) -> Iterator[Finding]:
    """What a trainer reads names options by their words, never by their place, which the seed may change."""
    for passages in manuscript.writing.values():
        for passage in passages:
            if passage.tone == "trainer" and (named := BY_PLACE.search(passage.text)):
                yield Finding(
                    passage.spot,
                    f"'{named.group()}' names options by their place, and they are shown in another order.",
                    "Name each by a few of its words.",
                )


def blocks_use_what_they_bring(manuscript: Manuscript) -> Iterator[Finding]:
    """A block whose materials name an activity by its title has it under `uses`, so that the handout holds it."""
    for loaded in manuscript.all:
        unit = loaded.record
        for at, block in enumerate(unit.facilitator.blocks if unit.facilitator else []):
            used = {name.partition("/")[0] for name in block.uses}
            quoted = {words.strip() for words in QUOTED.findall(block.materials)}
            for activity in unit.activities:
                if activity.id not in used and {activity.title, activity.title.partition(":")[0]} & quoted:
                    yield Finding(
                        spot(loaded, ("facilitator", "blocks", at, "materials")),
                        f"The block '{block.id}' brings '{activity.title}', and no handout holds that.",
                        f"Write '{activity.id}' under 'uses:'.",
                    )


def no_words_missing(manuscript: Manuscript) -> Iterator[Finding]:
    """No field that is needed is left blank."""
    for passages in manuscript.writing.values():
        for passage in passages:
            if passage.needed and not passage.text.strip() and not passage.kind.endswith(".feedback"):
                field = next(step for step in reversed(passage.spot.place) if isinstance(step, str))
                yield Finding(passage.spot, f"The field '{field}' has no words.", "Write them.")


def no_stray_units(manuscript: Manuscript) -> Iterator[Finding]:
    """Every unit file among the words is named in course.yaml."""
    known = {f"{entry.file}.yaml" for entry in manuscript.course.record.lessons}
    for path in sorted(manuscript.library.folder.glob("[0-9][0-9]-*.y*ml")):
        if path.name not in known:
            yield Finding(
                Spot(f"{path.parent.name}/{path.name}", 1),
                "course.yaml names no such file, so nobody will see it.",
                "Add its unit to course.yaml, or correct the file's name.",
            )


def workshop_fits(manuscript: Manuscript) -> Iterator[Finding]:
    """The half-day workshop names blocks that exist, and takes 195 minutes with its breaks."""
    course = manuscript.course
    if course.record.workshop is None:
        return
    known = {loaded.record.id: loaded.record.facilitator for loaded in manuscript.units}
    blocks = {f"{unit}/{b.id}": b.minutes for unit, room in known.items() for b in (room.blocks if room else [])}
    unread = {entry.unit for entry in manuscript.library.written} - set(known)
    total = 0
    for at, part in enumerate(course.record.workshop.parts):
        if part.block and part.block.partition("/")[0] in unread:  # its own mistakes come first
            return
        if part.block and part.block not in blocks:
            yield Finding(
                spot(course, ("workshop", "parts", at, "block")),
                f"There is no block '{part.block}' in a unit that is written.{did_you_mean(part.block, [*blocks])}",
                "Name a block that exists.",
            )
            return
        total += blocks[part.block] if part.block else part.minutes or 0
    if total != HALF_DAY:
        yield Finding(
            spot(course, ("workshop", "parts")),
            f"The parts of the workshop add up to {total} minutes, and a half day has {HALF_DAY}.",
            "Choose other blocks, or change the minutes of a part of its own.",
        )
