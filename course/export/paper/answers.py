"""Answer sheets: the key of a unit, its letters as the handout shows them. Kept apart from the handout."""

from __future__ import annotations

from course import render
from course.export.paper import messages, session
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.loading.library import Library
from course.model import Activity, Entry, Unit, Workshop


def build(library: Library, entry: Entry, options: PrintOptions, *, of_session: bool = False) -> Document:
    """The answer sheet to the workbook of one unit, or to the handout of its session. Raises Mistakes."""
    unit = library.unit(entry.unit)
    title = messages.ANSWER_SHEET.format(unit=render.unit_name(unit))
    activities = unit.session if of_session else unit.in_order
    return Document(
        stem=f"{entry.file}-answers{options.suffix}",
        title=title,
        kind="answers",
        cells=[
            Cell(f"# {title}\n\n{messages.FOREWORD}", anchor=unit.id),
            *(Cell(html=key(library, unit, activity)) for activity in activities if activity.has_key),
        ],
        units=[unit.id],
    )


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions) -> Document:
    """The answer sheet to the handout of the half day. Raises Mistakes; NotThere where a block is missing."""
    used = session.used(library, workshop)
    title = messages.ANSWER_SHEET.format(unit=workshop.title)
    return Document(
        stem=f"half-day-answers{options.suffix}",
        title=title,
        kind="answers",
        cells=[
            Cell(f"# {title}\n\n{messages.FOREWORD}"),
            *(Cell(html=key(library, unit, activity)) for unit, pile in used for activity in pile if activity.has_key),
        ],
        units=sorted({unit.id for unit, _ in used}),
    )


def key(library: Library, unit: Unit, activity: Activity, prefix: str = "") -> str:
    """The key of one activity that has one, as HTML; `prefix` keeps its ids apart from those of the activity."""
    return fragment(
        library,
        "key",
        activity=activity,
        name=f"{unit.id}/{activity.id}",
        anchor=f"{prefix}{unit.id}--{activity.id}",
        interactive=False,
        handout=False,
        key=True,
    )
