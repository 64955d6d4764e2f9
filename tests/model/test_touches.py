"""People are told what comes up before they play a conversation, and of nothing that does not."""

from __future__ import annotations

from course.loading.library import Library
from course.model import Conversation
from course.model.touches import touches


def test_it_is_told_from_fields_and_words(library: Library) -> None:
    [talk] = [each for each in library.unit("collaboration").activities if isinstance(each, Conversation)]

    assert touches(talk) == ["suicide", "yes", "harm"]


def test_a_conversation_without_any_of_it_touches_nothing(library: Library) -> None:
    [talk] = [each for each in library.unit("collaboration").activities if isinstance(each, Conversation)]
    quiet = talk.turns[0].model_copy(update={"risk": None, "answers": None, "says": "It rains.", "replies": []})

    assert touches(talk.model_copy(update={"scene": "A room.", "turns": [quiet], "endings": []})) == []
