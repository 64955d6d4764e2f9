"""What matters to me: an interactive course. A notebook's cells import what they call from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from course.activities import (
        answers,
        conversation,
        exchange,
        figure,
        key_points,
        map,
        plan,
        progress,
        quiz,
        rating,
        reflection,
        rewrite,
        story,
        task,
        text,
    )

__version__ = "2026.4"

__all__ = [
    "__version__",
    "answers",
    "conversation",
    "exchange",
    "figure",
    "key_points",
    "map",
    "plan",
    "progress",
    "quiz",
    "rating",
    "reflection",
    "rewrite",
    "story",
    "task",
    "text",
]


def __getattr__(name: str) -> object:
    """An activity function; widgets are imported only by whoever calls one."""
    if name in __all__:
        from course import activities

        return getattr(activities, name)
    raise AttributeError(f"module 'course' has no attribute '{name}'")
