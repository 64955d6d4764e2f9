"""Which notebooks are lessons of ours; the extension is asked the same."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from course.loading.library import Library
from course.model.lesson_metadata import PROGRESS_2026_1, UNITS_2026_1, read
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

STATIC = ROOT / "course" / "lab" / "extension" / "static"
EDITION = ROOT / "tests" / "editions" / "2026.1" / "lessons"


def notebook(metadata: Any, *sources: Any, cell_type: str = "code") -> dict[str, Any]:
    return {"metadata": metadata, "cells": [{"cell_type": cell_type, "source": source} for source in sources]}


OURS = PROGRESS_2026_1.format(unit="welcome")
OLD = {"course": {"unit": "welcome", "version": "2026.1"}}
CASES = {
    "new": (True, notebook({"what_matters_to_me": {"unit": "a-trainers-own", "version": "1"}})),
    "new, and a key of somebody else's": (True, notebook({"what_matters_to_me": {"unit": "x"}, "course": {"unit": "3"}})),
    "no metadata": (False, notebook({})),
    "new without a unit": (False, notebook({"what_matters_to_me": {"version": "1"}}, OURS)),
    "new, and no record": (False, notebook({"what_matters_to_me": None, **OLD}, OURS)),
    "old": (True, notebook(OLD, "1 + 1", OURS)),
    "old, its lines apart": (True, notebook(OLD, OURS.splitlines(keepends=True))),
    "old, with line ends of Windows": (True, notebook(OLD, OURS.replace("\n", "\r\n"))),
    "another course": (False, notebook({"course": {"unit": "3"}}, "print(3)")),
    "a unit of the same name": (False, notebook(OLD, "print(3)")),
    "without the cell": (False, notebook(OLD)),
    "the cell of another unit": (False, notebook(OLD, PROGRESS_2026_1.format(unit="context"))),
    "the cell, changed": (False, notebook(OLD, OURS + "\nprint(3)")),
    "the cell as text": (False, notebook(OLD, OURS, cell_type="markdown")),
    "a unit that is none of ours": (False, notebook({"course": {"unit": "3"}}, PROGRESS_2026_1.format(unit="3"))),
    "the notices": (False, notebook({"course": {"unit": "about-this-course"}}, cell_type="markdown")),
    "a unit that is no word": (False, notebook({"course": {"unit": ["welcome"]}}, OURS)),
    "a course that is no record": (False, notebook({"course": "welcome"}, OURS)),
}  # fmt: skip


@pytest.mark.parametrize(("ours", "found"), CASES.values(), ids=CASES)
def test_a_notebook_is_a_lesson_by_our_key_or_as_edition_2026_1_shipped_it(ours: bool, found: dict[str, Any]) -> None:
    assert (read(found) is not None) == ours


def test_the_extension_judges_every_notebook_alike(page: Page) -> None:
    script = (STATIC / "recognise.js").read_text(encoding="utf-8").replace("export ", "")
    judge = f"found => {{ {script}; return found.map(({{metadata, cells}}) => isLesson(metadata, cells)); }}"
    edition = [json.loads(path.read_text(encoding="utf-8")) for path in EDITION.glob("*.ipynb")]
    found = [found for _, found in CASES.values()] + edition
    assert page.evaluate(judge, found) == [read(one) is not None for one in found]


def test_the_units_of_edition_2026_1_are_those_of_the_course(library: Library) -> None:
    assert {entry.unit for entry in library.course.units} == UNITS_2026_1
    known = re.search(
        r"const UNITS_2026_1 = \[(.*?)\];", (STATIC / "recognise.js").read_text(encoding="utf-8"), re.DOTALL
    )
    assert known
    assert set(re.findall(r'"([^"]+)"', known[1])) == UNITS_2026_1


@pytest.mark.parametrize("path", sorted(EDITION.glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_lesson_of_edition_2026_1_is_known_by_its_cell(path: Path) -> None:
    about = read(json.loads(path.read_text(encoding="utf-8")))
    assert (about is not None) == path.name[0].isdigit(), "the notices have no cell: course start knows them"
