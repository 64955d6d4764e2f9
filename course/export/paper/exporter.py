"""Notebooks to handouts, through nbconvert: an exporter with a template of its own.

`course export` hands it the notebook behind a document. And a lesson's notebook becomes its handout with

    jupyter nbconvert --to course.export.paper.exporter.HandoutExporter notebooks/01-enabling-relationships.ipynb

It has no shorter name: JupyterLab's server imports every exporter that is registered, and beside a folder with another
`course.py` that would be somebody else's. Any other notebook is refused in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbconvert.exporters import TemplateExporter
from nbconvert.preprocessors import Preprocessor
from nbconvert.utils.exceptions import ConversionException
from traitlets import default

from course.render.css_strings import css_counted, css_string
from course.render.headings import deepen

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from course.model import Unit

RESOURCE = "handout"
"""Under this name among nbconvert's resources stands what the template is told of the course."""

PANELS = frozenset(("progress", "answers", "contents"))
"""The cells of a lesson that mean nothing on paper."""

CLOSED = re.compile(r"^</?(?:details|summary)>\n*", re.M)
"""What closes a passage of a lesson until it is opened: on paper it stands open."""

CLOSED_ACTIVITY = re.compile(
    r'<details class="closed"><summary>(?P<title><h2.*?</h2>) (?P<eyebrow><span.*?</span>)</summary>'
    r"(?P<rest>.*)</details>",
    re.S,
)
"""Likewise an activity."""

LESSON_LINK = r"(?:\n\n| · )\[[^\]]*\]\((?:[\w-]+\.ipynb|#%s)\)"


class HandoutExporter(TemplateExporter):
    """A notebook of the course as one self-contained page to print. The same notebook gives the same bytes.

    It builds on TemplateExporter, since HTMLExporter reads the finished page again to mend pictures, of which we
    have none.
    """

    output_mimetype = "text/html"

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    @default("template_name")
    def _template_name_default(self) -> str:
        return "handout"

    @default("extra_template_basedirs")
    def _default_extra_template_basedirs(self) -> list[str]:
        return [str(Path(__file__).parent / "templates")]

    @default("optimistic_validation")
    def _optimistic_validation_default(self) -> bool:
        return True

    @default("preprocessors")
    def _preprocessors_default(self) -> list[type[Preprocessor]]:
        return [LessonToHandout, ShiftHeadings]

    def default_filters(self) -> Iterator[tuple[str, Any]]:
        """Those of nbconvert, the course's Markdown, and strings of CSS, with counters in them or without."""
        yield from super().default_filters()
        yield "passage", "course.language.markdown.html"
        yield "css_string", css_string
        yield "css_counted", css_counted

    def from_notebook_node(  # type: ignore[override] # TemplateExporter too gives text for a notebook
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """The page without blank lines, and the resources. Raises ConversionException for what is not a lesson."""
        html, resources = super().from_notebook_node(nb, resources, **options)
        return "\n".join(line.rstrip() for line in html.splitlines() if line.strip()) + "\n", resources


class LessonToHandout(Preprocessor):
    """Turns a lesson's notebook into the one behind its handout. What `course export` hands over is that already.

    The words stay those of the notebook: a trainer who changed their own copy prints what they wrote.
    """

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """The notebook for paper, and what the template is told. Raises ConversionException."""
        if RESOURCE in resources:
            return nb, resources
        from course.export import ways
        from course.export.messages import NO_LESSON
        from course.export.notebooks import cell_id
        from course.export.paper.document import Document, PrintOptions, frame
        from course.language import markdown
        from course.loading.library import NotThere, find
        from course.loading.reader import Mistakes
        from course.model import lesson_metadata
        from course.render import messages, unit_name
        from course.render.front_matter import ways_on_paper

        lesson = lesson_metadata.read(nb)
        if lesson is None:
            raise ConversionException(NO_LESSON)
        try:
            library = find(Path(resources["metadata"]["path"] or "."))
            unit = library.unit(lesson["unit"])
            document = Document("", unit_name(unit), "workbook", [], [unit.id])
            resources[RESOURCE] = frame(library, document, PrintOptions())
        except (Mistakes, NotThere) as error:
            raise ConversionException(str(error)) from error
        nb.metadata["title"] = document.title
        anchors = _anchors(unit)
        links = re.compile(LESSON_LINK % re.escape(messages.CONTENTS))
        more = {cell_id(activity.id) for activity in unit.more}
        on_screen, on_paper = (markdown.typeset(words(library, unit)) for words in (ways.links, ways_on_paper))
        first_line = f"\n\n{markdown.typeset(ways.first_line())}"
        nb.cells = [cell for cell in nb.cells if cell.get("id") not in PANELS]
        for cell in nb.cells:
            if cell.get("id") in more:
                cell.metadata["deeper"] = 1
            cell.metadata["anchor"] = anchors.get(cell.get("id"), "")
            if cell.cell_type == "markdown":
                words = CLOSED.sub("", cell.source).replace(first_line, "").replace(on_screen, on_paper)
                cell.source = links.sub("", words)
            for output in cell.get("outputs", []):
                if html := output.get("data", {}).get("text/html"):
                    output.data["text/html"] = CLOSED_ACTIVITY.sub(_opened, html)
        return nb, resources


def _opened(closed: re.Match[str]) -> str:
    """An activity of More practice as it is printed."""
    eyebrow = closed["eyebrow"].replace("span", "p")
    return f"<header>\n{eyebrow}\n{closed['title']}\n</header>{closed['rest']}"


def _anchors(unit: Unit) -> dict[str, str]:
    """What links lead to, by the ids of a lesson's cells."""
    from course.export.notebooks import cell_id

    texts = {cell_id(activity.id): f"{unit.id}--{activity.id}" for activity in unit.activities}
    return texts | {"front": unit.id, "more": f"{unit.id}__more", "sources": f"{unit.id}__sources"}


class ShiftHeadings(Preprocessor):
    """Sets the headings of a cell deeper where it stands under others, so that no level is skipped."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Every cell, by the number of levels in its metadata."""
        for cell in nb.cells:
            if deeper := cell.metadata.get("deeper"):
                cell.source = re.sub(r"^#(?=#* )", "#" * (deeper + 1), cell.source, flags=re.M)
                for output in cell.get("outputs", []):
                    output.data["text/html"] = deepen(output.data["text/html"], deeper)
        return nb, resources
