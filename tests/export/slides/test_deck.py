"""The slides of a session: its blocks in order, only what they use, and what the trainer reads beside them."""

from __future__ import annotations

import pytest

from course.export.paper import messages, session
from course.export.paper.giving import Giving
from course.export.slides.layout import WORDS, Slide
from course.language import markdown
from course.language.words import count_words
from course.loading.library import Library
from course.model import Conversation, KeyPoints, Quiz, Story
from course.model.item import SHORT
from course.render import activity_messages as say
from tests.export.slides.rows import SESSIONS, blocks, dealt, using
from tests.render.markup import plain_words

every_session = pytest.mark.parametrize("unit", SESSIONS)
every_unit = pytest.mark.parametrize("unit", ["specimen", *SESSIONS])


def all_of(slides: list[Slide]) -> list[Slide]:
    return [slide for above in slides for slide in (above, *above.answers)]


@every_session
def test_an_hour_has_20_to_25_slides(library: Library, unit: str) -> None:
    slides = all_of(dealt(library, unit))

    assert sum(slide.seconds for slide in slides) == 3600
    assert 20 <= 1 + len(slides) <= 25


@every_unit
def test_nobody_reads_more_than_40_words_at_a_time_or_90_where_nothing_may_be_torn(library: Library, unit: str) -> None:
    for slide in all_of(dealt(library, unit)):
        assert slide.words <= WORDS[slide.size], slide.id


@every_session
def test_every_slide_of_a_talk_stands_there_with_its_first_line(library: Library, unit: str) -> None:
    talks = [slide for slide in dealt(library, unit) if "__lines" in slide.id]

    assert all([piece.step for piece in slide.pieces][:2] == [False, True] for slide in talks)


@every_unit
def test_a_question_stands_whole_on_one_slide_and_its_options_are_short(library: Library, unit: str) -> None:
    slides = {slide.id: slide for slide in dealt(library, unit)}
    for activity in library.unit(unit).session:
        for item in activity.items if isinstance(activity, Quiz) else []:
            slide = slides[f"{unit}--{activity.id}.{item.id}"]
            options = [piece.text for piece in slide.pieces if piece.style == "option"]
            assert slide.pieces[0].text == " ".join(item.question.split())
            assert len(options) == len(item.choices)
            assert all(count_words(option) <= SHORT for option in options)


@every_unit
def test_each_block_begins_with_its_minutes_its_words_and_its_questions(library: Library, unit: str) -> None:
    dividers = [slide for slide in dealt(library, unit) if slide.seconds]

    assert len(dividers) == len(blocks(library.unit(unit)))
    for slide, block in zip(dividers, blocks(library.unit(unit)), strict=True):
        assert slide.seconds == 60 * block.minutes
        assert block.title in (slide.title, slide.eyebrow.partition(" · ")[0])
        assert f"{block.minutes} minutes" in slide.eyebrow
        assert markdown.html(block.opening) in slide.notes
        for prompt in block.prompts:
            assert markdown.inline(prompt) in slide.notes


@every_unit
def test_only_what_a_block_uses_is_shown_after_it_and_once(library: Library, unit: str) -> None:
    used = [activity.id for activity in library.unit(unit).session if not isinstance(activity, KeyPoints)]
    shown = [
        slide.id.removeprefix(f"{unit}--").partition("__")[0].partition(".")[0].partition("--")[0]
        for slide in dealt(library, unit)
        if slide.id.startswith(f"{unit}--") and not slide.eyebrow.endswith(KeyPoints.kind_name)
    ]

    assert list(dict.fromkeys(shown)) == used
    ids = [slide.id for slide in all_of(dealt(library, unit))]
    assert len(ids) == len(set(ids))


@every_session
def test_the_key_points_end_the_block_that_gives_them_out_and_the_one_for_safety_is_whole_with_its_ward_lines(
    library: Library, unit: str
) -> None:
    points = next(activity for activity in library.unit(unit).session if isinstance(activity, KeyPoints))
    slides = dealt(library, unit)
    shown = [slide for slide in slides if slide.eyebrow.endswith(KeyPoints.kind_name)]
    [block] = [block for block in blocks(library.unit(unit)) if points.id in block.uses]
    before = [slide.title for slide in slides[: slides.index(shown[0])] if slide.size == "divider"]
    after = slides[slides.index(shown[-1]) + 1]

    assert before[-1] == block.title
    assert after.size == "divider" or after == slides[-1]
    for point in points.points:
        if point.about:
            safe = [piece.text for slide in shown if "__safety" in slide.id for piece in slide.pieces]
            assert safe[0] == " ".join(point.text.split())
            assert safe[1:] == library.said_on_a_ward(" ".join(point.text for point in points.points))


@every_session
def test_the_last_slide_is_where_to_turn_in_the_words_of_the_sheet_and_on_show_in_the_last_block(
    library: Library, unit: str
) -> None:
    last = dealt(library, unit)[-1]
    said = [piece.text for piece in last.pieces]
    block = blocks(library.unit(unit))[-1]

    assert last.id == "__where-to-turn"
    assert "England: Ring 111 and choose option 2, mental health." in said
    assert "Wales: Ring 111 and press 2." in said
    assert any("Northern Ireland: Ring 0808 808 8000" in words for words in said)
    assert block.uses or (last.seconds, last.eyebrow) == (
        60 * block.minutes,
        f"{block.title} · {block.minutes} minutes",
    )


@every_session
def test_the_notes_of_a_block_say_what_it_gives_out_as_its_plan_does(library: Library, unit: str) -> None:
    rows = [session.row(unit, block) for block in blocks(library.unit(unit))]
    giving = Giving(library, rows)
    begins = [slide for slide in dealt(library, unit) if slide.seconds]

    assert any(giving.lines(row) for row in rows)
    for row, slide in zip(rows, begins, strict=True):
        for line in giving.lines(row):
            assert f"<li>{markdown.inline(line)}</li>" in slide.notes
    assert str(markdown.inline(messages.SAY_ON_THE_REVIEW)) in begins[0].notes


@every_unit
def test_the_reasons_for_a_key_are_in_the_notes_only(library: Library, unit: str) -> None:
    slides = dealt(library, unit)
    open_ = plain_words(" ".join(piece.text for slide in slides for piece in slide.pieces))
    notes = plain_words(" ".join(slide.notes for slide in slides))
    for activity in library.unit(unit).session:
        for item in activity.items if isinstance(activity, Quiz) else []:
            assert plain_words(item.rationale.partition("\n\n")[0]) in notes
            for choice in item.choices:
                assert plain_words(choice.feedback) not in open_


@every_unit
def test_each_story_says_that_it_is_illustrative_before_anything_of_it_is_shown(library: Library, unit: str) -> None:
    slides = {slide.id: slide for slide in dealt(library, unit)}
    for activity in library.unit(unit).session:
        if isinstance(activity, Story | Conversation):
            assert slides[f"{unit}--{activity.id}"].pieces[0].text == library.course.story_label


def test_what_the_session_touches_on_stands_on_its_first_slide(library: Library) -> None:
    first = dealt(library, "relationships")[0]

    assert [piece.text for piece in first.pieces[1:]] == [
        "Pain that nobody has examined, and anxiety after trauma. What happened isn't described.",
        "Suicide, overdose, self-harm, and being hurt or strangled.",
    ]


def test_a_guess_is_answered_in_the_notes_only(library: Library) -> None:
    story = next(activity for activity in library.unit("specimen").session if isinstance(activity, Story))
    slides = {slide.id: slide for slide in dealt(library, "specimen")}
    stops = [stop for stop in story.stops if stop.guesses]

    assert stops
    for stop in stops:
        slide = slides[f"specimen--{story.id}.{stop.id}"]
        for guess in stop.guesses:
            assert plain_words(guess.feedback) in plain_words(slide.notes)
            assert plain_words(guess.feedback) not in plain_words(" ".join(piece.text for piece in slide.pieces))


def test_a_block_shows_the_turns_that_it_names_and_a_later_one_only_the_rest(library: Library) -> None:
    first = using(library, "specimen", "at-the-counter/too-noisy")
    then = using(library, "specimen", "at-the-counter/too-noisy", "at-the-counter/quiet-room")
    names = [slide.id for slide in dealt(library, "specimen", first, then) if "at-the-counter" in slide.id]

    start = "specimen--at-the-counter"
    assert names == [start, f"{start}.too-noisy", f"{start}.quiet-room"]


def test_a_block_that_uses_nothing_shows_its_questions(library: Library) -> None:
    block = using(library, "specimen")
    slides = dealt(library, "specimen", block, block.model_copy(update={"id": "talk", "title": "Talk"}), block)

    asked = [slide for slide in slides if slide.size == "plain"]
    assert [piece.text for slide in asked for piece in slide.pieces] == block.prompts


def test_a_question_from_an_earlier_unit_says_so(library: Library) -> None:
    block = using(library, "context", "from-earlier-units")
    asked = [slide for slide in dealt(library, "context", block) if "from-earlier-units" in slide.id]

    assert asked
    assert all(say.FROM_AN_EARLIER_UNIT in slide.eyebrow for slide in asked)


def test_the_worked_example_of_a_text_is_shown_alone(library: Library) -> None:
    slides = [slide.id for slide in dealt(library, "options") if "how-to-do-it" in slide.id]

    assert slides
    assert {name.partition("--2")[0] for name in slides} == {"options--how-to-do-it__example"}
