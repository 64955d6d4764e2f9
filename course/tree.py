"""YAML text to plain strings, lists and dicts, with the line of everything.

Scalars stay as typed: `12:30`, `No` and `010` are words here. The tree is built from the parser's
events, so a deep or self-referring file costs no recursion.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

import yaml

DEEPEST = 40

Place = tuple[str | int, ...]
"""Where in a file: keys and positions from the top."""

# The C parser is ten times as fast and gives the same lines; JupyterLite has only the other.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

READ = "# Read and found right. From here on JSON, as the course reads it fastest.\n"
"""How a file begins that `shrink` made: still YAML, but with no lines to tell of."""

_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line in YAML."""

_FORBIDDEN = re.compile(f"{yaml.reader.Reader.NON_PRINTABLE.pattern}|\ufeff")
"""What a file may not hold: control characters, halves of letters, and a byte order mark inside the text."""


@dataclass
class Tree:
    """What a file holds, the line of each place in it (from 1), and what was wrong (line, sentence)."""

    data: Any = None
    whole: bool = False
    """Whether the file was read to its end."""
    lines: dict[Place, int] = field(default_factory=dict)
    wrong: list[tuple[int, str]] = field(default_factory=list)


@dataclass
class _Open:
    """A list or mapping whose end has not come yet."""

    value: Any
    place: Place
    key: str | None = None


def grow(text: str) -> Tree:
    """The tree of `text`; where the YAML breaks off, the tree ends and the reason is in `wrong`."""
    tree = Tree()
    if text.startswith(READ):
        try:
            tree.data, tree.whole = json.loads(text.removeprefix(READ)), True
        except (ValueError, RecursionError):
            tree.wrong.append((2, "The file is damaged or cut off after its first line. Put a whole one in its place."))
        return tree
    last = len(_BREAK.findall(text)) + 1
    if found := _FORBIDDEN.search(text):
        line = len(_BREAK.findall(text, 0, found.start())) + 1
        tree.wrong.append((line, "There is a character here that YAML does not allow. Delete it."))
        return tree
    try:
        tree.whole = _events(text, last, tree)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        tree.wrong.append((min(mark.line + 1, last) if mark else 1, _plain(error.problem or str(error))))
    return tree


def shrink(text: str) -> str:
    """The same file as one that needs no YAML parser; as it is, when something is wrong in it."""
    tree = grow(text)
    return text if tree.wrong or not tree.whole else f"{READ}{json.dumps(tree.data, ensure_ascii=False)}\n"


def _events(text: str, last: int, tree: Tree) -> bool:
    stack: list[_Open] = []
    documents = 0
    event: Any
    for event in yaml.parse(text, Loader=_Loader):
        line = min(event.start_mark.line + 1, last)  # what is missing at the end is told as after it
        match event:
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1:
                    tree.wrong.append((line, "A second document starts here. Delete the line '---'."))
                    return False
            case yaml.AliasEvent():
                tree.wrong.append((line, "An alias (*name) stands here. Write the words out in full."))
                return False
            case yaml.ScalarEvent() | yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                if event.tag:
                    tree.wrong.append((line, f"The tag '{event.tag}' is not used in this course. Delete it."))
                if len(stack) >= DEEPEST:
                    tree.wrong.append((line, f"This is nested more than {DEEPEST} levels deep. Make it flatter."))
                    return False
                _put(event, line, stack, tree)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                stack.pop()
            case _:
                pass
    return True


def _put(event: Any, line: int, stack: list[_Open], tree: Tree) -> None:
    if isinstance(event, yaml.ScalarEvent):
        value: Any = event.value
    else:
        value = {} if isinstance(event, yaml.MappingStartEvent) else []

    if not stack:
        place: Place = ()
        tree.data = value
    elif isinstance(stack[-1].value, list):
        place = (*stack[-1].place, len(stack[-1].value))
        stack[-1].value.append(value)
    elif stack[-1].key is None:
        _key(value, line, stack, tree)
        if not isinstance(value, str):
            stack.append(_Open(value, (*stack[-1].place, "?")))
        return
    else:
        place = (*stack[-1].place, stack[-1].key)
        stack[-1].value[stack[-1].key] = value
        stack[-1].key = None
        line = tree.lines[place]

    tree.lines.setdefault(place, line)
    if not isinstance(value, str):
        stack.append(_Open(value, place))


def _key(value: Any, line: int, stack: list[_Open], tree: Tree) -> None:
    top = stack[-1]
    if not isinstance(value, str):
        tree.wrong.append((line, "A list or mapping stands where a field's name should be. Check the brackets."))
        value = "?"
    if value in top.value:
        first = tree.lines[(*top.place, value)]
        tree.wrong.append((line, f"'{value}' stands here and on line {first}. Keep one of them."))
    top.key = value
    tree.lines[(*top.place, value)] = line


def _plain(problem: str) -> str:
    """The parser's complaint as a sentence for somebody who writes a course."""
    known = {
        "mapping values are not allowed": "A colon and a space stand in the middle of a value. "
        "Put the whole value in quotes, or start it with '|' on the line above.",
        "found a tab character": "A tab stands in the indentation. Use spaces in its place.",
        "cannot start any token": "A tab or a special character stands where words should start. "
        "Use spaces to indent, and put a value that starts with % @ ` or * in quotes.",
        "did not find expected key": "The indentation does not fit the lines above. "
        "Line this up with the other fields of the same thing.",
        "could not find expected ':'": "A field's name needs a colon after it. Write 'name: value'.",
        "unexpected end of stream": "A quotation mark is opened here or above and never closed. Close it.",
        "did not find expected '-' indicator": "The indentation does not fit the list above. "
        "Line the '-' up with the other lines of the list.",
    }
    for part, advice in known.items():
        if part in problem:
            return advice
    return f"The YAML cannot be read here ({problem}). Check the indentation, colons and quotes near this line."
