"""The answers file: all responses of a learner in one JSON document, to take away and bring back."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course.saved import FORMAT, LONG_AGO, NAME, NotSaved, Saved, as_kept, moment, response_file
from course.store import Store

KIND = "what-matters-to-me-answers"
LARGEST_FILE = 40_000_000


class Refused(Exception):
    """An answers file that was not brought back; the sentence says why. Nothing was changed."""


@dataclass(frozen=True)
class Taken:
    """An answers file, and what is not in it."""

    text: str
    left_out: list[str]
    """Activities whose answers could not be read."""
    folder: Path

    @property
    def warning(self) -> str:
        """What to tell whoever takes it away; empty when everything is in it."""
        if not self.left_out:
            return ""
        is_not, it_is = ("is not", "It is") if len(self.left_out) == 1 else ("are not", "They are")
        return (
            f"{len(self.left_out)} of your activities could not be read and {is_not} in the file: "
            f"{', '.join(self.left_out)}. {it_is} still in {self.folder}. "
            "Do not clear your answers before you have kept a copy of that folder."
        )


@dataclass(frozen=True)
class Restored:
    """What bringing back did."""

    brought: list[str]
    """Activities now as in the file."""
    kept: list[str]
    """Activities left alone: what stands here was saved later, or says the same."""

    def __str__(self) -> str:
        said = f"{len(self.brought)} of your activities came back."
        if self.kept:
            said += f" {len(self.kept)} stayed as they were here: saved later, or just the same."
        return said


def export(store: Store) -> Taken:
    """The answers file, with all that can be read."""
    activities = {}
    left_out = []
    for name in store.names():
        saved = store.load(name)
        if saved.trouble:
            left_out.append(name)
        else:
            activities[name] = {
                "saved": saved.saved,
                "course": saved.course,
                "revision": saved.revision,
                "responses": saved.responses,
            }
    document = {
        "format": FORMAT,
        "kind": KIND,
        "course": store.course,
        "exported": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
        "activities": activities,
    }
    return Taken(json.dumps(document, ensure_ascii=False, indent=1), left_out, store.folder)


def clear(store: Store) -> str:
    """Clear every answer; what to tell the learner. Raises NotSaved."""
    cleared = store.clear_all()
    return f"Your answers are cleared: {cleared} {'activity' if cleared == 1 else 'activities'}."


def restore(store: Store, text: str) -> Restored:
    """Bring back an answers file. Whatever was saved later stays. Raises Refused or NotSaved; then nothing changed."""
    found = dict(sorted(_activities(text).items()))
    brought = store.bring(found)
    return Restored(brought, [name for name in found if name not in brought])


def _activities(text: str) -> dict[str, Saved]:
    """What an answers file holds, every part of it looked at before anything is changed."""
    if len(text) > LARGEST_FILE:
        raise Refused("This file is too large to be an answers file. Nothing was changed.")
    try:
        document = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise Refused("This file is damaged, or is not an answers file. Nothing was changed.") from None
    if not isinstance(document, dict) or document.get("kind") != KIND:
        raise Refused("This is not an answers file of this course. Nothing was changed.")
    if not isinstance(document.get("format"), int) or document["format"] > FORMAT:
        raise Refused("This file was made by a newer version of the course. Nothing was changed.")
    activities = document.get("activities")
    if not isinstance(activities, dict):
        raise Refused("This file is damaged: its answers are missing. Nothing was changed.")
    return {name: _activity(name, found) for name, found in activities.items()}


def _activity(name: str, found: Any) -> Saved:
    try:
        if NAME.fullmatch(name) and isinstance(found["responses"], dict) and moment(found["saved"]) > LONG_AGO:
            saved = Saved(as_kept(found["responses"]), 1, found["saved"], str(found.get("course", "")))
            response_file(name, saved)
            return saved
    except (KeyError, TypeError, ValueError, NotSaved):
        pass
    raise Refused(f"This file is damaged near '{name[:60]}'. Nothing was changed.")


def file_name() -> str:
    """What an answers file is called: dated, so that no two days overwrite each other."""
    return f"my-answers-{datetime.date.today().isoformat()}.json"
