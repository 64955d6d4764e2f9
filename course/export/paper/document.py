"""What goes on paper: cells under one title, and what stands around them on every page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course import render
from course.export.paper import messages
from course.loading.library import Library
from course.model import Foot, Trainer
from course.render import stylesheets
from course.render.front_matter import version
from course.render.palette import LARGE_PRINT, PRINCIPLES_LIGHT, PRINT, css

SESSION = (
    "handout",
    "sheets",
    "session-plan",
    "answers",
    "poster",
    "roleplay",
    "approval",
    "help-sheet",
    "red-flags",
    "two-columns",
)
"""The kinds that a session needs, which are set closer."""

CUT_UP = ("cards", "pocket-cards", "slips", "labels")
"""The kinds that are cut up: they fill the page, and have no margins."""

ON_THE_WALL = ("poster", "help-sheet")
"""The kinds that stay on a wall: nobody is handed them by their trainer, and the words fill the page."""

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Cell:
    """A part of a document: a passage of Markdown, or some HTML."""

    markdown: str = ""
    html: str = ""
    anchor: str = ""
    """What a link leads to; HTML has its own."""
    deeper: int = 0
    """By how many levels its headings go down, where it stands under others."""


@dataclass(frozen=True)
class PrintOptions:
    """How it is to be printed, and for whom."""

    large: bool = False
    """Large print: 18 points, and laid out for it."""
    trainer: Trainer | None = None

    @property
    def suffix(self) -> str:
        """What tells the file of one variant from another's."""
        return "-large-print" if self.large else ""


@dataclass(frozen=True)
class Document:
    """One thing to print."""

    stem: str
    """Its file's name without the ending."""
    title: str
    kind: str
    """handout, workbook, answers, guide or booklet, and more: the stylesheet goes by it."""
    cells: list[Cell]
    units: list[str]
    """The units in it: the foot says so when one of them is not reviewed."""


def frame(library: Library, document: Document, options: PrintOptions) -> dict[str, Any]:
    """What stands around a document's cells on its page: the template is told it by these names."""
    course = library.course
    colours = LARGE_PRINT if options.large else PRINT
    principles = {library.unit(unit).principle for unit in document.units}
    number = principles.pop() if len(principles) == 1 and not options.large else None
    colour = PRINCIPLES_LIGHT.get(f"principle-{number}", colours["accent"])  # that of its one principle, if any
    return {
        "language": course.language,
        "course_title": course.title,
        "edition": f"{version(course)} {course.licence}.",
        "kind": document.kind,
        "large": options.large,
        "session": document.kind in SESSION,
        "cut_up": document.kind in CUT_UP,
        "trainer": None if document.kind in ON_THE_WALL else options.trainer,
        "palette": css(":root", {**colours, "principle": colour}),
        "style": stylesheets.handout(),
        "margin_colour": colours["margin"],
        "margin_line": PRINT["line"],
        "page_of": render.messages.PAGE_OF,
        "skip": render.messages.SKIP_TO_CONTENT,
        "your_trainer": messages.YOUR_TRAINER,
        "foot": foot(library, document, in_full=True),
        "margin_foot": foot(library, document),
    }


def fragment(library: Library, name: str, /, **values: object) -> str:
    """The HTML of a part that only paper has, from the template of that name, such as a `block` of a session."""
    return (
        render.environment(_TEMPLATES)
        .get_template(f"{name}.html.j2")
        .render(library=library, messages=messages, **values)
    )


def foot(library: Library, document: Document, *, in_full: bool = False) -> str:
    """What stands at the foot of every page; on a screen, once and `in_full`."""
    course = library.course
    words = Foot(licence=course.licence, label=course.story_label, review=course.review_notice)
    if course.foot and not in_full:
        words = course.foot
    review = [] if are_reviewed(library, document.units) else [words.review]
    return " ".join([version(course), f"{words.licence}.", words.label, *review])


def card_foot(library: Library, units: Iterable[str]) -> str:
    """What stands at the foot of each card, which has little room."""
    course = library.course
    licence = course.foot.licence if course.foot else course.licence
    words = messages.CARD_FOOT.format(title=course.title, version=course.version, licence=licence)
    return words if are_reviewed(library, units) else f"{words} {messages.NOT_REVIEWED}"


def are_reviewed(library: Library, units: Iterable[str]) -> bool:
    """Whether somebody has reviewed each of these units."""
    return all(library.unit(unit).review != "none" for unit in units)
