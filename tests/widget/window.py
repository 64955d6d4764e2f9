"""A page that talks to one widget in the kernel, and the widgets that it talks to."""

from __future__ import annotations

from typing import Any

from course.learner.store import Store
from course.loading.library import Library
from course.widget.activity import LiveActivity
from course.widget.live import Live

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


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def activity(library: Library, store: Store) -> LiveActivity:
    return LiveActivity(library, store, *library.activity(NAME))


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


def keep_elsewhere(store: Store) -> Store:
    """Another lesson, whose kernel is another, ticks Keep."""
    other = Store(store.folder)
    other.keep(True)
    return other
