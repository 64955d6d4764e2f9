"""What only somebody who has answered, or a facilitator, may read."""

from __future__ import annotations

from course.model import (
    Activity,
    Conversation,
    Exchange,
    Map,
    Quiz,
    Reflection,
    Rewrite,
    Story,
)


def key(activity: Activity) -> list[str]:
    """Every text that only somebody who has answered, or a facilitator, may read."""
    secret: list[str] = [activity.notes]
    match activity:
        case Quiz():
            for item in activity.items:
                secret += [item.rationale, item.hint, *(choice.feedback for choice in item.choices)]
        case Story():
            for stop in activity.stops:
                secret += [stop.afterwards, *(guess.feedback for guess in stop.guesses)]
        case Exchange():
            secret += [line.why for line in activity.lines]
            said = {line.says for line in activity.lines}
            secret += [text for line in activity.better for text in (line.says, line.note) if text not in said]
            secret.append(activity.closing)
        case Conversation():
            secret += [reply.inner for turn in activity.turns for reply in turn.replies]
        case Reflection():
            secret += [prompt.model_answer for prompt in activity.prompts]
        case Rewrite():
            secret.append(activity.model_answer)
        case Map():
            secret += [*(place.why for place in activity.places), activity.closing]
    return [text for text in secret if text.strip()]
