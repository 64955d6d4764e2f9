"""The flags by which a learning platform knows what is done: five letters an activity, and no word of it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence

from course.export.errors import NotMade
from course.export.lms import messages
from course.loading.library import Library
from course.model import Entry

LENGTH = 5
MOST = 700
"""As many flags as fit beside the place into the 4,096 characters of SCORM 1.2, with room to spare."""


def flag(name: str) -> str:
    """The first five letters of a hash of an activity's name: 25 bits, in a-z and 2-7."""
    return base64.b32encode(hashlib.sha256(name.encode()).digest()).decode()[:LENGTH].lower()


def read_flags(library: Library, entries: Sequence[Entry]) -> dict[str, list[str]]:
    """The flags of each activity that counts: its own, and those of the names that it had. Raises Mistakes.

    Where two activities would share a flag, each would look done once the other is: then NotMade is raised, and the
    newer of the two needs another id before it is released.
    """
    units = [library.unit(entry.unit) for entry in entries]
    names = {
        f"{unit.id}/{activity.id}": [*activity.was] for unit in units for activity in unit.activities if activity.counts
    }
    owners: dict[str, str] = {}
    for name in [*names, *(was for former in names.values() for was in former)]:
        owner = owners.setdefault(flag(name), name)
        if owner != name:
            raise NotMade(messages.SAME_FLAG.format(one=owner, other=name))
    if len(owners) > MOST:
        raise NotMade(messages.TOO_MANY.format(count=len(owners), most=MOST))
    return {name: [flag(each) for each in (name, *former)] for name, former in names.items()}
