"""The memory of a report comes back as it was, or is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from course.portfolio.cohort.memory import MemoryDamaged, memory_file, read_memory
from course.portfolio.cohort.tally import Tally
from tests.portfolio.cohort.people import number

PEOPLE = [number(index) for index in range(7)]


def counted() -> Tally:
    tally = Tally()
    tally.count({"item/a": dict.fromkeys(PEOPLE, "1 x"), "rating/b": dict.fromkeys(PEOPLE[:5], "7")})
    tally.count({"item/a": dict.fromkeys(PEOPLE[1:], "0 y"), "rating/c": {PEOPLE[0]: "1"}})
    return tally


def test_what_is_remembered_is_what_was_counted(tmp_path: Path) -> None:
    path = tmp_path / "memory.json"
    assert read_memory(path) == Tally()
    path.write_bytes(memory_file(counted()))

    again, before = read_memory(path), counted()
    assert again.people == before.people
    assert again.columns == {name: column for name, column in before.columns.items() if column}
    assert again.former == before.former != {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"format":1', '"format":2'),
        ('"kind":"what', '"kind":"That'),
        (f'"{PEOPLE[0]}",', ""),
        (f'"{PEOPLE[0]}"', f'"{PEOPLE[1]}"'),
        (f'"{PEOPLE[0]}"', '"Nurse Joy"'),
        (f'"{PEOPLE[0]}"', "7"),
        ('"values":["7"]', '"values":["8"]'),
        ('"values":["7"]', '"values":[7]'),
        ('"of":[0,0,0,0,0,-1,-1]', '"of":[0,0,0,0,-1,-1,-1]'),
        ('"of":[0,0,0,0,0,-1,-1]', '"of":[0,0,0,0,0,0,-2]'),
        ('"of":[0,0,0,0,0,-1,-1]', '"of":[0,0,0,0,0,1,1]'),
        ('"of":[0,0,0,0,0,-1,-1]', '"of":[0,0,0,0,0]'),
        ('"of":[0,0,0,0,0,-1,-1]', '"of":null'),
        ('"former":{', '"former":{"item/z":7,'),
        ("}", ""),
        ('{"format"', "[" * 200_000),
    ],
)
def test_one_that_was_changed_is_refused_and_never_taken_for_an_empty_one(tmp_path: Path, old: str, new: str) -> None:
    text = memory_file(counted()).decode()
    assert old in text
    path = tmp_path / "cohort-memory.json"
    path.write_text(text.replace(old, new, 1))

    with pytest.raises(
        MemoryDamaged, match="is damaged or changed, and without it a new report would give people away"
    ):
        read_memory(path)


def test_it_holds_no_more_than_the_files_do(tmp_path: Path) -> None:
    assert {*json.loads(memory_file(counted()))} == {"format", "kind", "people", "columns", "former", "check"}
