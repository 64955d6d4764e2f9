"""Building writes only what changed, and nothing of a draft."""

from __future__ import annotations

import json
import shutil

import pytest

from course.export import notebooks
from course.loading.library import Library, find
from tests.conftest import ROOT
from tests.export.test_notebooks import every_notebook


@pytest.mark.uncounted
@every_notebook
def test_building_twice_gives_the_same_bytes(library, entry):
    assert notebooks.build(library, entry) == notebooks.build(find(ROOT), entry)


def test_building_writes_only_what_changed(tiny):
    library = Library(tiny / "content")
    folder = tiny / "again"
    assert len(notebooks.build_all(library, folder)) == len(library.lessons) + 1
    first = folder / f"{library.lessons[0].file}.ipynb"
    times = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert notebooks.build_all(library, folder) == []
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == times
    first.write_text("{}", encoding="utf-8")
    assert notebooks.build_all(library, folder) == [first]


@pytest.fixture
def with_draft(tiny):
    """A course whose second unit is a draft, and its notebooks as they are built without drafts."""
    path = tiny / "content" / "01-trust.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("unit:", "draft: true\nunit:", 1), encoding="utf-8")
    shutil.rmtree(tiny / "notebooks")
    library = Library(tiny / "content")
    notebooks.build_all(library, tiny / "notebooks")
    return library


def test_no_notebook_names_a_draft(with_draft):
    folder = with_draft.folder.parent / "notebooks"
    assert {path.stem for path in folder.iterdir()} == {"00-welcome", "08-plan", "about-this-course"}
    for path in folder.iterdir():
        [contents] = [
            cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["id"] == "contents"
        ]
        assert "Trust" not in "".join(contents["source"]), path.name
        assert "01-trust" not in path.read_text(encoding="utf-8"), path.name


def test_with_drafts_only_the_drafts_own_notebook_is_written_and_nothing_is_rewritten_without(with_draft):
    folder = with_draft.folder.parent / "notebooks"
    own = folder / "01-trust.ipynb"
    assert notebooks.build_all(with_draft, folder, drafts=True) == [own]
    for drafts in (False, True, False):
        assert notebooks.build_all(with_draft, folder, drafts=drafts) == []
    cells = {cell["id"]: "".join(cell["source"]) for cell in json.loads(own.read_text(encoding="utf-8"))["cells"]}
    assert "**Trust** (you are here)" in cells["contents"]
    assert "[Previous: Welcome](00-welcome.ipynb)" in cells["front"]
    assert "[Next: Plan](08-plan.ipynb)" in cells["front"]
