"""What is done, and yet not quite: the disk does not confirm it, or other lessons cannot be told."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from course.learner import messages
from course.learner.atomic_errors import NotFlushed


class Doubts:
    """What to tell of things that were done in `folder`, until somebody is told."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sentences: list[str] = []

    @contextlib.contextmanager
    def if_unflushed(self) -> Iterator[None]:
        """Something is done here. When the disk does not confirm it, a power cut may undo it: that is to be told."""
        try:
            yield
        except NotFlushed as error:
            self._add(messages.NOT_CONFIRMED.format(folder=self._folder, reason=error.strerror))

    @contextlib.contextmanager
    def if_untold(self) -> Iterator[None]:
        """Others are told here of a clearing. When they cannot be, they may bring words back: that is to be told."""
        try:
            with self.if_unflushed():
                yield
        except OSError as error:
            self._add(messages.OTHERS_UNTOLD.format(folder=self._folder, reason=error.strerror))

    def _add(self, sentence: str) -> None:
        if sentence not in self._sentences:
            self._sentences.append(sentence)

    def take(self) -> str:
        """What to tell now, and not again; mostly ""."""
        sentences, self._sentences = self._sentences, []
        return " ".join(sentences)
