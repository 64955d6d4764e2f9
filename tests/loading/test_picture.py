"""Pictures: what may stand in a page, and what is refused, each fault at its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course.loading.library import Library
from course.loading.picture import read_picture
from course.loading.reader import Mistakes
from tests.conftest import ROOT

WHOLE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200">
  <title>Two circles</title>
  <defs><clipPath id="half"><rect width="100" height="200"/></clipPath></defs>
  <g clip-path="url(#half)" fill="currentColor"><circle r="4"/></g>
  <text font-size="16">Words</text>
  <!-- a comment -->
</svg>
"""


def read(folder: Path, text: str) -> list[str]:
    """What is said of a picture with this text."""
    path = folder / "content" / "images" / "two-circles.svg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    try:
        read_picture(path)
    except Mistakes as wrong:
        return [str(mistake).removeprefix("content/images/two-circles.svg:") for mistake in wrong.mistakes]
    return []


def test_a_picture_of_shapes_and_words_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == []
    assert read_picture(tmp_path / "content" / "images" / "two-circles.svg").height == 200


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ("<circle r=", "<script>alert(1)</script><circle r=", "4: The picture holds a script. Take it out"),
        ("<circle r=", '<circle onclick="alert(1)" r=', "4: The picture holds an event handler, 'onclick'."),
        ("<circle r=", '<image href="https://other.example/a.png"/><circle r=', "4: The picture holds 'image', which"),
        ("<circle r=", '<use href="https://other.example/a.svg#b"/><circle r=', "4: The picture holds 'href' with"),
        ("<circle r=", '<use href="other.svg#b"/><circle r=', "4: The picture holds 'href' with 'other.svg#b', which"),
        ("<circle r=", '<use xlink:href="data:image/svg+xml,x"/><circle r=', "4: The picture holds 'xlink:href' with"),
        ("url(#half)", "url(https://other.example/a.svg#b)", "4: The picture holds 'clip-path' with 'url(https"),
        ("url(#half)", "url(#hall)", "4: The picture names '#hall', and nothing in it has that id."),
        ("<circle r=", "<foreignObject/><circle r=", "4: The picture holds 'foreignObject', which a picture"),
        ("<circle r=", "<a href='#half'/><circle r=", "4: The picture holds 'a', which a picture"),
        ("<circle r=", "<style>* {fill: url(https://other.example)}</style><circle r=", "4: The picture holds 'style'"),
        ("<circle r=", '<circle style="fill:red" r=', "4: The picture holds 'style', which would mix"),
        ("<circle r=", '<circle fill="#c00" r=', "4: The picture holds the colour '#c00'. Write currentColor"),
        ('font-size="16"', 'font-size="12"', "5: The picture holds letters of the size '12'. Write 16 or more"),
        (
            "<!-- a comment -->",
            '<?xml-stylesheet href="https://other.example/a.css"?>',
            "6: The picture holds an instr",
        ),
        ("<svg", '<!DOCTYPE svg [<!ENTITY e "boom">]><svg', "1: The picture holds a document type or an entity."),
        ("320 200", "640 200", "1: The picture must be drawn 320 units wide."),
        ("<title>Two circles</title>", "<title> </title>", "1: The picture has no title"),
        ("</svg>", "", "8: This is no SVG: no element found."),
        ("svg", "html", "1: This is no SVG but 'html'."),
    ],
)
def test_a_fault_is_told_at_its_line(tmp_path: Path, right: str, wrong: str, sentence: str) -> None:
    said = read(tmp_path, WHOLE.replace(right, wrong))

    assert [each for each in said if each.startswith(sentence)], said


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content"


def test_what_is_wrong_in_a_picture_is_told_with_the_unit_that_shows_it(course: Path) -> None:
    picture = course / "images" / "pain-and-mood.svg"
    picture.write_text(picture.read_text("utf-8").replace("</svg>", "<script/>\n</svg>"), encoding="utf-8")

    with pytest.raises(Mistakes, match=r"^content/images/pain-and-mood\.svg:\d+: The picture holds a script\."):
        Library(course).unit("specimen")


def test_a_picture_that_is_not_there_is_told_at_its_name(course: Path) -> None:
    (course / "images" / "pain-and-mood.svg").rename(course / "images" / "pain-and-moods.svg")

    with pytest.raises(
        Mistakes,
        match=r"^content/specimen\.yaml:\d+: There is no picture 'pain-and-mood\.svg' in content/images/\. "
        r"Did you mean 'pain-and-moods\.svg'\?$",
    ):
        Library(course).unit("specimen")


def test_a_picture_without_its_words_is_refused(course: Path) -> None:
    text = (course / "specimen.yaml").read_text("utf-8")
    start = text.index("    words: |\n      1. **Pain can")
    end = text.index("    sources:", start)
    (course / "specimen.yaml").write_text(text[:start] + text[end:], encoding="utf-8")

    with pytest.raises(Mistakes, match="The picture 'pain-and-mood' has no words beside it, and not everybody can see"):
        Library(course).unit("specimen")


def test_a_library_sees_that_a_picture_has_changed(course: Path) -> None:
    library = Library(course)
    assert library.is_current()

    (course / "images" / "pain-and-mood.svg").write_text(WHOLE, encoding="utf-8")

    assert not library.is_current()
