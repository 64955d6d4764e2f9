"""The shape of a unit as JSON Schema: an editor that knows it completes field names and says what they are for."""

from __future__ import annotations

import ast
import inspect
import itertools
import json
import textwrap
from typing import Any

from course.model import Record, Unit

FILE = "unit.schema.json"
"""Beside the units; their first line names it."""


def unit_schema() -> str:
    """The schema, as the text of its file. Every field carries its docstring from the model."""
    schema = Unit.model_json_schema()
    for record in _records(Record):
        definition = schema if record is Unit else schema["$defs"].get(record.__name__)
        for field, words in _sentences(record).items():
            if definition and field in definition.get("properties", {}):
                definition["properties"][field]["description"] = words
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _records(record: type[Record]) -> list[type[Record]]:
    records = [record]
    for kind in record.__subclasses__():
        records += _records(kind)
    return records


def _sentences(record: type[Record]) -> dict[str, str]:
    """Field → the string under it, of the record and of those it builds on."""
    docstrings: dict[str, str] = {}
    for owner in reversed(record.__mro__):
        if not issubclass(owner, Record):
            continue
        body: list[Any] = ast.parse(textwrap.dedent(inspect.getsource(owner))).body[0].body  # type: ignore[attr-defined]
        for line, after in itertools.pairwise(body):
            if (
                isinstance(line, ast.AnnAssign)
                and isinstance(line.target, ast.Name)
                and isinstance(after, ast.Expr)
                and isinstance(after.value, ast.Constant)
            ):
                docstrings[line.target.id] = inspect.cleandoc(str(after.value.value))
    return docstrings
