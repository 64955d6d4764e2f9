"""A session as slides for its room: each block of the plan, and what it uses. Notes and keys are for the trainer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import assert_never

from course.export.paper import answers, opening, session
from course.export.paper import messages as paper_messages
from course.export.paper.giving import Giving
from course.export.paper.session import Row
from course.export.slides import messages, practice, questions, reading
from course.export.slides.layout import WORDS, Piece, Slide, deal
from course.loading.library import Library
from course.model import (
    AnyActivity,
    Conversation,
    Exchange,
    Figure,
    KeyPoints,
    Map,
    Plan,
    Quiz,
    Rating,
    Reflection,
    Rewrite,
    Story,
    Task,
    Text,
    Unit,
)
from course.render import cited, environment

_TEMPLATES = Path(__file__).parent / "templates"

WHERE_TO_TURN = "__where-to-turn"
"""The id of the last slide."""


def deck(library: Library, rows: Sequence[Row], giving: Giving | None = None) -> list[Slide]:
    """The slides of a session, after its title: `rows` of its plan, with their times. Raises Mistakes.

    What two blocks use is shown in the first of them. The last is where to turn, which stays on show: it is that of the
    last block, where that shows nothing else. The notes of a block say what it gives out, as `giving` has it.
    """
    giving = giving or Giving(library, rows)
    slides: list[Slide] = []
    shown: set[tuple[str, str]] = set()
    for number, row in enumerate(rows):
        slides.append(_divider(library, row, giving, is_first=number == 0))
        if number == 0:
            slides[-1:] = _first(slides[-1], reading.touches_on(_used(library, rows)))
        if row.block is None:
            continue
        unit = library.unit(row.unit)
        if number > 0 and not row.block.uses and number < len(rows) - 1:
            asked = [Piece("bullet", prompt) for prompt in row.block.prompts]
            slides += deal(Slide(f"{row.anchor}__talk", messages.TALK_ABOUT_IT, row.title), asked)
        for activity in unit.used_in(row.block):
            turns = [name for name in unit.parts_used(row.block, activity) if (activity.id, name) not in shown]
            if (unit.id, activity.id) in shown and not turns:
                continue
            dealt = list(
                _with_notes(library, unit, activity, row, _in_block(row, _activity(library, unit, activity, turns)))
            )
            if (unit.id, activity.id) in shown:
                dealt = dealt[1:]  # its beginning
            shown |= {(unit.id, activity.id), *((activity.id, name) for name in turns)}
            slides += dealt
    if not slides:
        return []
    last = slides.pop() if slides[-1].size == "divider" and len(rows) > 1 else None
    turn = Slide(WHERE_TO_TURN, messages.WHERE_TO_TURN)
    if last:
        turn = replace(turn, eyebrow=f"{last.title} · {last.eyebrow}", notes=last.notes, seconds=last.seconds)
    return [*slides, reading.where_to_turn(library.support, turn)]


def first_slides(library: Library, rows: Sequence[Row]) -> dict[str, int]:
    """With which slide of the deck each row begins, by its anchor; the first is 1."""
    slides = deck(library, rows)
    begins = [at for at, slide in enumerate(slides, start=1) if slide.seconds]
    return {row.anchor: at for row, at in zip(rows, begins, strict=True)}


def _used(library: Library, rows: Sequence[Row]) -> Iterator[AnyActivity]:
    for row in rows:
        if row.block:
            yield from library.unit(row.unit).used_in(row.block)


def _divider(library: Library, row: Row, giving: Giving, *, is_first: bool) -> Slide:
    """Where a block begins: its time for everybody, and the whole of it for the trainer."""
    also = opening.TO_SAY if is_first else ()
    notes = session.block(library, row, give_out=giving.lines(row), also=also).html
    minutes = messages.MINUTES.format(minutes=row.minutes)
    anchor = f"{row.anchor}__slide"
    return Slide(anchor, row.title, minutes, size="divider", notes=notes, seconds=60 * row.minutes)


def _first(divider: Slide, touches_on: Sequence[Piece]) -> list[Slide]:
    """Where the first block begins, with what is touched on; on a slide of its own where that is much."""
    whole = replace(divider, pieces=tuple(touches_on))
    if whole.words <= WORDS["divider"]:
        return [whole]
    label, *notes = touches_on
    return [divider, *deal(Slide(f"{divider.id}__touches", label.text, divider.title, size="question"), notes)]


def _with_notes(
    library: Library, unit: Unit, activity: AnyActivity, row: Row, slides: Iterable[Slide]
) -> Iterator[Slide]:
    """The slides of an activity; with each go the block's questions, and with the last of them the key."""
    notes = environment(_TEMPLATES).get_template("notes.html.j2")
    dealt = list(slides)
    for at, slide in enumerate(dealt, start=1):
        is_first, is_last = at == 1, at == len(dealt)
        # To reveal.js a section is a slide, wherever it stands.
        key = answers.key(library, unit, activity, "notes--", "div") if activity.has_key and is_last else ""
        yield replace(
            slide,
            notes=notes.render(
                paper=paper_messages,
                about=activity.notes if is_first else "",
                own=slide.notes,
                key=key,
                sources=cited(library, activity.sources) if activity.sources and is_first else "",
                block=row.block,
            ),
        )


def _in_block(row: Row, slides: Iterable[Slide]) -> Iterator[Slide]:
    """Slides that say in which block they are, where their own words don't."""
    for slide in slides:
        said = f"{slide.eyebrow} {slide.title}"
        yield slide if row.title in said else replace(slide, eyebrow=f"{row.title} · {slide.eyebrow}")


def _activity(library: Library, unit: Unit, activity: AnyActivity, turns: Sequence[str]) -> Iterator[Slide]:
    first = Slide(f"{unit.id}--{activity.id}", activity.title, activity.kind_name)
    match activity:
        case Text():
            yield from reading.text(activity, first)
        case Figure():
            yield from reading.figure(activity, first)
        case KeyPoints():
            yield from reading.key_points(library, activity, first)
        case Story():
            yield from reading.story(library, unit, activity, first)
        case Exchange():
            yield from reading.exchange(activity, first)
        case Conversation():
            yield from reading.conversation(library, activity, first, turns)
        case Quiz():
            yield from questions.quiz(library, unit, activity, first)
        case Reflection():
            yield from practice.reflection(activity, first)
        case Rewrite():
            yield from practice.rewrite(activity, first)
        case Map():
            yield from practice.places(activity, first)
        case Rating():
            yield from practice.rating(activity, first)
        case Plan():
            yield from practice.plan(activity, first)
        case Task():
            yield from practice.task(activity, first)
        case _:
            assert_never(activity)
