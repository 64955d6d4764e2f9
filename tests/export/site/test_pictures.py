"""Pictures on the site: in the words that the browser is given, and in every built lesson."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from course import render
from course.export import notebooks
from course.export.site import pyodide
from course.loading.library import SPECIMEN, Library


def test_the_words_for_the_browser_bring_the_pictures_along(library: Library, tmp_path: Path) -> None:
    wheel = pyodide.own_wheel(library, tmp_path)
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    there = Library(tmp_path / "site" / "course" / "content")
    unit, figure = there.activity("specimen/pain-and-mood", "figure")

    assert render.html(there, unit, figure, "interactive") == render.html(library, unit, figure, "interactive")


def test_a_built_lesson_has_the_picture_in_its_json(library: Library) -> None:
    cells = {cell["id"]: cell for cell in json.loads(notebooks.build(library, SPECIMEN))["cells"]}
    cell = cells["pain-and-mood"]

    assert "".join(cell["source"]).endswith('figure("specimen/pain-and-mood")')
    assert '<svg viewBox="0 0 320 452"' in "".join(cell["outputs"][0]["data"]["text/html"])


def test_what_reads_pictures_is_among_the_packages_for_the_browser() -> None:
    assert "defusedxml==" in pyodide.PINS.read_text(encoding="utf-8")
