"""The places in activities that the files of the course name, such as in `was:`, looked for without YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from course.loading.catalogue import stamp_files

_ID = rb"[a-z0-9]+(?:-[a-z0-9]+)*"
_PLACE = re.compile(rb"(?<![\w/-])(" + _ID + rb"/" + _ID + rb")/(" + _ID + rb")")


def places_named(folder: Path) -> Mapping[str, frozenset[str]]:
    """Every unit/activity/item that stands in a file of `folder` now, by unit/activity."""
    return _read(folder, tuple(sorted(stamp_files(folder).items())))


@lru_cache(maxsize=2)  # an export asks for every activity
def _read(folder: Path, _: object) -> Mapping[str, frozenset[str]]:
    named: dict[str, set[str]] = {}
    for path in folder.glob("*.yaml"):
        for activity, part in _PLACE.findall(path.read_bytes()):
            named.setdefault(activity.decode(), set()).add(part.decode())
    return {activity: frozenset(parts) for activity, parts in named.items()}
