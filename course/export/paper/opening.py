"""What a trainer says as a session begins, whatever its first block says: who has checked it, and where it is quiet."""

from __future__ import annotations

import re
from collections.abc import Iterable

from course.export.paper import messages
from course.language.readability import sentences
from course.model import Activity, Story, Text

TO_SAY = (messages.SAY_ON_THE_REVIEW, messages.SAY_WHERE_IT_IS_QUIET)

_THIS_PAGE = re.compile(r"^(This page is )?about ", re.I)


def content_notes(activities: Iterable[Activity]) -> list[str]:
    """What a session touches on, each thing once: people hear of it before it begins."""
    return [note for note in dict.fromkeys(map(_content_note, activities)) if note]


def _content_note(activity: Activity) -> str:
    """What a story warns of, and what a text is about where it begins with a paragraph in italics."""
    if isinstance(activity, Story):
        return activity.content_note
    first = activity.body.strip().partition("\n\n")[0] if isinstance(activity, Text) else ""
    if not first.startswith("*") or first.startswith("**") or not first.endswith("*"):
        return ""
    note = _THIS_PAGE.sub("", sentences(first.strip("*"))[0])
    return note[:1].upper() + note[1:]
