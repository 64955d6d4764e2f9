"""What is only read, live: laid out as in a lesson, with nothing to save."""

from __future__ import annotations

from typing import Any

from course import render
from course.language.plaintext import html_to_text
from course.learner.store import Store
from course.loading.library import Library
from course.model import Activity, Unit
from course.widget.live import Live

FACES: tuple[render.Face, ...] = ("interactive", "handout")


class LiveReading(Live):
    """A text with parts, a picture or key points: it leaves no answer."""

    def __init__(self, library: Library, _: Store, unit: Unit, activity: Activity) -> None:
        markup, handout = (render.html(library, unit, activity, face) for face in FACES)
        super().__init__(markup, handout, html_to_text(handout), {})

    def reread(self, library: Library, *parts: Any) -> None:
        unit, activity = parts
        self.markup, self._handout = (render.html(library, unit, activity, face) for face in FACES)
        self._words = html_to_text(self._handout)

    def renew(self) -> None:
        """Nothing of it changes but its words."""

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        """It only shows."""
