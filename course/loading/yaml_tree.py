"""One pass over a YAML file: plain strings, lists and dicts, with the line of everything.

Scalars stay as typed: `12:30`, `No` and `010` are words here. The tree is built from the parser's
events, so a deep or self-referring file costs no recursion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from course.loading.indentation import describe_missing_dash
from course.loading.yaml_errors import (
    BACKSLASH,
    Fault,
    Quoted,
    comment_behind,
    comment_in_block,
    describe_first_letter,
)

DEEPEST = 40

Place = tuple[str | int, ...]
"""Where in a file: keys and positions from the top."""

# The C parser is ten times as fast and gives the same lines; JupyterLite has only the other.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

LINE_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line in YAML."""

FORBIDDEN = re.compile(f"{yaml.reader.Reader.NON_PRINTABLE.pattern}|\ufeff")
"""What a file may not hold: control characters, halves of letters, and a byte order mark inside the text."""


_ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\r\n\"\\]|(?P<other>.?))", re.DOTALL)
"""A backslash in double quotes; `other` than before a letter's number, a mark, a backslash or the end of a line."""


@dataclass
class Tree:
    """What a file holds, the line of each place in it (from 1), and what was wrong (line, sentence)."""

    data: Any = None
    whole: bool = False
    """Whether the file was read to its end, with nothing left out."""
    lines: dict[Place, int] = field(default_factory=dict)
    wrong: list[tuple[int, str]] = field(default_factory=list)
    broken: set[Place] = field(default_factory=set)
    """Lists and mappings that were not read to their end, or whose entries could not be told apart."""

    def certain(self, place: Place) -> bool:
        """Whether everything at `place` was read; in a file with a part skipped, only entries of lists are certain."""
        return place not in self.broken and (self.whole or any(isinstance(step, int) for step in place))


@dataclass
class _Open:
    """A list or mapping whose end has not come yet."""

    value: Any
    place: Place
    column: int
    key: str | None = None
    repeated: list[tuple[str, int]] = field(default_factory=list)
    """Fields that appear here a second time, each with its line."""


class _Reading:
    """One pass over the parser's events."""

    def __init__(self, text: str, rows: list[str]) -> None:
        self.text = text
        self.rows = rows
        self.tree = Tree()
        self.stack: list[_Open] = []
        self.quoted: Quoted | None = None

    def to_its_end(self) -> bool:
        """Read every event; False where the file has something that this course cannot use."""
        documents = 0
        event: Any
        for event in yaml.parse(self.text, Loader=_Loader):
            line = min(
                event.start_mark.line + 1, len(self.rows)
            )  # something missing at the end is reported on the last line
            match event:
                case yaml.DocumentStartEvent():
                    documents += 1
                    if documents > 1:
                        self.refuse(line, "A second document starts here. Delete the line '---'.")
                        return False
                case yaml.AliasEvent():
                    self.refuse(line, describe_first_letter("*"))
                    return False
                case yaml.ScalarEvent() | yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                    if event.tag or event.anchor:
                        self.refuse(line, describe_first_letter("!" if event.tag else "&"))
                    if len(self.stack) >= DEEPEST:
                        self.refuse(line, f"This is nested more than {DEEPEST} levels deep. Make it flatter.")
                        return False
                    self.put(event, line)
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    self.close()
                case _:
                    pass
        return True

    def refuse(self, line: int, sentence: str) -> None:
        self.tree.wrong.append((line, sentence))

    def close(self) -> None:
        """Close the innermost list or mapping, and report the fields that appeared in it twice."""
        inner = self.stack.pop()
        if not inner.repeated:
            return
        name, line = inner.repeated[0]
        if (
            len(inner.repeated) > 1
            and inner.place
            and isinstance(inner.place[-1], int)
            and name == next(iter(inner.value))
        ):
            self.refuse(line, describe_missing_dash(name, inner.column - 2))
            self.tree.broken |= {inner.place, inner.place[:-1]}
            return
        for name, line in inner.repeated:
            first = self.tree.lines[(*inner.place, name)]
            self.refuse(line, f"'{name}' appears here and on line {first}. Keep one of them.")

    def put(self, event: Any, line: int) -> None:
        """Add the value that begins with `event` to the tree."""
        value: Any
        if isinstance(event, yaml.ScalarEvent):
            value = event.value
            self.look_for_loss(event)
        else:
            value = {} if isinstance(event, yaml.MappingStartEvent) else []
        column = event.start_mark.column

        if not self.stack:
            place: Place = ()
            self.tree.data = value
        elif isinstance(self.stack[-1].value, list):
            place = (*self.stack[-1].place, len(self.stack[-1].value))
            self.stack[-1].value.append(value)
        elif self.stack[-1].key is None:
            self.put_key(value, line)
            if not isinstance(value, str):
                self.stack.append(_Open(value, (*self.stack[-1].place, "?"), column))
            return
        else:
            place = (*self.stack[-1].place, self.stack[-1].key)
            self.stack[-1].value[self.stack[-1].key] = value
            self.stack[-1].key = None
            line = self.tree.lines[place]

        self.tree.lines.setdefault(place, line)
        if not isinstance(value, str):
            self.stack.append(_Open(value, place, column))

    def put_key(self, value: Any, line: int) -> None:
        """Use `value` as the key of the next value."""
        top = self.stack[-1]
        if not isinstance(value, str):
            self.refuse(
                line, "There is a list or a group of fields where a field's name should be. Check the brackets."
            )
            value = "?"
        if value in top.value:
            top.repeated.append((value, line))
        top.key = value
        self.tree.lines.setdefault((*top.place, value), line)

    def look_for_loss(self, event: Any) -> None:
        """Report a value that YAML would silently shorten or change."""
        begin, end = event.start_mark, event.end_mark
        if event.style and event.style in "|>":
            loss = comment_in_block(begin.line, self.rows)
        elif event.style:
            self.quoted = Quoted(begin.line, end.line, end.column, event.style)
            loss = self.changed_letter(event)
        else:
            loss = comment_behind(end.line, end.column, self.stack[-1].column if self.stack else None, self.rows)
        if loss:
            self.refuse(loss[0] + 1, loss[1])

    def changed_letter(self, event: Any) -> tuple[int, str] | None:
        """The line, from 0, on which a backslash in double quotes changes the words, and a sentence."""
        raw = self.text[event.start_mark.index : event.end_mark.index]
        if event.style != '"' or "\\" not in raw:
            return None
        for escape in _ESCAPE.finditer(raw):
            if escape["other"] is not None:
                return event.start_mark.line + len(LINE_BREAK.findall(raw, 0, escape.start())), BACKSLASH
        if FORBIDDEN.search(event.value):
            return event.start_mark.line, "A number behind a backslash gives no letter here. Delete it."
        return None


def read_events(text: str, rows: list[str]) -> tuple[Tree, Fault | None]:
    """The tree up to where the parser breaks off, and why it does."""
    reading = _Reading(text, rows)
    fault = None
    try:
        reading.tree.whole = reading.to_its_end()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        opened = error.context_mark.line if error.context_mark else line
        fault = Fault(error.problem or "", line, column, opened, reading.quoted)
    reading.tree.broken |= {inside.place for inside in reading.stack}
    while reading.stack:
        reading.close()
    return reading.tree, fault
