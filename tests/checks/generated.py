"""Records of any content that obeys the model."""

from __future__ import annotations

import itertools
import types
from typing import Any, Literal, get_args, get_origin

from hypothesis import strategies as st

from course.loading.library import Library
from course.model import (
    KINDS,
    STEPS,
    Conversation,
    Exchange,
    IconArray,
    MultipleResponse,
    Record,
    Reflection,
    Rewrite,
    SingleBestAnswer,
    Unit,
)
from course.model.practice import PlanField, Statement
from course.model.record import FormerActivity, FormerItem, OutcomeId, PersonId, PictureName, SourceId, TermId, Word
from course.model.reflection import Prompt
from tests.checks.test_mistakes import HERE

SHELF = Library(HERE / "shelf")

PARTS: dict[type[Word], list[str]] = {
    OutcomeId: list(SHELF.outcomes),
    PersonId: list(SHELF.people),
    SourceId: list(SHELF.sources),
    TermId: list(SHELF.terms),
    PictureName: ["two-circles.svg"],
    FormerActivity: ["trust/one-promise"],
    FormerItem: ["trust/what-was-heard/first-words"],
}

SCRAPS = st.text(max_size=40) | st.sampled_from(
    ["", "Yes.", "Which is true?", "All of the above", "1 in 10", "A GP (doctor) said 40% of NICE.", "It’s *so*…", "| a |\n\n- b"]
)  # fmt: skip


def records(record: type[Record]) -> set[type[Record]]:
    """A record and every record in it."""
    seen: set[type[Record]] = set()

    def walk(kind: Any) -> None:
        if isinstance(kind, type) and issubclass(kind, Record):
            if kind not in seen:
                seen.add(kind)
                for field in kind.model_fields.values():
                    walk(field.annotation)
        else:
            for part in get_args(kind):
                walk(part)

    walk(record)
    return seen


def holds_words(kind: Any) -> bool:
    """Whether a field is text or a list of texts, and not an id or a choice."""
    return kind is str or (get_origin(kind) is list and get_args(kind) == (str,))


def value(draw: st.DrawFn, kind: Any, field: Any = None) -> Any:
    """Something of a type, as a file would hold it."""
    origin, parts = get_origin(kind), get_args(kind)
    limits = {type(limit).__name__: limit for limit in getattr(field, "metadata", [])}
    least = getattr(limits.get("MinLen"), "min_length", 0)
    if origin is Literal:
        return draw(st.sampled_from(parts))
    if origin is types.UnionType or str(origin) == "typing.Union":
        return value(draw, draw(st.sampled_from(parts)))
    if hasattr(kind, "__metadata__"):
        return value(draw, parts[0])
    if origin is list:
        most = getattr(limits.get("MaxLen"), "max_length", least + 3)
        return [value(draw, parts[0]) for _ in range(draw(st.integers(least, most)))]
    if kind is type(None):
        return None
    if kind is bool:
        return draw(st.booleans())
    if kind is int:
        return draw(st.integers(1, 5))
    if isinstance(kind, type) and issubclass(kind, Word):
        return draw(st.sampled_from(PARTS[kind])) if kind in PARTS else f"id-{next(COUNT)}"
    if isinstance(kind, type) and issubclass(kind, Record):
        return built(draw, kind)
    return draw(SCRAPS.filter(lambda text: len(text) >= least))


COUNT = itertools.count()


def built(draw: st.DrawFn, record: type[Record]) -> dict[str, Any]:
    """A record of any content that obeys the model, as data."""
    made = {name: value(draw, field.annotation, field) for name, field in record.model_fields.items()}
    if made.get("more"):
        made["route"] = None
    if record is SingleBestAnswer:
        key = draw(st.integers(0, len(made["options"]) - 1))
        made["options"] = [{**option, "correct": at == key} for at, option in enumerate(made["options"])]
    if record is MultipleResponse:
        made["options"] = [{**option, "correct": at < 2} for at, option in enumerate(made["options"])]
        made["choose"] = 2
    if record is Reflection:
        made["prompts"] = [{**value(draw, Prompt), "step": step} for step in STEPS[made["model"]]]
    if record is Exchange:
        made["lines"][0]["why"] = "It went wrong."
    if record is PlanField and made["input_type"] != "date":
        made["weeks"] = None
    if record is PlanField:
        made["event"] = "A look, 5 minutes" if made["weeks"] else ""
    if record is Statement:
        made["levels"] = made["levels"] if len(made["levels"]) == 4 else []
    if record is Rewrite:
        made["words"] = None
    if record is IconArray:
        made["total"] = 5
    if record is Conversation:
        places = [part["id"] for part in (*made["turns"], *made["endings"])]
        for reply in (reply for turn in made["turns"] for reply in turn["replies"]):
            reply["to"] = draw(st.sampled_from(places))
    return made


@st.composite
def units(draw: st.DrawFn) -> Unit:
    """A unit of any activities that the model allows."""
    kinds = draw(st.lists(st.sampled_from(list(KINDS.values())), min_size=1, max_size=4))
    return Unit.model_validate(
        {
            "unit": "trust",
            "title": "T",
            "dates": "trust/four-dates",
            "activities": [built(draw, kind) for kind in kinds],
        }
    )
