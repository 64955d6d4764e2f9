"""Whoever shows answers hears of every change to them, in the order in which they are made."""

from __future__ import annotations

import logging
import weakref
from collections.abc import Callable, Mapping

from course.learner.response import Saved

EVERYWHERE = ""
"""What watchers are told of, in the place of an activity, when the learner chose to keep answers or none."""

MANY = "*"
"""What watchers are told of, in the place of an activity, once all of many changes are made."""

FORGOTTEN = "forgotten"
"""Who wrote, where nobody did: words that were kept nowhere are gone, and a page that still has them may bring them."""

Watcher = Callable[[str, Saved, str], None]
"""What is called after a change: with the activity, what stands in it now, and who wrote it."""

_log = logging.getLogger(__name__)


class Watchers:
    """Bound methods to call after each change, for as long as their objects live."""

    def __init__(self) -> None:
        self._references: list[weakref.WeakMethod[Watcher]] = []

    def add(self, watcher: Watcher) -> None:
        """Call `watcher` after each change from now on."""
        self._references.append(weakref.WeakMethod(watcher))

    def tell(self, afters: Mapping[str, Saved], by: str = "") -> None:
        """Tell every watcher what stands in each activity now. It was saved, whatever they do."""
        self._references = [reference for reference in self._references if reference() is not None]
        for name, saved in afters.items():
            for watcher in [reference() for reference in self._references]:
                try:
                    if watcher:
                        watcher(name, saved, by)
                except Exception:
                    _log.exception("What was saved in %s could not be shown everywhere.", name or "the course")
