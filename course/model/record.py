"""What every record of the course is made of: frozen fields, permanent ids, references to be resolved."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal, NoReturn

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Level = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]

PROTOTYPES = ("__proto__", "constructor", "prototype")
"""Names under which JavaScript has things of its own: no response is kept under one."""

DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
"""Names that Windows has for devices, whatever ending follows: no file or folder can have one."""


DESCRIBED = "COURSE_DESCRIBED"
"""While this stands in the environment, fields carry the string under them, for the JSON Schema."""


class Record(BaseModel):
    """A frozen record. Its field names are the YAML keys; an unknown key is a mistake."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, defer_build=True, use_attribute_docstrings=DESCRIBED in os.environ
    )


class Word(str):
    """A string that must match `pattern`; `advice` tells an author what to write instead."""

    pattern: ClassVar[str] = r"[a-z0-9]+(-[a-z0-9]+)*"
    longest: ClassVar[int] = 80
    advice: ClassVar[str] = "Write lower-case words joined by hyphens, such as 'name-the-effort'."

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(pattern=f"^{cls.pattern}$", max_length=cls.longest)
        )


class Id(Word):
    """A permanent name, typed by hand beside the words it names; never renamed or used again."""


class Address(Word):
    """An address on the web."""

    pattern = r"https?://\S+"
    longest = 2000
    advice = "Write a whole address that starts with https://."


class Reference(Word):
    """The id of something in another file; the reader checks that it exists."""

    names: ClassVar[str] = "thing"
    file: ClassVar[str] = ""


class OutcomeId(Reference):
    """An outcome in `course.yaml`, such as "1.2"."""

    pattern = r"[0-9]\.[0-9]"
    advice = 'Write the number in quotes, such as "1.2".'
    names, file = "outcome", "course.yaml"


class PersonId(Reference):
    """A person of the cast in `people.yaml`."""

    names, file = "person", "people.yaml"


class SourceId(Reference):
    """A source in `references.yaml`, such as NICE-NG193."""

    pattern = r"[A-Z0-9]+(-[A-Z0-9]+)*"
    advice = "Write the source's id as it is in references.yaml, such as NICE-NG193."
    names, file = "source", "references.yaml"


class TermId(Reference):
    """A term in `glossary.yaml`."""

    names, file = "term", "glossary.yaml"


class CardId(Reference):
    """A card in `safety.yaml`."""

    names, file = "card", "safety.yaml"


class PictureName(Reference):
    """A picture in `content/images/`."""

    pattern = r"[a-z0-9]+(-[a-z0-9]+)*\.svg"
    advice = "Write the name of a file in content/images/, such as 'pain-and-mood.svg'."
    names, file = "picture", "content/images/"


class FormerActivity(Word):
    """Where an activity stood in an earlier edition."""

    pattern = r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){1}"
    longest = 161
    advice = "Write the unit and the activity that it was, such as 'options/ten-cups'."


class FormerItem(Word):
    """Where an item stood in an earlier edition."""

    pattern = r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){2}"
    longest = 242
    advice = "Write the unit, the activity and the item that it was, such as 'options/ten-cups/which-first'."


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


FormerActivities = Annotated[
    list[FormerActivity], BeforeValidator(_listed, json_schema_input_type=FormerActivity | list[FormerActivity])
]
FormerItems = Annotated[
    list[FormerItem], BeforeValidator(_listed, json_schema_input_type=FormerItem | list[FormerItem])
]
"""One former place, or a list of them, the latest first, when something moved more than once."""


class Checked(Record):
    """An author's answer to a note of `course check`: which rule, and why the text stays."""

    rule: str
    why: str


Within = tuple[str | int, ...]
"""A place in a record: fields, and positions in their lists."""


def mistake(sentence: str, *at: str | int, first: Within | None = None) -> NoReturn:
    """Refuse a record with `sentence`, which says what is wrong and what to write.

    `at` is where in the record that is, and `first` where the other thing stands that it is about.
    """
    raise PydanticCustomError("mistake", "{sentence}", {"sentence": sentence, "at": at, "first": first})


def distinct(ids: Mapping[Within, Id], what: str, *taken: str) -> None:
    """Refuse a record in which two of its parts have the same id, or one has a name that is `taken`."""
    seen: dict[Id, Within] = {}
    for place, name in ids.items():
        if name in (*taken, *PROTOTYPES):
            mistake(
                f"The id '{name}' will not do for one of the {what}: the course itself uses that name. Write another.",
                *place,
            )
        if name in seen:
            mistake(f"Two {what} have the id '{name}'. Give each its own id.", *place, first=seen[name])
        seen[name] = place


def ids_of(**lists: Sequence[Any]) -> dict[Within, Id]:
    """The ids in a record's lists, by field and position."""
    return {(field, at): part.id for field, parts in lists.items() for at, part in enumerate(parts)}
