"""The table of a learner's progress hears what concerns it, and nothing else."""

from __future__ import annotations

import base64

from course.learner import archive
from course.learner.store import Store
from course.loading.library import Library
from course.widget.answers import LiveAnswers
from course.widget.progress import LiveProgress
from tests.widget.window import Window


def test_progress_is_not_disturbed_by_that(library: Library, store: Store) -> None:
    window, panel = Window(LiveProgress(library, store, library.unit("specimen"))), Window(LiveAnswers(library, store))
    panel.ask("keep", keep=False)
    assert window.heard == []


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
