"""The answers file: all responses of a learner in one JSON document, to take away and bring back."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course.learner import ownership
from course.learner.copies import with_copies
from course.learner.response import (
    FORMAT,
    NAME,
    CutOff,
    NotSaved,
    NotUnicode,
    Saved,
    Unreadable,
    as_kept,
    document,
    now,
    response_file,
)
from course.learner.restoration import Restored
from course.learner.store import Store
from course.model.errors import CourseError

KIND = "what-matters-to-me-answers"
LARGEST_FILE = 40_000_000


class Refused(CourseError):
    """An answers file that was not brought back; the sentence says why. Nothing was changed."""


@dataclass(frozen=True)
class Taken:
    """An answers file, and what is not in it."""

    text: str
    left_out: list[str]
    """Activities whose answers could not be read."""
    damaged: list[Path]
    """Other files of answers that could not be read."""
    shut: list[Path]
    """Files and folders that could not be looked into, and may hold answers."""
    folder: Path

    @property
    def warning(self) -> str:
        """What to tell whoever takes it away; empty when everything is in it."""
        said = []
        if self.left_out:
            is_not, it_is = ("is not", "It is") if len(self.left_out) == 1 else ("are not", "They are")
            said.append(
                f"{len(self.left_out)} of your activities could not be read and {is_not} in the file: "
                f"{', '.join(self.left_out)}. {it_is} still in {self.folder}."
            )
        if self.damaged:
            said.append(f"Not in the file, because damaged: {', '.join(map(str, self.damaged))}.")
        if self.shut:
            said.append(f"Cannot be looked into, so answers may be missing: {', '.join(map(str, self.shut))}.")
        if said:
            said.append("Do not clear your answers before you have kept a copy of that folder.")
        return " ".join(said)


def export(store: Store) -> Taken:
    """The answers file, with all that can be read: what stands in each activity, and every other version of it."""
    activities = {}
    left_out = []
    in_versions = with_copies(store.folder)
    for name in store.names():
        stands = store.load(name)
        versions = [own.saved for own in store.copies(name)] if name in in_versions else []
        if stands.trouble:
            left_out.append(name)
        elif stands.revision or not versions:
            versions.insert(0, stands)
        if versions and versions[0].revision:
            first, *others = map(_entry, versions)
            activities[name] = {**first, "others": others} if others else first
    document = {
        "format": FORMAT,
        "kind": KIND,
        "course": store.course,
        "exported": now(),
        "activities": activities,
    }
    text = json.dumps(document, ensure_ascii=False, indent=1)
    damaged = [own.path for own in ownership.damaged(store.folder) if own.activity not in left_out]
    return Taken(text, left_out, damaged, ownership.shut(store.folder), store.folder)


def _entry(saved: Saved) -> dict[str, Any]:
    return {
        "saved": saved.saved,
        "course": saved.course,
        "revision": saved.revision,
        "responses": saved.responses,
    }


def clear(store: Store) -> str:
    """Clear every answer; what to tell the learner. Raises NotSaved."""
    cleared = store.clear_all()
    return f"Your answers are cleared: {cleared} {'activity' if cleared == 1 else 'activities'}."


def restore(store: Store, raw: bytes) -> Restored:
    """Bring back an answers file. Whatever was saved later stays. Raises Refused or NotSaved; then nothing changed."""
    return store.bring(dict(sorted(_activities(raw).items())))


def _activities(raw: bytes) -> dict[str, list[Saved]]:
    """What an answers file holds, every part of it looked at before anything is changed."""
    if len(raw) > LARGEST_FILE:
        raise Refused("This file is too large to be an answers file. Nothing was changed.")
    try:
        found = document(raw)
    except NotUnicode:
        raise Refused(
            "This file is not saved as UTF-8, so letters such as é could come back wrong. Nothing was changed. "
            "Open it in the program that saved it, save it with the encoding UTF-8, and bring that file back."
        ) from None
    except CutOff:
        raise Refused(
            "This file is cut off: its end is missing. Nothing was changed. "
            "Copy or download it again, and bring that one back."
        ) from None
    except Unreadable:
        raise Refused("This file is damaged, or is not an answers file. Nothing was changed.") from None
    if not isinstance(found, dict) or found.get("kind") != KIND:
        raise Refused("This is not an answers file of this course. Nothing was changed.")
    if not isinstance(found.get("format"), int) or found["format"] > FORMAT:
        raise Refused("This file was made by a newer version of the course. Nothing was changed.")
    activities = found.get("activities")
    if not isinstance(activities, dict):
        raise Refused("This file is damaged: its answers are missing. Nothing was changed.")
    return {name: _versions(name, entry) for name, entry in activities.items()}


def _versions(name: str, entry: Any) -> list[Saved]:
    """What stood in an activity, and other versions of it. Raises Refused."""
    try:
        others = entry.get("others", [])
        if NAME.fullmatch(name) and isinstance(others, list):
            return [_version(name, each) for each in (entry, *others)]
    except (AttributeError, KeyError, TypeError, ValueError, NotSaved):
        pass
    raise Refused(f"This file is damaged near '{name[:60]}'. Nothing was changed.")


def _version(name: str, entry: Any) -> Saved:
    """One version. Raises KeyError, TypeError, ValueError or NotSaved."""
    if not isinstance(entry["responses"], dict) or not isinstance(entry["saved"], str):
        raise ValueError("no responses, or no time")
    saved = Saved(as_kept(entry["responses"]), 1, entry["saved"], str(entry.get("course", "")))
    response_file(name, saved)
    return saved


def file_name() -> str:
    """What an answers file is called: dated, so that no two days overwrite each other."""
    return f"my-answers-{datetime.date.today().isoformat()}.json"
