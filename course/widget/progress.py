"""How far the learner is, live."""

from __future__ import annotations

from typing import Any

from course import render
from course.learner import location, moved, progress
from course.learner.claims import repeat
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
            self._stamp = store.stamp_all()  # first: what is written from here on is noticed
            super().__init__(self._drawn(), *render.PANELS["progress"], {})
            store.watch(self._changed)
        repeat(self._look)

    def reread(self, library: Library, *parts: Any) -> None:
        self._library, [self._unit] = library, parts

    def renew(self) -> None:
        with self._store.alone:
            self._stamp = self._store.stamp_all()
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

    def _look(self) -> None:
        """Every few seconds: what other lessons wrote or cleared, whose kernels are others."""
        with self._store.alone:
            if self._stamp != (stamp := self._store.stamp_all()):
                self._stamp = stamp
                self._tell()

    def _changed(self, name: str, *_: object) -> None:
        """Tell of what was written here at once; of other units, which are shown in one line each, when next looked."""
        if name == MANY or any(name in moved.places(self._unit, activity) for activity in self._unit.activities):
            self._tell()

    def _tell(self) -> None:
        found, words = self._now()
        self.send({"type": "progress", "done": found.done, "total": found.total, "words": words})

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        """What changed while a page was still loading did not come there: it asks once it is drawn."""
        if message.get("type") == "look":
            with self._store.alone:
                self._tell()
