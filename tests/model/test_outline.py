"""The outline holds what has an id and is one of a few, and where an earlier edition had it."""

from __future__ import annotations

from course.loading.library import Library
from course.model import Quiz, Rating
from course.model.outline import outline


def test_every_item_and_statement_of_the_course_is_in_it_and_no_place_for_words(library: Library) -> None:
    units = [library.unit(entry.unit) for entry in library.written]
    of_course = outline(library.course.version, units, library.editions)
    activities = [activity for unit in units for activity in unit.activities]

    items = sum(len(activity.items) for activity in activities if isinstance(activity, Quiz))
    statements = sum(len(activity.statements) for activity in activities if isinstance(activity, Rating))
    assert sum(len(unit["items"]) for unit in of_course["units"]) == items > 50
    assert sum(len(unit["ratings"]) for unit in of_course["units"]) == statements > 20
    assert all(item["choices"] for unit in of_course["units"] for item in unit["items"])
    assert {line["when"] for unit in of_course["units"] for line in unit["ratings"]} == {
        "before",
        "then",
        "after",
        "now",
    }


def test_a_moved_item_is_looked_for_where_it_was_the_latest_place_first(library: Library) -> None:
    unit = library.unit("specimen")
    quiz = next(activity for activity in unit.activities if isinstance(activity, Quiz))
    item = quiz.items[0].model_copy(update={"was": ["b/quiz/item", "a/quiz/item"]})
    moved = quiz.model_copy(update={"items": [item], "was": ["c/quiz"]})
    [described] = outline("2026.9", [unit.model_copy(update={"activities": [moved]})], [])["units"]

    places = [f"specimen/{quiz.id}/{item.id}", "b/quiz/item", "a/quiz/item", f"c/quiz/{item.id}"]
    assert described["items"][0]["places"] == places
    assert described["activities"][0]["parts"] == {item.id: places}


def test_words_are_plain_and_in_one_line(library: Library) -> None:
    described = outline("2026.9", [library.unit("specimen")], [])["units"][0]
    words = [word for item in described["items"] for word in (item["text"], *item["choices"].values())]
    assert not [word for word in words if "\n" in word or "**" in word or "<" in word or not word]


def test_earlier_editions_say_what_completed_a_unit_then_the_latest_first(library: Library) -> None:
    units = [library.unit("welcome")]
    first = library.editions[0]
    later = first.model_copy(update={"edition": "2026.5"})
    [described] = outline("2026.9", units, [first, later])["units"]
    assert [*described["earlier"]] == ["2026.5", "2026.1"]
    assert "welcome/seeing-the-whole" in described["earlier"]["2026.1"]
    assert outline("2026.1", units, [first])["units"][0]["earlier"] == {}, "this one is not earlier"
