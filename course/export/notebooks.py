"""Notebooks from content: the unit's text as Markdown cells, each activity as one call in a code cell.

The outputs are the handout face, made without a kernel; a strict nbval run compares them with what a
kernel makes. The same words give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from course import render
from course.export import ways
from course.export.contents import contents, links
from course.language import markdown
from course.language.plaintext import html_to_text
from course.learner import atomic
from course.loading.library import Library
from course.loading.reader import Mistake, Mistakes
from course.model import Activity, Entry, Text, Unit, lesson_metadata
from course.render import front_matter, messages
from course.render.front_matter import NOTICES_STEM, NOTICES_TITLE

OWN_CELLS = frozenset(("front", "opening", "progress", "contents", "more", "sources", "answers"))
"""The ids of the cells that stand in every notebook."""

KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def build(library: Library, entry: Entry) -> str:
    """The notebook of one unit, as the text of its file. Raises Mistakes."""
    unit = library.unit(entry.unit)
    title = front_matter.unit_title(library, unit, links(library, entry))
    opening = len(unit.opening)
    cells = [
        _markdown("front", "\n\n".join([title, *(ways.first_line() for _ in unit.opening)])),
        *(_activity(library, unit, activity) for activity in unit.core[:opening]),
        *_opening(library, entry, unit),
        _call("progress", unit.id, render.PANELS["progress"]),
        *_core(library, unit, unit.core[opening:]),
        *([_markdown("more", front_matter.more_practice(library, unit))] if unit.more else []),
        *(_activity(library, unit, activity) for activity in unit.more),
        _markdown("contents", contents(library, entry)),
        _markdown("sources", front_matter.sources(library, unit), closed=True),
        *(_activity(library, unit, activity) for activity in unit.help),
        _call("answers", "", render.PANELS["answers"]),
    ]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    for count, cell in enumerate(code, start=1):  # nbval compares only cells that say they were run
        cell["execution_count"] = cell["outputs"][0]["execution_count"] = count
    about = {"unit": unit.id, **({"principle": unit.principle} if unit.principle else {})}
    return _notebook(library, about, markdown.curly(unit.title), cells)


def _core(library: Library, unit: Unit, activities: Sequence[Activity]) -> Iterator[dict[str, Any]]:
    """The cells of `activities`; before the first that is due on a date, the plan with the dates."""
    for activity in activities:
        if activity in unit.dated[:1]:
            home, dates = library.activity(unit.dates)
            yield {**_call_of(library, home, dates), "id": cell_id(f"{home.id}--{dates.id}")}
        yield _activity(library, unit, activity)


def build_notices(library: Library) -> str:
    """The notebook of the notices, as the text of its file. Raises Mistakes."""
    cells = [
        _markdown("front", front_matter.notices_front(library.course)),
        *(_markdown(cell_id(notice.id), front_matter.notice_markdown(library, notice)) for notice in library.notices),
        _markdown("how_checked", front_matter.how_checked(library)),
        _markdown("contents", contents(library, None)),
    ]
    return _notebook(library, {"unit": NOTICES_STEM}, NOTICES_TITLE, cells)


def _notebook(library: Library, about: dict[str, Any], title: str, cells: list[dict[str, Any]]) -> str:
    notebook = {
        "cells": cells,
        "metadata": {
            lesson_metadata.KEY: {**about, "version": library.course.version},
            "kernelspec": KERNEL,
            "language_info": {"name": "python"},
            "title": title,
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


class NotAllBuilt(Mistakes):
    """Some notebooks could not be made for mistakes in their words; all others were."""

    def __init__(self, mistakes: Sequence[Mistake], changed: list[Path], left: list[Path]) -> None:
        super().__init__(mistakes)
        self.changed = changed
        self.left = left
        """What could not be made, and is as it was."""


def build_all(library: Library, folder: Path, *, drafts: bool = False) -> list[Path]:
    """Write every unit's notebook and the one about the course into `folder`; the files whose bytes changed.

    A draft's notebook is written only with `drafts`, and no other ever names it, so that none changes with them.
    Raises NotAllBuilt, once all that can be made is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    entries = [*library.lessons, *(library.drafts if drafts else [])]
    jobs = {entry.file: partial(build, library, entry) for entry in entries}
    changed, left = [], []
    mistakes: list[Mistake] = []
    for name, job in {**jobs, NOTICES_STEM: partial(build_notices, library)}.items():
        path = folder / f"{name}.ipynb"
        try:
            raw = job().encode()
        except Mistakes as wrong:
            mistakes += wrong.mistakes
            left.append(path)
            continue
        if write_if_changed(path, raw):
            changed.append(path)
    if left:
        raise NotAllBuilt(mistakes, changed, left)
    return changed


def write_if_changed(path: Path, raw: bytes) -> bool:
    """Put `raw` into the file `path`, for others to read too; whether it held something else before."""
    if path.exists() and path.read_bytes() == raw:
        return False
    atomic.replace(path, raw, 0o644)
    return True


def cell_id(name: str) -> str:
    """The id of the cell that holds the activity or notice `name`: the same, if it is short enough and not our own.

    A cell's id has 64 letters at most. What is cut off, or would be one of OWN_CELLS, is told apart by a digest,
    set off by "_", which no id of an author holds.
    """
    if len(name) <= 64 and name not in OWN_CELLS:
        return name
    return f"{name[:51]}_{hashlib.sha256(name.encode()).hexdigest()[:12]}"


def _opening(library: Library, entry: Entry, unit: Unit) -> Iterator[dict[str, Any]]:
    """What is said of a unit, if anything. The cell's tags name the ways through it in the order of their links."""
    if words := front_matter.unit_opening(library, entry, unit, ways.links(library, unit)):
        yield _tagged(_markdown("opening", words), *ways.tags(unit))


def _tagged(cell: dict[str, Any], *tags: str) -> dict[str, Any]:
    """The cell with `tags` beside those that it has."""
    metadata = cell["metadata"]
    return {**cell, "metadata": {**metadata, "tags": [*metadata.get("tags", []), *tags]}} if tags else cell


def _markdown(name: str, text: str, *, closed: bool = False) -> dict[str, Any]:
    """A cell of text. What is `closed` shows only its heading, its first line, until that is opened."""
    source = markdown.typeset(text).replace("$", r"\$")  # JupyterLab reads what stands between two as mathematics
    source = "".join(part if at % 2 else _LOADS.sub(r"\\\g<0>", part) for at, part in enumerate(_CODE.split(source)))
    if closed:
        heading, _, rest = source.partition("\n\n")
        source = f"<details>\n<summary>\n\n{heading}\n\n</summary>\n\n{rest}\n\n</details>"
    return {"cell_type": "markdown", "id": name, "metadata": _FIXED, "source": _lines(source)}


def _activity(library: Library, unit: Unit, activity: Activity) -> dict[str, Any]:
    """The cell of an activity, tagged with the ways that lead through it; that of a text is Markdown."""
    name = cell_id(activity.id)
    if isinstance(activity, Text) and not activity.is_called:
        words = render.text_markdown(library, activity)
        cell = _markdown(name, words, closed=activity.more or activity in unit.help)
    else:
        cell = _call_of(library, unit, activity)
    return _tagged(cell, *ways.tags(unit, activity))


def _call_of(library: Library, unit: Unit, activity: Activity) -> dict[str, Any]:
    """The cell that calls an activity, and its handout face."""
    handout = render.html(library, unit, activity, "handout")
    says = f"{activity.kind_name}: {activity.title}"
    words = html_to_text(handout)
    return _code(cell_id(activity.id), activity.kind, f"{unit.id}/{activity.id}", says, handout, words)


def _call(function: str, argument: str, handout: tuple[str, str]) -> dict[str, Any]:
    return _code(function, function, argument, messages.YOUR_PANEL[function], *handout)


def _code(name: str, function: str, argument: str, says: str, handout: str, words: str) -> dict[str, Any]:
    hint = f"# {messages.PRESS_SHIFT_ENTER.format(what=says)}"
    call = f'{function}("{argument}")' if argument else f"{function}()"
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": {**_FIXED, "jupyter": {"source_hidden": True}, "tags": ["hide-input"]},
        "outputs": [
            {
                "data": {"text/html": _lines(handout), "text/plain": _lines(words)},
                "execution_count": None,
                "metadata": {},
                "output_type": "execute_result",
            }
        ],
        "source": _lines(f"{hint}\nfrom course import {function}\n{call}"),
    }


_CODE = re.compile(r"(^```.*?^```|^~~~.*?^~~~|`[^`\n]+`)", re.M | re.S)
_LOADS = re.compile(r"(?<!\\)(!(?=\[)|<(?!https?:)(?=[a-zA-Z/!?]))")
"""Begins a picture or HTML, which JupyterLab would load: in every other form of the course it is text."""

_FIXED = {"deletable": False, "editable": False}


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)
