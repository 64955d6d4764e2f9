"""Practice on slides: what is to be done is seen by all, and no key."""

from __future__ import annotations

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


def _words(slides: list[Slide]) -> str:
    return " ".join(" ".join(f"{piece.mark} {piece.text}" for slide in slides for piece in slide.pieces).split())


def line(text: str) -> str:
    """The beginning of a text, as far as no line or sentence ends."""
    return " ".join(text.split()).split(". ")[0].rstrip(".")


def test_prompts_of_a_reflection_are_seen_and_its_example_never(library: Library) -> None:
    reflection: Reflection = of_kind(library, Reflection)
    above = _words([*practice.reflection(reflection, FIRST)])

    for prompt in reflection.prompts:
        assert line(prompt.text) in above
        assert line(prompt.model_answer) not in above


def test_the_words_to_change_are_seen_and_one_way_never(library: Library) -> None:
    rewrite: Rewrite = of_kind(library, Rewrite)
    above = _words([*practice.rewrite(rewrite, FIRST)])

    assert line(rewrite.original) in above
    assert line(rewrite.prompt) in above
    assert line(rewrite.model_answer) not in above


def test_every_place_of_a_map_is_seen_and_how_it_is_linked_never(library: Library) -> None:
    chart: Map = of_kind(library, Map)
    above = _words([*practice.places(chart, FIRST)])

    for place in chart.places:
        assert place.name in above
        assert line(place.why) not in above


@pytest.mark.parametrize("has_levels", [True, False])
def test_what_a_group_compares_is_seen_and_what_people_rate_of_themselves_is_not(has_levels: bool) -> None:
    levels = ["Never.", "Sometimes.", "Often.", "Always."] if has_levels else []
    statement = {"id": "asked", "text": "We ask what matters.", "levels": levels}
    scale = {} if has_levels else {"low": "Not at all", "high": "Very"}
    rating = Rating.model_validate(
        {"rating": "team", "title": "Team", "intro": "Think of a day.", "statements": [statement], **scale}
    )

    above = _words([*practice.rating(rating, FIRST)])

    assert "Think of a day." in above
    assert ("We ask what matters." in above) == has_levels


def test_fields_of_a_plan_and_an_example_are_seen(library: Library) -> None:
    plan: Plan = of_kind(library, Plan)
    above = _words([*practice.plan(plan, FIRST)])

    for field in plan.fields:
        assert field.label in above
        assert line(field.example) in above


def test_the_whole_of_a_task_is_seen(library: Library) -> None:
    task: Task = of_kind(library, Task)

    assert line(task.body) in _words([*practice.task(task, FIRST)])
