"""Dates as people read them."""

from __future__ import annotations

from datetime import date


def long_date(day: date) -> str:
    """The day in words and without a leading zero, such as 5 November 2026."""
    return f"{day.day} {day:%B %Y}"


def month_in_words(month: str) -> str:
    """The month, such as 2026-11, in words, such as November 2026. Raises ValueError for what is none."""
    return f"{date.fromisoformat(month + '-01'):%B %Y}"
