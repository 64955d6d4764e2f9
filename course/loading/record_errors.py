"""What is wrong with a record, in words for its author: the line of the cause, what is wrong and what to write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from pydantic_core import ErrorDetails

from course.loading.suggest import did_you_mean
from course.loading.yaml_tree import Place, Tree
from course.model import KINDS, Item, Record, Reference
from course.model.record import Word

FORMER = {
    "verified": (
        "There is no field 'verified' any more. Write 'status: verified' for true and 'status: unverified' for false."
    ),
    "sort": (
        "There is no field 'sort' any more. Write 'category:' for a place on a map and 'input_type:' for a field of a "
        "plan."
    ),
}
"""Fields of edition 2026.1 that have another name now: what to write instead."""


def line_of(lines: Mapping[Place, int], place: Place) -> int:
    """The line of `place`, or of the nearest thing around it that the file holds."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def place_of(details: ErrorDetails) -> Place:
    """Pydantic's place in the file's own terms: the names of kinds fall out, fields of the same name stay."""
    place: list[str | int] = []
    tag = False
    for step in details["loc"]:
        if tag and step in _TAGS:
            tag = False
            continue
        place.append(step)
        tag = isinstance(step, int) and tuple(place[::2]) in (("activities",), ("activities", "items"))
    return tuple(place)


_ITEM_KINDS = [get_args(item.model_fields["kind"].annotation)[0] for item in get_args(get_args(Item)[0])]

_TAGS = {*KINDS, *_ITEM_KINDS}
"""What Pydantic puts into the place of a mistake in an activity or an item."""


def explain(details: ErrorDetails, place: Place, tree: Tree, record: type[Record]) -> tuple[int, str]:
    """What Pydantic says of a place, as the line of its cause and a sentence."""
    given, context = details["input"], details.get("ctx", {})
    match details["type"]:
        case "missing":
            return _missing(given, place, tree)
        case "list_type" if isinstance(given, dict) and given:
            first = next(iter(given))
            line = line_of(tree.lines, (*place, first))
            start = f"Write '- {first.lstrip('-')}:' here, and a '- ' in front of each further entry."
            return line, f"'{place[-1]}' should be a list. {start}"
        case "union_tag_not_found" if place[:1] == ("activities",) and len(kinds := _kinds(given)) > 1:
            line = line_of(tree.lines, (*place, kinds[1]))
            return line, (
                f"'{kinds[0]}' and '{kinds[1]}' start the same activity. If another one starts here, "
                f"write '- {kinds[1]}:'. If not, take this line out."
            )
    sentence = _sentence(details, place, record)
    line = line_of(tree.lines, (*place, *context.get("at", ())))
    if first := context.get("first"):
        sentence = f"{sentence} The first is on line {line_of(tree.lines, (*place, *first))}."
    return line, sentence


def _missing(owner: Any, place: Place, tree: Tree) -> tuple[int, str]:
    """That a field is missing: of which part of the file, and below which field to write it."""
    *inside, name = place
    what, todo = f"The field '{name}' is missing", f"Write '{name}:' and its value"
    fields = owner if isinstance(owner, dict) else {}
    if not inside or not fields:
        return line_of(tree.lines, place), f"{what}. {todo}."
    last = next((field for field in reversed(fields) if isinstance(fields[field], str)), next(iter(fields)))
    if name == "words" and "figure" in fields:
        return (
            line_of(tree.lines, (*inside, last)),
            f"The picture '{fields['figure']}' has no words beside it, and not everybody can see it. "
            f"Write 'words:' and all that it tells below '{last}'.",
        )
    start = line_of(tree.lines, tuple(inside))
    return (
        line_of(tree.lines, (*inside, last)),
        f"{what} from {_name(fields, inside[-1])}, which starts on line {start}. {todo} below '{last}'.",
    )


def _name(fields: Mapping[str, Any], step: str | int) -> str:
    """A part of the file as its author knows it: by its id, its field, or its first words."""
    if isinstance(step, str):
        return f"'{step}'"
    words = [fields.get("id"), *(fields[kind] for kind in _kinds(fields)), *fields.values()]
    return next((f"'{_short(each)}'" for each in words if each and isinstance(each, str)), "an entry")


def _kinds(value: Any) -> list[str]:
    return [key for key in value if key in KINDS] if isinstance(value, dict) else []


def _sentence(details: ErrorDetails, place: Place, record: type[Record]) -> str:
    """What is wrong and what to write, for somebody who has never seen a validation error."""
    name = next((str(step) for step in reversed(place) if isinstance(step, str)), "this file")
    given, context = details["input"], details.get("ctx", {})
    unfit = f"'{name}' is blank." if given == "" else f"'{_short(given)}' will not do for '{name}'."
    match details["type"]:
        case "mistake":
            return str(context["sentence"])
        case "extra_forbidden" if name in FORMER:
            return FORMER[name]
        case "extra_forbidden":
            known = sorted(_fields(record) - {name})
            return f"There is no field '{name}' here.{did_you_mean(name, known)} Take it out or correct its name."
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
            return f"'{name}' is blank. Write its words after the colon."
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
            return f"Write the id of a {word.names} as it is in {word.file}."
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
