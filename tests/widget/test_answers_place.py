"""“Your answers”: what the panel says of the place, and of keeping none."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner import location
from course.learner.store import Store
from course.loading.library import Library
from course.widget.answers import LiveAnswers
from tests.widget.window import Window, activity, full


def test_every_activity_says_at_once_whether_answers_are_kept(library: Library, store: Store) -> None:
    window, panel = Window(activity(library, store)), Window(LiveAnswers(library, store))
    panel.ask("keep", keep=False)
    words = (
        "You chose to keep no answers on this computer. As long as you do, what you write or bring back is gone half "
        "a minute after you close this lesson or go on to another. Until then, whoever opens it again sees it."
    )
    assert window.heard == [{"type": "saving", "words": words, "keeps": False}]
    assert window.widget.place["saving"] == words
    assert panel.heard == [
        {"type": "where", "words": words},
        {"desk": "here", "type": "keeps", "keeps": False},
        {"desk": "here", "type": "said", "sentence": words},
    ]
    assert panel.widget.place == {"keeps": False}
    window.heard.clear()
    panel.ask("keep", keep=True)
    assert window.heard[-1]["words"].startswith("Your answers save as you go, in your folder")
    assert panel.widget.place == {"keeps": True}


def test_where_the_choice_cannot_be_kept_the_box_and_the_lines_stay_as_they_were(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, panel = Window(activity(library, store)), Window(LiveAnswers(library, store))
    window.save("one", 0)
    for keeps, sentence in ((True, "Your choice to keep no answers cannot be kept"), (False, "Your answers cannot")):
        store.keep(keeps)
        window.save("two", 1)
        place = window.widget.place
        window.heard.clear()
        panel.heard.clear()
        with monkeypatch.context() as disk:
            disk.setattr("os.fsync", full)
            panel.ask("keep", keep=not keeps)
        ticked, said = panel.heard
        assert (ticked["type"], ticked["keeps"]) == ("keeps", keeps)
        assert said["sentence"].startswith(sentence)
        assert (window.heard, window.widget.place) == ([], place)


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
    assert location.unkept(store).startswith(f"You chose to keep no answers {here}.")
    assert Window(activity(library, store)).save("one", 0)["where"] == here


@pytest.mark.parametrize("here", PLACES)
def test_what_is_said_of_the_place_is_true_while_none_are_kept(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch, here: str
) -> None:
    for name, value in PLACES[here].items():
        monkeypatch.setenv(name, value)
    still = f"What you kept before is still {here}"
    takes = "“Clear my answers” takes it away."
    panel, window = Window(LiveAnswers(library, store)), Window(activity(library, store))

    def said() -> str:
        [paragraph] = [line for line in LiveAnswers(library, store).markup.splitlines() if "data-where" in line]
        told = [message["words"] for message in panel.heard if message["type"] == "where"]
        assert not told or told[-1] in paragraph, "who has it open hears what is drawn for the next"
        return paragraph

    assert f"Your answers are {here}" in said()
    panel.ask("keep", keep=False)
    assert f"You chose to keep no answers {here}." in said()
    assert "Your answers are" not in said() and still not in said()
    window.save("kept nowhere", 0)
    assert still not in said()
    panel.ask("keep", keep=True)
    assert f"Your answers are {here}" in said() and "no answers" not in said()
    panel.ask("keep", keep=False)
    assert still in said() and takes in said()
    assert takes in panel.heard[-1]["sentence"]
    panel.ask("clear-all")
    assert still not in said() and "no answers" in said()


def test_on_a_learners_own_computer_the_box_says_what_unit_00_says(library: Library, store: Store) -> None:
    assert (
        "Keep my answers on this computer. Untick this where others use it too." in LiveAnswers(library, store).markup
    )


def test_in_a_browser_the_panel_speaks_of_the_browser(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(location, "in_browser", lambda: True)
    page = LiveAnswers(library, Store(tmp_path)).markup
    assert "Keep my answers in this page." in page
    monkeypatch.setattr(location, "DRIVE", tmp_path)
    browser = LiveAnswers(library, Store(tmp_path)).markup
    assert "Keep my answers in this browser. Untick this where others use it too." in browser
