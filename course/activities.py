"""What a notebook calls: one function a kind, `progress` and `answers`."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from course import __version__
from course.learner import location, store
from course.loading import library
from course.loading.reader import Mistakes
from course.model.errors import system_errors_explained
from course.widget.activity import LiveActivity
from course.widget.live import Live
from course.widget.reading import LiveReading

if TYPE_CHECKING:  # a lesson's panels are imported by its first cell and its last
    from course.widget.answers import LiveAnswers
    from course.widget.progress import LiveProgress

UNREADABLE = "The words of this part are being changed, and there is a mistake in them. It is shown as it was before."

Shown = TypeVar("Shown", bound=Live)


@cache
def _library() -> library.Library:
    return library.find(is_compiled=True)


def _words() -> library.Library:
    """The course's words as they are now: once a file of them has changed, they are read again."""
    if not _library().is_current():
        _library.cache_clear()
    return _library()


@cache
def _store() -> store.Store:
    return store.Store(location.where(), __version__, _library().knows)


_alive: dict[str, Any] = {}
"""Every widget of this kernel, by the cell that calls it."""

_looking = threading.RLock()
"""Held while one looks for the one store and the one widget, or makes it: a kernel may run cells in several threads."""


def _shown(call: str, find: Callable[[library.Library], tuple[Any, ...]], make: Callable[..., Shown]) -> Shown:
    """The one widget of `call`, with what stands now: each window on a lesson shows the same, however often it runs.

    What was shown once goes on with its last good words while there is a mistake in the present ones.
    """
    with _looking, system_errors_explained():
        live: Shown | None = _alive.get(call)
        words = _words()
        try:
            parts = find(words)
        except Mistakes as wrong:
            if live is None or live.comm is None:
                raise
            print(f"{UNREADABLE}\n{wrong}")  # noqa: T201 - how a cell tells something beside what it shows
            live.renew()
            return live
        if live is None or live.comm is None:
            live = _alive[call] = make(words, _store(), *parts)
        else:
            live.reread(words, *parts)
            live.renew()
        return live


def _activity(name: str, kind: str) -> LiveActivity:
    return _shown(f"{kind} {name}", lambda words: words.activity(name, kind), LiveActivity)


def _reading(name: str, kind: str) -> LiveReading:
    return _shown(f"{kind} {name}", lambda words: words.activity(name, kind), LiveReading)


def text(name: str) -> LiveReading:
    """A text with parts, such as steps and words to use. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _reading(name, "text")


def figure(name: str) -> LiveReading:
    """A picture and its words. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _reading(name, "figure")


def key_points(name: str) -> LiveReading:
    """What to take away from a unit. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _reading(name, "key_points")


def story(name: str) -> LiveActivity:
    """A story, read scene by scene. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _activity(name, "story")


def quiz(name: str) -> LiveActivity:
    """A set of questions. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _activity(name, "quiz")


def exchange(name: str) -> LiveActivity:
    """A flawed exchange to take apart. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _activity(name, "exchange")


def conversation(name: str) -> LiveActivity:
    """A branching conversation. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _activity(name, "conversation")


def reflection(name: str) -> LiveActivity:
    """Prompts to reflect on. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _activity(name, "reflection")


def rewrite(name: str) -> LiveActivity:
    """A text to write again. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _activity(name, "rewrite")


def map(name: str) -> LiveActivity:  # noqa: A001 - the field's word for it
    """People and services around somebody. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _activity(name, "map")


def rating(name: str) -> LiveActivity:
    """Statements to rate. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _activity(name, "rating")


def plan(name: str) -> LiveActivity:
    """An if–then plan. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _activity(name, "plan")


def task(name: str) -> LiveActivity:
    """One thing to do in practice. `name` is unit/activity. Raises NotThere or Mistakes."""
    return _activity(name, "task")


def progress(unit: str) -> LiveProgress:
    """How far the learner is in `unit` and in the course. Raises NotThere or Mistakes."""
    from course.widget.progress import LiveProgress

    return _shown(f"progress {unit}", lambda words: (words.unit(unit),), LiveProgress)


def answers() -> LiveAnswers:
    """The learner's own answers: take away, bring back, keep none, clear."""
    from course.widget.answers import LiveAnswers

    return _shown("answers", lambda _: (), LiveAnswers)
