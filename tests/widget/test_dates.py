"""What a part that is due on a date is told: a real store of answers, and the place that its page gets."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from course.learner.progress import finished_on
from course.learner.store import Store
from course.loading.library import Library
from course.loading.reader import Mistakes
from course.model import Responses
from course.model.completion import Completion
from course.widget.activity import LiveActivity
from tests.widget.window import Window

SECOND = "refreshers/four-weeks-on"


def complete(completion: Completion) -> Responses:
    """Responses that go one way to the end."""
    responses: dict[str, object] = {}
    for need in completion[0]:
        value = need.get("equals", "Words")
        responses[need["part"]] = {need["field"]: value} if "field" in need else value
    return responses


def finish(library: Library, store: Store) -> None:
    """Do all that the units ask for."""
    for entry in library.written:
        for activity in library.unit(entry.unit).activities:
            if activity.counts:
                store.save(f"{entry.unit}/{activity.id}", dict(complete(activity.completion)))


def test_the_course_is_finished_once_all_that_every_unit_asks_for_is_done(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert finished_on(library, store) == ""
    finish(library, store)
    last = next(activity for activity in library.unit("plan").core if activity.counts)
    left = next(activity for activity in library.unit("welcome").core if activity.counts)
    store.clear(f"welcome/{left.id}")
    assert finished_on(library, store) == "", "one activity of the first unit is left"
    finish(library, store)
    today = datetime.now().astimezone().date()
    assert finished_on(library, store) in {today.isoformat(), date.today().isoformat()}

    monkeypatch.setattr("course.learner.store.now", lambda: "2027-03-28T12:00:00.000+00:00")
    store.save(f"plan/{last.id}", {**complete(last.completion), "another": "thought"})
    store.save(SECOND, {"no-news-yet": {"tries": 1}})
    assert finished_on(library, store) == "2027-03-28"


def test_a_set_is_told_of_the_dates_the_end_of_the_course_and_the_sets_before(library: Library, store: Store) -> None:
    finish(library, store)
    store.save("plan/four-dates", {"week-4": "2027-01-04"})
    store.save("refreshers/one-week-on", {"gp-to-chase": {"tries": 2, "met": True}})

    place = LiveActivity(library, store, *library.activity(SECOND)).place

    assert place["finished"] == finished_on(library, store) != ""
    assert place["dates"]["week-4"] == "2027-01-04"
    assert place["before"] == {"gp-to-chase": {"tries": 2, "met": True}}
    assert "dates" not in LiveActivity(library, store, *library.activity("plan/one-if-then")).place


@pytest.mark.parametrize(
    ("other", "key", "response"),
    [
        ("plan/four-dates", "dates", {"week-4": "2027-01-04"}),
        ("refreshers/one-week-on", "before", {"gp-to-chase": {"tries": 1, "met": False}}),
    ],
)
def test_an_open_set_follows_what_another_lesson_changes(
    library: Library, store: Store, other: str, key: str, response: dict[str, object]
) -> None:
    window = Window(LiveActivity(library, store, *library.activity(SECOND)))
    Store(store.folder).save(other, response)
    window.heard.clear()
    window.widget._look()  # type: ignore[attr-defined]

    assert window.widget.place[key] == response
    assert {"type": "redraw", "by": ""} in window.heard


def test_the_page_about_the_plan_is_told_what_was_planned(library: Library, store: Store) -> None:
    store.save("plan/one-if-then", {"if": "If she says that"})
    place = LiveActivity(library, store, *library.activity("refreshers/did-i-do-it")).place
    assert place["earlier"] == {"if": "If she says that"}


def test_a_mistake_in_another_unit_keeps_no_set_from_being_shown(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(library, store)

    def broken(*_: object) -> None:
        raise Mistakes([])

    monkeypatch.setattr("course.learner.progress.progress", broken)
    assert LiveActivity(library, store, *library.activity(SECOND)).place["finished"] == ""
