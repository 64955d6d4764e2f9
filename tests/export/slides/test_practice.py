"""Practice on slides: what is to be done is seen by all, an example or our reading only on request."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from course.export.slides import practice
from course.export.slides.layout import Slide
from course.loading.library import Library
from course.model import Map, Plan, Rating, Reflection, Rewrite, Task

FIRST = Slide("first", "First")


def of_kind(library: Library, kind: type) -> Any:
    return next(
        activity
        for entry in (library.entry("specimen"), *library.written)
        for activity in library.unit(entry.unit).activities
        if isinstance(activity, kind)
    )


def seen(slides: Iterator[Slide]) -> tuple[str, str]:
    """What everybody sees, and what stands below."""
    above = [*slides]
    return _words(above), _words([below for slide in above for below in slide.children])


def _words(slides: list[Slide]) -> str:
    return " ".join(" ".join(f"{piece.mark} {piece.text}" for slide in slides for piece in slide.pieces).split())


def line(text: str) -> str:
    """The beginning of a text, as far as no line or sentence ends."""
    return " ".join(text.split()).split(". ")[0].rstrip(".")


def test_prompts_of_a_reflection_are_seen_and_its_example_on_request(library: Library) -> None:
    reflection: Reflection = of_kind(library, Reflection)
    above, below = seen(practice.reflection(reflection, FIRST))

    for prompt in reflection.prompts:
        assert line(prompt.text) in above
        assert line(prompt.model_answer) in below
        assert line(prompt.model_answer) not in above


def test_the_words_to_change_are_seen_and_one_way_on_request(library: Library) -> None:
    rewrite: Rewrite = of_kind(library, Rewrite)
    above, below = seen(practice.rewrite(library, rewrite, FIRST))

    for words in (rewrite.original, rewrite.prompt, *(tick.text for tick in rewrite.checklist)):
        assert line(words) in above
    assert line(rewrite.model_answer) in below


def test_every_place_of_a_map_is_seen_and_how_they_are_linked_on_request(library: Library) -> None:
    chart: Map = of_kind(library, Map)
    above, below = seen(practice.places(library, chart, FIRST))

    for place in chart.places:
        assert place.name in above
        assert f"{place.name}: {chart.link_names[place.link].lower()}." in below
        assert f"{place.name}: {chart.link_names[place.link].lower()}." not in above


@pytest.mark.parametrize("has_levels", [True, False])
def test_a_statement_with_levels_has_a_slide_of_its_own(has_levels: bool) -> None:
    levels = ["Never.", "Sometimes.", "Often.", "Always."] if has_levels else []
    statement = {"id": "asked", "text": "We ask what matters.", "levels": levels}
    scale = {} if has_levels else {"low": "Not at all", "high": "Very"}
    rating = Rating.model_validate({"rating": "team", "title": "Team", "intro": "", "statements": [statement], **scale})

    slides = [*practice.rating(rating, FIRST)]

    assert [slide.id for slide in slides] == ["first", *(["team.asked"] if has_levels else [])]
    assert ("Always." in _words(slides)) == has_levels


def test_fields_of_a_plan_and_what_helps_to_fill_them_are_seen(library: Library) -> None:
    plan: Plan = of_kind(library, Plan)
    above, below = seen(practice.plan(plan, FIRST))

    assert not below
    for field in plan.fields:
        assert field.label in above
        assert line(field.example) in above


def test_a_task_asks_when(library: Library) -> None:
    above, _ = seen(practice.task(library, of_kind(library, Task), FIRST))

    assert Task.when_prompt in above
