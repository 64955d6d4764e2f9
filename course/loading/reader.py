"""YAML to records: either the record, or every mistake in the file, each with its line."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import ValidationError

from course.model import Record, Reference
from course.model.errors import CourseError

if TYPE_CHECKING:
    from course.loading.yaml_tree import Place

LARGEST = 2_000_000
"""Bytes; the longest unit is a twentieth of this."""

ZIP = b"PK\x03\x04"
"""How a document of Word or LibreOffice begins."""

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, order=True)
class Mistake:
    """Something wrong in a file, printed as `content/FILE.yaml:LINE: what is wrong. What to write.`."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


class Mistakes(CourseError):
    """All the mistakes of a file at once."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = sorted(set(mistakes))
        super().__init__("\n".join(map(str, self.mistakes)))


@dataclass(frozen=True)
class Loaded(Generic[R]):
    """A record, and the line of everything in it."""

    record: R
    file: str
    lines: Mapping[Place, int] = field(repr=False)

    def mistake(self, place: Place, what: str) -> Mistake:
        """`what` is wrong at `place`, or at the nearest thing around it that the file holds."""
        from course.loading.record_errors import line_of

        return Mistake(self.file, line_of(self.lines, place), what)

    def references(self) -> Iterator[tuple[Place, Reference]]:
        """Every reference to another file, with its place."""
        yield from _references(self.record, ())


def read(path: Path, record: type[R]) -> Loaded[R]:
    """Read the `record` that `path` holds. Raises Mistakes, with all of them."""
    from course.loading.record_errors import explain, place_of  # not with a lesson whose words are compiled
    from course.loading.yaml_parser import parse

    name = f"{path.parent.name}/{path.name}"
    tree = parse(read_text(path, name))
    mistakes = [Mistake(name, line, what) for line, what in tree.wrong]
    try:
        loaded = record.model_validate(tree.data)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            place = place_of(details)
            if tree.certain(place[:-1] if details["type"] == "missing" else place):
                mistakes.append(Mistake(name, *explain(details, place, tree, record)))
    else:
        if not mistakes:
            return Loaded(loaded, name, tree.lines)
    raise Mistakes(mistakes)


def read_text(path: Path, name: str) -> str:
    """The words of a file that mistakes call `name`. Raises Mistakes."""

    def refuse(what: str, line: int = 1) -> Mistakes:
        return Mistakes([Mistake(name, line, what)])

    try:
        if path.stat().st_size > LARGEST:
            raise refuse(f"The file is larger than {LARGEST // 1_000_000} MB. Split it, or take out what is not text.")
        raw = path.read_bytes()
    except FileNotFoundError:
        raise refuse("There is no such file. Check its name.") from None
    except IsADirectoryError:
        raise refuse("This is a folder. Put a file of that name in its place.") from None
    except OSError as error:
        raise refuse(f"The file cannot be opened ({error.strerror}). Check who may read it.") from None
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in raw[:2]:
        raise refuse("The file is saved as UTF-16, which Notepad calls Unicode. Save it again as UTF-8.")
    if raw.startswith(ZIP):
        raise refuse("This is a word processor's document. Save it as plain text.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise refuse("A letter here is not saved as UTF-8. Save the file again as UTF-8.", line) from None


def _references(value: object, place: Place) -> Iterator[tuple[Place, Reference]]:
    if isinstance(value, Reference):
        yield place, value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _references(getattr(value, name), (*place, name))
    elif isinstance(value, list):
        for position, part in enumerate(value):
            yield from _references(part, (*place, position))
