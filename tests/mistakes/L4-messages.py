# expect: 10: [L4] 'suffering from' is on the list of words to leave out. Write living with.
# expect: 15: [L4] 'victim of' is on the list of words to leave out. Write people who have lived through.
"""Words of the interface with what wounds in them."""

from __future__ import annotations

GREETING = (
    "Good morning, and welcome. "
    # a comment between two lines
    "Are you suffering from {what}?"
)
KINDS = {
    "suffering from": "a note",
    "other": "a letter",
    "last": "a victim of it",
}
