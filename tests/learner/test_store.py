"""What a learner wrote is kept whole, or they are told why not; nothing of theirs is ever overwritten unread."""

from __future__ import annotations

import json

import pytest

from course.learner.location import where
from course.learner.response import NotSaved, Saved
from course.learner.store import Store
from tests.learner.files import FOUR, NAME, everything, file

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
