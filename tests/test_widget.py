"""What the kernel answers to the page: one widget, a real store, and its messages as they go out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from course import wheres
from course.library import Library
from course.store import Store
from course.widget import Live, LiveActivity, LiveAnswers, LiveProgress

NAME = "specimen/one-question"


class Window:
    """What a page sends to one widget, and what it hears."""

    def __init__(self, widget: Live, desk: str = "here") -> None:
        self.widget, self.desk, self.number = widget, desk, 0
        self.heard: list[dict[str, Any]] = []
        widget.send = lambda message, *_: self.heard.append(message)  # type: ignore[method-assign]

    def ask(self, kind: str, **more: object) -> dict[str, Any]:
        """Send a message; what it is answered with."""
        self.number += 1
        self.heard.clear()
        message = {"type": kind, "desk": self.desk, "number": self.number, **more}
        self.widget._answer(None, message, None)
        return next((m for m in self.heard if (m.get("desk"), m.get("number")) == (self.desk, self.number)), {})

    def save(self, words: str, revision: int) -> dict[str, Any]:
        """Send words that build on a revision."""
        return self.ask("save", patch={"when": words}, revision=revision)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "answers")


def activity(library: Library, store: Store) -> LiveActivity:
    return LiveActivity(library, store, *library.activity(NAME))


def test_a_desk_that_did_not_hear_its_first_answer_is_no_other_window(library: Library, store: Store) -> None:
    window = Window(activity(library, store))
    assert window.save("one", 0)["behind"] is False
    assert window.save("one two", 0)["behind"] is False, "what stands there is its own"
    Window(activity(library, store), "elsewhere").save("theirs", 2)
    assert window.save("mine", 0)["behind"] is True


def test_two_desks_at_one_widget_are_two_windows(library: Library, store: Store) -> None:
    window = Window(activity(library, store))
    window.save("one", 0)
    window.desk = "another"
    assert window.save("two", 0)["behind"] is True


def test_after_a_clearing_another_window_is_noticed_as_before(library: Library, store: Store) -> None:
    window = Window(activity(library, store))
    for turn in range(5):
        window.save("mine", turn)
    assert window.ask("clear")["type"] == "cleared"
    Window(activity(library, store), "elsewhere").save("theirs", 0)
    assert window.save("mine", 0)["behind"] is True


def test_whoever_saved_is_named_so_that_only_others_draw_again(library: Library, store: Store) -> None:
    window = Window(activity(library, store))
    window.save("one", 0)
    assert [message["by"] for message in window.heard if message["type"] == "redraw"] == ["here"]
    assert window.widget.place["responses"] == {"when": "one"}


def test_a_clearing_is_answered_before_what_stands_is_drawn_again(library: Library, store: Store) -> None:
    window = Window(activity(library, store))
    window.save("one", 0)
    window.ask("clear")
    assert [message["type"] for message in window.heard][-2:] == ["cleared", "redraw"]
    assert window.ask("clear")["type"] == "cleared", "also where nothing stands"


def test_a_clearing_that_fails_is_answered(library: Library, store: Store) -> None:
    window = Window(activity(library, store))
    window.save("one", 0)
    path = store.folder / f"{NAME}.json"
    path.unlink()
    path.mkdir()  # what cannot be taken away like a file
    refused = window.ask("clear")
    assert refused["type"] == "refused"
    assert str(store.folder) in refused["sentence"]


def test_every_activity_says_at_once_whether_answers_are_kept(library: Library, store: Store) -> None:
    window, panel = Window(activity(library, store)), Window(LiveAnswers(library, store))
    panel.ask("keep", keep=False)
    words = (
        "You chose to keep no answers on this computer. What you write from now on is gone when you close this lesson."
    )
    assert window.heard == [{"type": "saving", "words": words}]
    assert window.widget.place["saving"] == words
    assert panel.heard == [
        {"desk": "here", "type": "keeps", "keeps": False},
        {"desk": "here", "type": "said", "sentence": words},
    ]
    assert panel.widget.place == {"keeps": False}
    window.heard.clear()
    panel.ask("keep", keep=True)
    assert window.heard[-1]["words"].startswith("Your answers save as you go, in your folder")
    assert panel.widget.place == {"keeps": True}


def test_only_an_answer_about_keeping_ticks_the_box(library: Library, store: Store) -> None:
    panel = Window(LiveAnswers(library, store))
    panel.ask("clear-all")  # by the time its answer comes, the learner may have unticked the box
    assert panel.heard == [{"desk": "here", "type": "said", "sentence": "Your answers are cleared: 0 activities."}]


def test_whoever_takes_answers_away_gets_the_file_and_hears_of_what_is_not_in_it(
    library: Library, store: Store
) -> None:
    panel = Window(LiveAnswers(library, store))
    store.save(NAME, {"when": "Monday"})
    panel.ask("export")
    assert [(message["desk"], message["type"]) for message in panel.heard] == [("here", "answers-file")]
    newer = store.folder / "specimen" / "if-then.json"
    newer.write_text('{"format": 99}')
    panel.ask("export")
    file, said = panel.heard
    assert "specimen/if-then" not in file["text"]
    assert said["desk"] == "here"
    assert said["sentence"] == (
        f"Your answers are in the file {file['name']}, but not all of them. 1 of your activities could not be read and "
        f"is not in the file: specimen/if-then. It is still in {store.folder}. "
        "Do not clear your answers before you have kept a copy of that folder."
    )


def test_progress_is_not_disturbed_by_that(library: Library, store: Store) -> None:
    window, panel = Window(LiveProgress(library, store, library.unit("specimen"))), Window(LiveAnswers(library, store))
    panel.ask("keep", keep=False)
    assert window.heard == []


PLACES = {
    "on this computer": {},
    "on the server that you signed in to": {"JUPYTERHUB_USER": "amina"},
    "on Binder": {"BINDER_SERVICE_HOST": "binder", "JUPYTERHUB_USER": "someone"},
}


@pytest.mark.parametrize("here", PLACES)
def test_one_place_is_named_wherever_the_panel_speaks_of_it(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch, here: str
) -> None:
    for name, value in PLACES[here].items():
        monkeypatch.setenv(name, value)
    markup = LiveAnswers(library, store).markup
    assert f"Keep my answers {here}." in markup
    assert f"This clears every answer in every unit {here}, for good." in markup
    assert f"Your answers are {here}" in markup
    assert ("on this computer" in markup) == (here == "on this computer")
    store.keep(False)
    assert wheres.unkept(store).startswith(f"You chose to keep no answers {here}.")
    assert Window(activity(library, store)).save("one", 0)["where"] == here


def test_on_a_learners_own_computer_the_box_says_what_unit_00_says(library: Library, store: Store) -> None:
    assert (
        "Keep my answers on this computer. Untick this where others use it too." in LiveAnswers(library, store).markup
    )


def test_in_a_browser_the_panel_speaks_of_the_browser(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wheres, "in_browser", lambda: True)
    page = LiveAnswers(library, Store(tmp_path)).markup
    assert "Keep my answers in this page." in page
    monkeypatch.setattr(wheres, "DRIVE", tmp_path)
    browser = LiveAnswers(library, Store(tmp_path)).markup
    assert "Keep my answers in this browser. Untick this where others use it too." in browser


def test_the_identifier_check_travels_only_where_something_personal_is_asked_for(
    library: Library, store: Store
) -> None:
    assert "function identifiers(" in activity(library, store)._esm
    assert "function identifiers(" not in LiveProgress(library, store, library.unit("specimen"))._esm
