"""When an activity is complete, as data: the lesson's kernel reads it here, a page in `widget/browser/completion.js`.

Both read the cases of `tests/completion.yaml` alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

Response = Any
"""What a learner left in one part of an activity: JSON, its shape set by the kind."""

Responses = Mapping[str, Response]
"""Part id → response. The ids are permanent; positions and wording never appear."""


class Need(TypedDict):
    """Something that a learner must have left."""

    part: str
    """The part of the activity in which it is left."""
    field: NotRequired[str]
    """The field of the response, where that has several."""
    equals: NotRequired[str]
    """What must stand there, or be in the list that does, where it is not enough that something does."""


Completion = list[list[Need]]
"""The ways to complete an activity: a way is gone when all its needs are met."""


def is_complete(completion: Completion, responses: Responses) -> bool:
    """Whether `responses` go one of the ways to the end."""
    return any(all(_is_met(need, responses) for need in way) for way in completion)


def _is_met(need: Need, responses: Responses) -> bool:
    response = responses.get(need["part"])
    if "field" in need:
        response = response.get(need["field"]) if isinstance(response, Mapping) else None
    if "equals" in need:
        return need["equals"] in (response if isinstance(response, list) else [response])
    return is_filled(response)


def is_filled(response: Response) -> bool:
    """Whether a response says something: blank text, empty lists, False and None do not."""
    if isinstance(response, str):
        return re.search(r"[^\s\ufeff]", response) is not None  # \ufeff is white space to JavaScript only
    if isinstance(response, Mapping):
        return any(is_filled(value) for value in response.values())
    if isinstance(response, list):
        return bool(response)
    return response is not None and response is not False
