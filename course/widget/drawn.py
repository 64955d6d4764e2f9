"""An activity as a live lesson holds it: its markup, and its handout for wherever nothing runs.

Drawn once for the same words, and kept with them: what draws is not even imported by a lesson that was open before.
"""

from __future__ import annotations

from course.loading.library import Library
from course.model import Activity, Unit

Drawn = tuple[str, str, str]
"""Markup, handout as HTML, handout as text."""


def draw(library: Library, unit: Unit, activity: Activity) -> Drawn:
    """The faces of `activity` that a widget needs."""
    return library.taken(f"drawn {unit.id} {activity.id}", tuple, lambda: _draw(library, unit, activity))


def _draw(library: Library, unit: Unit, activity: Activity) -> Drawn:
    from course import render
    from course.language.plaintext import html_to_text

    markup, handout = (render.html(library, unit, activity, face) for face in ("interactive", "handout"))
    return markup, handout, html_to_text(handout)
