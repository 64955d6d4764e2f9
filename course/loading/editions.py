"""The released editions: one JSON file each in `content/editions/`, written once, when an edition is closed."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from course.loading.reader import Mistake, Mistakes
from course.model import Edition, Unit, describe_edition

FOLDER = "editions"


def read_editions(content: Path) -> list[Edition]:
    """Every released edition in the folder `content`, the oldest first. Raises Mistakes."""
    editions = [_read(path) for path in (content / FOLDER).glob("*.json")]
    return sorted(editions, key=lambda edition: (edition.released, edition.edition))


def release_edition(content: Path, version: str, units: Sequence[Unit]) -> Path:
    """Write down every id of `units` as the edition `version`, of today; the file.

    An edition is released once: raises Mistakes when its file is there and says something else.
    """
    path = content / FOLDER / f"{version}.json"
    edition = describe_edition(version, datetime.date.today(), units)
    if path.exists():
        released = _read(path)
        if released.units != edition.units:
            raise _mistake(path, f"Edition {version} was released with other words. Raise 'version' in course.yaml.")
        return path
    path.parent.mkdir(exist_ok=True)
    document = edition.model_dump(mode="json", exclude_defaults=True)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    return path


def _read(path: Path) -> Edition:
    try:
        return Edition.model_validate_json(path.read_bytes())
    except OSError as error:
        raise _mistake(path, f"The file cannot be opened ({error.strerror}). Check who may read it.") from None
    except ValidationError:
        raise _mistake(path, "This is not the record of an edition. Put back the file as it was released.") from None


def _mistake(path: Path, sentence: str) -> Mistakes:
    return Mistakes([Mistake(f"{path.parent.parent.name}/{FOLDER}/{path.name}", 1, sentence)])
