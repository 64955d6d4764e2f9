"""The file in which a report remembers whom it counted, and as what: beside the report, in the folder of the files.

It is laid out in columns, each value once and then by its position: a person's line cannot be read off it at a glance,
and that of ten thousand people stays small.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from course.learner.response import fingerprint
from course.model.errors import CourseError
from course.portfolio.cohort import messages
from course.portfolio.cohort.tally import Column, Tally

FILE = "cohort-memory.json"
KIND = "what-matters-to-me-cohort-memory"
FORMAT = 1
LARGEST = 200_000_000
"""Bytes; that of ten thousand people has a tenth of it."""


class MemoryDamaged(CourseError):
    """The memory is not as the course wrote it; the sentence says what to do. Nothing was changed."""


def read_memory(path: Path) -> Tally:
    """The tally in the file at `path`; an empty one where there is no file. Raises MemoryDamaged and OSError."""
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("too large")
        document = json.loads(path.read_bytes())
        check = document.pop("check")
        if document["kind"] != KIND or document["format"] != FORMAT or check != fingerprint(document):
            raise ValueError("another kind or format, or changed")
        return _tally(document)
    except FileNotFoundError:
        return Tally()
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        raise MemoryDamaged(messages.MEMORY_DAMAGED.format(file=path)) from None


def memory_file(tally: Tally) -> bytes:
    """The memory of a tally."""
    document = {
        "format": FORMAT,
        "kind": KIND,
        "people": tally.people,
        "columns": {name: _laid_out(column, tally.people) for name, column in tally.columns.items() if column},
        "former": tally.former,
    }
    return json.dumps({**document, "check": fingerprint(document)}, separators=(",", ":")).encode()


def _laid_out(column: Column, people: list[str]) -> dict[str, Any]:
    values = list(dict.fromkeys(column.values()))
    at = {value: position for position, value in enumerate(values)}
    return {"values": values, "of": [at[column[person]] if person in column else -1 for person in people]}


def _tally(document: dict[str, Any]) -> Tally:
    people = document["people"]
    columns: dict[str, Column] = {
        name: {person: laid_out["values"][at] for person, at in zip(people, laid_out["of"], strict=True) if at >= 0}
        for name, laid_out in document["columns"].items()
    }
    return Tally(people, columns, document["former"])
