"""Progress in an open lesson tells of the whole course as it is, whoever wrote."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable

import pytest

from course.learner.store import Store
from course.loading.library import Library
from course.widget.progress import LiveProgress
from tests.widget.window import NAME, Window, turn_clock


@pytest.fixture
def window(library: Library, store: Store) -> Window:
    return Window(LiveProgress(library, store, library.unit("relationships")))


@pytest.mark.parametrize("act", [lambda other: other.clear_all(), lambda other: other.clear("context/one-barrier")])
def test_what_another_lesson_writes_or_clears_in_its_own_unit_is_told(
    store: Store, window: Window, act: Callable[[Store], object]
) -> None:
    other = Store(store.folder)
    other.save("context/one-barrier", {"when": "On Friday"})
    assert turn_clock(window, 1) == ["progress"]
    assert window.heard[-1]["words"]["context"].startswith("1 of ")
    assert turn_clock(window, 1) == [], "once"
    act(other)
    assert turn_clock(window, 1) == ["progress"]
    assert window.heard[-1]["words"]["context"] == "not begun."


def test_what_is_saved_here_and_cleared_by_another_before_the_next_look_is_told(store: Store, window: Window) -> None:
    turn_clock(window, 1)
    store.save("relationships/one-sentence-this-week", {"when": "On Friday"})
    assert window.heard[-1]["done"] == 1
    Store(store.folder).clear_all()
    assert turn_clock(window, 1) == ["progress"]
    assert window.heard[-1]["done"] == 0


def test_what_changes_at_a_former_place_is_told_at_once(library: Library, store: Store) -> None:
    unit, task = library.activity(NAME)
    moved = task.model_copy(update={"was": ["welcome/once"]})
    others = [activity for activity in unit.activities if activity.id != task.id]
    window = Window(LiveProgress(library, store, unit.model_copy(update={"activities": [*others, moved]})))
    store.save("welcome/once", {"when": "On Friday"})
    assert window.heard[-1]["done"] == 1
    store.save("context/one-barrier", {"when": "On Friday"})
    assert len(window.heard) == 1


def test_a_page_that_opens_hears_what_changed_while_it_was_loading(store: Store, window: Window) -> None:
    store.save("relationships/anything", {"text": "Words"})
    window.heard.clear()
    window.ask("look")
    assert [message["type"] for message in window.heard] == ["progress"]


def test_what_is_left_of_the_course_is_told_once_nobody_waits_for_it(store: Store, window: Window) -> None:
    assert 'data-words="course"></p>' in window.widget.markup
    turn_clock(window, 1)
    assert re.fullmatch(r"0 of 9 units done\. About \d hours left in the course\.", window.heard[-1]["words"]["course"])
    assert turn_clock(window, 1) == [], "once"


def test_each_part_is_told_with_its_minutes_and_how_far_it_is(store: Store, window: Window) -> None:
    store.save("relationships/one-sentence-this-week", {"when": "On Friday"})
    window.ask("look")
    parts = json.loads(window.heard[-1]["parts"])
    assert parts["one-sentence-this-week"]["state"] == "done"
    assert parts["scan-is-normal"]["state"] == ""
    assert all(part["minutes"] >= 1 for part in parts.values())


def test_the_panel_tells_its_parts_from_the_start(library: Library, window: Window) -> None:
    [attribute] = re.findall(r"data-parts='([^']*)'", window.widget.markup)
    parts = json.loads(html.unescape(attribute))
    assert [*parts] == [activity.id for activity in library.unit("relationships").activities]


def test_what_is_drawn_for_the_next_window_is_not_told_again(store: Store, window: Window) -> None:
    assert turn_clock(window, 1) == ["progress"], "what is left of the course"
    Store(store.folder).save("context/one-barrier", {"when": "On Friday"})
    window.widget.renew()
    assert "1 of " in window.widget.markup
    assert turn_clock(window, 1) == []
