"""The plan of a unit's session as slides take it, and plans made up for tests."""

from __future__ import annotations

from course.export.paper import session
from course.export.paper.document import PrintOptions
from course.export.slides.deck import deck
from course.export.slides.layout import Slide
from course.loading.library import Library, find
from course.model import Block, Unit
from tests.conftest import ROOT

SESSIONS = [entry.unit for library in [find(ROOT)] for entry in library.lessons if library.unit(entry.unit).facilitator]
"""The units that have a session."""


def blocks(unit: Unit) -> list[Block]:
    """The blocks of the unit's plan."""
    assert unit.facilitator
    return unit.facilitator.planned


def dealt(library: Library, name: str, *own: Block) -> list[Slide]:
    """The slides of a unit's session, or of a session with blocks of its `own`."""
    unit = library.unit(name)
    rows = [session.row(unit.id, block) for block in own or blocks(unit)]
    return deck(library, session.timed(rows, PrintOptions()))


def using(library: Library, name: str, *uses: str) -> Block:
    """A block of the unit that uses these, and nothing else."""
    return blocks(library.unit(name))[0].model_copy(update={"uses": list(uses)})
