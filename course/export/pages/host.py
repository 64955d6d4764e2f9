"""Where the page is opened: from a disk, from a web host, or by a learning platform; and what differs there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from course.export.pages import messages

BROWSER_HALF = Path(__file__).parent / "browser"
"""Where the modules of the page are."""


@dataclass(frozen=True)
class Host:
    """A place where the page is opened."""

    entry: Path
    """The module with which its script begins."""
    about: str
    """What the page says of itself there, in Markdown."""
    may_ask: str = ""
    """What its policy lets it ask for there, as directives."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """What its script knows besides the course."""


DISK = Host(BROWSER_HALF / "pages.js", messages.ABOUT_THIS_FILE)
"""It asks for nothing."""
