"""The course's own files are told by what is in them; others' are never renamed, counted or deleted."""

from __future__ import annotations

import json
from pathlib import Path

import filelock  # noqa: F401 - here, for whoever somebody else is may not read where it is installed
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.learner import archive, copies, ownership
from course.learner.response import LARGEST, NotSaved, whose
from course.learner.store import Store
from tests.learner.files import FOUR, NAME, TORN, everything, file

STRANGERS = {
    "webapp/package.json": b'{"name": "webapp", "version": "1.0.0"}',
    "webapp/tsconfig.json": b'{\n  // comments make it no JSON\n  "compilerOptions": {}\n}',
    "webapp/notes.json.damaged": b"mine",
    "data/prices-2026.json": b"[1, 2, 3]",
    "data/empty.json": b"",
    "data/cut.json": b'{"format": "A4", "pages": [',
    "data/other.json": b'{"format": 1, "activity": "jogging", "revision": 1, "responses": {}}',
    "data/latin.json": '{"café": 1}'.encode("cp1252"),
    "data/.prices-abcd1234.part": b"mine",
    "relationships/package.json": b'{"name": "relationships"}',
    "relationships/reading-list.json": b"[]",
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "answers", "2026.2")


@pytest.fixture
def projects(store: Store) -> dict[str, bytes]:
    """The answers' folder is one that is full of somebody's projects."""
    for name, raw in STRANGERS.items():
        path = store.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    return everything(store.folder)


def test_taking_answers_away_and_clearing_them_touches_no_other_file(store: Store, projects: dict[str, bytes]) -> None:
    assert [*store.names()] == []
    assert archive.export(store).left_out == []
    assert everything(store.folder) == projects
    assert archive.clear(store) == "Your answers are cleared: 0 activities."
    assert everything(store.folder) == projects


def test_ones_own_answers_among_projects_are_found_taken_and_cleared(store: Store, projects: dict[str, bytes]) -> None:
    store.save(NAME, FOUR)
    assert [*store.names()] == [NAME]
    assert [*json.loads(archive.export(store).text)["activities"]] == [NAME]
    assert store.clear_all() == 1
    assert everything(store.folder) == projects


def test_a_folder_of_somebody_elses_that_is_empty_stays(store: Store) -> None:
    (store.folder / "webapp").mkdir(parents=True)
    store.save(NAME, FOUR)
    store.clear_all()
    assert {path.name for path in store.folder.iterdir()} == {"webapp", ".cleared"}


@pytest.mark.parametrize(
    "raw",
    [
        b"[]",
        b"null",
        b'"what-was-heard"',
        b"{}",
        b'{"name": "what-was-heard"}',
        b" " * (LARGEST + 1),
        b"Milk, bread.\nRing the surgery.",
        "Café".encode("cp1252"),
        "Milk, bread.".encode("utf-16"),
        b'{"format": "A4", "pages": [',
        b"[" * 1_000_000,
        b'{"a":' * 1_000_000,
    ],
    ids=[
        "a list",
        "null",
        "a word",
        "an empty group",
        "a package",
        "too large for one of ours",
        "a note",
        "a note in an old code page",
        "a note in UTF-16",
        "another document, cut off",
        "a million brackets",
        "a million groups",
    ],
)
def test_a_file_of_somebody_elses_under_an_activitys_name_is_never_written_over(store: Store, raw: bytes) -> None:
    store = Store(store.folder, knows=NAME.__eq__)
    path = file(store)
    path.parent.mkdir(parents=True)
    path.write_bytes(raw)
    sentence = (
        f"Nothing can be kept here: {path} is not a file of this course. It was left alone. "
        "Rename it or move it elsewhere, then try again."
    )
    assert store.load(NAME).trouble == sentence
    with pytest.raises(NotSaved) as refused:
        store.save(NAME, FOUR)
    assert str(refused.value) == sentence
    store.clear(NAME)
    store.clear_all()
    assert everything(store.folder) == {f"{NAME}.json": raw}
    path.unlink()
    store.save(NAME, FOUR)
    assert store.load(NAME).responses == FOUR


def test_a_linked_folder_is_not_cleared(store: Store, tmp_path: Path) -> None:
    elsewhere = Store(tmp_path / "elsewhere")
    elsewhere.save(NAME, FOUR)
    store.save("welcome/one", FOUR)
    (store.folder / "relationships-of-before").symlink_to(elsewhere.folder / "relationships")
    assert store.clear_all() == 1
    assert elsewhere.load(NAME).responses == FOUR
    assert (store.folder / "relationships-of-before").is_symlink()


def test_a_units_folder_that_its_owner_linked_is_cleared_where_it_is(store: Store, tmp_path: Path) -> None:
    """What is saved through a link would otherwise stay behind it."""
    (tmp_path / "on-another-disk").mkdir()
    store.folder.mkdir()
    (store.folder / "relationships").symlink_to(tmp_path / "on-another-disk")
    store.save(NAME, FOUR)
    assert store.clear_all() == 1
    assert everything(tmp_path / "on-another-disk") == {}
    assert (store.folder / "relationships").is_symlink()


ENCODINGS = ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_an_answer_that_an_editor_saved_in_another_unicode_is_read(store: Store, encoding: str) -> None:
    store.save(NAME, {"what": "Café, naïve “quotes” 👩"})
    file(store).write_bytes(file(store).read_text(encoding="utf-8").encode(encoding))
    assert store.load(NAME).responses == {"what": "Café, naïve “quotes” 👩"}
    store.save(NAME, {"more": "é"})
    assert json.loads(file(store).read_text(encoding="utf-8"))["responses"]["what"] == "Café, naïve “quotes” 👩"
    assert len(everything(store.folder)) == 1


def test_an_answer_in_an_old_code_page_is_set_aside_and_told_how_it_comes_back(store: Store) -> None:
    store.save(NAME, {"what": "Café, naïve"})
    file(store).write_bytes(file(store).read_text(encoding="utf-8").encode("cp1252"))
    found = store.load(NAME)
    [aside] = file(store).parent.iterdir()
    assert found.responses == {}
    assert found.trouble == (
        f"An earlier answer file is not saved as UTF-8. It was set aside, not deleted: {aside}. "
        "Open it in a text editor, save it as UTF-8, reload this page, and it is offered under “Your answers”."
    )


def test_a_file_that_was_cut_off_is_known_by_its_beginning_and_named_when_answers_go_out(store: Store) -> None:
    store.save(NAME, FOUR)
    raw = file(store).read_bytes()
    file(store).write_bytes(raw[:-30])
    (store.folder / "relationships" / "cut-too.json").write_bytes(b'{"format": 1, "activity": "rel')
    before = (store.folder / "relationships" / "cut-too.json").read_bytes()
    taken = archive.export(store)
    assert taken.left_out == [NAME]
    assert (store.folder / "relationships" / "cut-too.json").read_bytes() == before, "nothing says that it is ours"
    assert raw[:-30] in everything(store.folder).values()


def test_two_files_set_aside_in_one_tick_of_the_clock_are_both_there(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows' clock may stand still for 16 ms."""
    monkeypatch.setattr(copies, "stamp", lambda: "20261126-120000-000000")
    file(store).parent.mkdir(parents=True)
    for raw in (b"", TORN):
        file(store).write_bytes(raw)
        assert store.load(NAME).trouble
    assert sorted(everything(store.folder).values()) == [b"", TORN]
    store.clear(NAME)
    assert everything(store.folder) == {}


def test_a_file_that_lost_everything_is_ours_where_the_course_has_such_an_activity(tmp_path: Path) -> None:
    """A power cut leaves zeros: only its name says whose it is, and whether the name is an activity's."""
    store = Store(tmp_path, knows=lambda name: name == NAME)
    for name in (NAME, "relationships/reading-list", "data/prices"):
        file(store, name).parent.mkdir(exist_ok=True)
        file(store, name).write_bytes(bytes(4096))
    assert archive.export(store).left_out == [NAME]
    assert store.clear_all() == 1
    assert {*everything(tmp_path)} == {"data/prices.json", "relationships/reading-list.json"}


OWN = json.dumps(
    {"format": 1, "activity": NAME, "saved": "2026-11-23T09:00:00+00:00", "revision": 1, "responses": {"a": "é"}},
    ensure_ascii=False,
)

PLACES = [
    f"{NAME}.json",
    "relationships/what-was-heard (1).json",
    "relationships/x.json",
    "webapp/package.json",
    "webapp/.x-abcd1234.part",
]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_lies_about_only_what_is_ours_is_renamed_or_deleted(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    store = Store(tmp_path_factory.mktemp("any"))
    for place in data.draw(st.lists(st.sampled_from(PLACES), unique=True)):
        raw = bytearray(OWN.encode(data.draw(st.sampled_from(["utf-8", "utf-16", "cp1252"]))))
        for _ in range(data.draw(st.integers(0, 3))):
            at = data.draw(st.integers(0, len(raw)))
            raw[at : at + data.draw(st.integers(0, 90))] = data.draw(st.binary(max_size=5))
        (store.folder / place).parent.mkdir(exist_ok=True)
        (store.folder / place).write_bytes(raw)
    before = everything(store.folder)
    place = f"{NAME}.json"  # where no JSON can be anybody else's
    units = {name: whose(raw).partition("/")[0] for name, raw in before.items()}
    ours = {name for name, unit in units.items() if unit and name.startswith(unit)}
    theirs = {name: raw for name, raw in before.items() if name not in {*ours, place} or ownership.others(raw)}
    archive.export(store)
    assert everything(store.folder).items() >= theirs.items()
    assert sorted(everything(store.folder).values()) == sorted(before.values()), "no byte was changed"
    store.clear_all()
    assert everything(store.folder).keys() - {place} == theirs.keys() - {place}
    assert everything(store.folder).items() >= theirs.items()


def test_a_name_that_is_no_activity_is_told(store: Store) -> None:
    with pytest.raises(NotSaved, match="is no activity of the course"):
        store.load("a/../b")
