"""Copies that a sync service makes hold the learner's words: found, offered, taken along, and cleared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from course.learner import archive
from course.learner.response import NotSaved, Saved
from course.learner.store import Store
from tests.learner.files import NAME, everything, file

COPIES = {
    "OneDrive": "what-was-heard-LAPTOP-7QK2.json",
    "a machine in lower case": "what-was-heard-hilap.json",
    "Dropbox": "what-was-heard (Sam's conflicted copy 2026-11-25).json",
    "Syncthing": "what-was-heard.sync-conflict-20261125-101500-ABCDEFG.json",
    "iCloud": "what-was-heard 2.json",
    "Windows": "what-was-heard - Copy.json",
    "a browser": "what-was-heard (1).json",
    "macOS": "what-was-heard copy.json",
    "Google": "Copy of what-was-heard.json",
    "Nextcloud": "what-was-heard (conflicted copy 2026-11-25 101500).json",
    "an editor": "what-was-heard.json~",
    "a folder of iCloud's": "../relationships 2/what-was-heard.json",
    "set aside, then mended": "what-was-heard.json.damaged-20261125-101500-123456",
    "a copy of what was set aside": "what-was-heard.json.damaged-20261125-101500-123456-LAPTOP-7QK2",
}
MONDAY, TUESDAY = "2026-11-23T09:00:00+00:00", "2026-11-24T09:00:00+00:00"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Something stands in an activity."""
    made = Store(tmp_path / "answers", "2026.2")
    made.save(NAME, {"what": "from this computer"})
    return made


def put(store: Store, copy: str, responses: object, saved: str = MONDAY, name: str = NAME) -> Path:
    """What a sync service leaves beside an activity's file."""
    path = file(store).parent / copy
    path.parent.mkdir(parents=True, exist_ok=True)
    document = {
        "format": 1,
        "activity": name,
        "course": "2026.1",
        "saved": saved,
        "revision": 2,
        "responses": responses,
    }
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.mark.parametrize("service", COPIES)
def test_a_copy_is_found_by_what_is_in_it_and_taken_along_and_cleared(
    store: Store, service: str, tmp_path: Path
) -> None:
    copy = put(store, COPIES[service], {"what": "from the laptop"})
    [found] = store.copies(NAME)
    assert (found.path.resolve(), found.saved.responses) == (copy.resolve(), {"what": "from the laptop"})
    assert [*store.names()] == [NAME]

    taken = archive.export(store)
    assert taken.warning == ""
    other = Store(tmp_path / "another computer")
    assert archive.restore(other, taken.text.encode()).beside == [NAME]
    assert other.load(NAME).responses == {"what": "from this computer"}
    assert [own.saved.responses for own in other.copies(NAME)] == [{"what": "from the laptop"}]
    again = archive.restore(other, taken.text.encode())
    assert (again.brought, again.beside, len(other.copies(NAME))) == ([], [], 1), "once is enough"

    store.clear(NAME)
    assert everything(store.folder) == {}
    put(store, COPIES[service], {"what": "from the laptop"})
    assert store.clear_all() == 1, "also where only a copy is left"
    assert everything(store.folder) == {}


def test_where_only_a_copy_is_left_it_goes_into_the_answers_file_as_what_stood(store: Store, tmp_path: Path) -> None:
    put(store, COPIES["OneDrive"], {"what": "from the laptop"})
    file(store).unlink()
    other = Store(tmp_path / "other")
    assert archive.restore(other, archive.export(store).text.encode()).brought == [NAME]
    assert other.load(NAME).responses == {"what": "from the laptop"}


def test_a_copy_that_says_what_stands_or_says_nothing_or_belongs_elsewhere_is_not_offered(store: Store) -> None:
    put(store, "what-was-heard (1).json", {"what": "from this computer"})
    put(store, "what-was-heard (2).json", {})
    put(store, "what-was-heard (3).json", {"what": "theirs"}, name="context/what-was-heard")
    put(store, ".syncthing.what-was-heard.json.tmp", {"what": "half way"})
    assert store.copies(NAME) == []
    assert store.copies("context/what-was-heard") == []


def test_a_torn_copy_is_named_when_answers_go_out_and_cleared(store: Store) -> None:
    copy = put(store, COPIES["Dropbox"], {"what": "from the laptop"})
    copy.write_bytes(copy.read_bytes()[:-5])
    assert store.copies(NAME) == []
    taken = archive.export(store)
    assert taken.damaged == [copy]
    assert taken.warning == (
        f"Not in the file, because damaged: {copy}. "
        "Do not clear your answers before you have kept a copy of that folder."
    )
    store.clear(NAME)
    assert everything(store.folder) == {}


# Choosing.


def test_whoever_uses_the_other_one_sees_it_and_the_first_is_still_there_until_cleared(store: Store) -> None:
    stands = store.load(NAME)
    put(store, COPIES["OneDrive"], {"what": "from the laptop"})
    put(store, COPIES["Windows"], {"what": "from the laptop"})
    [other] = store.copies(NAME)
    unused = store.choose(NAME, stands.revision, other.key, use_other=True)
    now = store.load(NAME)
    assert (now.responses, now.revision) == ({"what": "from the laptop"}, stands.revision + 1)
    assert store.copies(NAME) == []
    assert json.loads(unused.read_text(encoding="utf-8"))["responses"] == {"what": "from this computer"}
    assert len(everything(store.folder)) == 2
    store.save(NAME, {"what": "and on"})
    assert store.copies(NAME) == [], "it does not come up again"
    assert archive.export(store).warning == ""
    store.clear(NAME)
    assert everything(store.folder) == {}


def test_whoever_uses_this_one_keeps_it_and_the_other_is_still_there_until_cleared(store: Store) -> None:
    stands = store.load(NAME)
    put(store, COPIES["OneDrive"], {"what": "from the laptop"})
    put(store, COPIES["a folder of iCloud's"], {"what": "from the laptop"})
    taken = archive.export(store)
    [other] = store.copies(NAME)
    unused = store.choose(NAME, stands.revision, other.key, use_other=False)
    assert store.load(NAME) == stands
    assert store.copies(NAME) == []
    assert json.loads(unused.read_text(encoding="utf-8"))["responses"] == {"what": "from the laptop"}
    assert archive.restore(store, taken.text.encode()).beside == [], "what was decided stays decided"
    store.clear_all()
    assert everything(store.folder) == {}


def test_what_was_not_chosen_once_and_stands_again_is_offered_when_it_gives_way(store: Store) -> None:
    taken = archive.export(store).text.replace("from this computer", "from the file")
    put(store, COPIES["OneDrive"], {"what": "from the laptop"})
    [other] = store.copies(NAME)
    store.choose(NAME, store.load(NAME).revision, other.key, use_other=True)
    store.save(NAME, {"what": "from this computer"})
    with_time(store, MONDAY)
    assert archive.restore(store, taken.encode()).beside == [NAME]
    assert store.load(NAME).responses == {"what": "from the file"}
    assert [own.saved.responses for own in store.copies(NAME)] == [{"what": "from this computer"}]


def test_nobody_chooses_between_what_they_have_not_seen(store: Store) -> None:
    stands = store.load(NAME)
    copy = put(store, COPIES["OneDrive"], {"what": "from the laptop"})
    [other] = store.copies(NAME)
    before = everything(store.folder)
    for revision, key in ((stands.revision + 1, other.key), (stands.revision, "0" * 16)):
        with pytest.raises(NotSaved, match="is not as you saw it any more"):
            store.choose(NAME, revision, key, use_other=True)
    copy.unlink()
    with pytest.raises(NotSaved, match="is not as you saw it any more"):
        store.choose(NAME, stands.revision, other.key, use_other=False)
    assert everything(store.folder).items() <= before.items()


def test_when_choosing_fails_both_are_still_there(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    stands = store.load(NAME)
    put(store, COPIES["OneDrive"], {"what": "from the laptop"})
    [other] = store.copies(NAME)
    before = everything(store.folder)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        with pytest.raises(NotSaved, match="No space left on device"):
            store.choose(NAME, stands.revision, other.key, use_other=True)
    assert everything(store.folder) == before


# Equal times.


def with_time(store: Store, saved: str) -> None:
    document = json.loads(file(store).read_text(encoding="utf-8"))
    file(store).write_text(json.dumps({**document, "saved": saved}), encoding="utf-8")


def test_of_two_versions_with_one_time_neither_wins_in_silence(store: Store) -> None:
    with_time(store, MONDAY)
    taken = archive.export(store).text.replace("from this computer", "fr�m this c�mputer")
    done = archive.restore(store, taken.encode())
    assert (done.brought, done.kept, done.beside) == ([], [], [NAME])
    assert str(done) == (
        "0 of your activities came back. 1 has more than one version: each is kept. "
        "Open “Your answers” at the end of a lesson to choose between them."
    )
    assert store.load(NAME).responses == {"what": "from this computer"}
    assert [own.saved.responses for own in store.copies(NAME)] == [{"what": "fr�m this c�mputer"}]


def test_times_are_finer_than_a_second_and_old_files_with_whole_seconds_are_read(store: Store) -> None:
    assert len(store.load(NAME).saved.partition(".")[2].partition("+")[0]) >= 3
    with_time(store, MONDAY)
    assert (store.load(NAME).saved, store.load(NAME).trouble) == (MONDAY, "")


def test_whoever_keeps_nothing_is_told_that_the_other_version_is_in_the_file_only(store: Store, tmp_path: Path) -> None:
    put(store, COPIES["OneDrive"], {"what": "from the laptop"})
    taken = archive.export(store).text
    other = Store(tmp_path / "other")
    other.keep(False)
    done = archive.restore(other, taken.encode())
    assert (done.brought, done.left_out) == ([NAME], [NAME])
    assert str(done).endswith("because you chose to keep no answers here. Do not throw the file away.")
    assert [*everything(other.folder)] == ["keep-nothing.txt"]


@pytest.mark.parametrize(
    "others", [{}, "x", [1], [{}], [{"saved": MONDAY, "responses": []}], [{"saved": 1, "responses": {}}]], ids=str
)
def test_an_answers_file_with_bad_versions_is_refused_whole(store: Store, others: object) -> None:
    entry = {"saved": TUESDAY, "responses": {"what": "theirs"}, "others": others}
    text = json.dumps({"format": 1, "kind": archive.KIND, "activities": {NAME: entry}})
    before = everything(store.folder)
    with pytest.raises(archive.Refused, match="damaged near"):
        archive.restore(store, text.encode())
    assert everything(store.folder) == before


def test_of_two_of_one_moment_the_same_is_first_whatever_their_files_are_called(tmp_path: Path) -> None:
    at_once = ("2026-02-01T09:00:00.000+00:00", "2026-02-01T10:00:00.000+01:00")
    orders = []
    for words in (("a", "b"), ("b", "a")):
        store = Store(tmp_path / words[0], "2026.2")
        versions = [Saved({"what": word}, 1, saved, "2026.2") for word, saved in zip(words, at_once, strict=True)]
        store.bring({NAME: [Saved({"what": "c"}, 1, at_once[0], "2026.2"), *versions]})
        orders.append([own.saved.responses for own in store.copies(NAME)])
    assert orders == [[{"what": "b"}, {"what": "a"}]] * 2
