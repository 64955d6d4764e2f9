"""Dates as people read them."""

from __future__ import annotations

from datetime import date


def long_date(day: date) -> str:
    """The day in words and without a leading zero, such as 5 November 2026."""
    return f"{day.day} {day:%B %Y}"
