"""The browser's half: one script, joined from its parts, and one stylesheet."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from course.render.palette import DARK, LIGHT, css

BROWSER = Path(__file__).parent / "browser"
"""Where the parts are."""

SCRIPT = (
    "tab.js",
    "page.js",
    "desk.js",
    "identifier-words.js",
    "identifier-sense.js",
    "identifier-harmless.js",
    "identifier-numbers.js",
    "identifier-places.js",
    "identifier-people.js",
    "identifier-names.js",
    "identifiers.js",
    "completion.js",
    "fields.js",
    "offer.js",
    "story.js",
    "quiz.js",
    "talk.js",
    "map.js",
    "panels.js",
    "mount.js",
)
"""Parts of the one module, in order; the last part says where it runs."""


@cache
def script(last: str = "notebook.js", *, personal: bool = True) -> str:
    """The behaviour as one ES module, without the identifier check where nothing personal is asked for."""
    parts = [part for part in (*SCRIPT, last) if personal or not part.startswith("identifier")]
    return "\n".join((BROWSER / part).read_text(encoding="utf-8") for part in parts)


@cache
def style() -> str:
    """The stylesheet. Paper and ink are those of the host's theme, where it has one."""
    host = {
        "paper": f"var(--jp-layout-color1, {LIGHT['paper']})",
        "ink": f"var(--jp-content-font-color1, {LIGHT['ink']})",
    }
    light = css(".activity", LIGHT | host)
    dark = css('body[data-jp-theme-light="false"] .activity', DARK | host)
    return "\n".join((light, dark, (BROWSER / "course.css").read_text(encoding="utf-8")))
