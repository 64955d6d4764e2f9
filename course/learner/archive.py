"""The answers file: all responses of a learner in one JSON document, to take away and bring back."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course.learner import messages, ownership
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
            left_out = messages.LEFT_OUT_ONE if len(self.left_out) == 1 else messages.LEFT_OUT
            names = ", ".join(self.left_out)
            said.append(left_out.format(count=len(self.left_out), names=names, folder=self.folder))
        if self.damaged:
            said.append(messages.DAMAGED_LEFT_OUT.format(paths=", ".join(map(str, self.damaged))))
        if self.shut:
            said.append(messages.SHUT.format(paths=", ".join(map(str, self.shut))))
        if said:
            said.append(messages.DO_NOT_CLEAR)
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
    return messages.CLEARED_ONE if cleared == 1 else messages.CLEARED.format(count=cleared)


def restore(store: Store, raw: bytes) -> Restored:
    """Bring back an answers file. Whatever was saved later stays. Raises Refused or NotSaved; then nothing changed."""
    return store.bring(dict(sorted(_activities(raw).items())))


def _activities(raw: bytes) -> dict[str, list[Saved]]:
    """What an answers file holds, every part of it looked at before anything is changed."""
    if len(raw) > LARGEST_FILE:
        raise Refused(messages.FILE_TOO_LARGE)
    try:
        found = document(raw)
    except NotUnicode:
        raise Refused(messages.REFUSED_NOT_UTF_8) from None
    except CutOff:
        raise Refused(messages.REFUSED_CUT_OFF) from None
    except Unreadable:
        raise Refused(messages.REFUSED_DAMAGED) from None
    if not isinstance(found, dict) or found.get("kind") != KIND:
        raise Refused(messages.REFUSED_OTHER_KIND)
    if not isinstance(found.get("format"), int) or found["format"] > FORMAT:
        raise Refused(messages.REFUSED_NEWER)
    activities = found.get("activities")
    if not isinstance(activities, dict):
        raise Refused(messages.REFUSED_EMPTY)
    return {name: _versions(name, entry) for name, entry in activities.items()}


def _versions(name: str, entry: Any) -> list[Saved]:
    """What stood in an activity, and other versions of it. Raises Refused."""
    try:
        others = entry.get("others", [])
        if NAME.fullmatch(name) and isinstance(others, list):
            return [_version(name, each) for each in (entry, *others)]
    except (AttributeError, KeyError, TypeError, ValueError, NotSaved):
        pass
    raise Refused(messages.REFUSED_NEAR.format(name=name[:60]))


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
