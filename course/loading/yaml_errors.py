"""Why YAML cannot read a file, in words for its author: the line of the cause, what is wrong and what to write."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from course.loading.indentation import (
    FIELD,
    block_below,
    describe_columns,
    describe_short_line,
    forgotten_dash,
    indent,
    row,
    short_line,
)

BACKSLASH = (
    "A backslash in double quotes changes the letter after it. Put the value in single quotes, "
    "or write each backslash twice. For a new line, write the value on the lines below '|'."
)
HASH = (
    "Everything after ' #' is taken for a comment and left out. "
    "Put the whole value in quotes, or the comment on a line of its own above the field."
)
_DEEPER = (
    "This line starts with '#', so it is taken for a comment and left out. If it belongs to the value above, "
    "start that with '|'. If it is a comment, start it in the column of the field's name."
)
_NO_COLON = "A field's name needs a colon and a space after it. Write 'name: value'."
_COLON = (
    "There is a colon and a space in the middle of this value. "
    "Put the whole value in quotes, or start it with '|' on the line above."
)
_UNEVEN = "The indentation does not fit the lines above. Line this up with the other fields of the same thing."
_TAB = "There is a tab in the indentation. Use spaces instead."

_KNOWN = {
    "found a tab character": _TAB,
    "start any token": _TAB,
    "sequence entries are not allowed": "There is a '-' after a colon. Start the list on the line below, "
    "or put the value in quotes.",
    "escape": BACKSLASH,
    "hexdecimal": BACKSLASH,
    "hexadecimal": BACKSLASH,
    "comment or": "There are words after '|' or '>'. Write them on the lines below it, indented.",
    "indentation indicator": "There are words after '|' or '>'. Write them on the lines below it, indented.",
    "document start": "The file goes on after its end. Delete the line '...'.",
    "expected key": _UNEVEN,
    "block end": _UNEVEN,
    "'-' indicator": "The indentation does not fit the list above. Line the '-' up with the other lines of the list.",
}
"""Part of what the fast or the slow parser says → what to tell the author."""


@dataclass(frozen=True)
class Quoted:
    """Where a value in quotation marks begins and ends: lines and columns from 0."""

    first: int
    last: int
    end: int
    mark: str


@dataclass(frozen=True)
class Fault:
    """Where the parser broke off, in its own words: lines and columns from 0."""

    problem: str
    line: int
    column: int
    opened: int
    """The line on which the thing began that it was in the middle of."""
    quoted: Quoted | None = None
    """The last value in quotation marks before it."""


_VALUE = re.compile(r" *(?:- +)*(?:[a-z_]+: +)?(?P<first>[]%@`!&*?,{}[])")
"""A line whose value starts with a letter that YAML keeps for itself."""


def describe_first_letter(letter: str) -> str:
    """That a value starts with a letter that YAML keeps for itself."""
    return f"A value that starts with '{letter}' is not read as words. Put the whole value in quotes."


def explain(fault: Fault, rows: Sequence[str]) -> tuple[int, str]:
    """The line of the cause, from 0, and a sentence."""
    if short := short_line(fault.line, rows):
        return short
    if "expected ',' or" in fault.problem:
        return fault.opened, "A bracket opens here and lacks a comma or its end. Close it with ']' or '}'."
    if "end of stream" in fault.problem:
        return fault.opened, "A quotation mark opens here and is never closed. Close it."
    if "expected ':'" in fault.problem:
        return fault.opened, _NO_COLON
    if without := forgotten_dash(fault.line, rows):
        return without
    if "mapping values are not allowed" in fault.problem:
        return _colon(fault, rows)
    if fault.quoted and fault.quoted.last == fault.line and fault.quoted.end <= fault.column:
        return _quote(fault.quoted)
    here = row(rows, fault.line)
    value = _VALUE.match(here)
    if value and value.start("first") <= fault.column:
        return fault.line, describe_first_letter(value["first"])
    if dash := re.match(r" *-([a-z_]+):", here):
        return fault.line, f"A '-' needs a space after it. Write '- {dash[1]}:'."
    known = next((advice for part, advice in _KNOWN.items() if part in fault.problem), None)
    if known is _UNEVEN or known is _KNOWN["'-' indicator"]:
        known = describe_columns(fault.line, rows) or known
    return fault.line, known or "This line cannot be read. Check the indentation, colons and quotes near it."


def _quote(quoted: Quoted) -> tuple[int, str]:
    if quoted.first < quoted.last:
        return quoted.first, (
            f"A quotation mark opens here and closes on line {quoted.last + 1}, with more words after it. "
            "Close it where its words end."
        )
    other = "double" if quoted.mark == "'" else "single"
    return quoted.first, (
        f"The quotation marks close in the middle of this value. Put the whole value in {other} ones, "
        "or write it on the lines below '|'."
    )


def _colon(fault: Fault, rows: Sequence[str]) -> tuple[int, str]:
    """A colon in the wrong place: in the middle of a value, or after a field that is indented too far."""
    named = FIELD.match(row(rows, fault.line))
    if not named or named.end(2) != fault.column:
        return fault.line, _COLON
    if fault.line and re.match(r" *(?:- +)*[a-z_]+:\S", rows[fault.line - 1]):
        return fault.line - 1, _NO_COLON
    uneven = describe_columns(fault.line, rows)
    if not uneven:
        return fault.line, _COLON
    return fault.line, f"{uneven} Or, if '{named[2]}:' is part of the words above it, put them in quotes."


def comment_behind(line: int, column: int, owner: int | None, rows: Sequence[str]) -> tuple[int, str] | None:
    """The line, from 0, of a comment that cuts the value without quotes that ends here, and a sentence.

    `owner` is the column of what the value belongs to; None where that is the file itself.
    """
    behind = row(rows, line)[column:].lstrip()
    if behind.startswith("#"):
        return line, HASH
    below = row(rows, line + 1)
    if not behind and owner is not None and below.lstrip(" ").startswith("#") and indent(below) > owner:
        return line + 1, _DEEPER
    return None


def comment_in_block(line: int, rows: Sequence[str]) -> tuple[int, str] | None:
    """The line, from 0, that ends the block text opened on `line` because it is taken for a comment, and a sentence."""
    block = block_below(line, rows)
    below = row(rows, block.after) if block else ""
    if block and below.lstrip(" ").startswith("#") and indent(below) > block.owner:
        return block.after, describe_short_line(block.after, block, rows)
    return None
