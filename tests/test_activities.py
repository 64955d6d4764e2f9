"""What a cell calls: one widget an activity in each kernel, however often its cell runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from ipywidgets.widgets.widget import _instances as alive

from course import activities
from course.learner.store import Store
from course.loading.library import NotThere
from course.widget.live import Live
from tests.conftest import ROOT
from tests.privilege import without_privilege
from tests.uncounted import uncounted

NAME = "specimen/one-question"
TWICE = f"from course import task\ntask('{NAME}')"


@pytest.fixture
def learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A new kernel's worth of activities, and the learner's answers as another process sees them."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COURSE_ANSWERS", str(tmp_path / "answers"))
    monkeypatch.setattr(activities, "_alive", {})
    for opened in (activities._library, activities._store):
        opened.cache_clear()
    yield Store(tmp_path / "answers")
    for opened in (activities._library, activities._store):
        opened.cache_clear()


def open_specimen() -> list[Live]:
    """What the cells of the specimen's notebook call."""
    unit = activities._library().unit("specimen")
    calls: list[tuple[Callable[..., Live], str]] = [
        (getattr(activities, activity.kind), f"specimen/{activity.id}")
        for activity in unit.activities
        if activity.is_called
    ]
    return [call(name) for call, name in calls] + [activities.progress("specimen"), activities.answers()]


def test_a_notebook_opened_ten_times_has_no_more_widgets_than_one_opened_once(learner: Store) -> None:
    first = open_specimen()
    lives, watchers = len(alive), len(activities._store()._watchers._references)
    for _ in range(9):
        assert [*map(id, open_specimen())] == [*map(id, first)]
    assert len(alive) == lives
    assert len(activities._store()._watchers._references) == watchers


def test_a_cell_that_runs_again_shows_what_stands_now(learner: Store) -> None:
    shown, panel, progress = activities.task(NAME), activities.answers(), activities.progress("specimen")
    assert "0 of" in progress.markup
    learner.save(NAME, {"when": "From another kernel."})
    assert activities.task(NAME).place["responses"] == {"when": "From another kernel."}
    assert shown.place["revision"] == 1
    assert "1 of" in activities.progress("specimen").markup
    learner.keep(False)
    assert activities.answers().place == {"keeps": False}
    assert panel.place == {"keeps": False}
    assert progress is activities.progress("specimen")


def test_two_threads_that_run_one_cell_share_one_widget_and_one_store(learner: Store) -> None:
    with ThreadPoolExecutor(2) as threads:
        one, other = threads.map(activities.task, [NAME, NAME])
        answers, progress = threads.map(
            lambda call: call(), (activities.answers, partial(activities.progress, "specimen"))
        )
    assert one is other
    assert one._store is answers._store is progress._store


def test_a_widget_that_was_closed_is_made_again(learner: Store) -> None:
    closed = activities.task(NAME)
    closed.close()
    assert activities.task(NAME) is not closed
    assert activities.task(NAME).comm is not None


def test_what_is_open_as_a_task_is_still_no_quiz(learner: Store) -> None:
    activities.task(NAME)
    with pytest.raises(NotThere, match="is a task, not a quiz"):
        activities.quiz(NAME)


def reword(content: Path, old: str, new: str) -> None:
    """Change a file of the words, as an editor does that saves it in the same moment as another."""
    path = content / "specimen.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def author(learner: Store, course_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The words that a kernel shows while somebody edits them."""
    monkeypatch.chdir(course_folder / "notebooks")
    return course_folder / "content"


def test_a_cell_that_runs_again_shows_words_that_were_changed_meanwhile(learner: Store, author: Path) -> None:
    shown, progress = activities.task(NAME), activities.progress("specimen")
    title = activities._library().activity(NAME)[1].title
    learner.save(NAME, {"when": "Monday"})
    reword(author, f"title: {title}", "title: Words of today")

    assert activities.task(NAME) is shown
    assert "Words of today" in shown.markup
    assert "Words of today" in shown._repr_mimebundle_()[0]["text/html"]
    assert "Words of today" in repr(shown)
    assert shown.place["responses"] == {"when": "Monday"}
    assert activities.progress("specimen") is progress


def test_a_mistake_in_the_words_leaves_what_is_shown_as_it_was_and_is_told(
    author: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = activities.task(NAME)
    before = shown.markup
    reword(author, "\ntitle: ", "\ntitel: ")

    assert activities.task(NAME) is shown
    assert shown.markup == before
    told = capsys.readouterr().out
    assert told.startswith(activities.UNREADABLE)
    assert "There is no field 'titel' here." in told
    reword(author, "\ntitel: ", "\ntitle: ")
    activities.task(NAME)
    assert capsys.readouterr().out == ""


def test_words_that_were_not_changed_are_not_read_again(author: Path) -> None:
    activities.task(NAME)
    first = activities._library()
    activities.task(NAME)
    assert activities._library() is first


@pytest.mark.parametrize("kind", ["task", "quiz"])
def test_another_kernel_draws_nothing_again_and_shows_what_changed_since(
    author: Path, tmp_path: Path, kind: str
) -> None:
    """The first kernel keeps what it drew."""
    unit = activities._library().unit("specimen")
    activity = next(one for one in unit.activities if one.kind == kind)
    ask = (
        f"from course import {kind}\nimport sys\nprint('{activity.title}x' in {kind}('specimen/{activity.id}').markup)"
        "\nprint(*sorted({'jinja2', 'markdown_it', 'yaml'} & {*sys.modules}))"
    )

    def said() -> list[str]:
        variables = {**uncounted(), "XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONPATH": str(ROOT)}
        ran = subprocess.run(
            [sys.executable, "-c", ask], cwd=author, env=variables, capture_output=True, text=True, check=True
        )
        return ran.stdout.split("\n")

    assert said()[0] == "False"
    assert said()[:2] == ["False", ""]
    reword(author, f"title: {activity.title}", f"title: {activity.title}x")
    assert said()[0] == "True"
    assert said()[:2] == ["True", ""]


def test_a_cell_shows_a_sentence_when_the_words_may_not_be_read(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "content").chmod(0)
    code = f"from IPython.core.interactiveshell import InteractiveShell\nInteractiveShell().run_cell({TWICE!r})"
    try:
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env={**os.environ, "COURSE_ANSWERS": str(tmp_path / "answers"), "PYTHONPATH": str(ROOT)},
            preexec_fn=without_privilege,
            capture_output=True,
            text=True,
            check=True,
        )
    finally:
        (tmp_path / "content").chmod(0o755)
    path = tmp_path / "content" / "course.yaml"
    assert done.stdout == f"You may not read or write {path}. Name another place, or ask for permission.\n"
    assert done.stderr == ""
