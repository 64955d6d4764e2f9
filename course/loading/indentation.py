"""Mistakes in a file's indentation: a line that does not start in the same column as others of its kind.

Lines and columns count from 0, but for those in sentences, which count from 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FIELD = re.compile(r"( *(?:- +)*)([a-z_]+):(?=\s|$)")
"""A line that names a field: its indentation and dashes, and the name."""

_BLOCK = re.compile(r"(?P<dashes> *(?:- +)*)(?P<field>[a-z_]+: +)?[|>][-+0-9]*\s*(?:#.*)?$")
"""A line that opens a block text."""

_MARK = re.compile(r"(---|\.\.\.)\s*$")
"""A line that starts or ends a document."""


@dataclass(frozen=True)
class Block:
    """A text on the lines below '|' or '>'."""

    owner: int
    """The column of the field or dash that it belongs to."""
    first: int
    column: int
    after: int
    """The first line behind it that starts further left; it may be behind the end of the file."""


def block_below(line: int, rows: Sequence[str]) -> Block | None:
    """The block text that a line opens, or None."""
    opened = _BLOCK.match(row(rows, line))
    first = next((at for at in range(line + 1, len(rows)) if rows[at].strip()), None) if opened else None
    if opened is None or first is None:
        return None
    dashes = opened["dashes"]
    owner = len(dashes) if opened["field"] else dashes.rfind("-")
    column = indent(rows[first])
    after = next((at for at in range(first, len(rows)) if rows[at].strip() and indent(rows[at]) < column), len(rows))
    return Block(owner, first, column, after) if column > owner else None


def short_line(line: int, rows: Sequence[str]) -> tuple[int, str] | None:
    """The line at or above `line` that starts too far left for the block text it belongs to, and a sentence."""
    block = _block_above(line, rows)
    if block is None:
        return None
    behind = (at for at in range(block.after, min(line + 1, len(rows))) if rows[at].strip())
    at = next((at for at in behind if not _is_comment(rows[at]) or indent(rows[at]) > block.owner), None)
    if at is None or _field(rows[at]) or _MARK.match(rows[at]):
        return None
    column = indent(rows[at])
    if column <= block.owner and _dash(rows[at]):
        return None
    if column in (0, block.owner) and re.match(r" *[a-z_]+\b", rows[at]):  # rather a field without its colon
        return None
    return at, describe_short_line(at, block, rows)


def describe_short_line(line: int, block: Block, rows: Sequence[str]) -> str:
    """That a line of a block text starts further left than the text does."""
    return (
        f"This line starts in column {indent(rows[line]) + 1}, and the text that it belongs to, from line "
        f"{block.first + 1} on, in column {block.column + 1}. Start both in the same column."
    )


def describe_columns(line: int, rows: Sequence[str]) -> str:
    """That what starts on this line starts in another column than the nearest of its kind above it; or ""."""
    start = _dash if _dash(row(rows, line)) else _field
    here = start(row(rows, line))
    if not here:
        return ""
    name, column = here
    above = [(number, *other) for number in range(line - 1, -1, -1) if (other := start(rows[number]))]
    if not above:
        return ""
    number, beside, fits = min(above, key=lambda each: abs(each[2] - column))  # of several, the nearest line
    if fits == column:
        return ""
    sentence = (
        f"'{name}' starts in column {column + 1}, and '{beside}' on line {number + 1} in column {fits + 1}. "
        "Start both in the same column."
    )
    block = _block_above(line, rows)
    if block and block.after == line and column > block.owner:
        sentence += (
            f" Or, if it belongs to the text from line {block.first + 1} on, start it in column {block.column + 1}."
        )
    return sentence


def forgotten_dash(line: int, rows: Sequence[str]) -> tuple[int, str] | None:
    """The line near `line` that starts an entry of a list without its dash, and a sentence."""
    column = indent(row(rows, line))
    upward = range(line - 1, -1, -1)
    if _dash(row(rows, line)):  # the first entry has none, and this one has
        parent = _nearest(upward, rows, column - 1)
        first = _nearest(range(parent + 1, line), rows) if parent is not None and _opens(rows[parent]) else None
        if first is None or _dash(rows[first]):
            return None
        return _lacks_dash(first, column, rows)
    above = _nearest(upward, rows, column)
    if above is None or not _field(row(rows, line)):
        return None
    beside = indent(rows[above])
    if _dash(rows[above]):  # this one has none, and the entry above has
        return _lacks_dash(line, column, rows) if beside == column else None
    parent = _nearest(range(above - 1, -1, -1), rows, beside - 1)
    if beside + 2 != column or parent is None or not _opens(rows[parent]):
        return None
    below = _nearest(range(line + 1, len(rows)), rows, beside)
    if below is not None and _dash(rows[below]) == ("-", beside):
        return _lacks_dash(above, beside, rows)
    return None


def _lacks_dash(line: int, column: int, rows: Sequence[str]) -> tuple[int, str] | None:
    named = _field(rows[line])
    return (line, describe_missing_dash(named[0], column)) if named else None


def describe_missing_dash(name: str, column: int) -> str:
    """That the entry of a list whose first field is `name` lacks the dash that belongs in `column`."""
    return f"An entry of a list starts here without its dash. Write '- {name}:', with the '-' in column {column + 1}."


def without_entry(rows: Sequence[str], line: int) -> list[str] | None:
    """`rows` without the entry of the file's outermost list that `line` is in, so that the rest can be read.

    It is replaced by comments, so every other line keeps its number. None where it is in no such entry.
    """
    top = next((at for at in range(min(line, len(rows) - 1), -1, -1) if re.match(r"[a-z]", rows[at])), 0)
    dashes = {at: entry[1] for at in range(top, line + 1) if (entry := _dash(row(rows, at)))}
    if not dashes:
        return None
    dash = min(dashes.values())
    start = max(at for at, column in dashes.items() if column == dash)
    after = (at for at in range(line + 1, len(rows)) if re.match(rf" {{0,{dash}}}(- |[a-z])", rows[at]))
    end = next(after, len(rows))
    return [*rows[:start], *["#"] * (end - start), *rows[end:]]


def row(rows: Sequence[str], at: int) -> str:
    """A line; an empty one behind the end of the file."""
    return rows[at] if at < len(rows) else ""


def indent(text: str) -> int:
    """The column in which a line starts."""
    return len(text) - len(text.lstrip(" "))


def _dash(text: str) -> tuple[str, int] | None:
    """The '-' of a list's entry, and its column."""
    return ("-", indent(text)) if text.lstrip(" ").startswith("- ") else None


def _field(text: str) -> tuple[str, int] | None:
    """The field that a line names, and its column; that of an entry's first field is behind the '-'."""
    named = FIELD.match(text)
    return (named[2], named.end(1)) if named else None


def _opens(text: str) -> bool:
    """Whether a line names a field and has nothing behind the colon."""
    named = FIELD.match(text)
    return named is not None and not text[named.end() :].strip()


def _is_comment(text: str) -> bool:
    return text.lstrip().startswith("#")


def _block_above(line: int, rows: Sequence[str]) -> Block | None:
    """The nearest block text that begins above `line`."""
    return next((block for at in range(min(line, len(rows)) - 1, -1, -1) if (block := block_below(at, rows))), None)


def _nearest(lines: Iterable[int], rows: Sequence[str], column: int | None = None) -> int | None:
    """The first of `lines` that holds more than a comment, and starts in `column` or further left."""
    return next(
        (
            at
            for at in lines
            if rows[at].strip() and not _is_comment(rows[at]) and (column is None or indent(rows[at]) <= column)
        ),
        None,
    )
