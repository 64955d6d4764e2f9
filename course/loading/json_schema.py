"""The shape of a unit as JSON Schema: an editor that knows it completes field names and says what they are for."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from course.model import Unit
from course.model.record import DESCRIBED

FILE = "unit.schema.json"
"""Beside the units; their first line names it."""


def unit_schema() -> str:
    """The schema, as the text of its file. Every field carries its docstring from the model.

    It is made by a Python of its own: pydantic reads such sentences only while a class is made, and a lesson's kernel,
    which needs none, would start more slowly for it.
    """
    ran = subprocess.run(  # noqa: S603 - this module
        [sys.executable, "-P", "-m", __name__],
        env=os.environ | {DESCRIBED: "1", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return ran.stdout


if __name__ == "__main__":
    print(json.dumps(Unit.model_json_schema(), ensure_ascii=False, indent=1, sort_keys=True))  # noqa: T201
