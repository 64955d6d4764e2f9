"""Answer sheets: the key of a unit, its letters as the handout shows them. Kept apart from the handout."""

from __future__ import annotations

from course import render
from course.export.paper.document import Cell, Document, Paper
from course.loading.library import Library
from course.model import Entry, Exchange, Map, Quiz, Rewrite

KEYED = (Quiz, Exchange, Rewrite, Map)
"""The kinds that have a key, a better version or a model; nobody has the key of a reflection."""


def document(library: Library, entry: Entry, paper: Paper) -> Document:
    """The answer sheet of one unit. Raises Mistakes."""
    unit = library.unit(entry.unit)
    name = render.unit_name(unit)
    keys = [
        Cell(
            html=render.piece(
                library,
                "key",
                activity=activity,
                name=f"{unit.id}/{activity.id}",
                anchor=f"{unit.id}--{activity.id}",
                kind_name=render.KIND_NAMES[activity.kind],
                interactive=False,
                handout=False,
            )
        )
        for activity in unit.activities
        if isinstance(activity, KEYED)
    ]
    return Document(
        stem=f"{entry.file}-answers{paper.suffix}",
        title=f"Answer sheet: {name}",
        kind="answers",
        cells=[Cell(f"# Answer sheet: {name}\n\n{FOREWORD}", anchor=unit.id), *keys],
        units=[unit.id],
    )


FOREWORD = (
    "For whoever runs the session. Letters and numbers are those of the handout of the same version. "
    "Keep this sheet apart from the handout until people have answered."
)
