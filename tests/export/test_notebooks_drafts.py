"""Building writes only what changed, and nothing of a draft."""

from __future__ import annotations

import json
import shutil

import pytest

from course.export import notebooks
from course.loading.library import find
from tests.conftest import ROOT
from tests.export.test_notebooks import ENTRIES, every_notebook


@every_notebook
def test_building_twice_gives_the_same_bytes(library, entry):
    assert notebooks.build(library, entry) == notebooks.build(find(ROOT), entry)


def test_building_writes_only_what_changed(library, tmp_path):
    assert len(notebooks.build_all(library, tmp_path)) == len(ENTRIES) + 1
    first = tmp_path / f"{ENTRIES[0].file}.ipynb"
    times = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert notebooks.build_all(library, tmp_path) == []
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == times
    first.write_text("{}", encoding="utf-8")
    assert notebooks.build_all(library, tmp_path) == [first]


@pytest.fixture
def with_draft(tmp_path):
    """A course whose second unit is a draft, and its notebooks as they are built without drafts."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / f"{ENTRIES[1].file}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("\nunit:", "\ndraft: true\nunit:", 1), encoding="utf-8")
    library = find(tmp_path)
    notebooks.build_all(library, tmp_path / "notebooks")
    return library


def test_no_notebook_names_a_draft(with_draft):
    folder = with_draft.folder.parent / "notebooks"
    assert ENTRIES[1].file not in {path.stem for path in folder.iterdir()}
    for path in folder.iterdir():
        [contents] = [
            cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["id"] == "contents"
        ]
        assert ENTRIES[1].title not in "".join(contents["source"]), path.name
        assert ENTRIES[1].file not in path.read_text(encoding="utf-8"), path.name


def test_with_drafts_only_the_drafts_own_notebook_is_written_and_nothing_is_rewritten_without(with_draft):
    folder = with_draft.folder.parent / "notebooks"
    own = folder / f"{ENTRIES[1].file}.ipynb"
    assert notebooks.build_all(with_draft, folder, drafts=True) == [own]
    for drafts in (False, True, False):
        assert notebooks.build_all(with_draft, folder, drafts=drafts) == []
    cells = {cell["id"]: "".join(cell["source"]) for cell in json.loads(own.read_text(encoding="utf-8"))["cells"]}
    assert f"**{ENTRIES[1].title}** (you are here)" in cells["contents"]
    assert f"[Previous: {ENTRIES[0].title}]({ENTRIES[0].file}.ipynb)" in cells["front"]
    assert f"[Next: {ENTRIES[2].title}]({ENTRIES[2].file}.ipynb)" in cells["front"]
