"""What is only read, live: laid out as in a lesson, with nothing to save."""

from __future__ import annotations

from typing import Any

from course.learner.store import Store
from course.loading.library import Library
from course.model import Activity, Unit
from course.widget.drawn import draw
from course.widget.live import Live


class LiveReading(Live):
    """A text with parts, a picture or key points: it leaves no answer."""

    def __init__(self, library: Library, _: Store, unit: Unit, activity: Activity) -> None:
        super().__init__(*draw(library, unit, activity), {})

    def reread(self, library: Library, *parts: Any) -> None:
        unit, activity = parts
        self.markup, self._handout, self._words = draw(library, unit, activity)

    def renew(self) -> None:
        """Nothing of it changes but its words."""

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        """It only shows."""
