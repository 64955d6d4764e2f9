"""Other versions of what stands in an activity: left by a sync service, brought back, or not chosen."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
from collections.abc import Sequence
from pathlib import Path

from course.learner.ownership import OwnFile, own_files
from course.learner.response import Saved, fingerprint, moment, response_file

ANOTHER_VERSION = ".another-version-"
"""In the name of a file with a version that gave way, or that was brought back: a sync service gives other names."""


def with_copies(folder: Path) -> list[str]:
    """The activities of which there may be more than one version, sorted: found in one walk through the folder."""
    with contextlib.suppress(OSError):
        return sorted({own.activity for own in own_files(folder) if own.offered})
    return []


def copies(folder: Path, activity: str, stands: Saved) -> list[OwnFile]:
    """Other versions than the one that `stands`, the last saved first; of two that say the same, the first.

    Of two of one moment the page puts the same one first (`entryOf` in answers-file.js).
    """
    found: dict[str, OwnFile] = {}
    with contextlib.suppress(OSError):  # a folder one may not look into holds nothing to show
        offered = [own for own in own_files(folder, activity) if own.offered and own.saved.responses]
        for own in sorted(offered, key=lambda own: (moment(own.saved.saved), _text(own)), reverse=True):
            found.setdefault(own.key, own)
    found.pop(fingerprint(stands.responses), None)
    return [*found.values()]


def _text(own: OwnFile) -> str:
    return json.dumps(own.saved.responses, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def files_beside(
    folder: Path,
    name: str,
    stands: Saved,
    gave_way: Sequence[Saved],
    brought: Sequence[Saved] = (),
    *,
    goes_on: bool = False,
) -> dict[Path, bytes]:
    """Files for those versions that say something else than what stands and all that lies beside it, each once.

    What was `brought` and lies there because the learner did not choose it stays decided; what `gave_way` stood by now
    all the same, and is offered. Where somebody `goes_on` writing, it takes the place of a version that it goes on
    from. Raises NotSaved.
    """
    beside = [own for own in own_files(folder, name) if not (own.stands or own.passing)]
    offered = {fingerprint(stands.responses), *(own.key for own in beside if own.offered)}
    known = {*offered, *(own.key for own in beside)}
    new = {key: version for version in gave_way if (key := fingerprint(version.responses)) not in offered}
    new |= {key: version for version in brought if (key := fingerprint(version.responses)) not in known}
    unit, _, word = name.partition("/")
    ours = [own for own in beside if goes_on and own.offered and f"{word}{ANOTHER_VERSION}" in own.path.name]
    files = {}
    for number, version in enumerate(new.values(), 1):
        earlier = next((own for own in ours if version.says_all_of(own.saved) and own.path not in files), None)
        path = earlier.path if earlier else free_name(folder / unit, f"{word}{ANOTHER_VERSION}{number}", ".json")
        files[path] = response_file(name, version)
    return files


def free_name(folder: Path, begin: str, end: str = "") -> Path:
    """A name in `folder` that nothing has, with the time in it."""
    now = stamp()  # on Windows the same for up to 16 ms
    names = (f"{begin}-{now}{number}{end}" for number in ("", *(f"-{count}" for count in range(1, 1000))))
    return next(path for path in map(folder.joinpath, names) if not os.path.lexists(path))


def stamp() -> str:
    """The time, as it stands in names."""
    return f"{datetime.datetime.now():%Y%m%d-%H%M%S-%f}"
