"""Headings, where what they head stands under others."""

from __future__ import annotations

import re


def deepen(html: str, levels: int) -> str:
    """`html` with each heading so many levels deeper, so that no level is skipped."""
    return re.sub(r"(</?h)([1-6])\b", lambda tag: f"{tag[1]}{int(tag[2]) + levels}", html)
