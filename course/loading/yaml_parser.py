"""YAML text to a tree: the whole of it, or what can be read and every reason why the rest cannot."""

from __future__ import annotations

import json
import re

from course.loading.indentation import without_entry
from course.loading.yaml_errors import HASH, explain
from course.loading.yaml_tree import FORBIDDEN, LINE_BREAK, Tree, read_events

JSON_HEADER = "# Read and found right. From here on JSON, as the course reads it fastest.\n"
"""How a file begins that `to_json` made: still YAML, but with no lines to tell of."""

HARD_SPACE = re.compile(r" *[a-z_]+:\xa0")
"""What a word processor or a web page puts after a colon: to YAML it is a letter."""
HARD_SPACE_SAID = "The space after this colon is a hard one, which to YAML is a letter. Delete it, and type a space."

MOST_FAULTS = 10
"""How often the reading of a file starts again behind something that cannot be read."""


def parse(text: str) -> Tree:
    """The tree of `text`; where the YAML breaks off, the reason is in `wrong` and reading goes on at the next entry."""
    if text.startswith(JSON_HEADER):
        return _parse_json(text)
    rows = LINE_BREAK.split(text)
    if forbidden := FORBIDDEN.search(text):
        line = len(LINE_BREAK.findall(text, 0, forbidden.start())) + 1
        return Tree(wrong=[(line, "There is a character here that YAML does not allow. Delete it.")])
    if text.startswith("{\\rtf"):
        return Tree(wrong=[(1, "This is a word processor's document (RTF). Save it as plain text.")])
    tree, fault = read_events(text, rows)
    wrong = {*tree.wrong}
    left = rows
    for _ in range(MOST_FAULTS):
        if fault is None:
            break
        line, sentence = explain(fault, left)
        line = min(line, len(rows) - 1)
        cut_short = {(line, HASH), (line + 1, HASH)} & wrong
        if not cut_short:  # what that brings on is no second mistake
            wrong.add((line + 1, sentence))
        shorter = without_entry(left, line)
        if shorter is None:
            break
        left = shorter
        tree, fault = read_events("\n".join(left), left)
        tree.whole = False
        wrong.update(tree.wrong)
    if wrong or isinstance(tree.data, str):
        hard = [(at, HARD_SPACE_SAID) for at, row in enumerate(rows, start=1) if HARD_SPACE.match(row)]
        if hard:  # what they bring on is no second mistake
            wrong, tree.whole = {*hard}, False
    tree.wrong = sorted(wrong)
    return tree


def _parse_json(text: str) -> Tree:
    try:
        return Tree(json.loads(text.removeprefix(JSON_HEADER)), whole=True)
    except (ValueError, RecursionError):
        sentence = "The file is damaged or cut off after its first line. Put a whole one in its place."
        return Tree(wrong=[(2, sentence)])


def to_json(text: str) -> str:
    """The same file as one that needs no YAML parser; as it is, when something is wrong in it."""
    tree = parse(text)
    return text if tree.wrong or not tree.whole else f"{JSON_HEADER}{json.dumps(tree.data, ensure_ascii=False)}\n"
