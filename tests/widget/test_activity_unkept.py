"""Words of an activity that are kept nowhere: when they are forgotten, asked for again, and kept after all."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner import claims
from course.learner.response import Saved
from course.learner.store import Store
from course.loading.library import Library
from course.widget.answers import LiveAnswers
from tests.widget.window import NAME, Window, activity, full, keep_elsewhere, turn_clock, unkept


def test_what_is_kept_nowhere_is_forgotten_once_no_window_has_it_open(library: Library, store: Store) -> None:
    window = unkept(library, store)
    assert turn_clock(window, claims.LIMIT) == ["claim"] * claims.LIMIT
    assert store.load(NAME).responses == window.widget.place["responses"] == {"when": "one"}
    assert turn_clock(window, 1) == ["forgotten"]
    assert store.load(NAME).responses == window.widget.place["responses"] == {}
    assert turn_clock(window, 1) == [], "a kernel that holds nothing is left to sleep"


def test_what_a_window_has_open_is_not_forgotten(library: Library, store: Store) -> None:
    window = unkept(library, store)
    for _ in range(3):
        turn_clock(window, claims.LIMIT)
        window.ask("claim", revision=1)
    assert store.load(NAME).responses == {"when": "one"}
    assert window.heard == []


def test_a_window_that_was_asleep_is_asked_for_what_was_forgotten(library: Library, store: Store) -> None:
    window = unkept(library, store)
    turn_clock(window, claims.LIMIT + 1)
    window.ask("claim", revision=1)
    assert [message["type"] for message in window.heard] == ["forgotten"]
    window.save("one", 1)
    assert store.load(NAME).responses == {"when": "one"}


@pytest.mark.parametrize("forgotten_first", [False, True])
@pytest.mark.parametrize("elsewhere", [True, False])
def test_a_window_that_was_asleep_is_not_asked_for_what_was_cleared(
    library: Library, store: Store, elsewhere: bool, forgotten_first: bool
) -> None:
    window = unkept(library, store)
    if forgotten_first:
        turn_clock(window, claims.LIMIT + 1)
    (Store(store.folder) if elsewhere else store).clear_all()
    turn_clock(window, 1)
    window.ask("claim", revision=1)
    assert [message["type"] for message in window.heard] == ["redraw"]


def test_what_is_kept_is_never_forgotten_and_nobody_asked(library: Library, store: Store) -> None:
    window = Window(activity(library, store))
    window.save("one", 0)
    assert turn_clock(window, claims.LIMIT + 1) == []
    assert store.load(NAME).responses == {"when": "one"}


def test_words_held_here_are_kept_once_answers_are_kept_again_elsewhere(library: Library, store: Store) -> None:
    window = unkept(library, store)
    other = keep_elsewhere(store)
    assert turn_clock(window, 1) == ["redraw", "saving"]
    assert other.load(NAME).responses == store.load(NAME).responses == {"when": "one"}
    assert window.heard[-1]["keeps"] is window.widget.place["keeps"] is True
    assert turn_clock(window, claims.LIMIT + 1) == []
    assert store.load(NAME).responses == {"when": "one"}


def test_words_held_here_are_kept_with_the_next_message(library: Library, store: Store) -> None:
    window = unkept(library, store)
    other = keep_elsewhere(store)
    window.ask("claim", revision=1)
    assert other.load(NAME).responses == {"when": "one"}


def test_words_held_here_are_never_forgotten_unwritten(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, panel = unkept(library, store), Window(LiveAnswers(library, store))
    other = keep_elsewhere(store)
    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        assert "saving" in turn_clock(window, 2 * claims.LIMIT)
        assert window.heard[-1]["words"].startswith("Your answers cannot be kept in ")
        turn_clock(panel, 2 * claims.LIMIT)
        assert panel.heard[-1]["sentence"].startswith("Your answers cannot be kept in ")
    assert store.load(NAME).responses == {"when": "one"}
    turn_clock(window, 1)
    assert other.load(NAME).responses == {"when": "one"}


@pytest.mark.usefixtures("clock")
def test_of_words_that_two_lessons_changed_the_later_stand_and_the_window_says_so(
    library: Library, store: Store
) -> None:
    window, panel = unkept(library, store), Window(LiveAnswers(library, store))
    keep_elsewhere(store).save(NAME, {"when": "later", "how": "well"})
    assert window.save("latest", 1)["behind"] is True
    assert store.load(NAME).responses == {"when": "latest", "how": "well"}
    assert [own.saved.responses for own in store.copies(NAME)] == [{"when": "later", "how": "well"}]
    assert "Both versions are kept" in window.widget.place["alarm"]
    assert "later" in panel.widget.markup


@pytest.mark.usefixtures("clock")
def test_where_the_kernel_notices_first_neither_version_is_lost(library: Library, store: Store) -> None:
    window = unkept(library, store)
    keep_elsewhere(store).save(NAME, {"when": "later"})
    turn_clock(window, 1)
    assert window.widget.place["responses"] == {"when": "later"}
    assert "Both versions are kept" in window.widget.place["alarm"]
    assert [own.saved.responses for own in store.copies(NAME)] == [{"when": "one"}]
    assert window.save("again", 1)["behind"] is True, "what stands there is not its own"


def test_what_is_forgotten_gives_way_to_what_is_kept(library: Library, store: Store) -> None:
    store.save(NAME, {"when": "kept before"})
    window = unkept(library, store)
    turn_clock(window, claims.LIMIT + 1)
    assert window.widget.place["responses"] == {"when": "kept before"}
    assert window.widget.place["revision"] == 1


def test_words_cleared_everywhere_in_another_lesson_are_gone_here(library: Library, store: Store) -> None:
    window = unkept(library, store)
    other = Store(store.folder)
    other.clear_all()
    other.keep(True)
    assert "forgotten" not in turn_clock(window, 1), "the page is not asked for its words"
    assert window.widget.place["responses"] == store.load(NAME).responses == {}
    assert other.load(NAME) == Saved()


def test_another_account_has_other_words_in_the_same_tab(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam, alex = (activity(library, Store(tmp_path / name)).place["owner"] for name in ("sam", "alex"))
    monkeypatch.setenv("JUPYTERHUB_SERVICE_PREFIX", "/user/sam/")
    assert len({sam, alex, activity(library, Store(tmp_path / "sam")).place["owner"]}) == 3


def test_when_the_panel_forgets_first_the_activity_asks_for_its_words_again(library: Library, store: Store) -> None:
    window = unkept(library, store)
    panel = Window(LiveAnswers(library, store))
    turn_clock(panel, claims.LIMIT)
    panel.widget._look()

    assert [message["type"] for message in window.heard] == ["forgotten"]
    assert window.widget.place["responses"] == {}


def test_what_was_forgotten_is_taken_again_though_it_was_saved_before(library: Library, store: Store) -> None:
    window = unkept(library, store)
    window.ask("save", patch={"when": "one"}, revision=0, edits={"when": 10})
    turn_clock(window, claims.LIMIT + 1)
    window.ask("save", patch={"when": "one"}, revision=1, edits={"when": 10})
    assert store.load(NAME).responses == {"when": "one"}
