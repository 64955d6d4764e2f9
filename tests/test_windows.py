"""What Windows cannot have or do, as far as it can be told elsewhere. Nothing here was run on Windows."""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import PurePosixPath

import pytest

from course.learner.location import FOLDER_NAME
from course.loading.library import Library
from course.model.record import DEVICES
from tests.conftest import ROOT

LONGEST = 259
"""Letters in a path, where nobody allowed longer ones."""


@pytest.fixture(scope="module")
def paths() -> list[PurePosixPath]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this copy of the course is no git repository")
    return [PurePosixPath(name) for name in listed.stdout.split("\0") if name]


def test_every_file_of_the_course_can_be_on_windows(paths: list[PurePosixPath]) -> None:
    parts = {part for path in paths for part in path.parts}
    assert len(parts) > 300
    assert [part for part in parts if part.partition(".")[0].lower() in DEVICES] == []
    assert [part for part in parts if set(part) & set('<>:"\\|?*') or part.endswith((".", " "))] == []
    assert [name for name, count in Counter(str(path).lower() for path in paths).items() if count > 1] == []


def test_a_course_in_a_folder_of_a_hundred_letters_has_no_path_too_long(paths: list[PurePosixPath]) -> None:
    assert max(len(str(path)) for path in paths) + 100 <= LONGEST


def test_a_home_of_eighty_letters_takes_all_that_stands_beside_an_answer(library: Library) -> None:
    longest = max(
        len(f"/{FOLDER_NAME}/{entry.unit}/{activity.id}.json.damaged-20261126-120000-123456-999")
        for entry in library.written
        for activity in library.unit(entry.unit).activities
    )
    assert longest + 80 <= LONGEST
