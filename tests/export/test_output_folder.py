"""Files that a trainer takes away: each whole or not at all, and what went wrong in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.export.errors import NotMade
from course.export.output_folder import put


def test_files_are_put_and_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "in" / "a new folder"
    assert put(folder, [("a.html", b"one"), ("b.html", b"two")]) == [folder / "a.html", folder / "b.html"]
    put(folder, [("a.html", b"three")])
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"a.html": b"three", "b.html": b"two"}
    assert (folder / "a.html").stat().st_mode & 0o777 == 0o644, "whoever gets them can read them"


def test_where_no_folder_can_be(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(NotMade, match=r"taken cannot be a folder \(File exists\). Name another with --out\."):
        put(tmp_path / "taken", [("a.html", b"one")])


def test_a_folder_in_the_way_is_named_and_what_was_made_before_it_stays(tmp_path: Path) -> None:
    (tmp_path / "b.html").mkdir()
    with pytest.raises(NotMade, match="A folder has its name: move it away") as caught:
        put(tmp_path, [("a.html", b"one"), ("b.html", b"two"), ("c.html", b"three")])
    assert str(caught.value).endswith("1 of 3 files were made before it.")
    assert (tmp_path / "a.html").read_bytes() == b"one"
    assert not (tmp_path / "c.html").exists()


def test_a_name_that_the_disk_refuses_leaves_no_folder_behind(tmp_path: Path) -> None:
    name = "x" * 300
    with pytest.raises(NotMade, match=r"Or name a place where you may write, with --out\. Nothing was made\."):
        put(tmp_path / "new", [(name, b"one")])
    assert [*tmp_path.iterdir()] == []
