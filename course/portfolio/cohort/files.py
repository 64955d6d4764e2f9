"""The numbers files in a folder: each read, or a sentence that names it and says why not."""

from __future__ import annotations

import datetime
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from course.language.dates import month_in_words
from course.learner import archive
from course.learner.numbers import NUMBER
from course.learner.response import Unreadable, document
from course.model.errors import CourseError
from course.portfolio.cohort import memory, messages
from course.portfolio.cohort.statistics import Statistics
from course.portfolio.cohort.summary import FORMAT, KIND
from course.portfolio.cohort.tally import Column, Person, Value

REPORT = "cohort-report.html"
LARGEST = 1_000_000
"""Bytes; a numbers file has some 20,000."""

KEYS = {"format", "kind", "number", "edition", "month", "units", "items", "ratings"}
"""All that a numbers file has."""

_MONTH = re.compile(r"20[0-9]{2}-(0[1-9]|1[0-2])")
_EDITION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,29}")


class NotCounted(CourseError):
    """A file that is not counted; the sentence says why, and leaves a place for the file's name."""


@dataclass(frozen=True)
class Files:
    """What the files of a folder say, by statistic, and what there is to tell of some."""

    columns: dict[str, Column] = field(default_factory=dict)
    people: int = 0
    sentences: list[str] = field(default_factory=list)


@dataclass(frozen=True, order=True)
class _Read:
    """One person's file; the newest is the greatest."""

    month: str
    modified: int
    name: str
    values: dict[str, Value] = field(compare=False)


def read_files(folder: Path, statistics: Statistics) -> Files:
    """Every numbers file in `folder`, and a sentence for whatever else lies there. Raises OSError for the folder."""
    files = Files()
    newest: dict[Person, _Read] = {}
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        name = _printable(entry.name)
        if entry.name.startswith(".") or entry.name in (REPORT, memory.FILE):
            continue
        try:
            found = _document(entry)
            person, values, is_partial = _values(found, statistics)
        except NotCounted as reason:
            files.sentences.append(str(reason).format(file=name))
            continue
        if is_partial:
            files.sentences.append(messages.OTHER_EDITION.format(file=name, edition=values["edition"]))
        read = _Read(values["month"], entry.stat().st_mtime_ns, name, values)
        if before := newest.get(person):
            older, read = sorted((before, read))
            files.sentences.append(messages.SAME_PERSON.format(file=older.name, newer=read.name))
        newest[person] = read
    for person, read in newest.items():
        for statistic, value in read.values.items():
            files.columns.setdefault(statistic, {})[person] = value
    return Files(files.columns, len(newest), files.sentences)


def _printable(name: str) -> str:
    """A file's name as a terminal may show it."""
    return "".join(letter if letter.isprintable() else "?" for letter in name)


def _document(entry: os.DirEntry[str]) -> dict[str, Any]:
    """Raises NotCounted."""
    if entry.is_symlink():
        raise NotCounted(messages.IS_A_LINK)
    if entry.is_dir():
        raise NotCounted(messages.IS_A_FOLDER)
    if not entry.is_file() or not entry.name.lower().endswith(".json"):
        raise NotCounted(messages.NOT_A_NUMBERS_FILE)
    try:
        if entry.stat().st_size > LARGEST:
            raise NotCounted(messages.TOO_LARGE)
        found = document(Path(entry.path).read_bytes())
    except OSError:
        raise NotCounted(messages.CANNOT_BE_OPENED) from None
    except Unreadable:
        raise NotCounted(messages.DAMAGED) from None
    kind = found.get("kind") if isinstance(found, dict) else None
    if kind == archive.KIND:
        raise NotCounted(messages.HOLDS_WORDS)
    if kind != KIND:
        raise NotCounted(messages.NOT_A_NUMBERS_FILE)
    if type(found.get("format")) is not int or found["format"] > FORMAT:
        raise NotCounted(messages.NEWER_FORMAT)
    return dict(found)


def _values(found: dict[str, Any], statistics: Statistics) -> tuple[Person, dict[str, Value], bool]:
    """Whose file it is, what it says by statistic, and whether some of it is of another edition. Raises NotCounted."""
    person, month, edition = found.get("number"), found.get("month"), found.get("edition")
    is_edition = edition == statistics.edition or _fits(_EDITION, edition)
    if not (_fits(NUMBER, person) and _fits(_MONTH, month) and is_edition):
        raise NotCounted(messages.CHANGED_BY_HAND)
    if str(month) > _latest_month():
        raise NotCounted(messages.STILL_TO_COME.format(file="{file}", month=month_in_words(str(month))))
    if not found.keys() <= KEYS:
        raise NotCounted(messages.CHANGED_BY_HAND)
    groups = [found.get(name) for name in ("units", "items", "ratings")]
    if not all(isinstance(group, dict) for group in groups):
        raise NotCounted(messages.CHANGED_BY_HAND)
    try:
        values, unknown = statistics.of(*groups)  # type: ignore[arg-type]
    except (ValueError, TypeError, KeyError, AttributeError):
        raise NotCounted(messages.CHANGED_BY_HAND) from None
    if unknown and edition == statistics.edition:
        raise NotCounted(messages.CHANGED_BY_HAND)
    return str(person), values | {"month": str(month), "edition": str(edition)}, unknown


def _latest_month() -> str:
    """The month that it is somewhere on earth by now."""
    return (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=14)).strftime("%Y-%m")


def _fits(pattern: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None
