"""How far the learner is, live."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from course import render
from course.learner import bookmark, location, moved, progress
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
            self._stamp: object = store.stamp_all()  # first: what is written from here on is noticed
            self._course = ""  # what is left of the course: told once nobody waits for it
            super().__init__(self._drawn(), *render.PANELS["progress"], {})
            store.watch(self._changed)
        repeat(self._look)

    def reread(self, library: Library, *parts: Any) -> None:
        self._library, [self._unit] = library, parts

    def renew(self) -> None:
        with self._store.alone:
            self._stamp = self._store.stamp_all()
            if self._course:  # every unit is read by now
                self._course = progress.course_left(self._library, self._store)
            self.markup = self._drawn()

    def _drawn(self) -> str:
        found, words, parts = self._now()
        return render.panel(
            self._library,
            "progress",
            unit=self._unit,
            done=found.done,
            total=found.total,
            words=words,
            parts=parts,
            banner=location.banner(self._store),
        )

    def _now(self) -> tuple[progress.Progress, dict[str, str], str]:
        """How far the learner is: in numbers, in words by where they stand, and by parts as JSON."""
        of_unit = (self._library, self._unit, self._store)
        found = progress.progress(*of_unit)
        words = {
            "unit": str(found),
            "left": progress.unit_left(*of_unit),
            "course": self._course,
            **progress.course_words(self._library, self._store, self._unit.id),
        }
        parts = {name: dataclasses.asdict(part) for name, part in progress.part_progress(*of_unit).items()}
        return found, words, json.dumps(parts)

    def _look(self) -> None:
        """Every few seconds: what other lessons wrote or cleared, whose kernels are others."""
        with self._store.alone:
            stamp = self._store.stamp_all()
            if self._stamp == stamp and self._course:
                return
            self._stamp = stamp
        course = progress.course_left(self._library, self._store)  # reads every unit, and no save waits for it
        with self._store.alone:
            self._course = course
            self._tell()

    def _changed(self, name: str, *_: object) -> None:
        """Tell of what was written here at once; of other units, which are shown in one line each, when next looked."""
        self._stamp = None  # another may undo it before the next look
        if name == MANY or any(name in moved.places(self._unit, activity) for activity in self._unit.activities):
            self._tell()

    def _tell(self) -> None:
        found, words, parts = self._now()
        message = {"type": "progress", "done": found.done, "total": found.total, "words": words, "parts": parts}
        self.send(message)

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        """A page asks once it is drawn, as what changed before did not come there; and it tells where its reader is."""
        match message.get("type"):
            case "look":
                with self._store.alone:
                    self._tell()
            case "place" if self._store.keeps:
                bookmark.write(self._store.folder, bookmark.Bookmark(self._unit.id, str(message.get("part", ""))))
