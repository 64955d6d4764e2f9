"""Everything that can be printed, by name: each document of each unit, the half day, the booklet, the notices; twice, for large print."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from course.export.paper import (
    answers,
    approval,
    booklet,
    cards,
    guide,
    handouts,
    help_sheet,
    labels,
    notices,
    plan,
    red_flags,
    roleplay,
    sheets,
    slips,
    workbook,
)
from course.export.paper.document import Document, PrintOptions
from course.export.paper.html import to_html
from course.loading.library import Library, find
from tests.conftest import ROOT

PAPERS = {"normal": PrintOptions(), "large": PrintOptions(large=True)}
EACH = {"workbook": workbook.build, "answers": answers.build, "guide": guide.build}
TO_TAKE = {"cards": cards.build, "pocket-cards": cards.build_pocket, "poster": cards.build_poster}
HALF_DAY = {
    "plan": plan.build_half_day,
    "handout": handouts.build_half_day,
    "answers": answers.build_half_day,
    "sheets": sheets.build_half_day,
    "slips": slips.build_half_day,
    "labels": labels.build_half_day,
}
SESSION = {"handout": handouts.build, "plan": plan.build}
WHERE_USED = {"sheets": sheets.build, "slips": slips.build, "labels": labels.build}


def _all(library: Library) -> dict[str, Callable[[], Document]]:
    found: dict[str, Callable[[], Document]] = {}
    for name, options in PAPERS.items():
        for entry in library.lessons:
            for kind, build in EACH.items():
                found[f"{entry.unit}-{kind}-{name}"] = partial(build, library, entry, options)
            for kind, build in TO_TAKE.items() if cards.key_points(library.unit(entry.unit)) else ():
                found[f"{entry.unit}-{kind}-{name}"] = partial(build, library, entry, options)
            for kind, build in SESSION.items() if library.unit(entry.unit).facilitator else ():
                found[f"{entry.unit}-{kind}-{name}"] = partial(build, library, entry, options)
            used = library.unit(entry.unit).session
            holds = {
                "sheets": sheets.to_keep(used),
                "slips": slips.to_give_out(used),
                "labels": labels.to_lay_out(library, labels.blocks(library.unit(entry.unit))),
            }
            for kind, build in WHERE_USED.items():
                if holds[kind]:
                    found[f"{entry.unit}-{kind}-{name}"] = partial(build, library, entry, options)
            if roleplay.conversations(library.unit(entry.unit)):
                found[f"{entry.unit}-roleplay-{name}"] = partial(roleplay.build, library, entry, options)
        if workshop := library.course.workshop:
            found[f"half-day-{name}"] = partial(guide.build_half_day, library, workshop, options)
            for kind, of_the_day in HALF_DAY.items():
                found[f"half-day-{kind}-{name}"] = partial(of_the_day, library, workshop, options)
        found[f"booklet-{name}"] = partial(booklet.build, library, library.lessons, options)
        found[f"approval-{name}"] = partial(approval.build, library, options)
        found[f"red-flags-{name}"] = partial(red_flags.build, library, options)
        found[f"help-routes-{name}"] = partial(help_sheet.build, library, options)
        found[f"notices-{name}"] = partial(notices.build, library, options)
    return found


LIBRARY = find(ROOT)
ALL = _all(LIBRARY)


def paper_of(name: str) -> PrintOptions:
    """How the document of this name is printed."""
    return PAPERS[name.rpartition("-")[2]]


@cache
def page_of(name: str) -> str:
    """The document of this name as a page, made once for all tests."""
    return to_html(LIBRARY, ALL[name](), paper_of(name))
