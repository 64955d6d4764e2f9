"""Notebooks: built from the words, one call a cell, every activity once."""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from course.checks.finding import Finding, Spot
from course.checks.manuscript import Manuscript
from course.loading.library import NotThere
from course.loading.reader import Mistakes
from course.model import FUNCTIONS, Entry, lesson_metadata
from course.render.front_matter import NOTICES_STEM


@dataclass(frozen=True)
class Cell:
    """A cell of a notebook, and the line of the file on which its words begin."""

    id: str
    code: str | None
    """None in a cell of text."""
    spot: Spot


@dataclass(frozen=True)
class Call:
    """The one call that a cell makes."""

    function: str
    argument: str | None


def as_built(manuscript: Manuscript) -> Iterator[Finding]:
    """Every lesson and the notices have a notebook, and it is, with its outputs, what the words build."""
    from course.export import notebooks

    if not manuscript.notebooks.is_dir():
        return
    library = manuscript.library
    wanted: list[tuple[str, Callable[[], str]]] = [(NOTICES_STEM, partial(notebooks.build_notices, library))]
    for loaded in manuscript.lessons:
        entry = manuscript.entry(loaded)
        wanted.append((entry.file, partial(notebooks.build, library, entry)))
    for name, built in wanted:
        path = manuscript.notebooks / f"{name}.ipynb"
        text = manuscript.notebook(path)
        here = Spot(f"notebooks/{path.name}", 1)
        if text is None:
            yield Finding(here, "This notebook is missing.", "Run: course build")
        elif not _is_built(text, built):
            yield Finding(here, "The notebook is not what its words say.", "Run: course build")


def _is_built(text: str, build: Callable[[], str]) -> bool:
    """Whether `text` is what `build` makes; where mistakes in the words keep it from being made, those are told."""
    try:
        return text == build()
    except Mistakes:
        return True


def ids_exist(manuscript: Manuscript) -> Iterator[Finding]:
    """Every id in a notebook's calls is an activity of the course, of the kind that is called."""
    for path in _ours(manuscript):
        for cell in _cells(manuscript, path):
            call = _call(cell)
            if call is None or call.argument is None:
                continue
            try:
                if call.function == "progress":
                    manuscript.library.unit(call.argument)
                elif call.function != "answers":
                    manuscript.library.activity(call.argument, call.function)
            except NotThere as reason:
                yield Finding(cell.spot, str(reason), "Or run: course build")
            except Mistakes:
                continue  # the unit's own file says what is wrong


def every_activity_once(manuscript: Manuscript) -> Iterator[Finding]:
    """Every activity of a unit appears exactly once in its notebook."""
    from course.export import notebooks

    for loaded in manuscript.lessons:
        path = _path(manuscript, manuscript.entry(loaded))
        cells = list(_cells(manuscript, path))
        if not cells:
            continue
        calls = Counter(call.argument for cell in cells if (call := _call(cell)))
        texts = Counter(cell.id for cell in cells if cell.code is None)
        for activity in loaded.record.activities:
            name, called = notebooks.cell_id(activity.id), f"{loaded.record.id}/{activity.id}"
            count = calls[called] if activity.is_called else texts[name]
            if count != 1:
                yield Finding(
                    Spot(f"notebooks/{path.name}", 1),
                    f"The {activity.kind} '{activity.id}' is here {count} times.",
                    "Run: course build",
                )


def one_call_a_cell(manuscript: Manuscript) -> Iterator[Finding]:
    """Every code cell of a notebook imports and calls one function of the course, with an id and nothing else."""
    for path in _ours(manuscript):
        for cell in _cells(manuscript, path):
            if cell.code is not None and _call(cell) is None:
                yield Finding(
                    cell.spot,
                    "This cell does more, or less, than make one call of the course.",
                    "Run: course build, or take the cell out.",
                )


def readable(manuscript: Manuscript) -> Iterator[Finding]:
    """Every file among the notebooks is a notebook."""
    for path in sorted(manuscript.notebooks.glob("*.ipynb")):
        if parsed(manuscript, path) is None:
            yield Finding(Spot(f"notebooks/{path.name}", 1), "This is not a notebook.", "Run: course build")


def _path(manuscript: Manuscript, entry: Entry) -> Path:
    return manuscript.notebooks / f"{entry.file}.ipynb"


def _ours(manuscript: Manuscript) -> list[Path]:
    """The notebooks that say they are of this course; others in the folder are a trainer's own."""
    paths = sorted(manuscript.notebooks.glob("*.ipynb"))
    return [path for path in paths if lesson_metadata.read(parsed(manuscript, path) or {})]


def parsed(manuscript: Manuscript, path: Path) -> dict[str, Any] | None:
    """A notebook's cells and metadata; None where there is no notebook."""
    return _parsed(manuscript.notebook(path) or "")


@lru_cache(maxsize=100)
def _parsed(text: str) -> dict[str, Any] | None:
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return notebook if isinstance(notebook, dict) and isinstance(notebook.get("cells"), list) else None


def _cells(manuscript: Manuscript, path: Path) -> Iterator[Cell]:
    text = manuscript.notebook(path) or ""
    at = 0
    for cell in (parsed(manuscript, path) or {}).get("cells", []):
        if not isinstance(cell, dict):
            continue
        source = lesson_metadata.source(cell)
        name = str(cell.get("id", ""))
        at = max(at, text.find(f'"id": {json.dumps(name)}', at))
        here = Spot(f"notebooks/{path.name}", text.count("\n", 0, at) + 1)
        yield Cell(name, source if cell.get("cell_type") == "code" else None, here)


def _call(cell: Cell) -> Call | None:
    """The one call in a cell of comments, an import of ours and that call; None for any other cell."""
    try:
        lines = ast.parse(cell.code or "").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    match lines:
        case [
            ast.ImportFrom(module="course", names=[ast.alias(name=name, asname=None)], level=0),
            ast.Expr(value=ast.Call(func=ast.Name(id=function), args=args, keywords=[])),
        ] if function == name and function in FUNCTIONS:
            pass
        case _:
            return None
    match args:
        case []:
            return Call(function, None)
        case [ast.Constant(value=str(argument))]:
            return Call(function, argument)
        case _:
            return None
