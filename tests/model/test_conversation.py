"""A conversation as a graph: every reply leads somewhere, and the path that weighs most is found, loops and all."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from course.model import Conversation


def talk(**turns: tuple[str, ...]) -> Conversation:
    """A conversation whose turns lead to these, in this order; whatever is no turn is an ending."""
    endings = {to for leads in turns.values() for to in leads} - turns.keys()
    return Conversation.model_validate(
        {
            "conversation": "talk",
            "title": "Talk",
            "person": "derek",
            "you": "a GP",
            "scene": "A room.",
            "turns": [
                {"id": name, "says": "Hm.", "replies": [reply(f"{name}-{to}", to) for to in leads]}
                for name, leads in turns.items()
            ],
            "endings": [
                {"id": name, "title": "End", "text": "It ends.", "debrief": [{"principle": 1, "text": "It helped."}]}
                for name in sorted(endings)
            ],
        }
    )


def reply(name: str, to: str) -> dict[str, Any]:
    return {"id": name, "text": "Yes.", "inner": "Good.", "to": to}


@pytest.mark.parametrize(
    ("turns", "longest"),
    [
        ({"a": ("end", "other")}, 1),
        ({"a": ("b", "end"), "b": ("end", "other")}, 2),
        ({"a": ("c", "b"), "b": ("c", "end"), "c": ("end", "other")}, 3),
        ({"a": ("b", "end"), "b": ("a", "end")}, 2),  # round and round, counted once
        ({"a": ("b", "end"), "b": ("a", "c"), "c": ("end", "other")}, 3),
        ({"a": ("a", "end")}, 1),
    ],
)
def test_the_longest_path_counts_each_turn_of_a_loop_once(turns: dict[str, tuple[str, ...]], longest: int) -> None:
    assert talk(**turns).longest == longest


def test_the_heaviest_path_ends_where_most_is_to_be_read() -> None:
    path = talk(a=("end", "other")).heaviest_path(lambda part: {"other": 5.0}.get(part.id, 1.0))
    assert [part.id for part in path] == ["a", "other"]


def test_a_reply_that_leads_nowhere_is_told() -> None:
    raw = talk(a=("end", "other")).model_dump()
    raw["turns"][0]["replies"][0]["to"] = "nowhere"
    with pytest.raises(ValidationError, match="leads to 'nowhere', which is no turn or ending here"):
        Conversation.model_validate(raw)


def test_a_conversation_is_done_once_an_ending_was_reached() -> None:
    conversation = talk(a=("end", "other"))
    walked = {"path": [{"turn": "a", "reply": "a-end", "words": "Yes."}]}
    assert not conversation.done(walked)
    assert conversation.done({**walked, "ended": ["end"]})
