"""Slides: every word of the unit is there, answers only on request, in the one order; nothing is asked of any host."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from course import render
from course.checks.prose import passages
from course.cli import main
from course.export import slides
from course.export.slides.deck import deck
from course.export.slides.layout import Slide
from course.language import markdown
from course.loading.library import SPECIMEN, Library, find
from course.model import Conversation, Quiz, Story, Trainer
from tests.conftest import ROOT
from tests.render.ids import renamed
from tests.render.key import key
from tests.render.markup import plain_words, strings

UNITS = ["specimen", *(entry.unit for entry in find(ROOT).lessons)]
every_unit = pytest.mark.parametrize("unit", UNITS)

LEFT_OUT = {
    "ItemRecord.hint", "Prompt.guidance", "Turn.prompt", "Task.prompt", "Activity.notes", "Rating.low", "Rating.high",
    "PlanField.event", "Text.pocket_card",
}  # fmt: skip
"""Fields of words that stand on no slide, or in other words: what helps one who writes, what a calendar
shows, what is printed on a card, and notes for the trainer."""


def words(some: list[Slide]) -> str:
    """What can be read on slides, without those below them."""
    said = []
    for slide in some:
        said += [slide.eyebrow, slide.title, *(f"{piece.mark} {piece.text}" for piece in slide.pieces)]
        drawn = [array for piece in slide.pieces for array in piece.arrays]
        said += [text for array in drawn for text in (array.caption, array.affected, array.unaffected)]
    return plain_words(" ".join(said))


def open_and_asked(library: Library, unit: str) -> tuple[str, str]:
    """What everybody sees, and what is shown on request."""
    open_ = deck(library, library.entry(unit))
    assert not any(slide.on_request for slide in open_)
    below = [slide for above in open_ for slide in above.children]
    assert all(slide.on_request for slide in below)
    return words(open_), words(below)


@every_unit
def test_every_sentence_of_the_unit_is_on_a_slide(library: Library, unit: str) -> None:
    seen = " ".join(open_and_asked(library, unit))
    read = library.read_unit(unit)
    looked = 0
    for said in passages(read.record, read.file, read.lines):
        if said.tone == "trainer" or said.kind in LEFT_OUT or said.kind == "Unit.title":
            continue
        for sentence in re.split(r"(?<=[.?!”])\s+|\n", re.sub(r"^ *(\d+\.|[-#>]+) +", "", said.text, flags=re.M)):
            looked += 1
            assert plain_words(sentence) in seen, f"{said.kind}: {sentence}"
    assert looked > 200


@every_unit
def test_answers_stand_on_no_slide_that_comes_unasked(library: Library, unit: str) -> None:
    everybody, on_request = open_and_asked(library, unit)
    activities = library.unit(unit).activities
    secrets = [secret for activity in activities for secret in key(activity)]
    told = [text for activity in activities for text in strings(activity.model_dump()) if text not in secrets]
    public = plain_words(" ".join(told))
    unsaid = [a.notes for a in activities] + [item.hint for a in activities for item in getattr(a, "items", [])]
    looked = 0
    for secret in secrets:
        for sentence in re.split(r"(?<=[.?!”])\s+|\n", secret.strip()):
            said = plain_words(sentence)
            if len(said.split()) > 3 and said not in public and secret not in unsaid:
                looked += 1
                assert said not in everybody
                assert said in on_request
    assert looked > 40


@every_unit
def test_letters_follow_the_order_that_every_other_form_shows(library: Library, unit: str) -> None:
    page = {slide.id: slide for slide in deck(library, library.entry(unit))}
    looked = 0
    for activity in library.unit(unit).activities:
        if not isinstance(activity, Quiz | Conversation):
            continue
        handout = render.html(library, library.unit(unit), activity, "handout")
        parts = activity.items if isinstance(activity, Quiz) else activity.turns
        for part in parts:
            slide = page.get(f"{activity.id}.{part.id}") or page[f"{activity.id}.{part.id}--2"]
            options = [
                piece for piece in slide.pieces if piece.style == "option" and getattr(part, "kind", "") != "ordering"
            ]
            for piece in options:
                looked += 1
                text = re.escape(str(markdown.inline(piece.text.partition(" [Go to")[0])))
                assert re.search(rf'<span class="letter">{piece.mark}</span> {text}', handout), piece.text
    assert looked > 3


@every_unit
def test_the_key_of_an_item_is_on_its_first_slide_below(library: Library, unit: str) -> None:
    page = {slide.id: slide for above in deck(library, library.entry(unit)) for slide in (above, *above.children)}
    for activity in library.unit(unit).activities:
        for item in getattr(activity, "items", []):
            options = getattr(item, "options", [])
            right = {" ".join(o.text.split()) for o in options if getattr(o, "correct", False)}
            shown = page[f"{activity.id}.{item.id}__answer"].pieces
            if right:
                assert {piece.text.strip("*") for piece in shown if piece.style == "option"} == right


@every_unit
def test_each_story_says_at_its_start_that_it_is_illustrative(library: Library, unit: str) -> None:
    page = {slide.id: slide for slide in deck(library, library.entry(unit))}
    for activity in library.unit(unit).activities:
        if isinstance(activity, Story | Conversation):
            assert page[activity.id].pieces[0].text == library.course.story_label


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
    without = slides.page(library, library.entry("specimen"))
    assert "our trainer" not in without
    assert "minutes: " in without


def test_no_two_slides_have_the_same_id_whatever_ids_an_author_writes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, specimen = Random(7), library.unit("specimen")
    for _ in range(10):
        unit = renamed(specimen, "specimen", chance)
        monkeypatch.setattr(Library, "unit", lambda _, name, unit=unit: unit)
        dealt = deck(library, SPECIMEN)
        ids = [each.id for slide in dealt for each in (slide, *slide.children)]
        assert len(ids) == len(set(ids)), sorted(name for name in set(ids) if ids.count(name) > 1)


# The command.


def test_the_command_makes_the_units_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(main, ["export", "slides", "--unit", "relationships", "--out", str(tmp_path / "a b")])
    assert done.exit_code == 0, done.output
    assert [path.name for path in (tmp_path / "a b").iterdir()] == ["01-enabling-relationships-slides.html"]
    assert f"Made {tmp_path / 'a b' / '01-enabling-relationships-slides.html'}" in done.output


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
