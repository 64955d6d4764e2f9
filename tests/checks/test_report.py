"""The report is one page that asks for nothing, and can be read without its drawings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.checks import report
from course.loading.library import Library
from tests.checks.test_mistakes import HERE


@pytest.fixture(scope="module")
def html(library: Library) -> str:
    return report.page(library)


def test_the_report_stands_alone(html: str) -> None:
    assert not re.search(r"<(script|link|img|iframe|object)\b|url\(|@import", html)


def test_every_drawing_has_a_name_and_a_table(html: str) -> None:
    sections = html.split("<h2 id=")[1:]
    drawn = [section for section in sections if "<svg" in section]

    assert len(drawn) >= 5
    assert all("<table>" in section for section in drawn)
    assert html.count("<svg") == len(re.findall(r'<svg role="img" aria-label="[^"]+"', html))


def test_every_outcome_item_person_and_profession_is_in_the_report(library: Library, html: str) -> None:
    items = [
        item.id
        for entry in library.lessons
        for activity in library.unit(entry.unit).activities
        for item in getattr(activity, "items", [])
    ]
    wanted = [*library.outcomes, *items, *(person.name for person in library.people.values())]

    assert [name for name in wanted if name not in html] == []


def test_the_report_on_a_course_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    for path in (HERE / "shelf").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "people.yaml").write_text("people: none\n", encoding="utf-8")

    html = report.page(Library(folder))

    assert "people.yaml:1" in html
    assert "should be a list" in html


def test_words_from_the_content_are_text_and_not_markup(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    for path in (HERE / "shelf").iterdir():
        text = path.read_text(encoding="utf-8").replace("name: Ann,", "name: <b>Ann</b>,")
        (folder / path.name).write_text(text, encoding="utf-8")

    html = report.page(Library(folder))

    assert "<b>" not in html
    assert "&lt;b&gt;Ann" in html
