"""Slides for the room: one HTML file a unit that opens offline, shown by reveal.js, which stands in it whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from course.export.paper import opening, session
from course.export.paper.document import PrintOptions
from course.export.paper.giving import Giving
from course.export.paper.plan import units_of
from course.export.slides import deck, messages
from course.export.slides.layout import Piece, Slide, deal
from course.loading.library import Library
from course.model import Entry, Trainer, Workshop
from course.render import environment, unit_name
from course.render.front_matter import review_status
from course.render.palette import PRINT, css

HALF_DAY = "half-day-slides.html"

REVEAL = "6.0.2"
"""The version of reveal.js that stands in `vendor/reveal/`."""

_HERE = Path(__file__).parent
_TEMPLATES, _VENDOR = _HERE / "templates", _HERE / "vendor" / "reveal"


SPEAKER_LABEL = "Pacing – Time to finish current slide"
"""What the trainer's window of reveal.js calls its countdown: ours is of a block, which has several slides."""


def name(entry: Entry) -> str:
    """The file's name."""
    return f"{entry.file}-slides.html"


def page(library: Library, entry: Entry, trainer: Trainer | None = None, giving: Giving | None = None) -> str:
    """The slides of one unit's session, as HTML. The same words give the same bytes. Raises Mistakes.

    A unit that has no session gets its title alone. What the notes say is given out is called as `giving` has it.
    """
    unit = library.unit(entry.unit)
    blocks = unit.facilitator.planned if unit.facilitator else []
    rows = session.timed((session.row(unit.id, block) for block in blocks), PrintOptions(trainer=trainer))
    note = unit.facilitator.note if unit.facilitator else ""
    return _page(library, unit_name(unit), rows, note, review_status(library.course, unit), trainer, giving)


def half_day(
    library: Library, workshop: Workshop, trainer: Trainer | None = None, giving: Giving | None = None
) -> tuple[str, str]:
    """The name of the half day's file and its slides. Raises Mistakes; NotThere where a block is missing."""
    rows = session.timed(session.parts(library, workshop), PrintOptions(trainer=trainer))
    review = library.course.review_notice
    giving = giving or Giving(library, rows, of_units=units_of(rows))
    return HALF_DAY, _page(library, workshop.title, rows, workshop.intro, review, trainer, giving)


def first_slides(library: Library, rows: Sequence[session.Row], trainer: Trainer | None = None) -> dict[str, int]:
    """With which slide each row of a session begins, by its anchor, as its number stands on it."""
    before = 1 + len(_trainer(trainer))
    return {anchor: before + number for anchor, number in deck.first_slides(library, rows).items()}


def _page(
    library: Library,
    title: str,
    rows: Sequence[session.Row],
    note: str,
    review: str,
    trainer: Trainer | None,
    giving: Giving | None,
) -> str:
    text = (
        environment(_TEMPLATES)
        .get_template("page.html.j2")
        .render(
            course=library.course,
            library=library,
            messages=messages,
            title=title,
            reviewed=review,
            slides=[*_trainer(trainer), *deck.deck(library, rows, giving)],
            notes=_notes(library, rows, note, trainer),
            version=REVEAL,
            licence=_raw(_VENDOR / "LICENSE"),
            palette=css(":root", PRINT),
            style=_raw(_TEMPLATES / "slides.css"),
            start=_raw(_TEMPLATES / "start.js"),
            reveal_style=_raw(_VENDOR / "reveal.css"),
            reveal_script=_raw(_VENDOR / "reveal.js"),
            notes_script=_raw(_VENDOR / "notes.js").replace(SPEAKER_LABEL, messages.TIME_LEFT_IN_BLOCK),
        )
    )
    return text.rstrip() + "\n"


def _trainer(trainer: Trainer | None) -> list[Slide]:
    """Who trains, and what they wrote for the group, letter by letter."""
    if not trainer:
        return []
    who = ", ".join(part for part in (trainer.name, trainer.organisation) if part)
    lines = [line for line in trainer.note.splitlines() if line.strip()]
    return deal(Slide("__trainer", messages.YOUR_TRAINER), [Piece("typed", part) for part in (who, *lines)])


def _notes(library: Library, rows: Sequence[session.Row], note: str, trainer: Trainer | None) -> str:
    """What a trainer reads on the first slide: what to say at the start, how the clock runs, the note and the plan."""
    if not rows:
        return ""
    used = [activity for row in rows if row.block for activity in library.unit(row.unit).used_in(row.block)]
    notes = "\n".join(f"- {each}" for each in opening.content_notes(used))
    said = [rows[0].block.opening if rows[0].block else rows[0].words, *opening.TO_SAY]
    said += [messages.AND_NAME, notes] if notes else []
    line = messages.FROM_TO if trainer and trainer.starts else messages.MINUTES_OF
    plan = "\n".join(
        f"- {line.format(begins=row.begins, ends=row.ends, minutes=row.minutes, title=row.title)}" for row in rows
    )
    parts = [f"**{messages.SAY_AT_THE_START}**", *said, messages.HOW_THE_CLOCK_RUNS, note, f"**{messages.PLAN}**", plan]
    return "\n\n".join(parts)


def _raw(path: Path) -> Markup:
    return Markup(path.read_text(encoding="utf-8"))  # noqa: S704 - our own files
