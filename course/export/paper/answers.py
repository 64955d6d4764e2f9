"""Answer sheets: the key of a unit, its letters as the handout shows them. Kept apart from the handout."""

from __future__ import annotations

from collections.abc import Sequence

from course import render
from course.export.paper import messages, session
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.loading.library import Library
from course.model import Activity, Entry, Story, Unit, Workshop


def build(library: Library, entry: Entry, options: PrintOptions, *, of_session: bool = False) -> Document:
    """The answer sheet to the workbook of one unit, or to the handout of its session. Raises Mistakes."""
    unit = library.unit(entry.unit)
    activities = [(unit, activity) for activity in (unit.session if of_session else unit.in_order)]
    return _sheet(library, f"{entry.file}-answers{options.suffix}", render.unit_name(unit), activities, unit.id)


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions) -> Document:
    """The answer sheet to the handout of the half day. Raises Mistakes; NotThere where a block is missing."""
    activities = [(unit, activity) for unit, pile in session.used(library, workshop) for activity in pile]
    return _sheet(library, f"half-day-answers{options.suffix}", workshop.title, activities)


def _sheet(
    library: Library, stem: str, name: str, activities: Sequence[tuple[Unit, Activity]], anchor: str = ""
) -> Document:
    """The sheet with the keys of those `activities` that have one."""
    title = messages.ANSWER_SHEET.format(unit=name)
    keys = [Cell(html=key(library, unit, activity)) for unit, activity in activities if activity.has_key]
    return Document(
        stem=stem,
        title=title,
        kind="answers",
        cells=[Cell(f"# {title}\n\n{messages.FOREWORD}", anchor=anchor), *keys],
        units=sorted({unit.id for unit, _ in activities}),
    )


def tells(activity: Activity) -> bool:
    """Whether a trainer needs something of it beside its block: a key, or what to say at the stops of a story."""
    return _has_key(activity) or bool(activity.notes)


def _has_key(activity: Activity) -> bool:
    return activity.has_key or (isinstance(activity, Story) and bool(activity.stops))


def key(
    library: Library, unit: Unit, activity: Activity, prefix: str = "", element: str = "section", *, whole: bool = False
) -> str:
    """What there is to tell of one activity, as HTML; `prefix` keeps its ids apart from those of the activity.

    It stands in a `<section>`, or in another `element` where sections mean something else. A `whole` one needs no
    handout beside it: it has what is asked about, every option with its reason, and what to know beforehand.
    """
    return fragment(
        library,
        "key",
        activity=activity,
        name=f"{unit.id}/{activity.id}",
        anchor=f"{prefix}{unit.id}--{activity.id}",
        element=element,
        interactive=False,
        handout=False,
        key=True,
        whole=whole,
        has_key=_has_key(activity),
    )
