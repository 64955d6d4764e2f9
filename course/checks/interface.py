"""What the course itself says around the authors' words: the constants in the messages.py of each room, as passages.

What the reader and the rules say of a mistake stands beside what finds it, and in a file of `tests/mistakes`.
"""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterator
from pathlib import Path

from course.checks.finding import Spot
from course.checks.interface_js import interface_js
from course.checks.prose import Passage, Tone
from course.loading.yaml_tree import Place

LEARNERS = ("learner", "render", "widget", "lab", "export/site")
"""The rooms that speak to learners; the others speak to trainers and authors."""


def interface(root: Path) -> dict[str, list[Passage]]:
    """The messages of each room of the package in `root`, by file. None where there is no package, only its content."""
    # Of render there is activity_messages.py as well.
    python = {
        path.relative_to(root).as_posix(): list(_passages(path, path.relative_to(root)))
        for path in sorted((root / "course").rglob("*messages.py"))
    }
    return python | interface_js(root)


def _passages(path: Path, file: Path) -> Iterator[Passage]:
    tone: Tone = "teaching" if any(file.is_relative_to(f"course/{room}") for room in LEARNERS) else "trainer"
    with contextlib.suppress(SyntaxError):  # Python says so itself, to whoever starts that course
        for statement in ast.parse(path.read_text(encoding="utf-8", errors="replace")).body:
            if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                name = statement.targets[0].id
                for line, text, place in _texts(statement.value, (name,)):
                    yield Passage(Spot(file.as_posix(), line, place), text, tone, name)


def _texts(value: ast.expr, place: Place) -> Iterator[tuple[int, str, Place]]:
    """Every text in what a constant is given, with its line; the keys of a table are ids."""
    match value:
        case ast.Constant(value=str(text), lineno=line):
            yield line, text, place
        case ast.Dict(keys=keys, values=values):
            for key, each in zip(keys, values, strict=True):
                yield from _texts(each, (*place, key.value if isinstance(key, ast.Constant) else ""))  # type: ignore[arg-type]
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            for at, part in enumerate(parts):
                yield from _texts(part, (*place, at))
