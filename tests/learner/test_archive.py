"""All answers go out in one file and come back from it; a bad file changes nothing at all."""

from __future__ import annotations

import errno
import json
import math
import os
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.learner import archive, atomic, lock
from course.learner import store as store_module
from course.learner.archive import LARGEST_FILE, Refused, export, restore
from course.learner.response import FORMAT, NotSaved
from course.learner.store import Store
from tests.learner.files import everything

ONE, TWO, THREE = "relationships/one", "relationships/two", "welcome/three"


@pytest.fixture
def store(tmp_path):
    """A learner's answers in three activities."""
    made = Store(tmp_path / "answers", "2026.1")
    made.save(ONE, {"what": "mine", "so-what": "also mine"})
    made.save(TWO, {"chosen": ["a", "b"]})
    made.save(THREE, {"how-sure": 7})
    return made


def exported(store: Store) -> str:
    """The answers file, where everything could be read."""
    taken = export(store)
    assert (taken.left_out, taken.damaged, taken.warning) == ([], [], "")
    return taken.text


def changed(text: str, **changes: object) -> str:
    return json.dumps({**json.loads(text), **changes})


# Round trips.

IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
WORDS = st.text(st.characters(codec="utf-8"), max_size=60)
LINK = st.sampled_from(["strong", "weak", "gap"])
QUIZ = st.dictionaries(
    IDS,
    st.fixed_dictionaries(
        {"chosen": st.one_of(st.lists(IDS), st.dictionaries(IDS, IDS)), "tries": st.integers(0, 9)},
        optional={"right": st.booleans()},
    ),
)
KINDS = {
    "quiz": QUIZ,
    "story": st.fixed_dictionaries(
        {"way": st.sampled_from(["read", "summary", "skip"]), "scene": IDS, "the-stop": WORDS}
    ),
    "exchange": st.fixed_dictionaries({"marked": st.lists(IDS), "why": WORDS, "shown": st.booleans()}),
    "conversation": st.fixed_dictionaries(
        {
            "path": st.lists(st.fixed_dictionaries({"turn": IDS, "reply": IDS, "words": WORDS})),
            "ended": st.lists(IDS),
        }
    ),
    "reflection": st.dictionaries(IDS, WORDS),
    "rewrite": st.fixed_dictionaries({"text": WORDS, "ticked": st.lists(IDS)}),
    "map": st.fixed_dictionaries(
        {
            "a-place": LINK,
            "own": st.lists(st.fixed_dictionaries({"name": WORDS, "sort": IDS, "link": LINK})),
            "next": WORDS,
        }
    ),
    "rating": st.dictionaries(IDS, st.integers(0, 10)),
    "plan": st.fixed_dictionaries({"if": WORDS, "then": WORDS, "start": st.dates().map(str)}),
    "task": st.fixed_dictionaries({"when": WORDS, "ticked": st.booleans(), "how": WORDS}),
}


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.fixed_dictionaries(KINDS))
def test_answers_of_every_kind_go_out_and_come_back_the_same(answers):
    with tempfile.TemporaryDirectory() as folder:
        here, there = Store(Path(folder) / "here", "2026.1"), Store(Path(folder) / "there", "2026.1")
        for kind, responses in answers.items():
            here.save(f"unit/{kind}", responses)
        text = exported(here)
        done = restore(there, text.encode())
        assert {name: there.load(name).responses for name in there.names()} == {
            f"unit/{kind}": answers[kind] for kind in answers if f"unit/{kind}" in done.brought
        }
        # What was empty there and is empty in the file has nothing to bring back.
        assert {f"unit/{kind}" for kind, responses in answers.items() if responses} <= set(done.brought)
        assert restore(there, text.encode()).brought == []


def test_the_answers_file_says_what_it_is_and_a_person_can_read_it(store):
    store.save(ONE, {"what": "ça va 👩"})
    text = exported(store)
    assert "ça va 👩" in text
    document = json.loads(text)
    assert [*document] == ["format", "kind", "course", "exported", "activities"]
    assert (document["format"], document["kind"]) == (1, "what-matters-to-me-answers")
    assert [*document["activities"]] == [ONE, TWO, THREE]


def test_answers_that_were_not_kept_on_this_computer_can_still_be_taken_away(store):
    store.keep(False)
    store.save(ONE, {"what": "only here"})
    assert json.loads(exported(store))["activities"][ONE]["responses"]["what"] == "only here"


@pytest.mark.parametrize(
    "raw", [f'{{"format": 1, "activity": "{ONE}", "respon', f'{{"format": 99, "activity": "{ONE}"}}']
)
def test_an_answer_file_that_cannot_be_read_does_not_stop_the_others_from_going_out_and_is_named(store, raw):
    (store.folder / f"{ONE}.json").write_text(raw, encoding="utf-8")
    for _ in range(2):
        taken = export(store)
        assert [*json.loads(taken.text)["activities"]] == [TWO, THREE]
        assert taken.left_out == [ONE]
        assert taken.warning == (
            f"1 of your activities could not be read and is not in the file: {ONE}. It is still in {store.folder}. "
            "Do not clear your answers before you have kept a copy of that folder."
        )
    assert any(raw.encode() == kept for kept in everything(store.folder).values())


# What was saved later stays.


def saved_at(text: str, when: str) -> str:
    document = json.loads(text)
    for found in document["activities"].values():
        found["saved"] = when
    return json.dumps(document)


def test_what_was_saved_later_here_stays_and_the_rest_comes_back(store):
    text = saved_at(exported(store), "2020-01-01T10:00:00+00:00")
    store.clear(TWO)
    store.save(ONE, {"what": "newer"})
    done = restore(store, text.encode())
    assert (done.brought, done.kept) == ([TWO], [ONE, THREE])
    assert str(done) == "1 of your activities came back. 2 stayed as they were here: saved later, or just the same."
    assert store.load(ONE).responses == {"what": "newer", "so-what": "also mine"}


def test_what_was_saved_later_elsewhere_takes_the_place_of_what_is_here(store):
    text = saved_at(exported(store), "2199-01-01T10:00:00+00:00")
    store.save(ONE, {"what": "older", "extra": "of before"})
    done = restore(store, text.encode())
    assert done.brought == [ONE]
    assert store.load(ONE).responses == {"what": "mine", "so-what": "also mine"}


LATER = "2199-01-01T10:00:00+00:00"


def file_with(responses: dict[str, object]) -> bytes:
    """An answers file with one activity, saved later than anything here."""
    document = {"format": FORMAT, "kind": archive.KIND, "activities": {ONE: {"saved": LATER, "responses": responses}}}
    return json.dumps(document).encode()


LOST = {
    "a part that is nowhere else": ({"extra": "only here"}, {}),
    "other words": ({"what": "I asked her"}, {"what": "He waited"}),
    "words with another end": ({"what": "I asked her."}, {"what": "I asked her again."}),
    "fewer chosen": ({"chosen": ["a", "b"]}, {"chosen": ["b"]}),
    "another choice": ({"chosen": "a"}, {"chosen": "b"}),
    "a rating of 0": ({"how-sure": 0}, {}),
    "less of a group": ({"item": {"chosen": ["a"], "why": "only here"}}, {"item": {"chosen": ["a"]}}),
}


@pytest.mark.parametrize("what", LOST)
def test_what_only_the_version_says_that_gives_way_is_kept_beside_to_choose_from(tmp_path, what):
    here, in_file = LOST[what]
    store, file = Store(tmp_path), file_with({"same": "in both", **in_file})
    before, _ = store.save(ONE, {"same": "in both", **here})
    done = restore(store, file)
    assert (done.brought, done.kept, done.beside) == ([ONE], [], [ONE])
    assert str(done) == (
        "1 of your activities came back. 1 has more than one version: each is kept. "
        "Open “Your answers” at the end of a lesson to choose between them."
    )
    assert store.load(ONE).responses == {"same": "in both", **in_file}
    [copy] = store.copies(ONE)
    assert (copy.saved.responses, copy.saved.saved) == (before.responses, before.saved)

    assert restore(store, file).beside == [], "it does not come again"
    store.choose(ONE, store.load(ONE).revision, copy.key, use_other=True)
    assert store.load(ONE).responses == before.responses


GONE_ON = {
    "another part more": ({"what": "mine"}, {"what": "mine", "so-what": "more"}),
    "words that go on": ({"what": "I asked her.\n"}, {"what": "I asked her. She told me."}),
    "one more chosen": ({"chosen": ["a"]}, {"chosen": ["b", "a"]}),
    "more of a group": ({"item": {"chosen": ["a"]}}, {"item": {"chosen": ["a"], "why": "more"}}),
    "nothing said here": ({"what": "", "chosen": [], "ticked": False, "item": {}}, {"so-what": "more"}),
}


@pytest.mark.parametrize("what", GONE_ON)
def test_where_what_came_back_says_all_that_stood_here_nobody_is_asked(tmp_path, what):
    here, in_file = GONE_ON[what]
    store = Store(tmp_path)
    store.save(ONE, here)
    done = restore(store, file_with(in_file))
    assert (done.brought, done.beside) == ([ONE], [])
    assert [*everything(tmp_path)] == [f"{ONE}.json"]


def test_where_nothing_is_kept_and_so_nothing_beside_what_the_file_lacks_stays(tmp_path):
    store = Store(tmp_path)
    store.keep(False)
    store.save(ONE, {"what": "mine", "extra": "only here"})
    done = restore(store, file_with({"what": "theirs"}))
    assert (done.brought, done.beside, done.left_out) == ([ONE], [], [])
    assert store.load(ONE).responses == {"what": "theirs", "extra": "only here"}


def test_when_the_version_that_gives_way_cannot_be_kept_it_does_not_give_way(tmp_path, monkeypatch):
    store = Store(tmp_path)
    store.save(ONE, {"extra": "only here"})
    before, real, made = everything(tmp_path), atomic.beside, []

    def second_fails(*what: object) -> str:
        made.append(what)
        return full() if len(made) == 2 else real(*what)

    monkeypatch.setattr(atomic, "beside", second_fails)
    with pytest.raises(NotSaved):
        restore(store, file_with({"what": "theirs"}))
    assert everything(tmp_path) == before


def test_what_came_back_counts_as_old_as_it_was_and_not_as_written_today(store, tmp_path):
    """Else Monday's words, brought to another machine on Wednesday, would later overwrite Tuesday's."""
    monday = saved_at(exported(store), "2026-06-01T10:00:00+00:00")
    elsewhere = Store(tmp_path / "elsewhere")
    restore(elsewhere, monday.encode())
    assert elsewhere.load(ONE).saved == "2026-06-01T10:00:00+00:00"
    store.save(ONE, {"what": "of Tuesday"})
    assert restore(store, exported(elsewhere).encode()).brought == []
    assert store.load(ONE).responses["what"] == "of Tuesday"


def test_hours_count_and_not_how_their_zone_writes_them(store):
    store.save(ONE, {"what": "here"})
    document = json.loads((store.folder / f"{ONE}.json").read_text(encoding="utf-8"))
    document["saved"] = "2026-06-01T12:00:00+02:00"
    (store.folder / f"{ONE}.json").write_text(json.dumps(document), encoding="utf-8")
    export_of_others = json.loads(exported(store))
    for when, comes in {"2026-06-01T11:00:00+00:00": True, "2026-06-01T09:59:00Z": False}.items():
        export_of_others["activities"] = {ONE: {"saved": when, "responses": {"what": "there"}}}
        assert (restore(store, json.dumps(export_of_others).encode()).brought == [ONE]) == comes
        store.save(ONE, {"what": "here"})
        (store.folder / f"{ONE}.json").write_text(json.dumps(document), encoding="utf-8")


UNKNOWN = ["2199-01-01T10:00:00", "yesterday", "", None, 20260101, "@"]


@pytest.mark.parametrize("saved", UNKNOWN, ids=str)
@pytest.mark.parametrize("revision", [0, -1, 3])
def test_what_a_file_made_by_hand_says_goes_out_and_comes_back(store, tmp_path, saved, revision):
    """It says no time, or one of no zone, or that it was never saved: it is shown, so it is taken along."""
    document = {"format": 1, "activity": ONE, "saved": saved, "revision": revision, "responses": {"what": "by hand"}}
    if saved == "@":
        del document["saved"]
    (store.folder / f"{ONE}.json").write_text(json.dumps(document), encoding="utf-8")
    text, there = exported(store), Store(tmp_path / "there")
    assert restore(there, text.encode()).brought == [ONE, TWO, THREE]
    assert there.load(ONE).responses == store.load(ONE).responses == {"what": "by hand"}
    assert exported(there).count("by hand") == 1


@pytest.mark.parametrize("saved", ["2199-01-01T10:00:00", "yesterday", ""])
def test_a_time_that_cannot_be_told_is_long_ago(store, saved):
    text = saved_at(exported(store).replace("mine", "theirs"), saved)
    before = everything(store.folder)
    assert restore(store, text.encode()).brought == []
    assert everything(store.folder) == before
    store.clear(ONE)
    assert restore(store, text.encode()).brought == [ONE]


def test_a_file_of_revision_0_stands_and_does_not_give_way_to_what_was_saved_before_it(store):
    text = saved_at(exported(store).replace("mine", "theirs"), "2020-01-01T10:00:00+00:00")
    document = json.loads((store.folder / f"{ONE}.json").read_text(encoding="utf-8"))
    (store.folder / f"{ONE}.json").write_text(json.dumps({**document, "revision": 0}), encoding="utf-8")
    assert restore(store, text.encode()).brought == []
    assert store.save(ONE, {"what": "and on"})[0].revision > 1


def test_coming_back_where_nothing_is_kept_leaves_no_word_on_the_disk(store, tmp_path):
    text = exported(store)
    other = Store(tmp_path / "other")
    other.keep(False)
    assert restore(other, text.encode()).brought == [ONE, TWO, THREE]
    assert other.load(ONE).responses == store.load(ONE).responses
    assert [*everything(other.folder)] == ["keep-nothing.txt"]


# Files that are refused.


def activities(**changes: object) -> str:
    """An answers file with one good activity, and one that has `changes`."""
    good = {"saved": "2199-01-01T10:00:00+00:00", "course": "2026.1", "revision": 1, "responses": {"what": "theirs"}}
    return json.dumps(
        {
            "format": FORMAT,
            "kind": archive.KIND,
            "activities": {ONE: good, "relationships/zzz": {**good, **changes}},
        }
    )


def named(name: str) -> str:
    return activities().replace("relationships/zzz", name)


def deep(levels: int) -> list[object]:
    value: list[object] = []
    for _ in range(levels):
        value = [value]
    return value


DAMAGED = "This file is damaged, or is not an answers file. Nothing was changed."
CUT_OFF = (
    "This file is cut off: its end is missing. Nothing was changed. Copy or download it again, and bring that one back."
)
OTHER = "This is not an answers file of this course. Nothing was changed."
NEWER = "This file was made by a newer version of the course. Nothing was changed."
NEAR = "This file is damaged near 'relationships/zzz'. Nothing was changed."

HOSTILE = {
    "nothing": ("", DAMAGED),
    "words": ("my answers", DAMAGED),
    "cut off": (activities()[:-20], CUT_OFF),
    "a NUL": ("\0", DAMAGED),
    "a list": ("[]", OTHER),
    "null": ("null", OTHER),
    "a number": ("1", OTHER),
    "a response file": ('{"format": 1, "activity": "a/b", "revision": 1, "responses": {}}', OTHER),
    "another kind": (changed(activities(), kind="something-else"), OTHER),
    "a newer format": (changed(activities(), format=FORMAT + 1), NEWER),
    "a format in words": (changed(activities(), format="1"), NEWER),
    "no format": (changed(activities(), format=None), NEWER),
    "no activities": (
        changed(activities(), activities=None),
        "This file is damaged: its answers are missing. Nothing was changed.",
    ),
    "activities in a list": (
        changed(activities(), activities=[]),
        "This file is damaged: its answers are missing. Nothing was changed.",
    ),
    "too large": (" " * (LARGEST_FILE + 1), "This file is too large to be an answers file. Nothing was changed."),
    "one activity too large": (activities(responses={"what": "x" * 8_000_001}), NEAR),
    "one activity too large once it is written out": (activities(responses={"what": [1] * 2_000_000}), NEAR),
    "brackets without end": ("[" * 1_000_000, DAMAGED),
    "groups without end": ('{"a":' * 1_000_000, CUT_OFF),
    "responses nested 900 deep": (activities(responses={"what": deep(900)}), NEAR),
    "responses nested 100 deep": (activities(responses={"what": deep(100)}), NEAR),
    "an activity that is a list": (
        json.dumps({**json.loads(activities()), "activities": {ONE: []}}),
        NEAR.replace("zzz", "one"),
    ),
    "responses in a list": (activities(responses=["theirs"]), NEAR),
    "responses in words": (activities(responses="theirs"), NEAR),
    "no responses": (activities(responses=None), NEAR),
    "no time": (activities(saved=None), NEAR),
    "a time that is a number": (activities(saved=20260101), NEAR),
    "not a number": (activities(responses={"what": math.nan}), NEAR),
    "without end": (activities(responses={"what": [math.inf]}), NEAR),
    "a number too large for any machine": (activities(responses={"what": "@"}).replace('"@"', "1e999"), NEAR),
    "a number of 5,000 digits": (activities(responses={"what": "@"}).replace('"@"', "9" * 5000), DAMAGED),
    "a part named __proto__": (activities(responses={"__proto__": {"polluted": True}}), NEAR),
    "a part named constructor": (activities(responses={"constructor": {"prototype": {"polluted": True}}}), NEAR),
    "__proto__ deeper down": (activities(responses={"what": [{"__proto__": {"polluted": True}}]}), NEAR),
    "a name that climbs": (named("../../x"), "This file is damaged near '../../x'. Nothing was changed."),
    "a name that climbs inside": (
        named("a/b/../../c"),
        "This file is damaged near 'a/b/../../c'. Nothing was changed.",
    ),
    "an absolute name": (named("/etc/passwd"), "This file is damaged near '/etc/passwd'. Nothing was changed."),
    "a name without a unit": (named("zzz"), "This file is damaged near 'zzz'. Nothing was changed."),
    "a name with other letters": (named("unité/deux"), "This file is damaged near 'unité/deux'. Nothing was changed."),
    "a name too long for a file": (
        named("a/" + "b" * 5000),
        "This file is damaged near 'a/" + "b" * 58 + "'. Nothing was changed.",
    ),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_file_is_refused_with_a_sentence_and_not_a_byte_is_changed(store, tmp_path, what):
    text, sentence = HOSTILE[what]
    before = everything(tmp_path)
    with pytest.raises(Refused) as refused:
        restore(store, text.encode())
    assert str(refused.value) == sentence
    assert everything(tmp_path) == before


def test_the_file_that_the_hostile_ones_were_made_from_does_come_back(store):
    assert restore(store, activities().encode()).brought == [ONE, "relationships/zzz"]


LETTERS = "Café, naïve, “quotes”, 👩🏽‍⚕️, ça va"


def lettered() -> str:
    good = {"saved": "2199-01-01T10:00:00+00:00", "responses": {"what": LETTERS}}
    return json.dumps(json.loads(activities()) | {"activities": {ONE: good}}, ensure_ascii=False)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_encoding_of_unicode_is_read_to_the_letter(store, encoding):
    assert restore(store, lettered().encode(encoding)).brought == [ONE]
    assert store.load(ONE).responses == {"what": LETTERS}


NOT_UTF8 = (
    "This file is not saved as UTF-8, so letters such as é could come back wrong. Nothing was changed. "
    "Open it in the program that saved it, save it with the encoding UTF-8, and bring that file back."
)


@pytest.mark.parametrize("code_page", ["cp1252", "cp437", "cp1250", "latin-1", "mac-roman"])
def test_an_old_code_page_is_refused_with_what_to_do_and_nothing_is_changed(store, code_page):
    store.save(ONE, {"what": LETTERS})
    raw = exported(store).encode(code_page, errors="ignore")
    before = everything(store.folder)
    with pytest.raises(Refused) as refused:
        restore(store, raw)
    assert str(refused.value) == NOT_UTF8
    assert everything(store.folder) == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_file_cut_off_anywhere_is_refused_and_nothing_is_changed(store, encoding):
    raw = lettered().encode(encoding)
    before = everything(store.folder)
    for end in range(len(raw)):
        with pytest.raises(Refused, match=r"Nothing was changed\."):
            restore(store, raw[:end])
    assert everything(store.folder) == before
    with pytest.raises(Refused) as refused:
        restore(store, raw[:-20])
    assert str(refused.value) == CUT_OFF


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_bytes_are_read_to_the_letter_or_refused_and_the_same_file_as_one_answer_is_never_half_read(data):
    """Bytes changed, taken out and put in anywhere, in any encoding: what is read is what some Unicode says."""
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"]))
    raw = bytearray(lettered().encode(encoding, errors="ignore"))
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(raw)))
        raw[at : at + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        store.save(ONE, {"what": "mine"})
        before = everything(store.folder)
        try:
            done = restore(store, bytes(raw))
        except Refused:
            assert everything(store.folder) == before
        else:
            for name in done.brought:
                words = str(store.load(name).responses)
                assert ("\ufffd" in words) <= (b"\xef\xbf\xbd" in raw or b"\xfd\xff" in raw or b"\xff\xfd" in raw)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_file_with_any_value_in_any_place_comes_back_whole_or_is_refused_whole(data):
    json_values = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None), max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
        max_leaves=8,
    )
    document = json.loads(activities())
    spot = document
    for _ in range(data.draw(st.integers(0, 3))):
        keys = [key for key in spot if isinstance(spot[key], dict)]
        if not keys:
            break
        spot = spot[data.draw(st.sampled_from(keys))]
    spot[data.draw(st.one_of(st.sampled_from([*spot, "new"]), st.text(max_size=8)))] = data.draw(json_values)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        store.save(ONE, {"what": "mine"})
        before = everything(store.folder)
        try:
            done = restore(store, json.dumps(document).encode())
        except Refused:
            assert everything(store.folder) == before
        else:
            for name in done.brought:
                assert store.load(name).trouble == ""
            assert json.loads(exported(store))["activities"].keys() >= set(done.brought)


# Trouble on the way.


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_when_the_disk_fills_half_way_nothing_came_back_and_nothing_is_lost(store, tmp_path, monkeypatch):
    before = everything(tmp_path)
    real, calls = os.fsync, []

    def fills(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 2:
            full()
        real(handle)

    monkeypatch.setattr(store_module.os, "fsync", fills)
    with pytest.raises(NotSaved, match="No space left on device"):
        restore(store, activities().encode())
    assert len(calls) == 2
    assert everything(tmp_path) == before


def renames_that_fail(monkeypatch, which):
    """The renames with these numbers, from 1, fail as where another program has the file."""
    real, tried = os.replace, []

    def rename(old: str, new: Path) -> None:
        tried.append(new)
        if len(tried) in which:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(old), None, str(new))
        real(old, new)

    monkeypatch.setattr(os, "replace", rename)


class Watcher:
    def __init__(self, store: Store) -> None:
        self.seen: dict[str, object] = {}
        store.watch(self.told)

    def told(self, name, saved, by) -> None:
        self.seen[name] = saved.responses


def three() -> str:
    """Answers to bring back: three activities that stand here with other words, and in between one that does not."""
    good = {"saved": "2199-01-01T10:00:00+00:00", "responses": {"what": "theirs"}}
    names = (ONE, "relationships/other", TWO, THREE)
    return changed(activities(), activities=dict.fromkeys(names, good))


@pytest.mark.parametrize("last", range(1, 8))
def test_when_a_file_cannot_be_replaced_those_before_it_are_put_back(store, tmp_path, monkeypatch, last):
    before, watcher = everything(tmp_path), Watcher(store)
    renames_that_fail(monkeypatch, {last})
    with pytest.raises(NotSaved, match=r"^Your answers cannot be kept in .+ \(Permission denied\)\. Make room there"):
        restore(store, three().encode())
    assert everything(tmp_path) == before
    assert watcher.seen == {}


def test_where_even_that_fails_it_is_said_which_and_the_page_shows_it_and_the_old_words_are_still_there(
    store, tmp_path, monkeypatch
):
    old, watcher = (store.folder / f"{ONE}.json").read_bytes(), Watcher(store)
    renames_that_fail(monkeypatch, {6, 7})  # after three copies: the third activity, and the first when it is put back
    with pytest.raises(NotSaved) as sentence:
        restore(store, three().encode())
    said, _, spare = str(sentence.value).partition("what stood there before is in ")
    assert said.endswith(f"Not all could be put back: {store.folder / ONE}.json was replaced; ")
    assert Path(spare.removesuffix(".")).read_bytes() == old
    assert watcher.seen == {ONE: {"what": "theirs"}}
    assert store.load(ONE).responses == {"what": "theirs"}
    assert store.load(TWO).responses == {"chosen": ["a", "b"]}
    assert not (store.folder / "relationships" / "other.json").exists()
    store.clear_all()
    assert everything(store.folder) == {}


def test_what_another_lesson_saves_while_answers_come_back_stays(store, monkeypatch):
    """It is looked at and replaced in one turn, so that nothing is saved in between."""
    asked, other, take = threading.Event(), Store(store.folder), lock._lock
    text = saved_at(exported(store), "2026-06-01T10:00:00+00:00").replace("mine", "of before")
    kept = store.folder / f"{ONE}.json"
    kept.write_text(json.dumps(json.loads(kept.read_text()) | {"saved": "2026-05-01T10:00:00+00:00"}))
    monkeypatch.setattr(lock, "_lock", lambda handle: (asked.set(), take(handle))[1])
    with other._disk.turn():
        asked.clear()
        bringing = threading.Thread(target=lambda: restore(store, text.encode()))
        bringing.start()
        assert asked.wait(30)
        other.save(ONE, {"what": "saved in between"})
    bringing.join()
    assert store.load(ONE).responses["what"] == "saved in between"


def test_where_one_activity_holds_answers_of_a_newer_version_nothing_at_all_comes_back(store, tmp_path):
    newer = store.folder / "relationships" / "zzz.json"
    newer.write_text('{"format": 2, "activity": "relationships/zzz"}', encoding="utf-8")
    before = everything(tmp_path)
    with pytest.raises(NotSaved, match="saved by a newer version"):
        restore(store, activities().encode())
    assert everything(tmp_path) == before


def test_a_damaged_file_here_is_set_aside_before_its_answers_come_back(store):
    (store.folder / f"{ONE}.json").write_bytes(b"torn\0")
    assert restore(store, activities().encode()).brought == [ONE, "relationships/zzz"]
    assert store.load(ONE).responses == {"what": "theirs"}
    assert b"torn\0" in everything(store.folder).values()
