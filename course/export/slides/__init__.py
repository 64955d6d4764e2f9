"""Slides for the room: one HTML file a unit that opens offline, shown by reveal.js, which stands in it whole."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from course.export.paper import session
from course.export.paper.document import PrintOptions
from course.export.slides import messages
from course.export.slides.deck import deck
from course.export.slides.layout import Piece, Slide, fill
from course.loading.library import Library
from course.model import Entry, Trainer, Unit
from course.render import environment, unit_name
from course.render.front_matter import review_status
from course.render.palette import PRINT, css

REVEAL = "6.0.2"
"""The version of reveal.js that stands in `vendor/reveal/`."""

_HERE = Path(__file__).parent
_TEMPLATES, _VENDOR = _HERE / "templates", _HERE / "vendor" / "reveal"


def name(entry: Entry) -> str:
    """The file's name."""
    return f"{entry.file}-slides.html"


def page(library: Library, entry: Entry, trainer: Trainer | None = None) -> str:
    """The slides of one unit, as HTML. The same words give the same bytes. Raises Mistakes."""
    unit, course = library.unit(entry.unit), library.course
    text = (
        environment(_TEMPLATES)
        .get_template("page.html.j2")
        .render(
            course=course,
            library=library,
            messages=messages,
            title=unit_name(unit),
            reviewed=review_status(course, unit),
            slides=[*_trainer(trainer), *deck(library, entry)],
            notes=_notes(unit, trainer),
            version=REVEAL,
            licence=_raw(_VENDOR / "LICENSE"),
            palette=css(":root", PRINT),
            style=_raw(_TEMPLATES / "slides.css"),
            start=_raw(_TEMPLATES / "start.js"),
            reveal_style=_raw(_VENDOR / "reveal.css"),
            reveal_script=_raw(_VENDOR / "reveal.js"),
            notes_script=_raw(_VENDOR / "notes.js"),
        )
    )
    return text.rstrip() + "\n"


def _trainer(trainer: Trainer | None) -> list[Slide]:
    """Who trains, and what they wrote for the group, letter by letter."""
    if not trainer:
        return []
    who = ", ".join(part for part in (trainer.name, trainer.organisation) if part)
    lines = [line for line in trainer.note.splitlines() if line.strip()]
    return fill(Slide("__trainer", messages.YOUR_TRAINER), [Piece("typed", part) for part in (who, *lines)])


def _notes(unit: Unit, trainer: Trainer | None) -> str:
    """What a trainer reads on the first slide: the note and the 60-minute plan."""
    if not unit.facilitator:
        return ""
    blocks = {block.id: block for block in unit.facilitator.blocks}
    rows = (session.row(unit.unit, blocks[block]) for block in unit.facilitator.plan)
    line = messages.FROM_TO if trainer and trainer.starts else messages.MINUTES
    plan = "\n".join(
        f"- {line.format(begins=row.begins, ends=row.ends, minutes=row.minutes, title=row.title)}"
        for row in session.timed(rows, PrintOptions(trainer=trainer))
    )
    return f"{unit.facilitator.note}\n\n**{messages.PLAN}**\n\n{plan}"


def _raw(path: Path) -> Markup:
    return Markup(path.read_text(encoding="utf-8"))  # noqa: S704 - our own files
