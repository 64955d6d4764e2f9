"""Two versions of the answers to one activity, as the panel shows them and lets the learner choose."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from course.learner import archive
from course.learner.store import Store
from course.loading.library import Library
from course.widget.answers import LiveAnswers
from tests.widget.window import NAME, Window, activity

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
    assert [message["type"] for message in panel.heard] == ["conflicts", "let-go", "cleared", "said"]
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
