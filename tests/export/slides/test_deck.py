"""The order of a unit's slides, and where the links of a conversation lead."""

from __future__ import annotations

import re

import pytest

from course.export.slides.deck import deck
from course.export.slides.layout import Slide
from course.loading.library import SPECIMEN, Library
from course.model import Conversation, Story
from course.render import messages as say


@pytest.fixture(scope="module")
def specimen(library: Library) -> list[Slide]:
    return deck(library, SPECIMEN)


def everything(slides: list[Slide]) -> list[Slide]:
    return [slide for above in slides for slide in (above, *above.children)]


def test_outcomes_come_first_sources_last_and_the_unit_between(library: Library) -> None:
    slides = deck(library, library.entry("relationships"))
    begun = [slide.id.partition("__")[0].partition(".")[0].partition("--")[0] for slide in slides]
    in_order = [activity.id for activity in library.unit("relationships").in_order]

    assert slides[0].id == "__outcomes"
    assert slides[-1].id.startswith("__sources")
    assert [*dict.fromkeys(name for name in begun if name)] == in_order


def test_the_trainers_notes_stand_on_the_first_slide_of_each(library: Library, specimen: list[Slide]) -> None:
    noted = {slide.id: slide.notes for slide in specimen if slide.notes}
    activities = library.unit("specimen").in_order

    assert noted == {activity.id: activity.notes for activity in activities if activity.notes}


def test_more_practice_is_called_that(library: Library, specimen: list[Slide]) -> None:
    more = [activity.id for activity in library.unit("specimen").activities if activity.more]

    assert more
    for slide in specimen:
        is_more = slide.id.partition("__")[0].partition(".")[0] in more
        assert (say.MORE_PRACTICE in slide.eyebrow) == is_more, slide.id


@pytest.mark.parametrize("entry", ["specimen", "relationships"])
def test_every_link_of_a_conversation_leads_to_a_slide(library: Library, entry: str) -> None:
    slides = everything(deck(library, library.entry(entry)))
    ids = {slide.id for slide in slides}
    links = {link for slide in slides for piece in slide.pieces for link in re.findall(r"\]\(#([^)]+)\)", piece.text)}
    talks = [one for one in library.unit(entry).activities if isinstance(one, Conversation)]

    assert links <= ids
    for talk in talks:
        assert {f"{talk.id}.{reply.to}" for turn in talk.turns for reply in turn.replies} <= links


def test_a_guess_is_answered_on_request_only(library: Library, specimen: list[Slide]) -> None:
    stories = [one for one in library.unit("specimen").activities if isinstance(one, Story)]
    stops = [(story, stop) for story in stories for stop in story.stops if stop.guesses]

    assert stops
    for story, stop in stops:
        [asked] = [slide for slide in specimen if slide.id == f"{story.id}__stop.{stop.id}"]
        replies = " ".join(piece.text for slide in asked.children for piece in slide.pieces)
        for guess in stop.guesses:
            assert guess.text.split()[0] in " ".join(piece.text for piece in asked.pieces)
            assert guess.feedback.split("\n")[0].split(".")[0] in replies
        assert all(slide.on_request for slide in asked.children)
