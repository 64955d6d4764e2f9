"""Words that stand in the margins of a printed page, where CSS puts them: strings of CSS."""

from __future__ import annotations

import re

from markupsafe import Markup


def css_string(text: str) -> Markup:
    """A string of CSS; what could end it, or the style element around it, is written as its number."""
    written = re.sub(r"[^\w .,;:–’]", lambda found: f"\\{ord(found[0]):06x}", text)
    return Markup(f'"{written}"')  # noqa: S704 - nothing is left in it that HTML or CSS reads


def css_counted(text: str) -> Markup:
    """Strings of CSS, and for each field in `text`, such as {page}, the counter of that name between them."""
    parts = re.split(r"\{(\w+)\}", text)
    counted = [Markup(f"counter({part})") if at % 2 else css_string(part) for at, part in enumerate(parts) if part]  # noqa: S704 - a field's name is letters
    return Markup(" ").join(counted)
