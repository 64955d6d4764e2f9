"""Records of the one file: damaged, of a newer version, and with versions beside."""

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
    "damage",
    [
        "edits: null",
        "edits: { what: 'soon' }",
        "others: null",
        "others: [{}]",
        "unused: 1",
        "responses: [1]",
        "revision: '1'",
        "saved: null",
        "cleared: 1e300",
    ],
)
def test_a_record_that_is_damaged_anywhere_is_set_aside_whole(room: Page, damage: str) -> None:
    told, texts = room.evaluate(f"""() => {{
      const torn = storedText({{ responses: {{ what: "w" }}, edits: {{}}, revision: 1, {damage} }});
      const disk = createDisk({{ [TASK]: torn }}, KEEPS);
      const store = disk.open();
      const told = [store.trouble(TASK), store.names()];
      type(store, "anew");
      return [told, Object.entries(disk.texts).map(([name, text]) => [name.split(":")[0], text === torn])];
    }}""")
    assert told[0].startswith("An earlier answer in this browser could not be read. It was set aside")
    assert told[1] == []
    assert sorted(texts) == [["set-aside", True], ["specimen/task", False]]


def test_a_torn_record_for_whose_copy_there_is_no_room_is_not_written_over(room: Page) -> None:
    told, still, after = room.evaluate("""() => {
      const torn = "a torn record ".repeat(20);
      const disk = createDisk({ [TASK]: torn }, KEEPS);
      disk.fill();
      const store = disk.open();
      const bring = () => bringBack(store, { [TASK]: [{ responses: { what: "b" }, saved: "", course: "" }] });
      const told = [store.trouble(TASK), refused(() => type(store, "w")), refused(bring)];
      const still = disk.texts[TASK] === torn;
      disk.room = Infinity;
      type(store, "w");
      return [told, still, Object.values(disk.texts).includes(torn)];
    }""")
    assert [words.startswith(NO_ROOM) for words in told] == [True] * 3
    assert still
    assert after


def test_what_is_brought_back_does_not_take_the_place_of_what_a_newer_version_wrote(room: Page) -> None:
    told, same = room.evaluate("""() => {
      const newer = JSON.stringify({ format: 2, activity: TASK, wrapped: "elsewhere" });
      const disk = createDisk({ [TASK]: newer }, KEEPS);
      const store = disk.open();
      const brought = { responses: { what: "brought" }, saved: "", course: "" };
      const told = refused(() => bringBack(store, { "specimen/other": [brought], [TASK]: [brought] }));
      return [told, JSON.stringify(disk.texts) === JSON.stringify({ [TASK]: newer })];
    }""")
    assert told.startswith("These answers were saved by a newer version of the course.")
    assert same


@pytest.mark.parametrize("what", ["one.clear(TASK)", "one.clearAll(nextNumber())"])
@pytest.mark.parametrize("numbered", [True, False], ids=["", "of an earlier release"])
def test_versions_beside_that_were_cleared_elsewhere_do_not_come_back(room: Page, what: str, numbered: bool) -> None:
    found = room.evaluate(f"""() => {{
      const disk = createDisk({{}}, KEEPS);
      const first = disk.open();
      type(first, "here");
      const brought = {{ responses: {{ what: "from a file" }}, saved: "2999-01-01T00:00:00Z", course: "" }};
      bringBack(first, {{ [TASK]: [brought] }});
      const record = disk.kept(TASK);
      if (!{str(numbered).lower()}) for (const version of record.others) delete version.number;
      disk.texts[TASK] = JSON.stringify(record);
      const [one, other] = [disk.open(), disk.open()];
      const before = other.load(TASK).others.length;
      {what};
      disk.tell();
      const after = other.load(TASK).others.length;
      type(other, "new after clearing");
      disk.tell();
      const {{ responses, others }} = disk.kept(TASK);
      bringBack(other, {{ [TASK]: [{{ ...brought, responses: {{ what: "brought later" }} }}] }});
      disk.tell();
      return [before, after, responses, others, disk.open().load(TASK).others.length, one.load(TASK).others.length];
    }}""")
    assert found == [1, 0, {"what": "new after clearing"}, [], 1, 1]


def test_two_windows_that_hold_two_versions_come_to_an_end(room: Page) -> None:
    found = room.evaluate("""() => {
      const disk = createDisk({}, KEEPS);
      const windows = [disk.open(), disk.open()];
      for (const [at, store] of windows.entries()) {
        const versions = ["a", "b", "c"].map((word) => {
          return { responses: { what: `${word} ${at}` }, saved: "2026-01-01T00:00:00Z", course: `${at}` };
        });
        bringBack(store, { [TASK]: versions });
      }
      for (let turn = 0; turn < 20 && disk.news.length; turn++) {
        const news = disk.news.splice(0);
        for (const [by, name] of news) for (const each of disk.windows) if (each !== by) each.listener(name);
      }
      return [disk.news.length, ...windows.map((store) => JSON.stringify(store.load(TASK)) === disk.texts[TASK])];
    }""")
    assert found[0] == 0


def test_words_saved_in_the_future_give_way_to_the_time_at_which_something_is_written(room: Page) -> None:
    found = room.evaluate("""() => {
      const record = { responses: { what: "old" }, edits: { what: 1 }, revision: 3, saved: "2999-01-01T00:00:00.000Z" };
      const disk = createDisk({ [TASK]: storedText(record) }, KEEPS);
      const [one, other] = [disk.open(), disk.open()];
      const { saved } = type(one, "new");
      disk.tell();
      return [saved, other.load(TASK).saved, disk.kept(TASK).saved].map((time) => time.slice(0, 4) < "2999");
    }""")
    assert found == [True] * 3


def test_two_versions_of_one_length_have_ids_of_their_own(room: Page) -> None:
    ids = room.evaluate("""() => {
      const store = createDisk().open();
      const versions = ["first", "other", "third"].map((what) => ({ responses: { what }, saved: "", course: "" }));
      bringBack(store, { [TASK]: versions });
      const box = document.createElement("div");
      box.innerHTML = drawConflicts(store, { activity: () => undefined });
      const named = (one) => document.getElementById(one.getAttribute("aria-labelledby"))?.parentNode === one;
      document.body.append(box);
      return [[...box.querySelectorAll("[id]")].map(({ id }) => id), [...box.querySelectorAll(".conflict")].map(named)];
    }""")
    assert ids[1] == [True, True]
    assert len(set(ids[0])) == len(ids[0]) == 2
