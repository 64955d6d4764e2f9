"""A session as slides for its room: each block of the plan, and what it uses. Notes and keys are for the trainer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import assert_never

from course.export.paper import answers
from course.export.paper import messages as paper_messages
from course.export.paper.document import fragment
from course.export.paper.session import Row
from course.export.slides import messages, practice, questions, reading
from course.export.slides.layout import Piece, Slide, deal
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


def deck(library: Library, rows: Sequence[Row]) -> list[Slide]:
    """The slides of a session, after its title: `rows` of its plan, with their times. Raises Mistakes.

    What two blocks use is shown in the first of them. The last is where to turn, which stays on show.
    """
    slides: list[Slide] = []
    shown: set[tuple[str, str]] = set()
    for number, row in enumerate(rows):
        slides.append(_divider(library, row))
        if row.block is None:
            continue
        unit = library.unit(row.unit)
        if number == 0:
            slides[-1] = replace(slides[-1], pieces=tuple(reading.content_notes(_used(library, rows))))
        elif not row.block.uses and number < len(rows) - 1:
            asked = [Piece("bullet", prompt) for prompt in row.block.prompts]
            slides += deal(Slide(f"{row.anchor}__talk", messages.TALK_ABOUT_IT, row.title), asked)
        for activity in unit.used_in(row.block):
            turns = [name for name in unit.parts_used(row.block, activity) if (activity.id, name) not in shown]
            if (unit.id, activity.id) in shown and not turns:
                continue
            dealt = list(_with_notes(library, unit, activity, row, _activity(library, unit, activity, turns)))
            if (unit.id, activity.id) in shown:
                dealt = dealt[1:]  # its beginning
            shown |= {(unit.id, activity.id), *((activity.id, name) for name in turns)}
            slides += dealt
    return [*slides, *reading.where_to_turn(library.support)] if rows else []


def _used(library: Library, rows: Sequence[Row]) -> Iterator[AnyActivity]:
    for row in rows:
        if row.block:
            yield from library.unit(row.unit).used_in(row.block)


def _divider(library: Library, row: Row) -> Slide:
    """Where a block begins: its time for everybody, and the whole of it for the trainer."""
    notes = fragment(library, "block", row=row, block=row.block, heading="", lead="", give_out=[], brief=True)
    minutes = messages.MINUTES.format(minutes=row.minutes)
    anchor = f"{row.anchor}__slide"
    return Slide(anchor, row.title, minutes, size="divider", notes=notes, seconds=60 * row.minutes)


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
