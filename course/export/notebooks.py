"""Notebooks from content: the unit's text as Markdown cells, each activity as one call in a code cell.

The outputs are the handout face, made without a kernel; a strict nbval run compares them with what a
kernel makes. The same words give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from course import render
from course.language import markdown
from course.learner import atomic
from course.loading.library import Library
from course.loading.reader import Mistake, Mistakes
from course.model import Activity, Course, Entry, Notice, Source, Text, Unit, lesson_metadata, minutes

ABOUT = "about-this-course"
ABOUT_TITLE = "About this course"
"""The stem of the notebook that holds the notices."""

OWN_CELLS = frozenset(("front", "progress", "answers", "contents", "sources"))
"""The ids of the cells that stand in every notebook."""

KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def build(library: Library, entry: Entry) -> str:
    """The notebook of one unit, as the text of its file. Raises Mistakes."""
    unit = library.unit(entry.unit)
    cells = [
        _markdown("front", front(library, entry, unit, f" · {_links(library, entry)}")),
        _call("progress", unit.id, render.PANELS["progress"]),
    ]
    for activity in unit.activities:
        if isinstance(activity, Text):
            cells.append(_markdown(cell_id(activity.id), render.text_markdown(library, activity)))
        else:
            cells.append(_activity(library, unit, activity))
    cells += [
        _call("answers", "", render.PANELS["answers"]),
        _markdown("contents", _contents(library, entry)),
        _markdown("sources", sources(library, unit)),
    ]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    for count, cell in enumerate(code, start=1):  # nbval compares only cells that say they were run
        cell["execution_count"] = cell["outputs"][0]["execution_count"] = count
    return _notebook(library, unit.id, unit.title, cells)


def about(library: Library) -> str:
    """The notebook of the notices, as the text of its file. Raises Mistakes."""
    cells = [
        _markdown("front", about_front(library)),
        *(_markdown(cell_id(one.id), notice(library, one)) for one in library.notices),
        _markdown("how_checked", checked(library)),
        _markdown("contents", _contents(library, None)),
    ]
    return _notebook(library, ABOUT, ABOUT_TITLE, cells)


def about_front(library: Library) -> str:
    """What stands before the notices, as Markdown."""
    course = library.course
    return (
        f"# {ABOUT_TITLE}\n\n*{course.title}*\n\n{course.subtitle}\n\n"
        f"{_review(course)}\n\n{course.independence}\n\n{_version(library)}"
    )


def checked(library: Library) -> str:
    """How far help routes and sources were checked, and which sources wait for a check, as Markdown."""
    support, references = library.support, library.references
    day = f"{support.checked_on.day} {support.checked_on:%B %Y}"
    parts = ["## How the course was checked", "### Help routes", support.about.strip(), f"Last checked: {day}."]
    parts += ["### Sources", references.about.strip()]
    if known := [source for source in references.references if source.status == "known"]:
        parts.append("We teach from these without having read them. They wait for a check by somebody who has:")
        parts.append("\n".join(f"- {_reference(library, source)}" for source in known))
    return "\n\n".join(part for part in parts if part)


def _review(course: Course) -> str:
    """That nobody has reviewed the course, and whom to tell what it got wrong, where somebody is named."""
    contact = course.contact.strip()
    return f"{course.review_notice}\n\n**Tell us what we got wrong:** {contact}" if contact else course.review_notice


def _notebook(library: Library, name: str, title: str, cells: list[dict[str, Any]]) -> str:
    notebook = {
        "cells": cells,
        "metadata": {
            lesson_metadata.KEY: {"unit": name, "version": library.course.version},
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


def build_all(library: Library, folder: Path) -> list[Path]:
    """Write every unit's notebook and the one about the course into `folder`; the files whose bytes changed.

    Raises NotAllBuilt, once all that can be made is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    jobs = {entry.file: partial(build, library, entry) for entry in library.written}
    changed, left = [], []
    mistakes: list[Mistake] = []
    for name, job in {**jobs, ABOUT: partial(about, library)}.items():
        path = folder / f"{name}.ipynb"
        try:
            raw = job().encode()
        except Mistakes as wrong:
            mistakes += wrong.mistakes
            left.append(path)
            continue
        if not path.exists() or path.read_bytes() != raw:
            atomic.replace(path, raw, 0o644)
            changed.append(path)
    if left:
        raise NotAllBuilt(mistakes, changed, left)
    return changed


def front(library: Library, entry: Entry, unit: Unit, links: str = "") -> str:
    """How a unit begins, as Markdown: its name, its minutes, `links` to others, its outcomes.

    The first unit also says that nobody has reviewed the course; a unit that was reviewed says by whom.
    """
    course = library.course
    about = minutes.whole_minutes(unit.activities, library.terms)
    outcomes = "\n".join(f"- {outcome.text}" for outcome in entry.outcomes)
    parts = [f"Reviewed: {unit.review}."] if unit.review != "none" else []
    if not parts and entry == course.units[0]:
        parts = [_review(course)]
    return "\n\n".join(
        [
            f"# {render.unit_name(unit)}",
            f"*{course.title}* · about {about} minutes{links}",
            f"**When you have finished, you will be able to:**\n\n{outcomes}",
            *parts,
        ]
    )


def _links(library: Library, entry: Entry) -> str:
    """Previous, next and contents; only units whose words are written."""
    units = library.written
    at = next((at for at, other in enumerate(units) if other.unit == entry.unit), None)
    links = []
    if at:
        links.append(f"[Previous: {units[at - 1].title}]({units[at - 1].file}.ipynb)")
    if at is not None and at + 1 < len(units):
        links.append(f"[Next: {units[at + 1].title}]({units[at + 1].file}.ipynb)")
    return " · ".join([*links, "[Contents](#Contents)"])


def _contents(library: Library, entry: Entry | None) -> str:
    """Every unit, and the way to the notices; `entry` is where one is, or None among the notices."""
    written = {other.unit for other in library.written}
    lines = []
    for other in library.course.units:
        number = other.file.partition("-")[0]
        if entry and other.unit == entry.unit:
            lines.append(f"- {number} **{other.title}** (you are here)")
        elif other.unit in written:
            lines.append(f"- {number} [{other.title}]({other.file}.ipynb)")
        else:
            lines.append(f"- {number} {other.title} (not written yet)")
    if not entry:
        return "## Contents\n\n" + "\n".join(lines)
    names = ", ".join(notice.title[0].lower() + notice.title[1:] for notice in library.notices)
    ways = f"{_links(library, entry).rpartition(' · ')[0]}\n\n[About this course]({ABOUT}.ipynb): {names}"
    return "## Contents\n\n" + "\n".join(lines) + f"\n\n{ways.strip()}"


def notice(library: Library, one: Notice) -> str:
    """One notice as Markdown, with its date."""
    named = [f"[{library.citations[name]}]({library.sources[name].url})" for name in one.sources]
    cited = f"\n\nSources: {'; '.join(named)}" if named else ""
    day = f"{one.updated.day} {one.updated:%B %Y}"
    return f"## {one.title}\n\n*Last updated: {day}*\n\n{one.body.strip()}{cited}"


def _version(library: Library) -> str:
    course = library.course
    return (
        f"{course.title}, version {course.version}, {course.updated.day} {course.updated:%B %Y}. "
        f"[{course.licence}]({course.licence_url})"
    )


def sources(library: Library, *units: Unit) -> str:
    """Every source of `units`, in full, by the name under which it is cited."""
    activities = [activity for unit in units for activity in unit.activities]
    used = {name for activity in activities for name in activity.sources}
    for activity in activities:
        for item in getattr(activity, "items", []):
            used |= set(item.sources)
    ordered = sorted(used, key=lambda name: library.citations[name].lower())
    lines = [f"- {_reference(library, library.sources[name])}" for name in ordered]
    course = library.course
    return "## Sources\n\n" + "\n".join(lines) + f"\n\n{course.independence}\n\n{_version(library)}"


def _reference(library: Library, source: Source) -> str:
    return f"**{library.citations[source.id]}**: [{source.title}]({source.url}). {source.authors_or_publisher}."


def cell_id(name: str) -> str:
    """The id of the cell that holds the activity or notice `name`: the same, if it is short enough and not our own.

    A cell's id has 64 letters at most. What is cut off, or would be one of OWN_CELLS, is told apart by a digest,
    set off by "_", which no id of an author holds.
    """
    if len(name) <= 64 and name not in OWN_CELLS:
        return name
    return f"{name[:51]}_{hashlib.sha256(name.encode()).hexdigest()[:12]}"


def _markdown(name: str, text: str) -> dict[str, Any]:
    source = markdown.typeset(text).replace("$", r"\$")  # JupyterLab reads what stands between two as mathematics
    source = "".join(part if at % 2 else _LOADS.sub(r"\\\g<0>", part) for at, part in enumerate(_CODE.split(source)))
    return {"cell_type": "markdown", "id": name, "metadata": _FIXED, "source": _lines(source)}


def _activity(library: Library, unit: Unit, activity: Activity) -> dict[str, Any]:
    handout = render.html(library, unit, activity, "handout")
    words = render.text(library, unit, activity)
    says = f"{render.KIND_NAMES[activity.kind]}: {activity.title}"
    return _code(cell_id(activity.id), activity.kind, f"{unit.id}/{activity.id}", says, handout, words)


def _call(function: str, argument: str, handout: tuple[str, str]) -> dict[str, Any]:
    return _code(function, function, argument, f"Your {function}", *handout)


def _code(name: str, function: str, argument: str, says: str, handout: str, words: str) -> dict[str, Any]:
    hint = f"# {says}. If you see this line and nothing below it, press Shift and Enter."
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
