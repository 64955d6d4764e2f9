"""How far the learner is, live."""

from __future__ import annotations

from typing import Any

from course import render
from course.learner import location, progress
from course.learner.store import Store
from course.learner.watchers import MANY
from course.loading.library import Library
from course.model import Unit
from course.widget.live import Live


class LiveProgress(Live):
    """How far the learner is, kept true while they work."""

    def __init__(self, library: Library, store: Store, unit: Unit) -> None:
        self._library, self._store, self._unit = library, store, unit
        with store.alone:
            super().__init__(self._drawn(), *render.PANELS["progress"], {})
            store.watch(self._changed)

    def reread(self, library: Library, *parts: Any) -> None:
        self._library, [self._unit] = library, parts

    def renew(self) -> None:
        with self._store.alone:
            self.markup = self._drawn()

    def _drawn(self) -> str:
        found, words = self._now()
        return render.panel(
            self._library,
            "progress",
            unit=self._unit,
            done=found.done,
            total=found.total,
            words=words,
            banner=location.banner(self._store),
        )

    def _now(self) -> tuple[progress.Progress, dict[str, str]]:
        found = progress.progress(self._library, self._unit, self._store)
        return found, {"unit": str(found), **progress.course_words(self._library, self._store, self._unit.id)}

    def _changed(self, name: str, *_: object) -> None:
        if name == MANY or name.partition("/")[0] == self._unit.id:
            found, words = self._now()
            self.send({"type": "progress", "done": found.done, "total": found.total, "words": words})

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        """It only tells."""
