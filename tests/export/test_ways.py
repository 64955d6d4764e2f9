"""The ways through a unit and what stands closed at its end, in the notebook and on paper."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest

from course import render
from course.export import notebooks
from course.export.paper import guide, workbook
from course.export.paper.document import PrintOptions
from course.export.paper.exporter import HandoutExporter
from course.export.paper.html import to_html
from course.loading.library import SPECIMEN, Library
from course.model import Story, Unit

EXTRA = "a-referral-to-mend"


@pytest.fixture(scope="module")
def cells(library: Library) -> dict[str, dict[str, Any]]:
    """The cells of the specimen's notebook, by their ids and in order."""
    return {cell["id"]: cell for cell in json.loads(notebooks.build(library, SPECIMEN))["cells"]}


def source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def output(cell: dict[str, Any]) -> str:
    return "".join(cell["outputs"][0]["data"]["text/html"])


def test_a_unit_ends_in_the_order_of_the_curriculum(cells: dict[str, Any]) -> None:
    assert [*cells][:3] == ["front", "opening", "progress"]
    assert [*cells][-7:] == ["five-to-take-away", "more", EXTRA, "contents", "sources", "help-for-you", "answers"]


def test_each_way_is_a_link_with_its_minutes_and_tags_its_cells(cells: dict[str, Any]) -> None:
    opening = cells["opening"]
    links = re.findall(r"\[([^\]]+)\]\((#[^)]+)\) · about (\d+) minutes", source(opening))

    assert [name for name, _, _ in links] == ["the short way", "the whole unit", "more practice"]
    assert links[0][1] == "#specimen--a-minute-more"
    lines = source(opening).splitlines()
    assert lines[0] == "**Ways through this unit**"
    assert [line[:3] for line in lines[2:5]] == ["- ["] * 3, "each stands in a line of its own"
    assert opening["metadata"]["tags"] == ["ten-minutes", "whole-unit", "more-practice"]
    assert [name for name, cell in cells.items() if "ten-minutes" in cell["metadata"].get("tags", [])] == [
        "opening",
        "a-minute-more",
        "one-question",
    ]
    assert cells[EXTRA]["metadata"]["tags"] == ["hide-input", "more-practice"]
    assert f"about {links[2][2]} minutes" in source(cells["more"]).splitlines()[0]


def test_a_unit_with_one_way_says_nothing_of_ways(library: Library, tmp_path: Path) -> None:
    shutil.copytree(library.folder, tmp_path / "content")
    unit = tmp_path / "content" / "02-context.yaml"
    words, tags = re.subn(r"\n    (route: ten-minutes|more: true)(?=\n)", "", unit.read_text(encoding="utf-8"))
    assert tags > 2
    unit.write_text(words, encoding="utf-8")
    copy = Library(unit.parent)

    built = notebooks.build(copy, copy.entry("context"))

    assert "Ways through" not in built
    assert "whole-unit" not in built


def test_more_practice_sources_help_and_answers_are_closed_without_a_script(
    library: Library, cells: dict[str, Any]
) -> None:
    for name in ("sources", "help-for-you"):
        assert source(cells[name]).startswith("<details>\n<summary>\n\n## "), name
        assert source(cells[name]).endswith("</details>"), name
    assert '<details class="closed"><summary>' in output(cells[EXTRA])
    assert "<details" not in output(cells["one-question"])
    panel = render.panel(
        library, "answers", anchor="a", where="", banner="", here="", choice="", conflicts=[], earlier=[]
    )
    assert '<details class="closed"><summary><h2' in panel


def test_paper_says_the_ways_in_a_line_and_prints_more_practice_under_its_own_heading(library: Library) -> None:
    page = to_html(library, workbook.build(library, SPECIMEN, PrintOptions()), PrintOptions())

    [line] = re.findall(r"<p><strong>Ways through this unit:</strong>.*?</p>", page)
    assert "<a " not in line
    assert "(A minute more; One question this week)" in line
    headings = re.findall(r"<h([1-6])[^>]*>(.*?)</h", page)
    after = headings[headings.index(("2", "More practice: about 5 minutes")) + 1 :]
    assert after[0] == ("3", "A referral to mend")
    assert [title for level, title in after if level == "2"] == ["Sources", "Help for you, or for somebody else"]
    assert "<details" not in page


def test_the_notebook_of_a_unit_with_ways_becomes_its_workbook(library: Library) -> None:
    built = nbformat.reads(notebooks.build(library, SPECIMEN), as_version=4)
    page, _ = HandoutExporter().from_notebook_node(built, {"metadata": {"path": str(library.folder.parent)}})

    assert page == to_html(library, workbook.build(library, SPECIMEN, PrintOptions()), PrintOptions())


def test_the_guide_has_more_practice_under_its_own_heading_with_its_key(library: Library) -> None:
    page = to_html(library, guide.build(library, SPECIMEN, PrintOptions()), PrintOptions())

    assert re.search(r"<h3[^>]*>More practice: about 5 minutes</h3>", page)
    assert re.search(r"<h4[^>]*>A referral to mend</h4>", page)
    assert "Derek is 68 and lifts his wife four times a night" in page


def test_a_unit_that_opens_with_a_story_says_one_line_before_it(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit = library.unit("specimen")
    [story] = [activity for activity in unit.activities if isinstance(activity, Story)]
    others = [activity.model_copy(update={"route": None}) for activity in unit.activities if activity is not story]
    alone = unit.model_copy(update={"activities": [story, *others]})
    monkeypatch.setattr(Library, "unit", lambda *_: alone)
    assert "[the short way](#specimen--a-minute-more)" in notebooks.build(library, SPECIMEN), "it is all of that way"

    others = [activity for activity in unit.activities if activity is not story]
    opens: Unit = unit.model_copy(update={"activities": [story, *others]})
    monkeypatch.setattr(Library, "unit", lambda *_: opens)

    cells = {cell["id"]: cell for cell in json.loads(notebooks.build(library, SPECIMEN))["cells"]}

    assert [*cells][:4] == ["front", "a-minute-more", "opening", "progress"]
    assert "You’ll be able to" not in source(cells["front"])
    assert "Nobody has reviewed this course yet: [more](about-this-course.ipynb)" in source(cells["front"])
    assert "[the short way](#specimen--one-question)" in source(cells["opening"]), "the story stands above"
    first = notebooks.build(library, library.course.units[0])
    assert library.course.review_notice[:40] not in first, "the line before the story says it"
    page = to_html(library, workbook.build(library, SPECIMEN, PrintOptions()), PrintOptions())
    notebook = nbformat.reads(notebooks.build(library, SPECIMEN), as_version=4)
    assert HandoutExporter().from_notebook_node(notebook, {"metadata": {"path": "."}})[0] == page
