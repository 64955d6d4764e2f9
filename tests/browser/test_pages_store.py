"""The store of the one file by itself: two windows on one shelf, and a clock that was wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.shelves import NO_ROOM, prepare


@pytest.fixture
def room(blank: Page, tmp_path: Path) -> Page:
    """A page in which stores are opened."""
    return prepare(blank, tmp_path)


@pytest.mark.parametrize(
    ("record", "about"),
    [
        ("{ responses: { what: 'old' }, edits: { what: Date.now() + DAY }, revision: 3, saved: '' }", "KEEPS"),
        ("{ responses: {}, edits: {}, revision: 0, cleared: Date.now() + DAY }", "KEEPS"),
        ("{ responses: {}, edits: {}, revision: 0 }", "{ ...KEEPS, cleared: Date.now() + DAY }"),
    ],
    ids=["saved", "cleared", "all cleared"],
)
def test_what_is_typed_stands_though_the_clock_was_ahead_before(room: Page, record: str, about: str) -> None:
    kept, later = room.evaluate(f"""() => {{
      const disk = createDisk({{ [TASK]: storedText({record}) }}, {about});
      type(disk.open(), "new words");
      return [disk.kept(TASK).responses, disk.open().load(TASK).responses];
    }}""")
    assert kept == later == {"what": "new words"}


@pytest.mark.parametrize("what", ["clear(TASK)", "clearAll(Date.now() + DAY)"])
def test_what_is_typed_after_another_window_cleared_by_a_wrong_clock_stands(room: Page, what: str) -> None:
    kept = room.evaluate(f"""() => {{
      const disk = createDisk({{}}, KEEPS);
      const [one, other] = [disk.open(), disk.open()];
      type(one, "cleared soon");
      disk.tell();
      const right = Date.now;
      Date.now = () => right() + DAY;
      one.{what};
      Date.now = right;
      disk.tell();
      type(other, "written afterwards");
      disk.tell();
      return [disk.kept(TASK).responses, one.load(TASK).responses];
    }}""")
    assert kept == [{"what": "written afterwards"}] * 2


def test_words_that_are_saved_late_stand_and_what_another_window_wrote_lies_beside(room: Page) -> None:
    kept = room.evaluate("""() => {
      const disk = createDisk({}, KEEPS);
      const [one, other] = [disk.open(), disk.open()];
      const typed = nextNumber();
      type(one, "typed later, saved first", [{}]);
      other.save(TASK, { what: "typed first, saved later" }, { what: typed }, 0, "", [{}]);
      disk.tell();
      const { responses, others } = disk.kept(TASK);
      return [responses, ...others.map((version) => version.responses)];
    }""")
    assert kept == [{"what": "typed first, saved later"}, {"what": "typed later, saved first"}]


def test_a_window_that_saved_more_often_hears_what_another_wrote_in_the_same_instant(room: Page) -> None:
    behind, words = room.evaluate("""() => {
      const disk = createDisk({}, KEEPS);
      const [one, other] = [disk.open(), disk.open()];
      const before = { ...disk.texts };
      for (const words of ["a", "ab", "abc"]) type(other, words);
      disk.texts = before; // what the other wrote has not come to this window's copy yet
      one.save(TASK, { when: "at once" }, { when: nextNumber() }, 0, "");
      const { revision } = other.load(TASK);
      const { isBehind, record } = other.save(TASK, { what: "abcd" }, { what: nextNumber() }, revision, "");
      return [isBehind, record.responses];
    }""")
    assert words == {"what": "abcd", "when": "at once"}
    assert behind


def test_what_was_cleared_by_a_right_clock_stays_away_though_it_was_saved_by_a_wrong_one(room: Page) -> None:
    there = room.evaluate("""() => {
      const record = { responses: { what: "old" }, edits: { what: Date.now() + DAY }, revision: 3, saved: "" };
      const disk = createDisk({ [TASK]: storedText(record) }, KEEPS);
      const [one, other] = [disk.open(), disk.open()];
      one.clear(TASK);
      disk.tell();
      return [one, other].map((store) => store.load(TASK).responses).concat(disk.kept(TASK).responses);
    }""")
    assert there == [{}, {}, {}]


def test_where_another_window_chooses_to_keep_answers_those_of_this_one_are_kept_too(room: Page) -> None:
    kept, at_risk = room.evaluate("""() => {
      const disk = createDisk();
      const [one, other] = [disk.open(), disk.open()];
      type(other, "on this page alone");
      one.keep(true);
      disk.tell();
      return [disk.kept(TASK).responses, other.isAtRisk];
    }""")
    assert kept == {"what": "on this page alone"}
    assert not at_risk


def test_words_for_which_there_is_no_room_when_another_window_chooses_to_keep_are_at_risk(room: Page) -> None:
    before, after = room.evaluate("""() => {
      const disk = createDisk();
      const [one, other] = [disk.open(), disk.open()];
      type(other, "on this page alone");
      one.keep(true);
      disk.fill();
      disk.tell();
      const look = () => [other.isAtRisk, other.hindrance, other.trouble(TASK), TASK in disk.texts];
      const before = look();
      disk.room = Infinity;
      type(other, "and now there is room");
      return [before, look()];
    }""")
    assert [before[0], before[3]] == [True, False]
    assert before[1].startswith(NO_ROOM)
    assert before[2].startswith(NO_ROOM)
    assert after == [False, "", "", True]


@pytest.mark.parametrize(
    "gone", ["one.keep(false)", "(disk.about = null, disk.texts = {}, disk.news.push([null, '']))"]
)
def test_words_that_are_taken_out_of_the_browser_elsewhere_are_at_risk_here(room: Page, gone: str) -> None:
    look = room.evaluate(f"""() => {{
      const disk = createDisk({{}}, KEEPS);
      const [one, other] = [disk.open(), disk.open()];
      type(other, "mine");
      disk.tell();
      {gone};
      disk.tell();
      return [other.keeps, other.isAtRisk, other.load(TASK).responses];
    }}""")
    assert look == [False, True, {"what": "mine"}]
