"""The file that tells other lessons what was cleared, and when."""

from __future__ import annotations

import os
from pathlib import Path
from time import time

import pytest

from course.learner.clearings import A_DAY, ALL, Clearings, last


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "answers").mkdir()
    return tmp_path / "answers"


def grow_old(folder: Path) -> None:
    yesterday = time() - A_DAY - 60
    os.utime(folder / ".cleared", (yesterday, yesterday))


def test_what_was_cleared_is_told_by_name(folder: Path) -> None:
    Clearings(folder).add(["trust/heard"])

    assert [*Clearings(folder).read()] == ["trust/heard"]
    assert last(Clearings(folder).read(), "trust/heard") > 0
    assert last(Clearings(folder).read(), "trust/other") == 0


def test_all_of_them_stand_for_each(folder: Path) -> None:
    Clearings(folder).add(["trust/heard"])
    Clearings(folder).add([ALL])

    assert [*Clearings(folder).read()] == [ALL]
    assert last(Clearings(folder).read(), "trust/heard") > 0


def test_the_latest_of_both_counts(folder: Path) -> None:
    clearings = {ALL: "2026-11-26T10:00:00+00:00", "trust/heard": "2026-11-26T09:00:00+00:00"}

    assert last(clearings, "trust/heard") == last(clearings, "trust/other") == 1_795_687_200_000


def test_nothing_is_written_where_no_answers_are_kept(tmp_path: Path) -> None:
    Clearings(tmp_path / "none").add([ALL])

    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", b"words\n../../etc 1\n", b"2026-11-26T10:00 ../../x\n"])
def test_a_damaged_file_says_nothing(folder: Path, raw: bytes) -> None:
    (folder / ".cleared").write_bytes(raw)

    assert Clearings(folder).read() == {}


def test_it_goes_a_day_later_and_not_before(folder: Path) -> None:
    Clearings(folder).add([ALL])
    Clearings(folder).end()
    assert (folder / ".cleared").exists()

    grow_old(folder)
    assert Clearings(folder).is_old
    Clearings(folder).end()
    assert not (folder / ".cleared").exists()


def test_renewed_it_stays_another_day(folder: Path) -> None:
    Clearings(folder).add([ALL])
    grow_old(folder)

    Clearings(folder).renew()

    assert not Clearings(folder).is_old
