"""What is drawn as files change: real files of the course, saved, spoilt, moved and deleted."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from course.export.preview.draw import draw
from course.loading.library import Library
from tests.cli.commands import edit
from tests.export.preview.following import UNIT, course_in, drawn, followed

FILE = "02-context.yaml"
TITLE = "title: Understand and cater to context"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return course_in(tmp_path)


def test_it_is_the_units_own_file_and_a_mistake_in_another_unit_is_no_matter(content: Path) -> None:
    (content / "03-shared-understanding.yaml").write_text("unit: [", encoding="utf-8")
    library = Library(content)
    page = draw(library, library.entry(UNIT))
    assert re.findall(r'<article[^>]* data-lesson="([\w-]+)"', page) == [UNIT, "about-this-course"]
    assert "Keep my answers in this browser" in page


def test_a_saved_file_is_drawn_again(content: Path) -> None:
    before = draw(Library(content), Library(content).entry(UNIT))
    with followed(content) as drawings:
        first = drawn(drawings)
        edit(content / FILE, TITLE, "title: Cater to kites")
        second = drawn(drawings, first)

    assert first.page == before
    assert "Cater to kites" not in first.page
    assert "Cater to kites" in second.page
    assert second.mistakes == ""


def test_a_mistake_keeps_the_last_page_and_goes_when_it_is_mended(content: Path) -> None:
    good = (content / FILE).read_text(encoding="utf-8")
    with followed(content) as drawings:
        first = drawn(drawings)
        (content / FILE).write_text(good.replace("\ntitle:", "\ntitel:", 1), encoding="utf-8")
        wrong = drawn(drawings, first)
        (content / FILE).write_text(good, encoding="utf-8")
        mended = drawn(drawings, wrong)

    assert wrong.page == first.page == mended.page
    assert f"content/{FILE}:" in wrong.mistakes
    assert "titel" in wrong.mistakes
    assert mended.mistakes == ""


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda raw: raw.replace(b"\n  - ", b"\n\t- ", 1), "There is a tab in the indentation"),
        (lambda raw: raw.decode().encode("utf-16"), "saved as UTF-16"),
        (lambda raw: raw.replace("’".encode(), b"\x92", 1).replace(b"unit:", b"unit:\xff", 1), "not saved as UTF-8"),
        (lambda raw: b"", f"content/{FILE}:1:"),
        (lambda raw: raw[: len(raw) // 2] + b"\n  what: {", f"content/{FILE}:"),
    ],
    ids=["tab", "UTF-16", "another code page", "empty", "half"],
)
def test_what_an_editor_may_do_to_a_file_is_a_sentence_with_a_line(content: Path, spoil, said: str) -> None:
    path = content / FILE
    with followed(content) as drawings:
        first = drawn(drawings)
        path.write_bytes(spoil(path.read_bytes()))
        wrong = drawn(drawings, first)

    assert said in wrong.mistakes
    assert f"content/{FILE}:" in wrong.mistakes
    assert wrong.page == first.page


def test_a_byte_order_mark_is_no_mistake(content: Path) -> None:
    path = content / FILE
    with followed(content) as drawings:
        first = drawn(drawings)
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(TITLE.encode(), b"title: Marked", 1))
        second = drawn(drawings, first)

    assert second.mistakes == ""
    assert "Marked" in second.page


def test_a_file_that_is_deleted_is_told_and_comes_back(content: Path) -> None:
    raw = (content / FILE).read_bytes()
    with followed(content) as drawings:
        first = drawn(drawings)
        (content / FILE).unlink()
        gone = drawn(drawings, first)
        (content / FILE).write_bytes(raw)
        back = drawn(drawings, gone)

    assert gone.mistakes == f"content/{FILE}:1: There is no such file. Check its name."
    assert (gone.page, back.page, back.mistakes) == (first.page, first.page, "")


def test_a_folder_that_vanishes_is_told_and_comes_back(content: Path) -> None:
    with followed(content) as drawings:
        first = drawn(drawings)
        content.rename(content.with_name("elsewhere"))
        gone = drawn(drawings, first)
        assert drawings.library.course.title, "the units can still be listed"
        content.with_name("elsewhere").rename(content)
        back = drawn(drawings, gone)

    assert "content/course.yaml:1: There is no such file." in gone.mistakes
    assert (gone.page, back.page, back.mistakes) == (first.page, first.page, "")


def test_a_mistake_in_what_all_units_draw_on_is_told(content: Path) -> None:
    with followed(content) as drawings:
        first = drawn(drawings)
        edit(content / "course.yaml", "\ntitle:", "\n\ttitle:")
        wrong = drawn(drawings, first)

    assert "content/course.yaml:" in wrong.mistakes
    assert wrong.page == first.page


def test_a_change_elsewhere_is_no_new_drawing(content: Path) -> None:
    with followed(content) as drawings:
        first = drawn(drawings)
        edit(content / "01-enabling-relationships.yaml", "\ntitle:", "\ntitle: A")
        assert drawings.ask("relationships")
        edit(content / FILE, TITLE, "title: Cater to kites")
        second = drawn(drawings, first)

    assert second.number == first.number + 1


def test_a_unit_with_a_mistake_from_the_start_has_no_page_yet(content: Path) -> None:
    edit(content / FILE, "\ntitle:", "\ntitel:")
    with followed(content) as drawings:
        first = drawn(drawings)
        edit(content / FILE, "\ntitel:", "\ntitle:")
        second = drawn(drawings, first)

    assert first.page == ""
    assert "titel" in first.mistakes
    assert second.page


def test_a_draft_and_the_specimen_can_be_seen(content: Path) -> None:
    edit(content / FILE, f"unit: {UNIT}\n", f"unit: {UNIT}\ndraft: true\n")
    with followed(content) as drawings:
        assert drawn(drawings).mistakes == ""
        assert drawn(drawings, unit="specimen").page


def test_a_picture_that_is_saved_is_drawn_again(content: Path) -> None:
    svg = next(path for path in (content / "images").iterdir() if ">Pain<" in path.read_text(encoding="utf-8"))
    with followed(content) as drawings:
        first = drawn(drawings, unit="welcome")
        edit(svg, ">Pain<", ">Ache<")
        second = drawn(drawings, first, unit="welcome")

    assert ">Ache<" not in first.page
    assert ">Ache<" in second.page


def test_a_course_can_be_copied_over_while_it_is_followed(content: Path) -> None:
    copy = content.with_name("copy")
    shutil.copytree(content, copy)
    edit(copy / FILE, TITLE, "title: Cater to kites")
    with followed(content) as drawings:
        first = drawn(drawings)
        shutil.copytree(copy, content, dirs_exist_ok=True)
        second = drawn(drawings, first)
        while "kites" not in second.page:  # it may be seen half copied
            second = drawn(drawings, second)

    assert second.mistakes == ""
