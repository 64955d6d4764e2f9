"""Whatever lies in the folder: a sentence that names the file, and the rest is counted."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from course.loading.library import Library
from course.portfolio.cohort.files import read_files
from course.portfolio.cohort.statistics import Statistics
from tests.portfolio.cohort.people import Person, hand_in, number, somebody, specimen_statistics

CHANGED = "is not as the course made it, so it is not counted. Ask for it again."
QUIZ = "specimen/one-of-each"


@pytest.fixture(scope="module")
def statistics(library: Library) -> Statistics:
    return specimen_statistics(library)


def told(folder: Path, statistics: Statistics) -> list[str]:
    """The sentences, once somebody whole was put beside whatever is there: they are counted."""
    hand_in(folder, somebody(statistics.outline, 1), "whole.json")
    files = read_files(folder, statistics)
    assert files.people == 1
    assert {*files.columns["month"]} == {number(1)}
    return files.sentences


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "is damaged, so it is not counted. Ask for it again."),
        (b"not JSON", "is damaged, so it is not counted. Ask for it again."),
        (b"\xff\xd8\xff\xe0 a picture", "is damaged, so it is not counted. Ask for it again."),
        (b"[" * 200_000, "is damaged, so it is not counted. Ask for it again."),
        (b'{"kind": "what-matters-to-me-numbers", "format": ' + b"9" * 9000 + b"}", "is damaged, so"),
        (b" " * 50_000_000, "is far too large for a numbers file. It was left alone: ask for it again."),
        (b"[]", "is not a numbers file of this course. It was left alone."),
        (b'{"kind": ["what-matters-to-me-numbers"]}', "is not a numbers file of this course."),
        (b'{"kind": "what-matters-to-me-numbers"}', "was made by a newer version of the course."),
        (b'{"kind": "what-matters-to-me-numbers", "format": true}', "was made by a newer version"),
        (b'{"kind": "what-matters-to-me-numbers", "format": 2}', "was made by a newer version of the course."),
        (b'{"kind": "what-matters-to-me-answers", "activities": {}}', "is an answers file, which holds what somebody"),
    ],
    ids=["empty", "text", "picture", "deep", "long number", "50 MB", "list", "odd", "bare", "true", "newer", "answers"],
)
def test_what_is_no_numbers_file_is_named_and_the_rest_is_counted(
    tmp_path: Path, statistics: Statistics, raw: bytes, sentence: str
) -> None:
    (tmp_path / "odd.json").write_bytes(raw)
    [told_of_it] = told(tmp_path, statistics)
    assert told_of_it.startswith(f"odd.json {sentence}")


def at(*path: str) -> Callable[[Person, Any], None]:
    """Puts a value at a place in a numbers file."""

    def put(person: Person, value: Any) -> None:
        for name in path[:-1]:
            person = person[name]
        person[path[-1]] = value

    return put


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (at("number"), "Nurse Joy"),
        (at("number"), 7),
        (at("number"), "0123456789abcdef\n"),
        (at("month"), "2026-13"),
        (at("month"), "2026-11-27T09:00"),
        (at("edition"), "<script>alert(1)</script>"),
        (at("edition"), ["2026.2"]),
        (at("units"), []),
        (at("items"), None),
        (at("units", "specimen"), "finished"),
        (at("units", "specimen", "done"), -1),
        (at("units", "specimen", "done"), True),
        (at("units", "specimen", "done"), 15),
        (at("units", "specimen", "finished"), "yes"),
        (at("units", "specimen"), {"done": 0, "begun": 0, "total": 5, "finished": True}),
        (at("units", "specimen", "name"), "Joy"),
        (at("name"), "Joy"),
        (at("items", f"{QUIZ}/priya-not-heard", "name"), "Joy"),
        (at("items", f"{QUIZ}/priya-not-heard", "chosen"), ["clear-scan", "other-team"]),
        (at("units", "<script>"), {"done": 0, "begun": 0, "total": 0, "finished": False}),
        (at("items", f"{QUIZ}/priya-not-heard", "chosen"), ["<img src=x onerror=alert(1)>"]),
        (at("items", f"{QUIZ}/priya-not-heard", "chosen"), "clear-scan"),
        (at("items", f"{QUIZ}/priya-not-heard", "chosen"), []),
        (at("items", f"{QUIZ}/priya-not-heard", "chosen"), [["clear-scan"]]),
        (at("items", f"{QUIZ}/priya-not-heard", "chosen"), ["clear-scan", "clear-scan"]),
        (at("items", f"{QUIZ}/priya-not-heard", "chosen"), {"clear-scan": "clear-scan"}),
        (at("items", f"{QUIZ}/priya-not-heard", "first"), 1),
        (at("items", f"{QUIZ}/priya-not-heard"), None),
        (at("items", f"{QUIZ}/which-principle", "chosen"), {"enabling": "Joy"}),
        (at("items", f"{QUIZ}/which-principle", "chosen"), {"Joy": "enabling"}),
        (at("items", f"{QUIZ}/which-principle", "chosen"), ["enabling"]),
        (at("ratings", "specimen/how-sure-before/show-belief"), 11),
        (at("ratings", "specimen/how-sure-before/show-belief"), 7.5),
        (at("ratings", "specimen/how-sure-before/show-belief"), "7"),
        (at("ratings", "specimen/your-team-now/keeping-promises"), 0),
        (at("ratings", "nobody/asked/this"), 7),
    ],
)
def test_a_file_changed_by_hand_is_named_and_the_rest_is_counted(
    tmp_path: Path, statistics: Statistics, place: Callable[[Person, Any], None], value: Any
) -> None:
    person = copy.deepcopy(somebody(statistics.outline, 2))
    place(person, value)
    hand_in(tmp_path, person, "odd.json")

    assert told(tmp_path, statistics) == [f"odd.json {CHANGED}"]


def test_a_month_that_is_still_to_come_is_told(tmp_path: Path, statistics: Statistics) -> None:
    hand_in(tmp_path, somebody(statistics.outline, 2, month="2099-01"), "late.json")

    [told_of_it] = told(tmp_path, statistics)
    assert told_of_it.startswith("late.json says that it was made in January 2099, which is still to come")


def test_of_another_edition_counts_what_this_one_asks_too(tmp_path: Path, statistics: Statistics) -> None:
    person = somebody(statistics.outline, 2, edition="2031.1")
    person["items"]["gone/quiz/item"] = {"chosen": ["anything"], "first": True}
    person["items"][f"{QUIZ}/priya-not-heard"] = {"chosen": ["an-option-of-then"], "first": True}
    hand_in(tmp_path, person, "later.json")
    files = read_files(tmp_path, statistics)

    assert files.sentences == [
        "later.json is of edition 2031.1. What only that edition asked is left out, and the rest is counted."
    ]
    assert f"item/{QUIZ}/pain-and-mood" in files.columns
    assert not [name for name in files.columns if "gone" in name or "priya" in name]


def test_one_person_twice_counts_once_as_the_newer_file_says(tmp_path: Path, statistics: Statistics) -> None:
    name = "rating/specimen/your-team-now/keeping-promises"
    statement = name.removeprefix("rating/")
    for index, (file, month, time, rated) in enumerate(
        [("b.json", "2026-10", 9, 1), ("a.json", "2026-11", 1, 2), ("c.json", "2026-11", 0, 3)]
    ):
        person = somebody(statistics.outline, 7, month=month)
        person["ratings"][statement] = rated
        os.utime(hand_in(tmp_path, person, file), (time, time))
        assert read_files(tmp_path, statistics).people == 1, index

    files = read_files(tmp_path, statistics)
    assert files.columns[name] == {number(7): "2"}
    assert files.sentences == [
        "b.json and a.json are of one person. Only the newer counts, which is a.json.",
        "c.json and a.json are of one person. Only the newer counts, which is a.json.",
    ]


def test_links_folders_and_other_files_are_left_alone(tmp_path: Path, statistics: Statistics) -> None:
    elsewhere = hand_in(tmp_path / "elsewhere", somebody(statistics.outline, 3))
    folder = tmp_path / "cohort"
    folder.mkdir()
    (folder / "link.json").symlink_to(elsewhere)
    (folder / "to-nothing.json").symlink_to(tmp_path / "nothing")
    (folder / "more").mkdir()
    (folder / "letter.docx").write_bytes(b"PK")
    (folder / ".DS_Store").write_bytes(b"\0")
    (folder / "cohort-report.html").write_text("<!doctype html>")
    (folder / "cohort-memory.json").write_text("{}")
    os.mkfifo(folder / "pipe.json")

    assert told(folder, statistics) == [
        "letter.docx is not a numbers file of this course. It was left alone.",
        "link.json is a link. It was left alone: put the file itself into the folder.",
        "more is a folder. It was left alone: put the files themselves into this folder.",
        "pipe.json is not a numbers file of this course. It was left alone.",
        "to-nothing.json is a link. It was left alone: put the file itself into the folder.",
    ]


def test_a_name_does_not_reach_the_terminal_as_a_command_for_it(tmp_path: Path, statistics: Statistics) -> None:
    (tmp_path / "\x1b[2J{file}\n.json").write_text("{}")
    [sentence] = told(tmp_path, statistics)
    assert sentence == "?[2J{file}?.json is not a numbers file of this course. It was left alone."


def test_a_file_that_an_editor_saved_in_another_encoding_counts(tmp_path: Path, statistics: Statistics) -> None:
    (tmp_path / "a.json").write_text(json.dumps(somebody(statistics.outline, 2)), encoding="utf-16")
    assert read_files(tmp_path, statistics).people == 1
