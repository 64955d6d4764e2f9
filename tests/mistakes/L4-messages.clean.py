"""Words of the interface with nothing in them that wounds."""

from __future__ import annotations

GREETING = "Good morning. Are you living with {what}?"
KINDS = {"suffering from": "a note"}
