"""What the kernel answers to the page: one widget, a real store, and its messages as they go out."""

from __future__ import annotations

import base64
import itertools
import json
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from course.learner import archive, claims, location
from course.learner.response import Saved
from course.learner.store import Store
from course.loading.library import Library
from course.loading.reader import Mistakes
from course.widget.activity import LiveActivity
from course.widget.answers import LiveAnswers
from course.widget.live import Live
from course.widget.progress import LiveProgress
from tests.conftest import ROOT

NAME = "specimen/one-question"


class Window:
    """What a page sends to one widget, and what it hears."""

    def __init__(self, widget: Live, desk: str = "here") -> None:
        self.widget, self.desk, self.number = widget, desk, 0
        self.heard: list[dict[str, Any]] = []
        widget.send = lambda message, *_: self.heard.append(message)  # type: ignore[method-assign]

    def ask(self, kind: str, **more: object) -> dict[str, Any]:
        """Send a message; what it is answered with."""
        self.heard.clear()
        self.send(kind, **more)
        return next((m for m in self.heard if (m.get("desk"), m.get("number")) == (self.desk, self.number)), {})

    def send(self, kind: str, **more: object) -> None:
        """Send a message."""
        self.number += 1
        self.widget._answer(None, {"type": kind, "desk": self.desk, "number": self.number, **more}, None)

    def save(self, words: str, revision: int) -> dict[str, Any]:
        """Send words that build on a revision."""
        return self.ask("save", patch={"when": words}, revision=revision)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "answers")


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """No two saves have the same time, however fast the machine is."""
    ticks = itertools.count()
    monkeypatch.setattr("course.learner.store.now", lambda: f"2026-11-26T10:00:00.{next(ticks):03}+00:00")


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


def test_in_two_threads_each_window_is_named_with_its_own_words(library: Library, store: Store) -> None:
    widget = activity(library, store)
    windows = [Window(widget, "one"), Window(widget, "other")]
    heard = windows[1].heard  # of both

    def write(window: Window) -> None:
        for n in range(20):
            window.send("save", patch={window.desk: n}, revision=0)

    with ThreadPoolExecutor(2) as threads:
        [*threads.map(write, windows)]
    assert len(heard) == 80
    for redraw, saved in zip(heard[::2], heard[1::2]):
        assert (redraw["type"], saved["type"]) == ("redraw", "saved")
        assert redraw["by"] == saved["desk"]
    assert widget.place["responses"] == store.load(NAME).responses == {"one": 19, "other": 19}


@pytest.mark.parametrize("late", ["save", "clear"])
def test_what_a_window_sent_before_its_last_words_does_not_undo_them(library: Library, store: Store, late: str) -> None:
    """A kernel hands a window's messages to several threads: an older one may wait in a busy one."""
    window = Window(activity(library, store))
    window.number = 1
    window.save("one two", 0)
    window.number = 0
    assert window.ask(late, patch={"when": "one"}, revision=0) == {}
    assert store.load(NAME).responses == {"when": "one two"}
    Window(window.widget, "another").ask("save", patch={"when": "theirs"}, revision=0)
    assert store.load(NAME).responses == {"when": "theirs"}, "each window counts for itself"


def test_a_cell_that_runs_while_words_are_saved_shows_them(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = activity(library, store)
    saving = threading.Thread(target=Window(widget).save, args=["one", 0])
    load = store.load

    def load_while_saving(name: str) -> Saved:
        monkeypatch.setattr(store, "load", load)
        found = load(name)
        saving.start()
        saving.join(0.2)  # it would end by then, if it did not wait
        return found

    monkeypatch.setattr(store, "load", load_while_saving)
    widget.renew()
    saving.join(30)
    assert widget.place["responses"] == {"when": "one"}


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


def test_words_are_called_kept_by_what_was_so_when_they_were_saved(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another lesson, whose kernel is another, may choose just then."""
    window, other = Window(activity(library, store)), Store(store.folder)
    told = store._watchers.tell
    for keeps, where in ((False, "on this computer"), (True, "in your folder “answers”")):
        other.keep(keeps)
        monkeypatch.setattr(store._watchers, "tell", lambda *after, keeps=keeps: (other.keep(not keeps), told(*after)))
        answer = window.save("one", 0)
        assert (answer["kept"], answer["where"]) == (keeps, where)


def test_only_an_answer_about_keeping_ticks_the_box(library: Library, store: Store) -> None:
    panel = Window(LiveAnswers(library, store))
    panel.ask("clear-all")  # by the time its answer comes, the learner may have unticked the box
    assert panel.heard == [
        {"desk": "here", "type": "cleared"},
        {"desk": "here", "type": "said", "sentence": "Your answers are cleared: 0 activities."},
    ]


def test_whoever_takes_answers_away_gets_the_file_and_hears_of_what_is_not_in_it(
    library: Library, store: Store
) -> None:
    panel = Window(LiveAnswers(library, store))
    store.save(NAME, {"when": "Monday"})
    panel.ask("export")
    assert [(message["desk"], message["type"]) for message in panel.heard] == [("here", "answers-file")]
    newer = store.folder / "specimen" / "if-then.json"
    newer.write_text('{"format": 99, "activity": "specimen/if-then"}')
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


def test_who_brings_answers_back_while_none_are_kept_hears_when_they_are_gone(library: Library, store: Store) -> None:
    store.save(NAME, {"when": "On Friday"})
    file = base64.b64encode(archive.export(store).text.encode()).decode()
    store.clear_all()
    panel = Window(LiveAnswers(library, store))
    panel.ask("restore", base64=file)
    assert "gone" not in panel.heard[-1]["sentence"]
    panel.ask("clear-all")
    panel.ask("keep", keep=False)
    panel.ask("restore", base64=file)
    assert panel.heard[-1]["sentence"] == (
        "1 of your activities came back. You chose to keep no answers on this computer, so what came back is in "
        "this lesson alone. It is gone half a minute after you close this lesson or go on to another. "
        "The file stays as it is."
    )
    panel.ask("restore", base64=file)
    assert "what came back" not in panel.heard[-1]["sentence"], "nothing came"


def test_where_nothing_came_back_it_is_not_said_any_more_that_it_was_cleared(library: Library, store: Store) -> None:
    store.save("context/one-barrier", {"when": "On Friday"})
    file = base64.b64encode(archive.export(store).text.encode()).decode()
    window, panel = Window(activity(library, store)), Window(LiveAnswers(library, store))
    panel.ask("clear-all")
    window.ask("clear")
    window.heard.clear()
    panel.ask("restore", base64=file)
    assert [(message["type"], message["words"]) for message in window.heard] == [("saving", location.saving(store))]


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


def test_answers_of_an_earlier_edition_are_shown_where_their_activity_moved(library: Library, store: Store) -> None:
    unit, task = library.activity(NAME)
    old = f"{unit.id}/what-it-was"
    moved = task.model_copy(update={"was": [old]})
    store.save(old, {"when": "On Friday"})
    widget = LiveActivity(library, store, unit, moved)
    window = Window(widget)
    assert widget.place["responses"] == {"when": "On Friday"}

    window.save("On Monday", 0)
    assert widget.place["responses"] == {"when": "On Monday"}

    window.ask("clear")
    assert widget.place["responses"] == {}
    assert store.load(old).responses == {}

    store.save(old, {"when": "Brought back"})
    assert widget.place["responses"] == {"when": "Brought back"}


def test_start_again_on_a_quiz_leaves_the_answer_to_a_question_that_moved_elsewhere(tmp_path: Path) -> None:
    """The words of the course say where it went; a mistake in that unit does not hide it."""
    words = Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
    name = "specimen/one-of-each"
    unit = words / "01-enabling-relationships.yaml"
    unit.write_text(unit.read_text(encoding="utf-8") + f"\nwas: {name}/went-elsewhere\n", encoding="utf-8")
    library, store = Library(words), Store(tmp_path / "answers")
    with pytest.raises(Mistakes):
        library.unit("relationships")
    store.save(name, {"went-elsewhere": {"tries": 1}, "priya-not-heard": {"tries": 2}, "of-an-earlier-edition": 1})
    window = Window(LiveActivity(library, store, *library.activity(name)))
    assert window.ask("clear")["type"] == "cleared"
    assert store.load(name).responses == {"went-elsewhere": {"tries": 1}}


def test_start_again_is_refused_where_an_earlier_place_holds_answers_of_a_newer_version(
    library: Library, store: Store
) -> None:
    unit, task = library.activity(NAME)
    old = f"{unit.id}/what-it-was"
    window = Window(LiveActivity(library, store, unit, task.model_copy(update={"was": [old]})))
    window.save("On Monday", 0)
    newer = store.folder / f"{old}.json"
    newer.write_text(json.dumps({"format": 99, "activity": old}), encoding="utf-8")
    refused = window.ask("clear")
    assert (refused["type"], refused["sentence"][:54]) == (
        "refused",
        "These answers were saved by a newer version of the cou",
    )
    assert store.load(NAME).responses == {"when": "On Monday"}
    assert newer.exists()


# Two versions.


def copy_of(store: Store, name: str, responses: dict[str, Any]) -> Path:
    """What a sync service leaves beside the answers to an activity."""
    path = store.folder / f"{name}-LAPTOP-7QK2.json"
    document = {"format": 1, "activity": name, "saved": "2026-11-23T09:00:00+00:00", "revision": 1}
    path.write_text(json.dumps({**document, "responses": responses}), encoding="utf-8")
    return path


def test_a_second_version_is_shown_and_chosen_and_every_window_hears_of_it(library: Library, store: Store) -> None:
    lesson = Window(activity(library, store))
    lesson.save("from here", 0)
    copy_of(store, NAME, {"when": "from the laptop"})
    panel = Window(LiveAnswers(library, store))
    [conflict] = panel.widget._conflicts  # type: ignore[attr-defined]
    for words in ("from here", "from the laptop", "one-question-LAPTOP-7QK2.json", "Use the other one"):
        assert words in panel.widget.markup
    asked = {"name": NAME, "revision": conflict.revision, "key": conflict.key}

    panel.ask("choose", **{**asked, "revision": 0}, other=True)
    [said] = panel.heard
    assert said["sentence"].startswith("Nothing was changed: one of the two is not as you saw it any more.")

    panel.ask("choose", **asked, other=True)
    shown, said = panel.heard
    assert (shown["type"], shown["markup"].strip()) == ("conflicts", "")
    assert said["sentence"].startswith("The other one stands in the lesson now. The one that you did not choose is in ")
    assert store.load(NAME).responses == {"when": "from the laptop"}
    assert lesson.widget.place["responses"] == {"when": "from the laptop"}
    assert "Use the other one" not in panel.widget.markup


def test_a_page_that_opens_hears_of_versions_that_came_while_it_was_loading(library: Library, store: Store) -> None:
    panel = Window(LiveAnswers(library, store))
    Window(activity(library, store)).save("from here", 0)
    copy_of(store, NAME, {"when": "from the laptop"})
    panel.ask("look")
    assert "from the laptop" in panel.heard[-1]["markup"]


def test_a_save_shows_the_two_versions_as_they_are_now(library: Library, store: Store) -> None:
    lesson = Window(activity(library, store))
    lesson.save("from here", 0)
    copy_of(store, NAME, {"when": "from the laptop"})
    panel = Window(LiveAnswers(library, store))
    lesson.save("and on", 1)
    [shown] = panel.heard
    assert "and on" in shown["markup"]
    panel.ask("clear-all")
    assert [message["type"] for message in panel.heard] == ["conflicts", "cleared", "said"]
    assert "Use the other one" not in panel.widget.markup


def test_answers_brought_back_with_a_second_version_show_it(library: Library, store: Store) -> None:
    Window(activity(library, store)).save("from here", 0)
    text = archive.export(store).text.replace("from here", "fröm there")
    panel = Window(LiveAnswers(library, store))
    panel.ask("restore", base64=base64.b64encode(text.encode("utf-16")).decode())
    shown, said = panel.heard
    assert "fröm there" in shown["markup"]
    assert "1 has more than one version: each is kept." in said["sentence"]


def test_while_nothing_is_kept_no_version_is_offered(library: Library, store: Store) -> None:
    Window(activity(library, store)).save("from here", 0)
    copy_of(store, NAME, {"when": "from the laptop"})
    store.keep(False)
    panel = Window(LiveAnswers(library, store))
    assert "from the laptop" not in panel.widget.markup
    panel.ask("keep", keep=True)
    assert "from the laptop" in panel.widget.markup


def unkept(library: Library, store: Store) -> Window:
    """A window with words in it that are kept nowhere."""
    store.keep(False)
    window = Window(activity(library, store))
    window.save("one", 0)
    window.heard.clear()
    return window


def turn_clock(window: Window, questions: int) -> list[str]:
    """As many times as the kernel asks whether anybody has this open; what it said."""
    window.heard.clear()
    for _ in range(questions):
        window.widget._look()
    return [message["type"] for message in window.heard]


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


def keep_elsewhere(store: Store) -> Store:
    """Another lesson, whose kernel is another, ticks Keep."""
    other = Store(store.folder)
    other.keep(True)
    return other


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


def test_answers_of_other_units_brought_back_where_none_are_kept_go_with_the_panel(
    library: Library, store: Store
) -> None:
    store.save("welcome/one-phrase", {"when": "On Friday"})
    taken = archive.export(store).text.encode()
    store.clear_all()
    store.keep(False)
    panel = Window(LiveAnswers(library, store))
    panel.ask("restore", base64=base64.b64encode(taken).decode())
    assert "On Friday" in archive.export(store).text

    assert turn_clock(panel, claims.LIMIT) == ["claim"] * claims.LIMIT
    panel.ask("claim")
    assert turn_clock(panel, claims.LIMIT) == ["claim"] * claims.LIMIT
    assert "On Friday" in archive.export(store).text, "a window has it open"

    assert turn_clock(panel, 1) == []
    assert "On Friday" not in archive.export(store).text


def test_the_identifier_check_travels_only_where_something_personal_is_asked_for(
    library: Library, store: Store
) -> None:
    assert "function identifiers(" in activity(library, store)._esm
    assert "function identifiers(" not in LiveProgress(library, store, library.unit("specimen"))._esm


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


def test_progress_is_true_of_other_units_when_all_is_brought_back_or_cleared(library: Library, store: Store) -> None:
    store.save("context/one-barrier", {"when": "On Friday"})
    taken = archive.export(store).text.encode()
    store.clear_all()
    unit = library.unit("relationships")
    progress, panel = Window(LiveProgress(library, store, unit)), Window(LiveAnswers(library, store))

    panel.ask("restore", base64=base64.b64encode(taken).decode())
    assert progress.heard[-1]["words"]["context"].startswith("1 of ")

    panel.ask("clear-all")
    assert progress.heard[-1]["words"]["context"] == "not begun."


def test_when_the_panel_forgets_first_the_activity_asks_for_its_words_again(library: Library, store: Store) -> None:
    window = unkept(library, store)
    panel = Window(LiveAnswers(library, store))
    turn_clock(panel, claims.LIMIT)
    panel.widget._look()

    assert [message["type"] for message in window.heard] == ["forgotten"]
    assert window.widget.place["responses"] == {}


def test_words_that_come_again_replace_nothing_newer(library: Library, store: Store) -> None:
    """A busy kernel finds each try of a save that it did not answer, one after the other."""
    widget = activity(library, store)
    other, window = Window(widget, "elsewhere"), Window(widget)
    window.ask("save", patch={"when": "one"}, revision=0, edits={"when": 10})
    other.ask("save", patch={"when": "NEWER"}, revision=1, edits={"when": 3})
    again = window.ask("save", patch={"when": "one", "how": "two"}, revision=0, edits={"when": 10, "how": 11})
    assert (again["type"], again["behind"]) == ("saved", True)
    assert store.load(NAME).responses == {"when": "NEWER", "how": "two"}
    revision = store.load(NAME).revision
    again = window.ask("save", patch={"when": "one", "how": "two"}, revision=0, edits={"when": 10, "how": 11})
    assert (again["type"], again["revision"], again["kept"]) == ("saved", revision, True)
    assert store.load(NAME).revision == revision
    window.ask("save", patch={"when": "one"}, revision=revision, edits={"when": 12})
    assert store.load(NAME).responses["when"] == "one", "written anew"


def test_a_save_that_was_refused_is_done_when_it_comes_again(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    window = Window(activity(library, store))
    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        assert window.ask("save", patch={"when": "one"}, revision=0, edits={"when": 10})["type"] == "refused"
    assert window.ask("save", patch={"when": "one"}, revision=0, edits={"when": 10})["type"] == "saved"
    assert store.load(NAME).responses == {"when": "one"}


def test_what_was_forgotten_is_taken_again_though_it_was_saved_before(library: Library, store: Store) -> None:
    window = unkept(library, store)
    window.ask("save", patch={"when": "one"}, revision=0, edits={"when": 10})
    turn_clock(window, claims.LIMIT + 1)
    window.ask("save", patch={"when": "one"}, revision=1, edits={"when": 10})
    assert store.load(NAME).responses == {"when": "one"}


def test_a_clearing_that_comes_again_clears_nothing_written_since(library: Library, store: Store) -> None:
    widget = activity(library, store)
    other, window = Window(widget, "elsewhere"), Window(widget)
    assert window.ask("clear", request="a")["type"] == "cleared"
    other.save("since", 0)
    assert window.ask("clear", request="a")["type"] == "cleared"
    assert store.load(NAME).responses == {"when": "since"}
    window.ask("clear", request="b")
    assert store.load(NAME).responses == {}


def test_what_the_panel_asks_again_is_done_once(library: Library, store: Store) -> None:
    panel = Window(LiveAnswers(library, store))
    for request in ("a", "a", "b"):
        panel.ask("clear-all", request=request)
        assert [message["type"] for message in panel.heard[-2:]] == ["cleared", "said"]
        assert bool(store.load(NAME).responses) == (panel.number == 2), "the second is the first again"
        store.save(NAME, {"when": "since"})
    panel.ask("keep", keep=False, request="c")
    store.keep(True)  # in another window
    panel.ask("keep", keep=False, request="c")
    assert store.keeps
    assert [message.get("keeps", message.get("sentence")) for message in panel.heard] == [
        True,
        "From now on your answers are kept.",
    ]
