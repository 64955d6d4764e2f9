"""Learner handouts: one self-contained HTML page a unit, made from its notebook by nbconvert. No key in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import HTMLExporter
from nbconvert.preprocessors import Preprocessor

from course.disk import replace
from course.export import notebooks
from course.library import Library
from course.model import Entry

_TEMPLATES = Path(__file__).parent / "templates"

LIVE_ONLY = ("progress", "answers", "contents")
"""Cells that mean nothing on paper."""


class ForPaper(Preprocessor):
    """Takes out what only works while the lesson runs, and links to other notebooks."""

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        """The notebook as it goes on paper."""
        nb.cells = [cell for cell in nb.cells if cell.id not in LIVE_ONLY]
        return nb, resources


def page(library: Library, entry: Entry) -> str:
    """The handout of one unit, as HTML. The same words give the same bytes."""
    course = library.course
    notebook = nbformat.reads(notebooks.build(library, entry, paper=True), as_version=4)
    resources = {
        "language": course.language,
        "course_title": course.title,
        "style": (_TEMPLATES / "handout" / "handout.css").read_text(encoding="utf-8"),
        "foot": f"{course.title}, version {course.version}, {course.updated.isoformat()}. {course.licence}. "
        f"{course.story_label} {course.review_notice}",
        "metadata": {"name": entry.file},
    }
    html, _ = _exporter().from_notebook_node(notebook, resources)
    return "\n".join(line.rstrip() for line in html.splitlines() if line.strip()) + "\n"


def write(library: Library, entry: Entry, folder: Path) -> Path:
    """Put the handout of one unit into `folder`, whole or not at all; its path."""
    text = page(library, entry)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{entry.file}-handout.html"
    replace(path, text.encode("utf-8"), mode=0o644)
    return path


@cache
def _exporter() -> HTMLExporter:
    exporter = HTMLExporter(template_name="handout", extra_template_basedirs=[str(_TEMPLATES)])
    exporter.exclude_anchor_links = True
    exporter.register_preprocessor(ForPaper(), enabled=True)
    return exporter
