"""What is only read, live: it shows the words as they are now, in every form a notebook may have."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course.learner.store import Store
from course.loading.library import Library
from course.widget.reading import LiveReading
from tests.conftest import ROOT


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content"


def live(folder: Path, name: str, tmp_path: Path) -> LiveReading:
    library = Library(folder)
    store = Store(tmp_path / "answers", library.course.version, library.knows)
    return LiveReading(library, store, *library.activity(name))


@pytest.mark.parametrize("name", ["how-to-do-it", "pain-and-mood", "five-to-take-away"])
def test_it_brings_the_widget_the_page_and_the_text_and_writes_nothing(course: Path, tmp_path: Path, name: str) -> None:
    shown = live(course, f"specimen/{name}", tmp_path)
    data, _ = shown._repr_mimebundle_()

    assert "application/vnd.jupyter.widget-view+json" in data
    assert "data-reading" in shown.markup
    assert "data-reading" not in data["text/html"]
    assert data["text/plain"] == repr(shown)
    assert not (tmp_path / "answers").exists()


def test_it_shows_a_picture_as_it_is_now(course: Path, tmp_path: Path) -> None:
    shown = live(course, "specimen/pain-and-mood", tmp_path)
    picture = course / "images" / "pain-and-mood.svg"
    picture.write_text(picture.read_text("utf-8").replace(">Mood<", ">How you feel<"), encoding="utf-8")

    changed = Library(course)
    shown.reread(changed, *changed.activity("specimen/pain-and-mood"))

    assert ">How you feel<" in shown.markup
