"""A file of answers that is damaged, too new, too long or no JSON is told in a sentence, and what stands stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from course.learner.response import FORMAT, LARGEST, NotSaved, Saved
from tests.learner.files import FOUR, NAME, TORN, everything, file
from tests.learner.full_disk import raise_full


@pytest.mark.parametrize("keeps", [True, False])
def test_half_a_letter_is_kept_as_a_mark_and_harms_nothing_around_it(store, keeps):
    """A page can cut an emoji in two; JSON can carry the half, UTF-8 cannot."""
    store.keep(keeps)
    saved, _ = store.save(NAME, {"words": "before \ud83d after", "more": ["\udc00", {"\ud83d": 1}]})
    assert saved.responses == {"words": "before ? after", "more": ["?", {"?": 1}]}
    assert store.load(NAME) == saved
    json.dumps(saved.responses, ensure_ascii=False).encode()  # as it goes back to the page


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [float("-inf")], object, {1, 2}, b"raw"], ids=str)
@pytest.mark.parametrize("keeps", [True, False])
def test_what_json_cannot_hold_is_refused_and_what_stands_there_stays(store, value, keeps):
    store.keep(keeps)
    store.save(NAME, FOUR)
    before = everything(store.folder)
    with pytest.raises(NotSaved, match=r"^This cannot be kept: it is no text, number or list"):
        store.save(NAME, {"first": value})
    assert everything(store.folder) == before
    assert store.load(NAME).responses == FOUR


def test_a_response_nested_without_end_is_refused_and_what_stands_there_stays(store):
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    store.save(NAME, FOUR)
    with pytest.raises(NotSaved, match=r"^This cannot be kept: it is no text, number or list"):
        store.save(NAME, {"first": deep})
    assert store.load(NAME).responses == FOUR


def test_more_than_the_largest_file_is_refused_and_what_stands_there_stays(store):
    store.save(NAME, FOUR)
    before = everything(store.folder)
    with pytest.raises(NotSaved, match=r"^This is too long to keep: more than 8 MB\. Shorten it\.$"):
        store.save(NAME, {"first": "x" * LARGEST})
    assert everything(store.folder) == before


DAMAGED = {
    "empty": b"",
    "truncated": b'{"format": 1, "activity": "relationships/what-was-heard", "respon',
    "binary": bytes(range(256)) * 10,
    "cut off at the first letters": b'{"form',
    "zeros": b"\0" * 4096,
    "too large": b'{"format": 1, "activity": "relationships/what-was-heard", ' + b" " * LARGEST,
    "no responses": b'{"format": 1, "activity": "relationships/what-was-heard", "revision": 1}',
    "another activity's": b'{"format": 1, "activity": "relationships/other", "revision": 1, "responses": {}}',
    "responses in a list": b'{"format": 1, "activity": "relationships/what-was-heard", "revision": 1, "responses": []}',
    "a revision in words": b'{"format": 1, "activity": "relationships/what-was-heard", "revision": "1", "responses": {}}',
    "a format in words": b'{"format": "1", "activity": "relationships/what-was-heard", "revision": 1, "responses": {}}',
    "not a number": b'{"format": 1, "activity": "relationships/what-was-heard", "revision": 1, "responses": {"a": NaN}}',
    "brackets inside": b'{"format": 1, "activity": "relationships/what-was-heard", "revision": 1, "responses": {"a": '
    + b"[" * 900
    + b"]" * 900
    + b"}}",
}


@pytest.mark.parametrize("what", DAMAGED)
def test_a_damaged_file_is_set_aside_and_named_and_the_learner_goes_on(store, what):
    file(store).parent.mkdir(parents=True)
    file(store).write_bytes(DAMAGED[what])
    found = store.load(NAME)
    assert found.responses == {}
    [aside] = file(store).parent.iterdir()
    assert found.trouble == f"An earlier answer file could not be read. It was set aside, not deleted: {aside}."
    assert aside.name.startswith("what-was-heard.json.damaged-")
    assert store.load(NAME).trouble == found.trouble, "whoever asks next hears of it too"
    store.save(NAME, FOUR)
    assert (store.load(NAME).responses, store.load(NAME).trouble) == (FOUR, "")
    assert aside.read_bytes() == DAMAGED[what], "what was set aside was touched"


def test_a_file_damaged_a_second_time_does_not_take_the_place_of_the_first(store):
    file(store).parent.mkdir(parents=True)
    for raw in (b"", bytes(9), TORN):
        file(store).write_bytes(raw)
        assert store.load(NAME).trouble
    assert sorted(path.read_bytes() for path in file(store).parent.iterdir()) == [b"", bytes(9), TORN]


def test_a_file_that_is_damaged_while_its_lesson_is_open_is_set_aside_at_the_next_save_and_named(store):
    store.save(NAME, FOUR)
    file(store).write_bytes(TORN)
    saved, _ = store.save(NAME, {"first": "new"})
    assert "It was set aside, not deleted" in saved.trouble
    assert store.load(NAME).responses == {"first": "new"}
    assert TORN in everything(store.folder).values()


def test_a_damaged_file_that_cannot_be_moved_is_not_written_over(store, monkeypatch):
    file(store).parent.mkdir(parents=True)
    file(store).write_bytes(TORN)
    monkeypatch.setattr(Path, "rename", raise_full)
    with pytest.raises(NotSaved, match=r"is damaged and cannot be moved \(No space left on device\): "):
        store.save(NAME, FOUR)
    assert everything(store.folder) == {f"{NAME}.json": TORN}


def test_answers_of_a_newer_version_are_left_alone_and_nothing_is_saved_over_them(store):
    newer = json.dumps({"format": FORMAT + 1, "activity": NAME, "answers": "in some new way"}).encode()
    file(store).parent.mkdir(parents=True)
    file(store).write_bytes(newer)
    sentence = (
        "These answers were saved by a newer version of the course. They are safe and were left alone. "
        "Use the newer version to see them."
    )
    assert store.load(NAME) == Saved(trouble=sentence)
    with pytest.raises(NotSaved, match=f"^{sentence}$"):
        store.save(NAME, FOUR)
    assert everything(store.folder) == {f"{NAME}.json": newer}


@pytest.mark.parametrize("name", ["con/one", "unit/nul", "aux/com1", "unit/lpt9"])
def test_what_windows_has_for_a_device_is_the_name_of_no_activity(store, name):
    """Wherever it runs: answers are carried from one computer to another."""
    with pytest.raises(NotSaved, match="is no activity of the course"):
        store.save(name, {"first": "words"})
    assert [*store.folder.rglob("*")] == []


@pytest.mark.parametrize("name", ["console/one", "unit/null", "aux-1/com10", "unit/con-artist"])
def test_a_name_that_only_begins_like_one_is_kept(store, name):
    store.save(name, {"first": "words"})
    assert store.load(name).responses == {"first": "words"}
