"""The notices: in plain words, dated, true to the program, in every form of the course."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner

from course import checks
from course.cli import main
from course.export import notebooks
from course.export.paper import booklet, notices
from course.export.paper.document import PrintOptions
from course.export.paper.html import to_html
from course.language import readability
from course.language.words import count_words
from course.learner.location import FOLDER_NAME
from course.loading.library import Library, find
from course.loading.reader import Mistakes
from course.render.front_matter import NOTICES_STEM
from tests.conftest import ROOT
from tests.render.markup import plain_words

PATH = ROOT / "notebooks" / f"{NOTICES_STEM}.ipynb"


def body(library: Library, name: str) -> str:
    return next(" ".join(notice.body.split()) for notice in library.notices if notice.id == name)


def test_there_are_the_three_that_a_course_needs_each_with_its_date(library: Library) -> None:
    assert [notice.id for notice in library.notices] == [
        "accessibility-statement",
        "privacy-notice",
        "data-protection-screening",
    ]
    for notice in library.notices:
        assert notice.updated <= library.course.next_review


def test_every_sentence_has_20_words_or_fewer(library: Library) -> None:
    looked = 0
    for notice in library.notices:
        for paragraph in readability.paragraphs(notice.body):
            for sentence in readability.sentences(paragraph):
                looked += 1
                assert count_words(sentence) <= 20, sentence
    assert looked > 80


def test_they_say_what_was_not_tested_and_claim_no_more(library: Library) -> None:
    statement = body(library, "accessibility-statement")
    for words in (
        "No screen reader has been used",
        "Firefox, Safari, Windows, macOS",
        "No disabled person",
        "do not claim",
    ):
        assert words in statement
    whole = " ".join(notice.body for notice in library.notices)
    assert not re.search(r"\b(complies|compliant|conforms|certified|guarantee)", whole, re.I)
    assert not re.search(r"[\w.]+@[\w.]+|\b0\d{3,}|\bLtd\b|\bTrust\b", whole), "no address, number or body is made up"


def test_the_privacy_notice_says_where_the_store_puts_answers(library: Library) -> None:
    assert f"“{FOLDER_NAME}”" in body(library, "privacy-notice")


@pytest.mark.parametrize(
    ("what", "rule", "said"),
    [
        (" ".join(["word"] * 31) + ".", "L1", "has 31 words"),
        ("People suffering from pain.", "L4", "'suffering from'"),
        ("Ask the DPO.", "L5", "'DPO' is not spelled out"),
        ("One. " * 4, "L2", "has 4 sentences"),
    ],
)
def test_the_language_rules_read_them(tiny: Path, what: str, rule: str, said: str) -> None:
    path = tiny / "content" / "notices.yaml"
    path.write_text(f"notices:\n  - id: one\n    title: One\n    updated: 2026-11-22\n    body: {json.dumps(what)}\n")
    found = [str(one) for one in checks.check(Library(tiny / "content")).findings if one.rule == rule]
    assert any(line.startswith(f"content/notices.yaml:5: [{rule}] ") and said in line for line in found), found


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("updated: 2026-11-28", "updated: soon", "content/notices.yaml:8: 'soon' will not do for 'updated'."),
        ("id: privacy-notice", "id: accessibility-statement", "Two notices have the id 'accessibility-statement'."),
        ("title: Privacy notice", "titel: Privacy notice", "There is no field 'titel' here. Did you mean 'title'?"),
        (
            "title: Accessibility statement",
            "title: Accessibility statement\n    sources: [NOBODY]",
            "content/notices.yaml:8: There is no source 'NOBODY'",
        ),
    ],
)
def test_a_mistake_in_them_is_named(tiny: Path, old: str, new: str, said: str) -> None:
    text = (ROOT / "content" / "notices.yaml").read_text(encoding="utf-8")
    assert old in text
    (tiny / "content" / "notices.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(said in str(one) for one in checks.check(Library(tiny / "content")).findings)


def test_a_course_without_them_says_which_file_is_missing(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "content" / "notices.yaml").unlink()
    with pytest.raises(Mistakes, match=r"content/notices.yaml:1: There is no such file"):
        notebooks.build_notices(find(tmp_path))


# The notebook.


def test_the_notebook_is_what_its_words_say_and_holds_no_code(library: Library) -> None:
    if PATH.read_bytes() != notebooks.build_notices(library).encode():
        pytest.fail(f"{PATH.name} is not what its words say. Run: course build", pytrace=False)
    notebook = json.loads(PATH.read_text(encoding="utf-8"))
    nbformat.validate(nbformat.reads(PATH.read_text(encoding="utf-8"), as_version=nbformat.NO_CONVERT))
    assert {cell["cell_type"] for cell in notebook["cells"]} == {"markdown"}
    words = plain_words("".join("".join(cell["source"]) for cell in notebook["cells"]))
    for notice in library.notices:
        assert plain_words(notice.body) in words
        assert plain_words(notice.title) in words
        assert f"Last updated {notice.updated.day} {notice.updated:%B %Y}" in words
    assert words.count("Last updated") == len(library.notices)


def test_every_unit_leads_there_at_its_foot_and_it_leads_back(library: Library) -> None:
    about = PATH.read_text(encoding="utf-8")
    for entry in library.lessons:
        cells = json.loads(notebooks.build(library, entry))["cells"]
        foot = next("".join(cell["source"]) for cell in cells if cell["id"] == "contents")
        assert f"[About this course]({NOTICES_STEM}.ipynb)" in foot
        assert f"]({entry.file}.ipynb)" in about


def test_a_stale_or_missing_one_is_found(tiny: Path) -> None:
    path = tiny / "notebooks" / PATH.name

    def found() -> list[str]:
        return [str(one) for one in checks.check(Library(tiny / "content")).findings if one.rule == "N1"]

    assert found() == []
    path.write_text(path.read_text(encoding="utf-8").replace("stays with you", "goes to us"), encoding="utf-8")
    assert found() == [f"notebooks/{PATH.name}:1: [N1] The notebook is not what its words say. Run: course build"]
    path.unlink()
    assert found() == [f"notebooks/{PATH.name}:1: [N1] This notebook is missing. Run: course build"]


# The page.


def test_the_booklet_holds_them_and_its_contents_lead_there(library: Library) -> None:
    page = to_html(library, booklet.build(library, library.lessons, PrintOptions()), PrintOptions())
    for notice in library.notices:
        assert f'href="#{notices.anchor(notice)}"' in page
        assert f'id="{notices.anchor(notice)}"' in page


def test_the_page_stands_alone_and_is_the_same_each_time(library: Library) -> None:
    page = to_html(library, notices.build(library, PrintOptions()), PrintOptions())
    again = find(ROOT)
    assert page == to_html(again, notices.build(again, PrintOptions()), PrintOptions())
    assert re.findall(r"<(?:script|link|img|iframe|object)\b", page) == []
    assert "@import" not in page
    assert "url(" not in page
    assert ".ipynb" not in page
    assert '<html lang="en-GB">' in page
    assert len(re.findall(r"<h1\b", page)) == 1
    words = plain_words(re.sub(r"<[^>]+>", " ", page))
    assert "nobody who made this course can see what you write" in words
    assert library.course.version in page


def test_the_command_makes_it_and_a_file_in_its_place_gets_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(main, ["export", "notices", "--out", str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    assert f"Made {tmp_path / 'out' / 'about-this-course.html'}\n" in done.output
    (tmp_path / "file").write_text("mine")
    done = CliRunner().invoke(main, ["export", "notices", "--out", str(tmp_path / "file" / "under")])
    assert done.exit_code == 1
    assert "Name another with --out." in done.output
    assert "Traceback" not in done.output
