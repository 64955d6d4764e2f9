"""What the kernel answers to the page about one activity: a real widget, a real store, and its messages as they go out."""

from __future__ import annotations

import json
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from course.learner.response import Saved
from course.learner.store import Store
from course.loading.library import Library
from course.loading.reader import Mistakes
from course.widget.activity import LiveActivity
from course.widget.progress import LiveProgress
from tests.conftest import ROOT
from tests.widget.window import NAME, Window, activity


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


def test_what_another_lesson_wrote_is_shown_though_this_one_saves_before_it_looks(
    library: Library, store: Store
) -> None:
    window = Window(activity(library, store))
    Store(store.folder).save(NAME, {"how": "there"})

    window.save("here", 0)

    assert window.widget.place["responses"] == {"how": "there", "when": "here"}
    assert {"type": "redraw", "by": ""} in window.heard


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


def test_the_identifier_check_travels_only_where_something_personal_is_asked_for(
    library: Library, store: Store
) -> None:
    assert "function identifiers(" in activity(library, store)._esm
    assert "function identifiers(" not in LiveProgress(library, store, library.unit("specimen"))._esm


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


def test_a_clearing_that_comes_again_clears_nothing_written_since(library: Library, store: Store) -> None:
    widget = activity(library, store)
    other, window = Window(widget, "elsewhere"), Window(widget)
    assert window.ask("clear", request="a")["type"] == "cleared"
    other.save("since", 0)
    assert window.ask("clear", request="a")["type"] == "cleared"
    assert store.load(NAME).responses == {"when": "since"}
    window.ask("clear", request="b")
    assert store.load(NAME).responses == {}
