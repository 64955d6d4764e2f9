"""What people are told of before they play a conversation."""

from __future__ import annotations

import re
from typing import Literal

from course.model.conversation import Conversation, Ending, Turn

Touch = Literal["suicide", "yes", "harm"]
"""Hard things that come up: a question about suicide, a yes to it, a question about harm to somebody else."""

SUICIDE = re.compile(r"\bsuicid|\bend(?:ing)? (?:your|his|her|their|my) li(?:fe|ves)\b", re.I)
HARM = re.compile(r"\b(?:hurting|harming|killing) (?!you|your|my|him|her|them|me\b)[A-Z]?\w+|\bboth your lives\b")


def touches(talk: Conversation) -> list[Touch]:
    """What comes up in its turns and endings: by their fields where they have it, and by their words."""
    parts: list[Turn | Ending] = [*talk.turns, *talk.endings]
    said = " ".join(text for part in parts for text in part.reading)
    is_risk = any(turn.risk or any(reply.asks for reply in turn.replies) for turn in talk.turns)
    comes_up: dict[Touch, bool] = {
        "suicide": is_risk or bool(SUICIDE.search(f"{talk.scene} {said}")),
        "yes": any(turn.answers for turn in talk.turns),
        "harm": bool(HARM.search(said)),
    }
    return [touch for touch, is_there in comes_up.items() if is_there]
