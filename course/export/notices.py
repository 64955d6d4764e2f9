"""The notices as one self-contained page to read or print: accessibility, privacy and data protection."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import nbformat
from nbconvert.exporters import HTMLExporter

from course.disk import put
from course.export import notebooks
from course.library import Library

_TEMPLATES = Path(__file__).parent / "templates"


def page(library: Library) -> str:
    """The notices, as HTML. The same words give the same bytes. Raises Mistakes."""
    course = library.course
    notebook = nbformat.reads(notebooks.about(library, paper=True), as_version=4)
    styles = ("handout/handout.css", "notices.css")
    resources = {
        "language": course.language,
        "course_title": course.title,
        "style": "\n".join((_TEMPLATES / name).read_text(encoding="utf-8") for name in styles),
        "foot": f"{course.title}, version {course.version}, {course.updated.isoformat()}. {course.licence}.",
        "metadata": {"name": notebooks.ABOUT},
    }
    html, _ = _exporter().from_notebook_node(notebook, resources)
    return "\n".join(line.rstrip() for line in html.splitlines() if line.strip()) + "\n"


def write(library: Library, folder: Path) -> Path:
    """Put the notices into `folder`, whole or not at all; their path."""
    return put(folder, f"{notebooks.ABOUT}.html", page(library))


@cache
def _exporter() -> HTMLExporter:
    exporter = HTMLExporter(template_name="handout", extra_template_basedirs=[str(_TEMPLATES)])
    exporter.exclude_anchor_links = True
    return exporter
