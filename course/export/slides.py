"""Slides for the room: one HTML file a unit that opens offline, shown by reveal.js, which stands in it whole."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from course import drawing, markdown
from course.export.deck import deck
from course.export.folder import put
from course.library import Library
from course.model import Entry, Unit

REVEAL = "6.0.2"
"""The version of reveal.js that stands in `vendor/reveal/`."""

_HERE = Path(__file__).parent
_TEMPLATES, _VENDOR = _HERE / "templates" / "slides", _HERE / "vendor" / "reveal"


def page(library: Library, entry: Entry) -> str:
    """The slides of one unit, as HTML. The same words give the same bytes. Raises Mistakes."""
    unit, course = library.unit(entry.unit), library.course
    text = (
        _environment()
        .get_template("page.html.j2")
        .render(
            course=course,
            title=f"Principle {unit.principle}: {unit.title}" if unit.principle else unit.title,
            reviewed=course.review_notice if unit.review == "none" else f"Reviewed: {unit.review}.",
            slides=deck(library, entry),
            notes=_notes(unit),
            version=REVEAL,
            licence=_raw(_VENDOR / "LICENSE"),
            style=_raw(_TEMPLATES / "slides.css"),
            start=_raw(_TEMPLATES / "start.js"),
            reveal_style=_raw(_VENDOR / "reveal.css"),
            reveal_script=_raw(_VENDOR / "reveal.js"),
            notes_script=_raw(_VENDOR / "notes.js"),
        )
    )
    return text.rstrip() + "\n"


def write(library: Library, entry: Entry, folder: Path) -> Path:
    """Put the slides of one unit into `folder`, whole or not at all; their path. Raises NotMade."""
    return put(folder, [(f"{entry.file}-slides.html", page(library, entry).encode())])[0]


def _notes(unit: Unit) -> str:
    """What a trainer reads on the first slide: the note and the 60-minute plan."""
    if not unit.facilitator:
        return ""
    blocks = {block.id: block for block in unit.facilitator.blocks}
    plan = "\n".join(f"- {blocks[name].minutes} minutes: {blocks[name].title}" for name in unit.facilitator.plan)
    return f"{unit.facilitator.note}\n\n**The 60-minute plan**\n\n{plan}"


def _raw(path: Path) -> Markup:
    return Markup(path.read_text(encoding="utf-8"))  # noqa: S704 - our own files


def _finish(value: object) -> object:
    return markdown.curly(value) if type(value) is str else value


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finish,
    )
    environment.filters |= {"md": markdown.html, "inline": markdown.inline, "people": drawing.people}
    return environment
