"""Everything that can be printed, by name: each document of each unit, the half day, the booklet, the notices; twice, for large print."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from course.export.paper import answers, booklet, guide, handouts, notices
from course.export.paper.document import Document, Paper
from course.loading.library import Library, find
from tests.conftest import ROOT

PAPERS = {"normal": Paper(), "large": Paper(large=True)}
EACH = {"handout": handouts.document, "answers": answers.document, "guide": guide.document}


def _all(library: Library) -> dict[str, Callable[[], Document]]:
    found: dict[str, Callable[[], Document]] = {}
    for name, paper in PAPERS.items():
        for entry in library.written:
            for kind, document in EACH.items():
                found[f"{entry.unit}-{kind}-{name}"] = partial(document, library, entry, paper)
        if workshop := library.course.workshop:
            found[f"half-day-{name}"] = partial(guide.workshop, library, workshop, paper)
        found[f"booklet-{name}"] = partial(booklet.document, library, library.written, paper)
        found[f"notices-{name}"] = partial(notices.document, library, paper)
    return found


LIBRARY = find(ROOT)
ALL = _all(LIBRARY)


def paper_of(name: str) -> Paper:
    """How the document of this name is printed."""
    return PAPERS[name.rpartition("-")[2]]
