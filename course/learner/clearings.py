"""When answers were last cleared, by whatever process: nobody who still has words of before may bring them back.

A small file tells of it, with no word of what was cleared: a lesson may be asleep, or a page without its kernel. A day
later whoever is awake has heard of it, and it goes.
"""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import time

from course.learner import atomic, messages, ownership
from course.learner.response import NAME, moment

ALL = ""
"""What stands in the place of an activity when all of them were cleared."""

A_DAY = 24 * 60 * 60
"""Seconds for which other lessons may sleep, and still hear what was cleared."""

_LINE = re.compile(r"(\d{4}-\S+)(?: (\S+))?")


class Clearings:
    """The file `.cleared` in the folder of answers. Write it in a turn."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / ".cleared"

    def read(self) -> dict[str, str]:
        """When each activity was last cleared, and `ALL` of them; nothing of what was cleared long ago."""
        raw = b""
        with contextlib.suppress(OSError):
            raw = ownership.read(self._path)
        lines = map(_LINE.fullmatch, raw.decode(errors="replace").splitlines())
        return {line[2] or ALL: line[1] for line in lines if line and NAME.fullmatch(line[2] or "any/name")}

    def add(self, names: Sequence[str]) -> None:
        """These activities, or `ALL`, were cleared now. Raises OSError."""
        if not names or not self._folder.exists():
            return
        at = datetime.datetime.now().astimezone().isoformat(timespec="microseconds")
        after = {**self.read(), **dict.fromkeys(names, at)}
        if after.get(ALL) == at:
            after = {ALL: at}
        lines = [messages.CLEARED_FILE, *(f"{at} {name}".rstrip() for name, at in after.items())]
        atomic.replace(self._path, "".join(f"{line}\n" for line in lines).encode())

    def renew(self) -> None:
        """Let the file stay for a day from now on, if it may be touched; else it goes sooner."""
        with contextlib.suppress(OSError):
            self._path.touch(mode=0o600)

    @property
    def is_old(self) -> bool:
        """Whether whoever slept has heard by now."""
        with contextlib.suppress(OSError):
            return time() - self._path.stat().st_mtime > A_DAY
        return False

    def end(self) -> None:
        """Take the file away, if it is still old. Raises OSError."""
        if self.is_old:  # nobody cleared meanwhile
            atomic.remove(self._path)
            atomic.settle(self._folder)


def last(clearings: Mapping[str, str], name: str) -> int:
    """When an activity was last cleared, alone or with all: in milliseconds, as a browser counts; 0 for never."""
    times = [moment(clearings[key]) for key in (ALL, name) if key in clearings]
    return max([0, *(int(at.timestamp() * 1000) for at in times)])
