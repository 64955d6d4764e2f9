"""YAML to records: either the record, or every mistake in the file, each with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from course.loading.suggest import meant
from course.loading.yaml_tree import Place, Tree, grow
from course.model import KINDS, Item, Record, Reference
from course.model.record import Word

LARGEST = 2_000_000
"""Bytes; the longest unit is a twentieth of this."""

FORMER = {
    "verified": (
        "There is no field 'verified' any more. Write 'status: verified' for true and 'status: unverified' for false."
    ),
}
"""Fields of edition 2026.1 that have another name now, or none: what to write instead."""

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, order=True)
class Mistake:
    """Something wrong in a file, printed as `content/FILE.yaml:LINE: what is wrong. What to write.`."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


class Mistakes(Exception):
    """All the mistakes of a file at once."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = sorted(set(mistakes))
        super().__init__("\n".join(map(str, self.mistakes)))

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in a notebook: the sentences, and no stack trace."""
        return str(self).splitlines()


@dataclass(frozen=True)
class Read(Generic[R]):
    """A record, and the line of everything in it."""

    record: R
    file: str
    lines: Mapping[Place, int] = field(repr=False)

    def mistake(self, place: Place, what: str) -> Mistake:
        """`what` is wrong at `place`, or at the nearest thing around it that the file holds."""
        return Mistake(self.file, _line(self.lines, place), what)

    def references(self) -> Iterator[tuple[Place, Reference]]:
        """Every reference to another file, with its place."""
        yield from _references(self.record, ())


def read(path: Path, record: type[R]) -> Read[R]:
    """The `record` that `path` holds. Raises Mistakes, with all of them."""
    name = f"{path.parent.name}/{path.name}"
    tree = grow(_text(path, name))
    wrong = [Mistake(name, line, what) for line, what in tree.wrong]
    try:
        found = record.model_validate(tree.data)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            place = _place(details["loc"])
            if tree.certain(place[:-1] if details["type"] == "missing" else place):
                wrong.append(_mistake(name, tree, details, place, record))
    else:
        if not wrong:
            return Read(found, name, tree.lines)
    raise Mistakes(wrong)


def _mistake(name: str, tree: Tree, details: ErrorDetails, place: Place, record: type[Record]) -> Mistake:
    """What Pydantic says of a place, at the line of its cause."""
    sentence, context = _sentence(details, place, record), details.get("ctx", {})
    line = _line(tree.lines, (*place, *context.get("at", ())))
    if first := context.get("first"):
        sentence = f"{sentence} The first is on line {_line(tree.lines, (*place, *first))}."
    return Mistake(name, line, sentence)


def _text(path: Path, name: str) -> str:
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
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise refuse("A letter here is not saved as UTF-8. Save the file again as UTF-8.", line) from None


def _line(lines: Mapping[Place, int], place: Place) -> int:
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _place(loc: Sequence[str | int]) -> Place:
    """Pydantic's place in the file's own terms: the names of kinds fall out, fields of the same name stay."""
    place: list[str | int] = []
    tag = False
    for step in loc:
        if tag and step in _TAGS:
            tag = False
            continue
        place.append(step)
        tag = isinstance(step, int) and tuple(place[::2]) in (("activities",), ("activities", "items"))
    return tuple(place)


_ITEM_KINDS = [get_args(item.model_fields["kind"].annotation)[0] for item in get_args(get_args(Item)[0])]

_TAGS = {*KINDS, *_ITEM_KINDS}
"""What Pydantic puts into the place of a mistake in an activity or an item."""


def _sentence(details: ErrorDetails, place: Place, record: type[Record]) -> str:
    """What is wrong and what to write, for somebody who has never seen a validation error."""
    name = next((str(step) for step in reversed(place) if isinstance(step, str)), "this file")
    given, context = details["input"], details.get("ctx", {})
    unfit = f"'{name}' is blank." if given == "" else f"'{_short(given)}' will not do for '{name}'."
    match details["type"]:
        case "mistake":
            return str(context["sentence"])
        case "missing":
            return f"The field '{name}' is missing. Write '{name}:' and its value."
        case "extra_forbidden":
            if name in FORMER:
                return FORMER[name]
            known = sorted(_fields(record) - {name})
            return f"There is no field '{name}' here.{meant(name, known)} Take it out or correct its name."
        case "union_tag_not_found" | "union_tag_invalid" if name == "activities":
            return f"This activity has no kind, or two. Start it with one of: {', '.join(KINDS)}."
        case "union_tag_not_found":
            return f"This item has no kind. Write 'kind:' and one of: {', '.join(_ITEM_KINDS)}."
        case "union_tag_invalid":
            return f"'{context.get('tag')}' is not a kind. Write one of: {context.get('expected_tags')}."
        case "string_pattern_mismatch":
            return f"{unfit} {_advice(name, str(context.get('pattern')))}"
        case "list_type" | "model_type" | "model_attributes_type" | "dict_type" if given == "" and place:
            return f"'{name}' is blank. Write its value, or take the line out."
        case "literal_error":
            return f"{unfit} Write one of: {context.get('expected')}."
        case "string_type":
            return f"'{name}' should be words, not a list or a group of fields. Check the indentation."
        case "list_type":
            return f"'{name}' should be a list. Start each line of it with '- '."
        case "model_type" | "model_attributes_type" | "dict_type" if not place and not given:
            return "The file is empty. Write at least its first field as 'name: value'."
        case "model_type" | "model_attributes_type" | "dict_type" if not place:
            return "The file holds words, but no field. Write each field as 'name: value', with a colon and a space."
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"'{name}' should be a group of fields. Write each as 'name: value' on its own line."
        case "string_too_short":
            return f"'{name}' is blank. Write its words behind the colon."
        case "too_short":
            return f"'{name}' lists {len(given)}, and needs {context.get('min_length')} or more. Add what is missing."
        case "too_long":
            return f"'{name}' lists {len(given)}: at most {context.get('max_length')} will do. Take some out."
        case "string_too_long":
            return f"'{name}' has {len(given)} letters: at most {context.get('max_length')} fit. Shorten it."
        case "int_parsing" | "int_type" | "int_from_float":
            return f"{unfit} Write a whole number."
        case "bool_parsing" | "bool_type":
            return f"{unfit} Write true or false."
        case "date_from_datetime_parsing" | "date_parsing" | "date_type":
            return f"{unfit} Write a date as 2026-11-22."
        case "greater_than_equal":
            return f"'{name}' is {given}: it must be {context.get('ge')} or more."
        case "less_than_equal":
            return f"'{name}' is {given}: it must be {context.get('le')} or less."
        case _:
            return f"'{name}' will not do: {details['msg']}. Correct it."


def _short(given: object) -> str:
    text = str(given).replace("\n", " ")
    return text if len(text) <= 60 else text[:57] + "…"


def _advice(name: str, pattern: str) -> str:
    """What to write where a word of this pattern is wanted, in the field of this name."""
    words: list[type[Word]] = [Word, *Word.__subclasses__(), *Reference.__subclasses__()]
    fitting = [word for word in words if f"^{word.pattern}$" == pattern]
    for word in fitting[1:]:
        if issubclass(word, Reference) and word.names == name.removesuffix("s"):
            return f"Write the id of a {word.names} as it stands in {word.file}."
    return fitting[0].advice if fitting else "Write it as in the other files."


def _fields(record: type[Record]) -> set[str]:
    """Every field name of the course's records: what an unknown field may have meant."""
    names: set[str] = set(KINDS)
    todo: list[type[Record]] = [Record]
    while todo:
        todo.extend(kinds := todo.pop().__subclasses__())
        for kind in kinds:
            names.update(kind.model_fields)
    return names | set(record.model_fields)


def _references(value: object, place: Place) -> Iterator[tuple[Place, Reference]]:
    if isinstance(value, Reference):
        yield place, value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _references(getattr(value, name), (*place, name))
    elif isinstance(value, list):
        for position, part in enumerate(value):
            yield from _references(part, (*place, position))
