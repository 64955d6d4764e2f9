"""What another lesson writes, clears or chooses is shown in this one, whose kernel is another."""

from __future__ import annotations

import pytest

from course.learner.store import Store
from course.loading.library import Library
from course.widget.activity import LiveActivity
from course.widget.answers import LiveAnswers
from tests.widget.window import NAME, Window, activity, turn_clock, unkept

# What another lesson does, in a kernel of its own.


def test_what_another_lesson_clears_or_writes_is_shown_here(library: Library, store: Store) -> None:
    window = Window(activity(library, store))
    window.save("here", 0)
    other = Store(store.folder)
    assert turn_clock(window, 1) == [], "its own saves are no news"

    other.clear(NAME)
    assert turn_clock(window, 1) == ["redraw"]
    assert window.widget.place["responses"] == {}

    other.save(NAME, {"when": "there"})
    assert turn_clock(window, 1) == ["redraw"]
    assert window.widget.place["responses"] == {"when": "there"}
    assert turn_clock(window, 1) == []


def test_what_another_lesson_clears_or_writes_at_a_former_place_is_shown_here(library: Library, store: Store) -> None:
    unit, task = library.activity(NAME)
    other = Store(store.folder)
    other.save("welcome/once", {"when": "there"})
    window = Window(LiveActivity(library, store, unit, task.model_copy(update={"was": ["welcome/once"]})))
    assert window.widget.place["responses"] == {"when": "there"}

    other.save("welcome/once", {"when": "there, later"})
    assert turn_clock(window, 1) == ["redraw"]
    assert window.widget.place["responses"] == {"when": "there, later"}

    other.clear_all()
    assert turn_clock(window, 1) == ["redraw"]
    assert window.widget.place["responses"] == {}
    assert turn_clock(window, 1) == []


@pytest.mark.parametrize("elsewhere", [True, False])
def test_what_becomes_of_an_earlier_rating_is_shown_beside_the_later_one(
    library: Library, store: Store, elsewhere: bool
) -> None:
    window = Window(LiveActivity(library, store, *library.activity("specimen/how-sure-after")))
    other = Store(store.folder) if elsewhere else store
    for change, earlier in (
        (lambda: other.save("specimen/how-sure-before", {"show-belief": 4}), {"show-belief": 4}),
        (other.clear_all, {}),
    ):
        window.heard.clear()
        change()
        window.widget._look()
        assert [message["type"] for message in window.heard] == ["redraw"]
        assert window.widget.place["earlier"] == earlier


def test_that_an_earlier_rating_is_forgotten_asks_nobody_for_the_later_one(library: Library, store: Store) -> None:
    store.keep(False)
    window = Window(LiveActivity(library, store, *library.activity("specimen/how-sure-after")))
    store.save("specimen/how-sure-before", {"show-belief": 4})
    window.heard.clear()
    store.forget(["specimen/how-sure-before"])
    assert [message["type"] for message in window.heard] == ["redraw"]
    assert window.widget.place["earlier"] == {}


@pytest.mark.parametrize("moment", ["it is made", "its cell runs again", "it saves"])
def test_what_another_lesson_writes_just_then_is_shown_a_moment_later(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """Between what is read or written here and whatever comes next, another kernel may write."""
    window, other = Window(activity(library, store)), Store(store.folder)

    def write() -> None:
        monkeypatch.undo()
        other.save(NAME, {"when": "there"})

    load, tell = store.load, store._watchers.tell
    if moment == "it saves":
        monkeypatch.setattr(store._watchers, "tell", lambda *told: (write(), tell(*told)))
        window.save("here", 0)
    else:
        monkeypatch.setattr(store, "load", lambda name: (load(name), write())[0])
        if moment == "it is made":
            window = Window(activity(library, store))
        else:
            window.widget.renew()
    assert window.widget.place["responses"] != {"when": "there"}
    assert turn_clock(window, 1) == ["redraw"]
    assert window.widget.place["responses"] == {"when": "there"}


def test_that_another_lesson_keeps_none_is_said_here_and_nothing_goes_into_the_tab(
    library: Library, store: Store
) -> None:
    window, panel = Window(activity(library, store)), Window(LiveAnswers(library, store))
    Store(store.folder).keep(False)

    assert turn_clock(window, 1) == ["saving"]
    assert window.heard[0]["keeps"] is window.widget.place["keeps"] is False
    assert turn_clock(panel, 1) == ["where", "keeps"]
    assert panel.heard[-1] == {"type": "keeps", "keeps": False}


def test_the_box_is_ticked_where_another_lesson_ticked_it_and_left_two_versions(library: Library, store: Store) -> None:
    window, panel = unkept(library, store), Window(LiveAnswers(library, store))
    other = Store(store.folder)
    other.save(NAME, {"when": "two"})
    other.keep(True)

    turn_clock(window, 1)  # keeps what it holds, beside the other version
    heard = turn_clock(panel, 1)

    assert "keeps" in heard
    assert panel.widget.place["keeps"]
