"""What was done on a disk that does not confirm it, or that refuses something else, is not called refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from course.learner.store import Store
from course.loading.library import Library
from tests.widget.window import Window, activity


def test_what_is_saved_or_cleared_is_said_to_be_so_and_that_a_power_cut_may_undo_it(
    library: Library, store: Store, confirms_nothing: Callable[[], None]
) -> None:
    window = Window(activity(library, store))
    confirms_nothing()
    saved = window.save("one", 0)
    assert (saved["type"], saved["kept"]) == ("saved", True)
    assert "(Input/output error): a power cut may undo it." in saved["doubt"]
    assert window.widget.place["responses"] == {"when": "one"}
    assert window.ask("clear")["type"] == "cleared"
    assert window.widget.place["responses"] == {}
    assert "(Input/output error): a power cut may undo it." in window.widget.place["alarm"], "it is drawn again with it"


def test_once_the_disk_confirms_again_no_doubt_is_told(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch, confirms_nothing: Callable[[], None]
) -> None:
    window = Window(activity(library, store))
    confirms_nothing()
    window.ask("clear")
    window.save("one", 0)
    monkeypatch.undo()
    assert window.save("two", 1)["doubt"] == ""
    window.widget.renew()
    assert window.widget.place["alarm"] == ""


def test_words_that_are_saved_are_not_refused_because_others_cannot_be(library: Library, store: Store) -> None:
    """Another activity's words are held here, and its file is of a newer version when answers are kept again."""
    store.keep(False)
    other = "specimen/if-then"
    store.save(other, {"what": "held"})
    window = Window(activity(library, store))
    Store(store.folder).keep(True)
    path = store.folder / f"{other}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{{"format": 99, "activity": "{other}"}}', encoding="utf-8")
    assert window.save("one", 0)["type"] == "saved"
    assert [message["type"] for message in window.heard if "number" in message] == ["saved"]
    assert "saved by a newer version" in [m["words"] for m in window.heard if m["type"] == "saving"][-1]
    assert store.held == [other]
