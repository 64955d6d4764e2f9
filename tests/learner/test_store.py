"""What a learner wrote is kept whole, or they are told why not; nothing of theirs is ever overwritten unread."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from course.learner import lock
from course.learner import store as store_module
from course.learner.response import FORMAT, LARGEST, NotSaved, Saved
from course.learner.store import Store, where
from course.learner.watchers import EVERYWHERE
from soak.tally import flushing_folder
from tests.conftest import ROOT
from tests.learner.test_watchers import Watcher

NAME = "relationships/what-was-heard"
TORN = f'{{"format": 1, "activity": "{NAME}", "revis'.encode()
FOUR = {"first": "one", "second": ["a", "b"], "third": 7, "fourth": {"tries": 2, "chosen": ["x"]}}


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "answers", "2026.1")


def file(store: Store, name: str = NAME) -> Path:
    return store.folder / f"{name}.json"


def everything(folder: Path) -> dict[str, bytes]:
    """Every file but the one that says when something was cleared."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != ".cleared"]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


# Round trips.


def test_what_is_saved_is_there_for_whoever_opens_the_folder_next(store):
    saved, behind = store.save(NAME, FOUR)
    assert (saved.responses, saved.revision, saved.course, saved.trouble, behind) == (FOUR, 1, "2026.1", "", False)
    assert Store(store.folder).load(NAME) == saved


def test_nothing_is_created_until_something_is_saved(store):
    assert store.load(NAME) == Saved()
    assert [*store.names()] == []
    assert store.clear_all() == 0
    store.clear(NAME)
    assert not store.folder.exists()


def test_the_file_is_as_the_design_says_and_a_person_can_read_it(store):
    store.save(NAME, {"what": "Ich weiß, ça va 👩🏽‍⚕️"})
    text = file(store).read_text(encoding="utf-8")
    assert "Ich weiß, ça va 👩🏽‍⚕️" in text
    document = json.loads(text)
    assert [*document] == ["format", "activity", "course", "saved", "revision", "responses"]
    assert (document["format"], document["activity"], document["course"]) == (1, NAME, "2026.1")


def test_the_file_and_its_folders_are_for_their_owner_alone(store):
    store.save(NAME, FOUR)
    assert file(store).stat().st_mode & 0o077 == 0
    for folder in (file(store).parent, store.folder):
        assert folder.stat().st_mode & 0o077 == 0, "which activities somebody did is theirs to tell"


def test_a_folder_that_is_there_already_stays_as_open_as_its_owner_made_it(store):
    store.folder.mkdir()
    store.folder.chmod(0o755)
    store.save(NAME, FOUR)
    assert store.folder.stat().st_mode & 0o777 == 0o755


def test_a_save_flushes_the_file_then_puts_it_in_place_then_flushes_the_folder(store, monkeypatch):
    store.save(NAME, FOUR)
    done = []
    flush, rename = os.fsync, os.replace
    monkeypatch.setattr(
        os, "fsync", lambda handle: (done.append(str(Path(f"/proc/self/fd/{handle}").readlink())), flush(handle))
    )
    monkeypatch.setattr(os, "replace", lambda old, new: (done.append((old, str(new))), rename(old, new)))
    store.save(NAME, FOUR)
    part = done[0]
    assert done == [part, (part, str(file(store))), str(file(store).parent)]


def test_a_part_that_no_version_of_the_course_knows_stays_when_another_is_saved(store):
    store.save(NAME, {"gone-from-the-course": "still mine"})
    store.save(NAME, {"first": "new"})
    assert store.load(NAME).responses == {"gone-from-the-course": "still mine", "first": "new"}


def test_a_part_saved_as_none_is_taken_out_and_the_others_stay(store):
    store.save(NAME, FOUR)
    saved, _ = store.save(NAME, {"second": None, "never-there": None})
    assert saved.responses == {part: value for part, value in FOUR.items() if part != "second"}
    assert store.load(NAME) == saved


def test_every_save_is_one_revision_more_and_no_two_activities_share_any(store):
    assert [store.save(NAME, {"first": n})[0].revision for n in range(3)] == [1, 2, 3]
    assert store.save("relationships/other", {"first": 1})[0].revision == 1


@pytest.mark.parametrize(
    "words",
    [
        "👩🏽‍⚕️🏳️‍🌈🇬🇧",
        "שלום עולם \u202e مرحبا",
        "a\u0000b\u0007c\x7f\u2028\u2029\ufeff",
        "</script><script>alert(1)</script>",
        "\\ \" ' \r\n \t {} []",
        "é" * 100_000,
        "👩" * 100_000,
    ],
    ids=["emoji", "right to left", "control characters", "markup", "marks", "100,000 letters", "100,000 emoji"],
)
def test_any_words_come_back_as_they_were_written(store, words):
    saved, _ = store.save(NAME, {"words": words})
    assert saved.responses["words"] == words
    assert Store(store.folder).load(NAME).responses["words"] == words


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


# Two windows.


def test_the_later_write_of_a_part_wins_and_the_window_that_was_behind_is_told(store):
    one, other = store, Store(store.folder)
    mine, _ = one.save(NAME, {"first": "mine", "second": "mine"}, revision=0)
    theirs, behind = other.save(NAME, {"first": "theirs"}, revision=0)
    assert behind
    assert theirs.responses == {"first": "theirs", "second": "mine"}
    _, behind = other.save(NAME, {"third": "theirs"}, revision=theirs.revision)
    assert not behind
    last, behind = one.save(NAME, {"second": "again"}, revision=mine.revision)
    assert behind
    assert last.responses == {"first": "theirs", "second": "again", "third": "theirs"}


def test_whoever_says_no_revision_is_never_behind(store):
    store.save(NAME, FOUR)
    assert store.save(NAME, {"first": 2})[1] is False


def test_a_window_that_is_open_when_its_activity_is_cleared_starts_again(store):
    saved, _ = store.save(NAME, FOUR)
    Store(store.folder).clear(NAME)
    again, behind = store.save(NAME, {"first": "new"}, revision=saved.revision)
    assert (again.responses, again.revision, behind) == ({"first": "new"}, 1, False)


# Watchers.


def test_watchers_are_told_of_every_save_and_every_clearing(store):
    watcher = Watcher()
    store.watch(watcher.told)
    saved, _ = store.save(NAME, FOUR)
    store.clear(NAME)
    store.save("relationships/other", FOUR)
    store.clear_all()
    assert watcher.seen[:2] == [(NAME, saved), (NAME, Saved())]
    assert [name for name, _ in watcher.seen[2:]] == ["relationships/other"] * 2


def test_watchers_hear_nothing_of_what_was_not_saved(store, full_disk):
    watcher = Watcher()
    full_disk.store.watch(watcher.told)
    full_disk.fill()
    with pytest.raises(NotSaved):
        full_disk.store.save(NAME, {"first": full_disk.too_much})
    assert watcher.seen == []


# Threads.


def together(*acts: Callable[[], object]) -> None:
    """Do each in a thread of its own, all at once; what one of them raises is raised."""
    with ThreadPoolExecutor(len(acts)) as threads:
        for done in [threads.submit(act) for act in acts]:
            done.result(60)


def test_who_wrote_travels_with_what_was_written_and_watchers_hear_in_the_order_of_the_revisions(store):
    watcher = Watcher()
    store.watch(watcher.told)

    def save(me: str) -> None:
        for n in range(20):
            store.save(NAME, {me: n}, by=me)

    together(lambda: save("one"), lambda: save("two"))
    assert [saved.revision for _, saved in watcher.seen] == [*range(1, 41)]
    before = Saved()
    for (_, saved), by in zip(watcher.seen, watcher.writers, strict=True):
        assert saved.responses[by] == before.responses.get(by, -1) + 1
        before = saved


def save_often(store: Store, name: str) -> None:
    for _ in range(3):
        store.save(name, FOUR)


def test_threads_that_met_still_wait_for_another_process(monkeypatch):
    """Each lets go of its own turn only: a store that believes for ever that it has the turn writes past others."""
    with flushing_folder() as folder:
        for n in range(20):
            store = Store(folder / str(n))
            monkeypatch.setattr(lock, "TURN", 10)
            together(*(partial(save_often, store, name) for name in (NAME, "relationships/other")))
            monkeypatch.setattr(lock, "TURN", 0.01)
            with lock.turn(store.folder), pytest.raises(NotSaved, match="another lesson is saving there"):
                store.save(NAME, {"first": "past it"})
            assert store.load(NAME).responses == FOUR


@pytest.mark.parametrize("keeps", [True, False])
def test_what_watchers_heard_last_is_what_stands_where_one_window_clears_what_another_writes(store, keeps):
    watcher = Watcher()
    store.watch(watcher.told)
    store.keep(keeps)
    for n in range(50):
        together(lambda: store.clear(NAME), lambda n=n: store.save(NAME, {"second": n}))
        assert watcher.seen[-1] == (NAME, store.load(NAME))


# Trouble with the disk.


class FullDisk:
    """A store on a disk of 64 KiB where something stands already."""

    too_much = "x" * 200_000

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder / "answers", "2026.1")
        self.store.save(NAME, FOUR)
        self.filling = folder / "filling"

    def fill(self) -> None:
        """Leave no room at all, nor for one more file."""
        with self.filling.open("wb", buffering=0) as file, contextlib.suppress(OSError):
            while file.write(bytes(1024)):
                pass

    def make_room(self) -> None:
        self.filling.unlink()


class NoRoom(FullDisk):
    """The same where nobody may mount a small disk: while it is filled, nothing that is written arrives."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(folder)
        self.monkeypatch = monkeypatch

    def fill(self) -> None:
        for call in ("fsync", "replace"):
            self.monkeypatch.setattr(store_module.os, call, _full)

    def make_room(self) -> None:
        self.monkeypatch.undo()


@pytest.fixture(params=["a small disk", "every way to write"])
def full_disk(request, tmp_path, monkeypatch):
    folder = tmp_path / "disk"
    folder.mkdir()
    if request.param == "a small disk":
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("only root may mount a small disk here")
        yield FullDisk(folder)
        subprocess.run(["umount", str(folder)], check=True)
    else:
        yield NoRoom(folder, monkeypatch)


def _full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_when_the_disk_is_full_a_sentence_says_so_and_the_old_file_stays_whole(full_disk):
    before = everything(full_disk.store.folder)
    full_disk.fill()
    for _ in range(3):
        with pytest.raises(NotSaved) as sentence:
            full_disk.store.save(NAME, {"first": full_disk.too_much})
        assert str(sentence.value) == (
            f"Your answers cannot be kept in {full_disk.store.folder} (No space left on device). "
            "Make room there, or ask for a folder that you may write to."
        )
        assert everything(full_disk.store.folder) == before, "and nothing half written is left about"
    assert full_disk.store.load(NAME).responses == FOUR


def test_once_there_is_room_again_the_same_store_saves(tmp_path, monkeypatch):
    small = FullDisk(tmp_path)
    with monkeypatch.context() as full:
        full.setattr(store_module.os, "fsync", _full)
        with pytest.raises(NotSaved):
            small.store.save(NAME, {"first": "second try"})
    small.store.save(NAME, {"first": "second try"})
    assert Store(small.store.folder).load(NAME).responses == {**FOUR, "first": "second try"}


@pytest.fixture(params=["a folder one may not write to", "a file"])
def no_folder(request, tmp_path):
    folder = tmp_path / "answers"
    if request.param == "a file":
        folder.write_text("something else of theirs", encoding="utf-8")
    elif os.geteuid():
        folder.mkdir(mode=0o500)
    else:
        folder.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(folder)], check=False).returncode:
            pytest.skip("root may write everywhere here")
    yield folder
    if folder.is_mount():
        subprocess.run(["umount", str(folder)], check=True)


def test_where_nothing_can_be_written_a_sentence_says_so(no_folder):
    store = Store(no_folder)
    assert store.load(NAME).responses == {}
    with pytest.raises(NotSaved, match=rf"^Your answers cannot be kept in {no_folder} \(.+\)\. Make room there"):
        store.save(NAME, FOUR)
    with pytest.raises(NotSaved, match=rf"^Your choice to keep no answers cannot be kept in {no_folder} \(.+\)\."):
        store.keep(False)
    assert [*store.names()] == []
    if no_folder.is_file():
        assert no_folder.read_text(encoding="utf-8") == "something else of theirs"


def test_a_folder_where_the_file_should_be_is_left_alone(store):
    file(store).mkdir(parents=True)
    assert "cannot be opened just now (Is a directory)" in store.load(NAME).trouble
    with pytest.raises(NotSaved, match="cannot be opened just now"):
        store.save(NAME, FOUR)
    assert file(store).is_dir()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else for a moment")
def test_a_folder_one_may_not_even_look_into_gets_a_sentence_and_is_left_alone(store):
    store.save(NAME, FOUR)
    before = everything(store.folder)
    store.folder.chmod(0o700)
    os.seteuid(65534)
    try:
        assert "cannot be opened just now (Permission denied)" in store.load(NAME).trouble
        assert [*store.names()] == []
        for act in (lambda: store.save(NAME, FOUR), lambda: store.clear(NAME)):
            with pytest.raises(NotSaved, match="Permission denied"):
                act()
    finally:
        os.seteuid(0)
    assert everything(store.folder) == before


# Damaged files.

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
    monkeypatch.setattr(Path, "rename", _full)
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


# Names.


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/",
        "a",
        "a/",
        "/a",
        "../../x",
        "a/../../c",
        "a/b/../../c",
        "a/b/c",
        "/etc/passwd",
        "a/b\n",
        "a\n/b",
        "A/B",
        "a/b.json",
        "a\\b",
        "a/b\0",
        "unité/première",
        "a/ｂ",
        "a/２",
        "a/b-",
        "-a/b",
        "a--b/c",
        "a/.hidden",
        "a/con:",
        "a/" + "b" * 100_000,
    ],
)
def test_a_name_that_is_no_activity_is_refused_and_nothing_is_written(store, name, tmp_path):
    for act in (lambda: store.save(name, FOUR), lambda: store.load(name), lambda: store.clear(name)):
        with pytest.raises(NotSaved):
            act()
    store.keep(False)
    with pytest.raises(NotSaved):
        store.save(name, FOUR)
    assert [*everything(tmp_path)] == ["answers/keep-nothing.txt"]


# Keeping nothing.


def test_whoever_keeps_nothing_leaves_no_word_on_the_disk_and_still_has_them_until_the_end(store):
    store.keep(False)
    saved, _ = store.save(NAME, {"first": "secret"})
    store.save(NAME, {"second": "also"}, saved.revision)
    assert store.load(NAME).responses == {"first": "secret", "second": "also"}
    assert [*store.names()] == [NAME]
    assert [*everything(store.folder)] == ["keep-nothing.txt"]
    assert not store.keeps
    assert Store(store.folder).load(NAME) == Saved(), "another process knows of nothing"
    assert not Store(store.folder).keeps, "but knows the choice"


def test_what_was_kept_before_the_choice_stays_as_it_was(store):
    store.save(NAME, FOUR)
    before = everything(store.folder)
    store.keep(False)
    saved, _ = store.save(NAME, {"first": "secret"})
    assert saved.responses == {**FOUR, "first": "secret"}
    assert everything(store.folder).items() >= before.items()
    assert b"secret" not in b"".join(everything(store.folder).values())


def test_whoever_keeps_again_has_everything_on_the_disk(store):
    store.keep(False)
    store.save(NAME, {"first": "one"})
    store.save("relationships/other", {"first": "two"})
    store.keep(True)
    other = Store(store.folder)
    assert other.keeps
    assert other.load(NAME).responses == {"first": "one"}
    assert other.load("relationships/other").responses == {"first": "two"}
    store.save(NAME, {"second": "three"})
    assert Store(store.folder).load(NAME).responses == {"first": "one", "second": "three"}


def test_on_a_full_disk_the_choice_to_keep_none_is_refused_and_does_not_hold(full_disk):
    store, watcher = full_disk.store, Watcher()
    store.watch(watcher.told)
    full_disk.fill()
    before = everything(store.folder)
    with pytest.raises(NotSaved) as sentence:
        store.keep(False)
    assert str(sentence.value) == (
        f"Your choice to keep no answers cannot be kept in {store.folder} (No space left on device). "
        "Nothing was changed by it. Make room there, or ask for a folder that you may write to."
    )
    assert everything(store.folder) == before
    assert store.keeps
    assert watcher.seen == []


def test_on_a_full_disk_whoever_keeps_again_still_keeps_none_and_once_there_is_room_all_of_it_is_kept(full_disk):
    store, other, watcher = full_disk.store, "relationships/other", Watcher()
    store.keep(False)
    store.save(NAME, {"first": "said meanwhile"})
    store.save(other, {"first": "two"})
    store.watch(watcher.told)
    full_disk.fill()
    before = everything(store.folder)
    with pytest.raises(NotSaved, match=r"^Your answers cannot be kept in .+ \(No space left on device\)\. Make room"):
        store.keep(True)
    assert everything(store.folder) == before
    assert not store.keeps
    assert store.held == [NAME, other]
    assert watcher.seen == []
    full_disk.make_room()
    store.keep(True)
    assert store.keeps
    assert Store(store.folder).load(NAME).responses == {**FOUR, "first": "said meanwhile"}
    assert Store(store.folder).load(other).responses == {"first": "two"}
    assert store.held == []
    assert [name for name, _ in watcher.seen] == [NAME, other, EVERYWHERE]


def test_where_the_choice_cannot_be_taken_back_no_word_is_on_the_disk(store, monkeypatch):
    """A folder may let files be written, and none be deleted."""
    store.save(NAME, FOUR)
    store.keep(False)
    store.save(NAME, {"first": "secret"})
    before = everything(store.folder)
    with monkeypatch.context() as stuck:
        stuck.setattr(Path, "unlink", _full)
        with pytest.raises(NotSaved):
            store.keep(True)
    assert everything(store.folder) == before
    assert store.load(NAME).responses == {**FOUR, "first": "secret"}


def test_when_another_window_keeps_again_this_one_writes_and_reads_the_disk(store):
    store.keep(False)
    store.save(NAME, {"first": "one"})
    other = Store(store.folder)
    other.keep(True)
    other.save(NAME, {"third": "three"})
    store.save(NAME, {"second": "two"})
    other.save(NAME, {"fourth": "four"})
    assert store.load(NAME).responses == {"first": "one", "second": "two", "third": "three", "fourth": "four"}


def test_a_save_says_whether_its_words_are_on_the_disk(store):
    saved, _ = store.save(NAME, FOUR)
    assert saved.kept
    store.keep(False)
    held, _ = store.save(NAME, {"first": "secret"})
    assert not held.kept
    assert not store.load(NAME).kept
    store.keep(True)
    assert store.load(NAME).kept


# Clearing.


def litter(store: Store, name: str) -> None:
    """What else may lie beside an answer file: one that was set aside, and one that a killed process left."""
    path = file(store, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    words = json.dumps({"format": 1, "activity": name, "revision": 1, "responses": {"what": "secret"}})
    path.with_name(f"{path.name}.damaged-20260101-000000-000000").write_text(words[:-10], encoding="utf-8")
    path.with_name(f".{path.stem}-abcd_123.part").write_text(words[:-10], encoding="utf-8")


def test_clearing_an_activity_leaves_nothing_of_it_and_all_of_the_others(store):
    others = ("relationships/what-was-heard-again", "relationships/what", "welcome/what-was-heard")
    for name in (NAME, *others):
        store.save(name, FOUR)
        litter(store, name)
    before = everything(store.folder)
    store.clear(NAME)
    gone = set(before) - set(everything(store.folder))
    assert len(gone) == 3
    assert all(name.removeprefix("relationships/").lstrip(".").startswith("what-was-heard") for name in gone)
    for name in others:
        assert store.load(name).responses == FOUR
    assert store.load(NAME) == Saved()


def test_clearing_all_leaves_no_file_and_no_folder_of_an_activity(store):
    for name in (NAME, "relationships/other", "welcome/one"):
        store.save(name, FOUR)
    litter(store, NAME)
    litter(store, "context/only-set-aside")
    (store.folder / ".turn").touch()  # by which Windows locks the folder
    assert store.clear_all() == 4
    assert everything(store.folder) == {}
    assert [path.name for path in store.folder.iterdir()] == [".cleared"]
    assert store.load(NAME) == Saved()


def test_clearing_all_leaves_what_is_not_the_courses(store):
    store.save(NAME, FOUR)
    theirs = {
        "notes.txt": b"mine",
        "relationships/my notes.txt": b"mine",
        "Photos/list.json": b"[]",
        "relationships/.hidden.part": b"mine",
        "relationships/what-was-heard.jsonl": b"mine",
        "package.json": b"{}",
        "deep/er/file.json": b"{}",
    }
    for name, raw in theirs.items():
        (store.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (store.folder / name).write_bytes(raw)
    store.clear_all()
    assert everything(store.folder) == theirs


def test_clearing_all_forgets_what_was_not_kept_and_keeps_the_choice(store):
    store.keep(False)
    store.save(NAME, FOUR)
    assert store.clear_all() == 1
    assert store.load(NAME) == Saved()
    assert not store.keeps


def test_answers_that_cannot_be_cleared_are_told_and_still_there(store, monkeypatch):
    store.save(NAME, FOUR)
    monkeypatch.setattr(Path, "unlink", _full)
    for act in (lambda: store.clear(NAME), store.clear_all):
        with pytest.raises(NotSaved):
            act()
    assert Store(store.folder).load(NAME).responses == FOUR


def test_what_cannot_be_cleared_is_said_in_those_words(store, monkeypatch):
    store.save(NAME, FOUR)
    monkeypatch.setattr(Path, "unlink", _full)
    with pytest.raises(NotSaved) as sentence:
        store.clear(NAME)
    assert str(sentence.value) == (
        f"Your answers cannot be cleared in {store.folder} (No space left on device). "
        "What was not cleared is still there. Ask for the right to change that folder."
    )


def test_while_anything_of_an_activity_cannot_be_cleared_its_answers_stand(store, monkeypatch):
    store.save(NAME, FOUR)
    litter(store, NAME)
    real = Path.unlink

    def some(path: Path, **how: bool) -> None:
        if ".damaged" in path.name:
            _full()
        real(path, **how)

    monkeypatch.setattr(Path, "unlink", some)
    with pytest.raises(NotSaved, match="cannot be cleared"):
        store.clear(NAME)
    assert Store(store.folder).load(NAME).responses == FOUR, "the open page still shows them"


def test_clearing_all_takes_what_is_said_of_a_damaged_file_away_with_the_file(store):
    file(store).parent.mkdir(parents=True)
    file(store).write_bytes(TORN)
    assert "It was set aside, not deleted" in store.load(NAME).trouble
    watcher = Watcher()
    store.watch(watcher.told)
    assert [*store.names()] == [NAME]
    assert store.clear_all() == 1
    assert everything(store.folder) == {}
    assert store.load(NAME) == Saved()
    assert watcher.seen == [(NAME, Saved())], "and the page that said so is told"


@pytest.mark.parametrize("call", ["unlink", "rename"])
def test_a_file_in_use_on_windows_is_tried_again_when_it_is_cleared_or_set_aside(store, monkeypatch, call):
    """Stands in for Windows, where none of us has tried it."""
    real, tries = getattr(Path, call), []

    def busy(path: Path, *rest: object, **how: object) -> object:
        tries.append(path)
        if len(tries) < 3:
            error = PermissionError(13, "The process cannot access the file", str(path))
            error.winerror = 32
            raise error
        return real(path, *rest, **how)

    store.save(NAME, FOUR)
    monkeypatch.setattr(Path, call, busy)
    if call == "unlink":
        store.clear(NAME)
    else:
        file(store).write_bytes(TORN)
        assert "It was set aside, not deleted" in store.load(NAME).trouble
    assert len(tries) == 3
    assert not file(store).exists()


# Where answers are.


def test_answers_go_where_the_variable_says_and_else_into_a_folder_of_ones_own_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("COURSE_ANSWERS", str(tmp_path / "chosen"))
    assert where() == tmp_path / "chosen"
    monkeypatch.setenv("COURSE_ANSWERS", "~/chosen")
    assert where() == tmp_path / "chosen"
    for unset in (lambda: monkeypatch.setenv("COURSE_ANSWERS", ""), lambda: monkeypatch.delenv("COURSE_ANSWERS")):
        unset()
        assert where() == tmp_path / "What matters to me - my answers"


# Killed while saving.

SAVE_AND_SAY = """
import os, sys
from pathlib import Path
from course.learner.store import Store
for line in sys.stdin:
    if os.fork() == 0:
        print(os.getpid(), flush=True)
        store = Store(Path(sys.argv[1]))
        for n in range(int(line), 10**9):
            store.save("unit/one", {f"part-{n % 7}": f"{n} " + "words " * 5000})
            print(n, flush=True)
    print("killed by", os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
"""


def test_no_acknowledged_response_is_lost_when_the_process_is_killed_again_and_again(tmp_path):
    chance = random.Random(20261122)
    kept: dict[str, int] = {}
    following = 0
    run = [sys.executable, "-c", SAVE_AND_SAY, str(tmp_path)]
    with subprocess.Popen(run, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as parent:
        for _ in range(20):
            parent.stdin.write(f"{following}\n")
            child = int(parent.stdout.readline())
            said = [parent.stdout.readline().strip() for _ in range(chance.randint(1, 20))]
            time.sleep(chance.uniform(0, 0.02))  # at any moment of the next saves
            os.kill(child, signal.SIGKILL)
            for line in parent.stdout:
                number, _, fate = line.strip().partition("killed by ")
                said += [number] if number.isdigit() else []
                if fate:
                    assert fate == f"-{signal.SIGKILL}", f"it ended by itself, after {said[-3:]}"
                    break
            kept |= {f"part-{int(n) % 7}": int(n) for n in said}
            found = Store(tmp_path).load("unit/one")
            assert found.trouble == ""
            for part, n in kept.items():
                words = found.responses[part]
                assert words.endswith("words " * 5000), "torn"
                assert int(words.split()[0]) >= n, f"save {n} was acknowledged, and {part} holds {words[:8]}"
            following = max([following, *(int(words.split()[0]) + 1 for words in found.responses.values())])
    assert Store(tmp_path).clear_all() == 1
    assert everything(tmp_path) == {}, "what a killed process left about is cleared too"
