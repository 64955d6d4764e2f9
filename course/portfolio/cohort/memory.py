"""The file in which a report remembers whom it counted, and as what: beside the report, in the folder of the files.

It is laid out in columns, each value once and then by its position: a person's line cannot be read off it at a glance,
and that of ten thousand people stays small.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from course.learner.numbers import NUMBER
from course.model.errors import CourseError
from course.portfolio.cohort import messages
from course.portfolio.cohort.tally import FEWEST, Column, Tally

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
        if document["kind"] != KIND or document["format"] != FORMAT:
            raise ValueError("another kind or format")
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
    return json.dumps(document, separators=(",", ":")).encode()


def _laid_out(column: Column, people: list[str]) -> dict[str, Any]:
    values = list(dict.fromkeys(column.values()))
    at = {value: position for position, value in enumerate(values)}
    return {"values": values, "of": [at[column[person]] if person in column else -1 for person in people]}


def _tally(document: dict[str, Any]) -> Tally:
    """Raises ValueError, TypeError, KeyError, IndexError or AttributeError for what the course never wrote."""
    people = document["people"]
    if len(set(people)) != len(people) or not all(map(re.compile(NUMBER).fullmatch, people)):
        raise ValueError("people")
    columns: dict[str, Column] = {}
    for name, laid_out in document["columns"].items():
        values, of = laid_out["values"], laid_out["of"]
        if not all(isinstance(value, str) for value in values) or len(of) != len(people) or min(of) < -1:
            raise ValueError(name)
        columns[name] = {person: values[at] for person, at in zip(people, of, strict=True) if at >= 0}
    if any(len(column) < FEWEST for column in [people, *columns.values()] if column):
        raise ValueError("fewer than are ever counted")
    former = document["former"]
    if not all(isinstance(value, str) for by in former.values() for values in by.values() for value in values):
        raise ValueError("former")
    return Tally(people, columns, former)
