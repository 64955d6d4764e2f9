"""The refreshers in each face: what may be asked again is offered where one can answer, and nowhere else."""

from __future__ import annotations

from course import render
from course.loading.library import Library
from course.model import Quiz
from tests.render.markup import parsed


def items(library: Library, name: str, face: render.Face) -> list[tuple[str, str]]:
    """The questions of a set, each with the one whose place it may take."""
    unit, activity = library.activity(name)
    root = parsed(render.html(library, unit, activity, face))
    found = [element.attributes for element in root.walk() if "data-item" in element.attributes]
    return [(each["data-item"] or "", each.get("data-stands-for") or "") for each in found]


def test_each_place_of_a_later_set_offers_the_questions_of_the_sets_before(library: Library) -> None:
    offered = items(library, "refreshers/eight-weeks-on", "interactive")
    assert offered[:3] == [
        ("tears-at-the-end", ""),
        ("no-news-yet", "tears-at-the-end"),
        ("the-brothers-stairs", "tears-at-the-end"),
    ]
    assert len(offered) == 15
    assert len(items(library, "refreshers/one-week-on", "interactive")) == 5


def test_on_paper_and_for_facilitators_a_set_has_its_own_questions_and_says_when(library: Library) -> None:
    unit = library.unit("refreshers")
    for activity in unit.dated:
        for face in ("handout", "facilitator"):
            text = render.html(library, unit, activity, face)  # type: ignore[arg-type]
            assert "after you finish the course" in text
            assert "data-due" not in text
            if isinstance(activity, Quiz):
                assert items(library, f"refreshers/{activity.id}", face) == [(item.id, "") for item in activity.items]  # type: ignore[arg-type]
    assert "Due 1 week after" in render.html(library, unit, unit.dated[0], "handout")
    assert "Due 12 weeks after" in render.html(library, unit, unit.dated[-1], "handout")
