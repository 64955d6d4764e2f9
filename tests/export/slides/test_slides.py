"""The page of slides: it stands alone, asks nothing of any host, and says whose it is."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from course import render
from course.cli import main
from course.export import slides
from course.language import markdown
from course.loading.library import Library, find
from course.model import Quiz, Trainer
from tests.conftest import ROOT
from tests.export.slides.rows import SESSIONS, dealt, using
from tests.render.ids import renamed

UNITS = ["specimen", *SESSIONS]
every_unit = pytest.mark.parametrize("unit", UNITS)


@every_unit
def test_letters_follow_the_order_that_every_other_form_shows(library: Library, unit: str) -> None:
    page = {slide.id: slide for slide in dealt(library, unit)}
    for activity in library.unit(unit).session:
        if isinstance(activity, Quiz):
            handout = render.html(library, library.unit(unit), activity, "handout")
            for item in activity.items:
                texts = {choice.brief: choice.text for choice in item.choices}
                for piece in page[f"{unit}--{activity.id}.{item.id}"].pieces:
                    if piece.style == "option":
                        text = re.escape(str(markdown.inline(texts[piece.text])))
                        assert re.search(rf'<span class="letter">{piece.mark}</span> {text}', handout), piece.text


@every_unit
def test_the_key_of_an_item_is_on_the_slide_below_it(library: Library, unit: str) -> None:
    page = {slide.id: slide for slide in dealt(library, unit)}
    for activity in library.unit(unit).session:
        for item in activity.items if isinstance(activity, Quiz) else []:
            [answer] = page[f"{unit}--{activity.id}.{item.id}"].answers
            right = {choice.brief for choice in item.choices if choice.correct}
            if right:
                assert {piece.text.strip("*") for piece in answer.pieces if piece.style == "option"} == right


@pytest.mark.uncounted
@every_unit
def test_the_page_stands_alone_and_is_the_same_each_time(library: Library, unit: str) -> None:
    page = slides.page(library, library.entry(unit))
    assert page == slides.page(find(ROOT), library.entry(unit))
    markup = re.sub(r"<(script|style)\b[^>]*>.*?</\1>", "", page, flags=re.S)
    assert re.findall(r"<(?:script|link|img|iframe|object|source|video)\b|\bsrc=|\son\w+=", markup) == []
    assert "@import" not in page
    assert not re.search(r"url\((?!data:)", "".join(re.findall(r"<style.*?</style>", page, flags=re.S)))
    assert '<html lang="en-GB">' in page
    assert len(re.findall(r"<h1\b", markup)) == 1
    ids = re.findall(r'\bid="([^"]*)"', markup)
    assert len(ids) == len(set(ids))
    for anchor in re.findall(r'href="#([^"]*)"', markup):
        assert anchor in ids
    assert library.course.story_label in page
    assert library.course.version in page


def test_a_unit_that_nobody_reviewed_says_so(library: Library) -> None:
    assert "No panel of professionals has reviewed it" in slides.page(library, library.entry("specimen"))


def test_words_of_an_author_are_text_and_never_markup(library: Library, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / "specimen.yaml"
    path.write_text(
        path.read_text()
        .replace("Asks the wrong", "x")
        .replace("title: A minute more", "title: A <b>minute</b> & </script><script>alert(1)</script>")
    )
    found = find(tmp_path)
    page = slides.page(found, found.entry("specimen"))
    assert "A &lt;b&gt;minute&lt;/b&gt; &amp; &lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_a_trainers_name_note_and_clock_stand_there_letter_by_letter(library: Library) -> None:
    trainer = Trainer(
        name="Sam <b>O'Kafor</b>", organisation="A & B", note="Bring *this*.\n\n[And](that)", starts="09:30"
    )
    page = slides.page(library, library.entry("specimen"), trainer)
    assert "<h2>Your trainer</h2><p>Sam &lt;b&gt;O&#39;Kafor&lt;/b&gt;, A &amp; B</p>" in page
    assert "<p>Bring *this*.</p>" in page
    assert "<p>[And](that)</p>" in page
    assert "<li>09:30 to 09:" in page
    assert "09:30 to 09:40 · 10 minutes" in page
    without = slides.page(library, library.entry("specimen"))
    assert "our trainer" not in without
    assert "minutes: " in without


def test_no_two_slides_have_the_same_id_whatever_ids_an_author_writes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, specimen = Random(7), library.unit("specimen")
    block = using(library, "specimen")
    for _ in range(10):
        unit = renamed(specimen, "specimen", chance)
        monkeypatch.setattr(Library, "unit", lambda _, name, unit=unit: unit)
        everything = block.model_copy(update={"uses": [activity.id for activity in unit.activities]})
        ids = [each.id for slide in dealt(library, "specimen", everything) for each in (slide, *slide.answers)]
        assert len(ids) == len(set(ids)), sorted(name for name in set(ids) if ids.count(name) > 1)


def test_the_first_slide_says_that_notes_and_answers_are_in_the_file(library: Library) -> None:
    front = slides.page(library, library.entry("specimen")).partition("</section>")[0]

    assert "The trainer’s notes and the answers are in this file." in front


def test_the_clock_of_the_trainers_window_is_of_blocks(library: Library) -> None:
    page = slides.page(library, library.entry("specimen"))
    notes = (Path(slides.__file__).parent / "vendor" / "reveal" / "notes.js").read_text(encoding="utf-8")

    assert notes.count(slides.SPEAKER_LABEL) == 1, "reveal.js calls it something else now"
    assert re.findall(r'data-timing="(\d+)"', page) == ["600", "1500", "900", "600"]
    assert "Time left in this block" in page


def test_the_half_day_has_its_own_slides(library: Library) -> None:
    workshop = library.course.workshop
    assert workshop
    name, page = slides.half_day(library, workshop)

    assert name == "half-day-slides.html"
    markup = re.sub(r"<(script|style)\b[^>]*>.*?</\1>", "", page, flags=re.S)
    assert len(re.findall(r"data-timing=", markup)) == len(workshop.parts)
    ids = re.findall(r'\bid="([^"]*)"', markup)
    assert len(ids) == len(set(ids))
    slide = markup.partition('<section id="__part-1__slide__touches"')[2].partition("</section>")[0]
    assert "What we touch on today" in slide
    assert slide.count("<li>") > 3


# The command.


def test_the_command_makes_the_units_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(main, ["export", "slides", "--unit", "relationships", "--out", str(tmp_path / "a b")])
    assert done.exit_code == 0, done.output
    assert [path.name for path in (tmp_path / "a b").iterdir()] == ["01-enabling-relationships-slides.html"]
    assert f"Made {tmp_path / 'a b' / '01-enabling-relationships-slides.html'}" in done.output


def test_a_unit_without_a_session_is_said_and_the_others_and_the_half_day_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(main, ["export", "slides", "--out", str(tmp_path)])
    assert done.exit_code == 0, done.output
    assert "Refreshers" in done.output
    assert len([*tmp_path.iterdir()]) == len(SESSIONS) + 1
    assert (tmp_path / "half-day-slides.html").exists()


def test_the_command_reads_the_trainers_file_and_names_its_mistakes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    asked = ["export", "slides", "--unit", "relationships", "--out", str(tmp_path / "out"), "--trainer"]
    (tmp_path / "trainer.yaml").write_text("name: Sam Okafor\n")
    assert CliRunner().invoke(main, [*asked, str(tmp_path / "trainer.yaml")]).exit_code == 0
    made = tmp_path / "out" / "01-enabling-relationships-slides.html"
    assert "<p>Sam Okafor</p>" in made.read_text(encoding="utf-8")
    (tmp_path / "trainer.yaml").write_text("name: Sam\nlogo: nhs.png\n")
    done = CliRunner().invoke(main, [*asked, str(tmp_path / "trainer.yaml")])
    assert done.exit_code == 1
    assert "trainer.yaml:2: " in done.output


def test_a_folder_that_cannot_be_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (tmp_path / "file").write_text("mine")
    for out in (tmp_path / "file", tmp_path / "file" / "under it"):
        done = CliRunner().invoke(main, ["export", "slides", "--unit", "relationships", "--out", str(out)])
        assert done.exit_code != 0
        assert str(tmp_path / "file") in done.output
        assert "Traceback" not in done.output
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_one_may_not_write_to_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / ".part"))

    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("tempfile.mkstemp", refuse)
    done = CliRunner().invoke(main, ["export", "slides", "--unit", "relationships", "--out", str(tmp_path)])
    assert done.exit_code == 1
    assert "-slides.html could not be written (Permission denied)." in done.output
    assert list(tmp_path.iterdir()) == []
