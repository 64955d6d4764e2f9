"""What goes on paper: notebook cells under one title, exported by nbconvert with the course's own template."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from course import render
from course.language import markdown
from course.loading.library import Library
from course.model import Foot, Trainer
from course.render.front_matter import version
from course.render.palette import LARGE_PRINT, PRINT, css


@contextmanager
def _without(package: str) -> Iterator[None]:
    """As if `package` were not installed."""
    there = sys.modules.get(package)
    sys.modules[package] = None  # type: ignore[assignment] # how Python is told
    try:
        yield
    finally:
        del sys.modules[package]
        if there:
            sys.modules[package] = there


# It makes 39 grammars of web addresses, in half of the time that all handouts take, for a check that no notebook has.
with _without("rfc3987_syntax"):
    from nbconvert.exporters import HTMLExporter, TemplateExporter
    from nbconvert.preprocessors import Preprocessor
    from nbformat import from_dict

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Cell:
    """A cell of the notebook behind a document: a passage of Markdown, or a piece of HTML."""

    markdown: str = ""
    html: str = ""
    anchor: str = ""
    """What a link leads to; a piece of HTML has its own."""
    deeper: int = 0
    """By how many levels its headings go down, where it stands under others."""

    def noted(self, number: int) -> dict[str, Any]:
        """The same as a notebook has it; the number names it, since a name made up would differ each time."""
        cell = {"id": f"cell-{number}", "metadata": {"anchor": self.anchor, "deeper": self.deeper}}
        if self.markdown:
            return cell | {"cell_type": "markdown", "source": self.markdown}
        data = {"text/html": self.html}
        output = {"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": None}
        return cell | {"cell_type": "code", "source": "", "outputs": [output], "execution_count": None}


@dataclass(frozen=True)
class Paper:
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
    """handout, answers, guide or booklet: the stylesheet goes by it."""
    cells: list[Cell]
    units: list[str]
    """The units in it: the foot says so when one of them is not reviewed."""


def page(library: Library, document: Document, paper: Paper) -> str:
    """The document as one self-contained HTML page. The same words give the same bytes."""
    course = library.course
    resources = {
        "language": course.language,
        "course_title": course.title,
        "edition": f"{version(course)} {course.licence}.",
        "kind": document.kind,
        "trainer": paper.trainer,
        "style": "\n".join(_styles(paper, document.title, foot(library, document))),
        "foot": foot(library, document, in_full=True),
        "metadata": {"name": document.stem},
    }
    cells = [cell.noted(number) for number, cell in enumerate(document.cells)]
    # A plain conversion: nbformat's functions check every cell, and the exporter checks the whole.
    notebook = from_dict({"cells": cells, "metadata": {"title": document.title}, "nbformat": 4, "nbformat_minor": 5})
    # Not HTMLExporter's own: it reads the page again and writes it anew to mend pictures, of which we have none.
    html, _ = TemplateExporter.from_notebook_node(_exporter(), notebook, resources)
    return "\n".join(line.rstrip() for line in html.splitlines() if line.strip()) + "\n"


def fragment(library: Library, name: str, /, **values: object) -> str:
    """The HTML of a part that only paper has, from the template of that name, such as a `block` of a session."""
    return render.environment(_TEMPLATES).get_template(f"{name}.html.j2").render(library=library, **values)


def foot(library: Library, document: Document, *, in_full: bool = False) -> str:
    """What stands at the foot of every page; on a screen, once and `in_full`."""
    course = library.course
    words = Foot(licence=course.licence, label=course.story_label, review=course.review_notice)
    if course.foot and not in_full:
        words = course.foot
    done = all(library.unit(unit).review != "none" for unit in document.units)
    return " ".join([version(course), f"{words.licence}.", words.label, *([] if done else [words.review])])


class Deeper(Preprocessor):
    """Sets the headings of a cell deeper where it stands under others, so that no level is skipped."""

    def preprocess_cell(self, cell: Any, resources: dict[str, Any], index: int) -> tuple[Any, dict[str, Any]]:  # noqa: ARG002
        """One cell."""
        deeper = cell.metadata.get("deeper", 0)
        if cell.cell_type == "markdown":
            cell.source = re.sub(r"^#(?=#* )", "#" * (deeper + 1), cell.source, flags=re.M)
        for output in cell.get("outputs", []):
            output.data["text/html"] = re.sub(
                r"(</?h)([1-6])\b", lambda found: f"{found[1]}{int(found[2]) + deeper}", output.data["text/html"]
            )
        return cell, resources


def _styles(paper: Paper, running: str, foot: str) -> Iterable[str]:
    """The stylesheet, and what stands in the margins of every page."""
    folder, colours = _TEMPLATES / "handout", LARGE_PRINT if paper.large else PRINT
    yield css(":root", colours)
    yield (folder / "handout.css").read_text(encoding="utf-8")
    if paper.large:
        yield (folder / "large.css").read_text(encoding="utf-8")
    yield (
        "@page {\n"
        f"  color: {colours['margin']};\n"
        f"  @top-left {{ content: {_css(running)}; }}\n"
        '  @top-right { content: "Page " counter(page) " of " counter(pages); }\n'
        f"  @bottom-left {{ content: {_css(foot)}; }}\n"
        f"  @bottom-left {{ border-top: 1px solid {PRINT['line']}; }}\n"
        "}"
    )


def _css(text: str) -> str:
    """A string of CSS; what could end it, or the style element around it, is written as its number."""
    return '"' + re.sub(r"[^\w .,;:–’]", lambda found: f"\\{ord(found[0]):06x}", text) + '"'


@cache
def _exporter() -> HTMLExporter:
    exporter = HTMLExporter(
        template_name="handout", extra_template_basedirs=[str(_TEMPLATES)], optimistic_validation=True
    )
    exporter.register_preprocessor(Deeper(), enabled=True)
    exporter.register_filter("passage", markdown.html)
    return exporter
